import { decodeGlobalId } from '@rapport/core/ids.ts';
import { inSystem } from '@rapport/database/system.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json, TestClient } from '../../testing/test-client.ts';

let api: TestApi;
let kern: TestJurisdiction;
let editor: TestClient;

beforeAll(async () => {
  api = await startTestApi();
  kern = await api.jurisdiction();
  editor = api.as({ jurisdiction: kern, role: 'EDITOR' });
});
afterAll(() => api.close());

const authority = 'legalAuthority { id kind citation title description url isReference version }';
const result = /* GraphQL */ `
  __typename
  ... on Error { code message path }
  ... on ConflictError { currentVersion }
  ... on ValidationError { issues { path message } }
`;
const create = /* GraphQL */ `
  mutation ($input: CreateLegalAuthorityInput!) {
    createLegalAuthority(input: $input) { ${result} ... on CreateLegalAuthorityPayload { ${authority} } }
  }
`;
const update = /* GraphQL */ `
  mutation ($input: UpdateLegalAuthorityInput!) {
    updateLegalAuthority(input: $input) { ${result} ... on UpdateLegalAuthorityPayload { ${authority} } }
  }
`;
const remove = /* GraphQL */ `
  mutation ($input: DeleteLegalAuthorityInput!) {
    deleteLegalAuthority(input: $input) { ${result} ... on DeleteLegalAuthorityPayload { ${authority} } }
  }
`;
const list = /* GraphQL */ `
  query ($first: Int, $after: String, $filter: LegalAuthorityFilter, $orderBy: LegalAuthorityOrder) {
    legalAuthorities(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          kind
          citation
          description
          isReference
          version
        }
      }
    }
  }
`;
const one = /* GraphQL */ `
  query ($id: ID!) {
    legalAuthority(id: $id) {
      id
    }
    node(id: $id) {
      __typename
    }
  }
`;

const statute = {
  kind: 'STATUTE',
  title: 'Pretrial mental health diversion',
  description: 'Allows courts to grant diversion before trial to eligible people.',
};
let count = 0;
async function createdBy(client: TestClient, input: object = {}) {
  count += 1;
  const { data } = await client.query(create, {
    input: { ...statute, citation: `Local Policy ${count}`, ...input },
  });
  return data.createLegalAuthority.legalAuthority;
}
const citationsOf = (data: Json): string[] =>
  data.legalAuthorities.edges.map((edge: { node: { citation: string } }) => edge.node.citation);

describe('what ships with Rapport', () => {
  it('is there for every jurisdiction, each standard with its description', async () => {
    const viewer = api.as({ jurisdiction: await api.jurisdiction(), role: 'VIEWER' });
    const { data } = await viewer.query(list, { filter: { isReference: true } });
    expect(citationsOf(data)).toEqual([
      '28 CFR Part 22',
      '28 CFR Part 46',
      'ABA Prosecution Function 3-1.10',
      'ABA Prosecution Function 3-1.13',
      'ABA Prosecution Function 3-1.6',
      'ABA Prosecution Function 3-1.7',
      'ABA Prosecution Function 3-2.1',
      'ABA Prosecution Function 3-2.4',
      'NDAA National Prosecution Standards 1-3',
      'NDAA National Prosecution Standards 2-1',
    ]);
    for (const { node } of data.legalAuthorities.edges) {
      expect(node.description.length).toBeGreaterThan(40);
    }
  });

  it('is not changed and not deleted', async () => {
    const { data } = await editor.query(list, { filter: { isReference: true }, first: 1 });
    const { id, citation } = data.legalAuthorities.edges[0].node;
    const message = `${citation} ships with Rapport and cannot be changed.`;
    const refused = { code: 'INVALID_STATE', path: ['input', 'id'], message };
    const changed = await editor.query(update, { input: { id, expectedVersion: 1, title: 'Ours' } });
    expect(changed.data.updateLegalAuthority).toMatchObject(refused);
    const deleted = await editor.query(remove, { input: { id, expectedVersion: 1 } });
    expect(deleted.data.deleteLegalAuthority).toMatchObject(refused);
  });
});

