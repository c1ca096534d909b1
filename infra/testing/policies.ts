import type { PolicyStatement } from './mocks.ts';
import type { DeployedResource } from './stack.ts';

/** The statements of a policy document for AWS. Throws if it is not one. */
export function statementsOf(document: unknown): PolicyStatement[] {
  if (typeof document !== 'string') throw new Error('The policy is not a JSON document.');
  const parsed: { Statement: PolicyStatement[] } = JSON.parse(document);
  return parsed.Statement;
}

/** All statements of a role's inline policies. */
export function inlineStatements(role: DeployedResource): PolicyStatement[] {
  const policies = role.inputs.inlinePolicies;
  if (policies === undefined) return [];
  if (!Array.isArray(policies)) throw new Error(`The inline policies of ${role.name} are not a list.`);
  return policies.flatMap((policy: { policy: unknown }) => statementsOf(policy.policy));
}

/** The permissions of a role, as sorted lines `action resource`. */
export function grantsOf(role: DeployedResource): string[] {
  return inlineStatements(role)
    .flatMap((statement) =>
      statement.Action.flatMap((action) => statement.Resource.map((resource) => `${action} ${resource}`)),
    )
    .toSorted();
}
