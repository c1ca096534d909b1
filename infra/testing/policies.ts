import type { PolicyStatement } from './mocks.ts';
import type { DeployedResource } from './stack.ts';

/** The statements of a policy document as written to AWS. Throws when it is not one. */
export function statementsOf(document: unknown): PolicyStatement[] {
  if (typeof document !== 'string') throw new Error('The policy is not a JSON document.');
  const parsed: { Statement: PolicyStatement[] } = JSON.parse(document);
  return parsed.Statement;
}

/** Every statement written into a role itself. */
export function inlineStatements(role: DeployedResource): PolicyStatement[] {
  const policies = role.inputs.inlinePolicies;
  if (policies === undefined) return [];
  if (!Array.isArray(policies)) throw new Error(`The inline policies of ${role.name} are not a list.`);
  return policies.flatMap((policy: { policy: unknown }) => statementsOf(policy.policy));
}

/** What a role may do, as sorted lines `action resource`. */
export function grantsOf(role: DeployedResource): string[] {
  return inlineStatements(role)
    .flatMap((statement) =>
      statement.Action.flatMap((action) => statement.Resource.map((resource) => `${action} ${resource}`)),
    )
    .toSorted();
}