describe("an authority of the jurisdiction's own", () => {
  it('is recorded, changed and read', async () => {
    const made = await createdBy(editor, {
      citation: ' Cal. Penal Code § 1001.36 ',
      url: 'https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?sectionNum=1001.36.&lawCode=PEN',
    });
    expect(made).toMatchObject({ citation: 'Cal. Penal Code § 1001.36', isReference: false, version: 1 });
    const { data } = await editor.query(update, {
      input: { id: made.id, expectedVersion: 1, kind: 'RULE', url: null },
    });
    expect(data.updateLegalAuthority.legalAuthority).toEqual({
      ...made,
      kind: 'RULE',
      url: null,
      version: 2,
    });
    const read = await api.as({ jurisdiction: kern, role: 'VIEWER' }).query(one, { id: made.id });
    expect(read.data).toEqual({ legalAuthority: { id: made.id }, node: { __typename: 'LegalAuthority' } });
  });

  it('may name a published decision of a court', async () => {
    expect(await createdBy(editor, { citation: 'People v. Superior Court, 25 Cal.4th 703' })).toMatchObject({
      version: 1,
    });
  });

  it('names everything that is wrong with it, each with its path', async () => {
    const { data } = await editor.query(create, {
      input: { kind: 'POLICY', citation: '', title: 'x'.repeat(201), description: ' ', url: 'javascript:x' },
    });
    expect(data.createLegalAuthority.issues.map((issue: { path: string[] }) => issue.path)).toEqual([
      ['input', 'citation'],
      ['input', 'title'],
      ['input', 'description'],
      ['input', 'url'],
    ]);
  });

  it('has its citation for itself', async () => {
    const taken = '28 CFR Part 22';
    const first = await editor.query(create, { input: { ...statute, citation: taken } });
    expect(first.data.createLegalAuthority).toMatchObject({ code: 'CONFLICT', path: ['input', 'citation'] });
    const { id, citation } = await createdBy(editor);
    const second = await editor.query(update, { input: { id, expectedVersion: 1, citation: taken } });
    expect(second.data.updateLegalAuthority).toMatchObject({ code: 'CONFLICT', path: ['input', 'citation'] });
    const own = await editor.query(update, { input: { id, expectedVersion: 1, citation } });
    expect(own.data.updateLegalAuthority.legalAuthority.version).toBe(1);
  });

  it('is deleted while nothing cites it', async () => {
    const { id } = await createdBy(editor);
    const { data } = await editor.query(remove, { input: { id, expectedVersion: 1 } });
    expect(data.deleteLegalAuthority.legalAuthority.id).toBe(id);
    expect((await editor.query(one, { id })).data).toEqual({ legalAuthority: null, node: null });
  });

  it('stays while something cites it, and says what', async () => {
    const { id, citation } = await createdBy(editor);
    const legalAuthorityId = decodeGlobalId(id)?.id ?? '';
    const [program] = await kern.programs(1);
    const { prisma } = api.database.system;
    const { id: jurisdictionId } = kern;
    await inSystem(api.database.system, async () => {
      const programId = program?.id ?? '';
      await prisma.programAuthority.create({ data: { jurisdictionId, programId, legalAuthorityId } });
      await prisma.training.create({
        data: { jurisdictionId, code: 'ethics', title: 'Ethics', legalAuthorityId },
      });
    });
    const refused = await editor.query(remove, { input: { id, expectedVersion: 1 } });
    expect(refused.data.deleteLegalAuthority).toMatchObject({
      code: 'INVALID_STATE',
      path: ['input', 'id'],
      message: `${citation} is cited and cannot be deleted: programs (1), trainings (1).`,
    });
  });
});
