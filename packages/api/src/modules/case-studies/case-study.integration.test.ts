import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { expectForeignLikeAbsent, expectPages, failure } from '../../testing/contract-checks.ts';
import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { TestClient } from '../../testing/test-client.ts';

let api: TestApi;
let kern: TestJurisdiction;
let editor: TestClient;

beforeAll(async () => {
  api = await startTestApi();
  kern = await api.jurisdiction();
  editor = api.as({ jurisdiction: kern, role: 'EDITOR' });
});
afterAll(() => api.close());

const study = /* GraphQL */ `
  caseStudy {
    id
    title
    place
    leadAgencyType
    startedYear
    summary
    evidenceStatus
    evidenceNote
    citations { text year url }
    isReference
    version
  }
`;
const create = /* GraphQL */ `
  mutation ($input: CreateCaseStudyInput!) {
    createCaseStudy(input: $input) { ${failure} ... on CreateCaseStudyPayload { ${study} } }
  }
`;
const update = /* GraphQL */ `
  mutation ($input: UpdateCaseStudyInput!) {
    updateCaseStudy(input: $input) { ${failure} ... on UpdateCaseStudyPayload { ${study} } }
  }
`;
const remove = /* GraphQL */ `
  mutation ($input: DeleteCaseStudyInput!) {
    deleteCaseStudy(input: $input) { ${failure} ... on DeleteCaseStudyPayload { deletedId } }
  }
`;
const list = /* GraphQL */ `
  query (
    $first: Int
    $after: String
    $last: Int
    $before: String
    $filter: CaseStudyFilter
    $orderBy: CaseStudyOrder
  ) {
    caseStudies(
      first: $first
      after: $after
      last: $last
      before: $before
      filter: $filter
      orderBy: $orderBy
    ) {
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      edges {
        node {
          id
          title
          leadAgencyType
          evidenceStatus
          evidenceNote
          isReference
          version
          citations {
            text
            year
          }
        }
      }
    }
  }
`;
const one = /* GraphQL */ `
  query ($id: ID!) {
    caseStudy(id: $id) {
      id
      title
    }
    node(id: $id) {
      __typename
    }
  }
`;

const source = {
  text: 'Fictional, A. A Study of Nothing. Example Press.',
  year: 2024,
  url: 'https://example.org/study',
};
const input = {
  title: 'Neighborhood mediation',
  place: 'Example City',
  leadAgencyType: 'COMMUNITY',
  startedYear: 2019,
  summary: 'Residents settle quarrels with a trained neighbor.',
  evidenceStatus: 'PROMISING',
  evidenceNote: 'One study with a comparison group; small numbers.',
  citations: [source],
};

async function created(values: object = {}, client = editor) {
  const { data } = await client.query(create, { input: { ...input, ...values } });
  return data.createCaseStudy;
}
async function updated(id: string, expectedVersion: number, values: object) {
  const { data } = await editor.query(update, { input: { id, expectedVersion, ...values } });
  return data.updateCaseStudy;
}

describe('the case studies that ship with Rapport', () => {
  it('are listed in every jurisdiction, each with its lead agency, its evidence and its sources', async () => {
    const viewer = api.as({ jurisdiction: await api.jurisdiction(), role: 'VIEWER' });
    const { data } = await viewer.query(list, { orderBy: { field: 'TITLE', direction: 'ASCENDING' } });
    const studies = data.caseStudies.edges.map(({ node }: { node: object }) => node);
    expect(studies).toMatchObject([
      {
        title: 'Chicago Alternative Policing Strategy',
        leadAgencyType: 'POLICE',
        evidenceStatus: 'MIXED',
        citations: [{ year: 1995 }, { year: 1997 }, { year: 2006 }],
      },
      {
        title: 'Los Angeles County District Attorney youth and restorative outreach',
        leadAgencyType: 'PROSECUTOR',
        evidenceStatus: 'NOT_EVALUATED',
        citations: [{ year: 2020 }],
      },
      {
        title: "Mayor's Action Plan for Neighborhood Safety",
        leadAgencyType: 'MAYORS_OFFICE',
        evidenceStatus: 'MIXED',
        citations: [{ year: 2019 }, { year: 2022 }],
      },
    ]);
    for (const { isReference, evidenceNote } of studies) {
      expect(isReference).toBe(true);
      expect(evidenceNote.length).toBeGreaterThan(100);
    }
  });

  it('are not changed, and neither are their citations', async () => {
    const { data } = await editor.query(list, { filter: { titleContains: 'chicago' } });
    const { id, title, citations } = data.caseStudies.edges[0].node;
    const refused = {
      code: 'INVALID_STATE',
      path: ['input', 'id'],
      message: `"${title}" ships with Rapport and cannot be changed.`,
    };
    expect(await updated(id, 1, { evidenceStatus: 'EFFECTIVE' })).toMatchObject(refused);
    expect(await updated(id, 1, { citations: [] })).toMatchObject(refused);
    const deleted = await editor.query(remove, { input: { id, expectedVersion: 1 } });
    expect(deleted.data.deleteCaseStudy).toMatchObject(refused);
    const after = await editor.query(list, { filter: { titleContains: 'chicago' } });
    expect(after.data.caseStudies.edges[0].node.citations).toEqual(citations);
  });
});

