import { encodeGlobalId } from '@rapport/core/ids.ts';
import { actions, actionsIn, actionsOf, agencyRoles, roles, type Action } from '@rapport/core/permissions.ts';
import { inSystem } from '@rapport/database/system.ts';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { schema } from '../schema.ts';
import { isAgencyRole, type TestJurisdiction } from '../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';
import type { Answer, Json, TestClient } from '../testing/test-client.ts';
import { actionOf } from './authorization.ts';

let api: TestApi;
let kern: TestJurisdiction;

beforeAll(async () => {
  api = await startTestApi();
  kern = await api.jurisdiction();
  await kern.programs(2);
});
afterAll(() => api.close());

const someId = encodeGlobalId('Program', '01920000-0000-7000-8000-000000000001');

/** A value of the type with only its required parts. Its content is meaningless and must not matter. */
function literal(type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(type.ofType);
  if (isListType(type)) return `[${literal(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const given = type.isOneOf ? fields.slice(0, 1) : fields.filter(isRequiredInputField);
    return `{ ${given.map((field) => `${field.name}: ${literal(field.type)}`).join(', ')} }`;
  }
  switch (type.name) {
    case 'ID':
      return `"${someId}"`;
    case 'Int':
    case 'Float':
    case 'BigInt':
      return '1';
    case 'Boolean':
      return 'false';
    case 'DateTime':
      return '"2026-05-01T12:00:00Z"';
    case 'Date':
      return '"2026-05-01"';
    default:
      return '"text"';
  }
}

/** The field with its required arguments, selecting only its type. */
function selection(field: GraphQLField<unknown, unknown>): string {
  const required = field.args.filter(isRequiredArgument);
  const args =
    required.length > 0 ? `(${required.map((one) => `${one.name}: ${literal(one.type)}`).join(', ')})` : '';
  const type = getNamedType(field.type);
  const error = isUnionType(type) && type.getTypes().some(({ name }) => name === 'ForbiddenError');
  return `${field.name}${args} ${isLeafType(type) ? '' : `{ __typename ${error ? '... on Error { code message }' : ''} }`}`;
}

const rootFields = (kind: 'query' | 'mutation') => {
  const type = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
  return Object.values(type?.getFields() ?? {}).map((field) => ({
    kind,
    name: field.name,
    action: actionOf(field),
    document: `${kind} { ${selection(field)} }`,
  }));
};
const protectedFields = [...rootFields('query'), ...rootFields('mutation')].filter(
  (field): field is typeof field & { action: Action } =>
    field.action !== 'public' && field.action !== 'signedIn',
);

/**
 * The code with which a field was refused, in `errors` or as a member of its union; null if it was not
 * refused.
 */
function refusal(name: string, { data, errors }: Answer<Json>): string | null {
  const codes = [errors[0]?.extensions.code, data?.[name]?.code as string | undefined];
  return codes.find((code) => code === 'FORBIDDEN' || code === 'UNAUTHENTICATED') ?? null;
}

async function countRows(): Promise<Record<string, number>> {
  const { system } = api.database;
  return inSystem(system, async () => ({
    programs: await system.prisma.program.count(),
    memberships: await system.prisma.membership.count(),
    apiKeys: await system.prisma.apiKey.count(),
    audit: await system.prisma.auditEvent.count(),
  }));
}

describe.each(protectedFields)('$kind $name requires $action', ({ name, action, document }) => {
  it.each([...roles, ...agencyRoles])('as %s', async (role) => {
    const answer = await api.as({ jurisdiction: kern, role }).query(document);
    expect(answer.status, JSON.stringify(answer.errors)).toBe(200);
    const allows = actionsOf(role).has(action);
    if (allows && isAgencyRole(role)) {
      // A use case can require more: of an agency, nobody grants a role of offices or exports a list of theirs.
      expect(JSON.stringify(answer)).not.toContain(`\\"${action}\\"`);
    } else expect(refusal(name, answer)).toBe(allows ? null : 'FORBIDDEN');
  });

  it('as a scope of an API key', async () => {
    const others = actions.filter((one) => one !== action);
    // The key of an office has no scope of agencies, even if one is written in it.
    const holder = actionsIn('OFFICE').has(action) ? kern : await kern.agency();
    const [having, lacking] = await Promise.all([
      holder.apiKey({ scopes: [action] }),
      holder.apiKey({ scopes: others }),
    ]);
    if (holder !== kern) {
      const { key } = await kern.apiKey({ scopes: [action] });
      expect(refusal(name, await api.as(key).query(document))).toBe('FORBIDDEN');
    }
    // A use case can require more: users can only grant permissions that they have.
    const { data, errors } = await api.as(having.key).query(document);
    expect(JSON.stringify({ data, errors })).not.toContain(`does not allow \\"${action}\\"`);
    expect(refusal(name, await api.as(lacking.key).query(document))).toBe('FORBIDDEN');
  });

  it('and refuses callers without a credential or a membership', async () => {
    const before = await countRows();
    const inPublic = await api.asPublic().query(document);
    expect([inPublic.status, refusal(name, inPublic)]).toEqual([401, 'UNAUTHENTICATED']);
    expect(refusal(name, await api.as({ subject: 'stranger' }).query(document))).toBe('FORBIDDEN');
    expect(await countRows()).toEqual(before);
  });
});

/** The fields of a type that require other actions. Figures with many parts require all of their actions. */
const fieldsBeyond = (typeName: string, own: Action) => {
  const type = schema.getType(typeName);
  return Object.values(isObjectType(type) ? type.getFields() : {}).filter(
    (field) => (actionOf(field) ?? own) !== own || field.name === 'figures',
  );
};

describe('a key with one action', () => {
  it.each([
    ['Program', 'program.read'],
    ['Activity', 'activity.read'],
  ] as const)('reads a %s by %s, and nothing through it', async (typeName, action) => {
    const [program] = await kern.programs(1);
    const [activity] = await kern.activities({ id: program?.id ?? '' }, 1);
    const id = encodeGlobalId(typeName, (typeName === 'Program' ? program?.id : activity?.id) ?? '');
    const { key } = await kern.apiKey({ scopes: [action] });
    const ask = (selected: string) =>
      api
        .as(key)
        .query(`query ($id: ID!) { node(id: $id) { id ... on ${typeName} { ${selected} } } }`, { id });
    expect((await ask('title')).data.node).toMatchObject({ id, title: expect.any(String) });
    const fields = fieldsBeyond(typeName, action);
    expect(fields.length).toBeGreaterThan(8);
    for (const field of fields) {
      // Figures are refused, regardless of the selection.
      const asked = field.name === 'figures' ? 'figures { activitiesHeld }' : selection(field);
      const { data, errors } = await ask(asked);
      expect(errors[0]?.extensions.code, field.name).toBe('FORBIDDEN');
      expect(data?.node?.[field.name] ?? null, field.name).toBeNull();
    }
  });
});

describe('the public fields', () => {
  it('return nothing to a caller without a credential', async () => {
    const [program] = await kern.programs(1);
    const id = encodeGlobalId('Program', program?.id ?? '');
    const ask = (client: TestClient) =>
      client.query(
        'query Q($id: ID!) { viewer { __typename } node(id: $id) { id } nodes(ids: [$id]) { id } }',
        {
          id,
        },
      );
    const nobody = await ask(api.asPublic());
    expect([nobody.data, nobody.errors]).toEqual([{ viewer: null, node: null, nodes: [null] }, []]);
    const stranger = await ask(api.as({ subject: 'stranger' }));
    expect([stranger.data.node, stranger.data.nodes, stranger.errors]).toEqual([null, [null], []]);
    const member = await ask(api.as({ jurisdiction: kern, role: 'VIEWER' }));
    expect([member.data.node, member.data.nodes]).toEqual([{ id }, [{ id }]]);
  });

  it('requires the action of the type behind an id', async () => {
    const { id } = await kern.apiKey();
    const globalId = encodeGlobalId('ApiKey', id);
    const document = `{ node(id: "${globalId}") { __typename } }`;
    for (const role of roles) {
      const { data } = await api.as({ jurisdiction: kern, role }).query(document);
      expect(data.node, role).toEqual(actionsOf(role).has('apiKey.read') ? { __typename: 'ApiKey' } : null);
    }
    const { key } = await kern.apiKey({ scopes: ['program.read'] });
    expect((await api.as(key).query(document)).data).toEqual({ node: null });
  });
});
