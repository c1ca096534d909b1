import { afterAll, beforeAll, expect, it } from 'vitest';

import { startTestApi, type TestApi } from './testing/test-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const propose = /* GraphQL */ `
  mutation ($title: String!) {
    createProgram(input: { title: $title, type: COMMUNITY_FORUM }) {
      ... on CreateProgramPayload {
        program {
          id
        }
      }
      ... on Error {
        message
      }
    }
  }
`;
const names = '{ programs(first: 20) { edges { node { title proposedBySubject proposedByName } } } }';

interface Named {
  programs: {
    edges: { node: { title: string; proposedBySubject: string; proposedByName: string | null } }[];
  };
}

it('names members and API keys next to their subjects, in as many statements for four rows as for two', async () => {
  const county = await api.jurisdiction();
  const admin = api.as({ jurisdiction: county, role: 'ADMIN' });
  const editor = api.as({ jurisdiction: county, role: 'EDITOR' });
  const made = await admin.query(
    `mutation { createApiKey(input: { name: "Nightly import", scopes: ["program.read", "program.write"], expiresAt: "${new Date(Date.now() + 86_400_000).toISOString()}" }) { ... on CreateApiKeyPayload { key } ... on Error { message } } }`,
  );
  const { key } = (made.data as { createApiKey: { key: string } }).createApiKey;
  await editor.query(propose, { title: 'One' });
  await api.as(key).query(propose, { title: 'Two' });
  const few = await admin.query(names);
  await editor.query(propose, { title: 'Three' });
  await admin.query(propose, { title: 'Four' });
  const more = await admin.query(names);
  const named = (more.data as unknown as Named).programs.edges.map(({ node }) => [
    node.title,
    node.proposedByName,
  ]);
  expect(Object.fromEntries(named)).toEqual({
    One: `EDITOR of ${county.slug}`,
    Two: 'Nightly import',
    Three: `EDITOR of ${county.slug}`,
    Four: `ADMIN of ${county.slug}`,
  });
  expect(more.statements).toHaveLength(few.statements.length);
});

it('names nobody who has left, and nobody by their name in another office', async () => {
  const [county, other] = [await api.jurisdiction(), await api.jurisdiction()];
  const admin = api.as({ jurisdiction: county, role: 'ADMIN' });
  await api.as({ jurisdiction: county, role: 'EDITOR' }).query(propose, { title: 'One' });
  const subject = county.subjectOf('EDITOR');
  await api
    .as({ jurisdiction: other, role: 'ADMIN' })
    .query(
      'mutation ($subject: String!) { addMembership(input: { subject: $subject, displayName: "Their name elsewhere", role: VIEWER }) { __typename } }',
      { subject },
    );
  const listed = await admin.query('{ memberships { edges { node { id subject version } } } }');
  const members = (
    listed.data as { memberships: { edges: { node: { id: string; subject: string; version: number } }[] } }
  ).memberships.edges.map(({ node }) => node);
  const left = members.find((member) => member.subject === subject);
  await admin.query(
    'mutation ($input: RemoveMembershipInput!) { removeMembership(input: $input) { __typename ... on Error { message } } }',
    { input: { id: left?.id, expectedVersion: left?.version } },
  );
  const { data } = await admin.query(names);
  expect((data as unknown as Named).programs.edges.map(({ node }) => node)).toEqual([
    { title: 'One', proposedBySubject: subject, proposedByName: null },
  ]);
});