describe("a case study of the jurisdiction's own", () => {
  it('is recorded as it was given, and read by its id', async () => {
    const { caseStudy } = await created();
    expect(caseStudy).toEqual({ ...input, id: caseStudy.id, isReference: false, version: 1 });
    const { data } = await api.as({ jurisdiction: kern, role: 'VIEWER' }).query(one, { id: caseStudy.id });
    expect(data).toEqual({
      caseStudy: { id: caseStudy.id, title: input.title },
      node: { __typename: 'CaseStudy' },
    });
  });

  it('keeps what is left out, and has its citations replaced as a whole, in their order', async () => {
    const { caseStudy } = await created();
    const second = { text: 'Second source.', year: null, url: null };
    const first = await updated(caseStudy.id, 1, { citations: [second, source], startedYear: null });
    expect(first.caseStudy).toEqual({
      ...caseStudy,
      citations: [second, source],
      startedYear: null,
      version: 2,
    });
    const kept = await updated(caseStudy.id, 2, { title: 'Mediation' });
    expect(kept.caseStudy).toEqual({ ...first.caseStudy, title: 'Mediation', version: 3 });
    const cleared = await updated(caseStudy.id, 3, { citations: null, evidenceStatus: 'NOT_EVALUATED' });
    expect(cleared.caseStudy).toMatchObject({ citations: [], evidenceStatus: 'NOT_EVALUATED' });
  });

  it.each(['EFFECTIVE', 'PROMISING', 'MIXED', 'NO_EFFECT'] as const)(
    'cannot say that its evidence is %s without a source',
    async (evidenceStatus) => {
      const refused = {
        __typename: 'ValidationError',
        path: ['input', 'citations'],
        message: `A case study whose evidence is ${evidenceStatus} must cite at least one published source. Without one it is NOT_EVALUATED.`,
      };
      expect(await created({ evidenceStatus, citations: [] })).toMatchObject(refused);
      const { caseStudy } = await created({ evidenceStatus: 'NOT_EVALUATED', citations: null });
      expect(await updated(caseStudy.id, 1, { evidenceStatus })).toMatchObject(refused);
      const cited = await updated(caseStudy.id, 1, { evidenceStatus, citations: [source] });
      expect(cited.caseStudy).toMatchObject({ evidenceStatus, citations: [source] });
      expect(await updated(caseStudy.id, 2, { citations: null })).toMatchObject(refused);
      expect((await updated(caseStudy.id, 2, { place: 'Elsewhere' })).caseStudy.citations).toEqual([source]);
    },
  );

  it('names everything that is wrong with it, each with its path', async () => {
    const { issues } = await created({
      title: ' ',
      place: ' ',
      startedYear: 19,
      summary: '',
      evidenceNote: ' ',
      citations: [source, { text: 'x'.repeat(1001), year: 20_024, url: 'example.org' }],
    });
    expect(issues.map((issue: { path: string[] }) => issue.path.slice(1).join('.'))).toEqual([
      'title',
      'place',
      'summary',
      'evidenceNote',
      'startedYear',
      'citations.1.text',
      'citations.1.year',
      'citations.1.url',
    ]);
    expect(await created({ citations: Array(21).fill(source) })).toMatchObject({
      path: ['input', 'citations'],
      message: 'A case study has at most 20 citations.',
    });
  });

  it('is made once for an idempotency key, its citations too', async () => {
    const client = api.as({ jurisdiction: await api.jurisdiction(), role: 'EDITOR' });
    const made = await Promise.all([1, 2, 3].map(() => created({ idempotencyKey: 'study-0001' }, client)));
    expect(new Set(made.map(({ caseStudy }) => caseStudy.id)).size).toBe(1);
    for (const { caseStudy } of made) expect(caseStudy.citations).toEqual([source]);
  });

  it('is changed by one of two writers, with the citations of that one', async () => {
    const { caseStudy } = await created();
    const results = await Promise.all(
      ['One', 'Two'].map((text) => updated(caseStudy.id, 1, { title: text, citations: [{ text }] })),
    );
    expect(results.map((result) => result.__typename).sort()).toEqual([
      'ConflictError',
      'UpdateCaseStudyPayload',
    ]);
    const winner = results.find((result) => result.caseStudy);
    expect(winner.caseStudy.citations).toEqual([{ text: winner.caseStudy.title, year: null, url: null }]);
    expect(results.find((result) => result.code)).toMatchObject({ currentVersion: 2 });
  });

  it('is deleted with its citations', async () => {
    const { caseStudy } = await created();
    const { id } = caseStudy;
    const stale = await editor.query(remove, { input: { id, expectedVersion: 2 } });
    expect(stale.data.deleteCaseStudy).toMatchObject({ code: 'CONFLICT', currentVersion: 1 });
    const { data } = await editor.query(remove, { input: { id, expectedVersion: 1 } });
    expect(data.deleteCaseStudy).toEqual({ __typename: 'DeleteCaseStudyPayload', deletedId: id });
    expect((await editor.query(one, { id })).data).toEqual({ caseStudy: null, node: null });
  });

  it.each(['CONTRIBUTOR', 'ETHICS_REVIEWER', 'ANALYST', 'VIEWER'] as const)(
    'is not for a %s to make, change or delete',
    async (role) => {
      const client = api.as({ jurisdiction: kern, role });
      const { id } = (await created()).caseStudy;
      const answers = [
        await created({}, client),
        (await client.query(update, { input: { id, expectedVersion: 1 } })).data.updateCaseStudy,
        (await client.query(remove, { input: { id, expectedVersion: 1 } })).data.deleteCaseStudy,
      ];
      expect(answers.map(({ __typename }) => __typename)).toEqual(Array(3).fill('ForbiddenError'));
    },
  );
});

