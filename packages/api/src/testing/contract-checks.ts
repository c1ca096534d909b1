import { encodeGlobalId } from '@rapport/core/ids.ts';
import { expect } from 'vitest';

import type { Json, TestClient } from './test-client.ts';

/** The members of a mutation's result that every test selects. */
export const failure = /* GraphQL */ `
  __typename
  ... on Error {
    code message path
    ... on IdentifyingTextError { canConfirm findings { path kind isCertain start end message } }
  }
  ... on ConflictError { currentVersion }
  ... on ValidationError { issues { path message } }
`;

const absentUuid = '00000000-0000-7000-8000-000000000000';

/** A global id that does not exist. */
export const absentId = (typeName: string): string => encodeGlobalId(typeName, absentUuid);

/** A document, and the place of an id of a type in its variables. */
export type IdRequest = readonly [
  typeName: string,
  id: string,
  document: string,
  variables: (id: string) => Record<string, unknown>,
];

/** Checks that a foreign id gets exactly the answer of a missing id, in every place, and changes nothing. */
export async function expectForeignLikeAbsent(
  stranger: TestClient,
  requests: readonly IdRequest[],
): Promise<void> {
  for (const [typeName, id, document, variables] of requests) {
    const foreign = await stranger.query(document, variables(id));
    const absent = await stranger.query(document, variables(absentId(typeName)));
    // Otherwise a document that is always refused would pass.
    expect(foreign.status, document).toBe(200);
    expect({ data: foreign.data, errors: foreign.errors }, document).toEqual({
      data: absent.data,
      errors: absent.errors,
    });
    expect(JSON.stringify(foreign.data), document).not.toContain('Payload');
  }
}

const idsOf = (connection: Json): string[] =>
  connection.edges.map(({ node }: { node: { id: string } }) => node.id);

/**
 * Reads a list as a whole and then page by page in both directions. The document takes `first`, `after`,
 * `last` and `before`, and its root field `name` selects `pageInfo` and the ids of its nodes. Returns the ids
 * in the order of the list.
 */
export async function expectPages(
  client: TestClient,
  document: string,
  name: string,
  variables: Record<string, unknown> = {},
): Promise<string[]> {
  const page = async (more: object): Promise<Json> =>
    (await client.query(document, { ...variables, ...more })).data[name];
  const all = idsOf(await page({ first: 100 }));
  const size = Math.max(1, Math.ceil(all.length / 2));

  const first = await page({ first: size });
  const rest = await page({ first: size, after: first.pageInfo.endCursor });
  expect([...idsOf(first), ...idsOf(rest)]).toEqual(all);
  expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  expect(rest.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });

  const last = await page({ last: size });
  const start = await page({ last: size, before: last.pageInfo.startCursor });
  expect([...idsOf(start), ...idsOf(last)]).toEqual(all);
  expect(new Set(all).size).toBe(all.length);
  return all;
}