describe('the list of case studies', () => {
  let viewer: TestClient;

  beforeAll(async () => {
    const county = await api.jurisdiction();
    viewer = api.as({ jurisdiction: county, role: 'VIEWER' });
    const writer = api.as({ jurisdiction: county, role: 'EDITOR' });
    await created({ title: 'Zebra', evidenceStatus: 'NO_EFFECT' }, writer);
    await created({ title: 'Aardvark', leadAgencyType: 'COURT' }, writer);
  });

  it.each([
    undefined,
    { field: 'TITLE', direction: 'ASCENDING' },
    { field: 'CREATED_AT', direction: 'ASCENDING' },
  ])('comes page by page in both directions, each once (%j)', async (orderBy) => {
    expect(await expectPages(viewer, list, 'caseStudies', { orderBy })).toHaveLength(5);
  });

  it('is filtered by who led, by evidence and by title, newest first', async () => {
    const found = async (filter: object) => {
      const { data } = await viewer.query(list, { filter });
      return data.caseStudies.edges.map((edge: { node: { title: string } }) => edge.node.title);
    };
    expect(await found({ leadAgencyTypes: ['COURT', 'COMMUNITY'] })).toEqual(['Aardvark', 'Zebra']);
    expect(await found({ evidenceStatuses: ['NO_EFFECT'] })).toEqual(['Zebra']);
    expect(await found({ evidenceStatuses: ['MIXED'], leadAgencyTypes: ['POLICE'] })).toHaveLength(1);
    expect(await found({ titleContains: 'ZEB' })).toEqual(['Zebra']);
    expect(await found({ titleContains: '_' })).toEqual([]);
  });

  it('takes as many statements for many, with their citations, as for one', async () => {
    const few = await viewer.query(list, { first: 1 });
    const many = await viewer.query(list, { first: 100 });
    expect(many.statementCount).toBe(few.statementCount);
  });
});

describe('another tenant', () => {
  it("sees nothing of one's own: its answers are those for ids that do not exist", async () => {
    const stranger = api.as({ jurisdiction: await api.jurisdiction(), role: 'ADMIN' });
    const { id } = (await created({ title: 'Ours alone' })).caseStudy;
    const { data } = await stranger.query(list, { filter: { titleContains: 'Ours alone' } });
    expect(data.caseStudies).toMatchObject({ totalCount: 0, edges: [] });
    await expectForeignLikeAbsent(stranger, [
      ['CaseStudy', id, one, (given) => ({ id: given })],
      ['CaseStudy', id, update, (given) => ({ input: { id: given, expectedVersion: 1, title: 'Mine' } })],
      ['CaseStudy', id, remove, (given) => ({ input: { id: given, expectedVersion: 1 } })],
    ]);
    expect((await editor.query(one, { id })).data.caseStudy.title).toBe('Ours alone');
  });
});
