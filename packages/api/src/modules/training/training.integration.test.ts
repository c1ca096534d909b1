import { decodeGlobalId, encodeGlobalId } from '@rapport/core/ids.ts';
import { inSystem } from '@rapport/database/system.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { absentId, expectForeignLikeAbsent, expectPages, failure } from '../../testing/contract-checks.ts';
import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json, TestClient } from '../../testing/test-client.ts';

let api: TestApi;
let kern: TestJurisdiction;
let editor: TestClient;
let programId: string;
const now = '2026-06-15T12:00:00Z';

beforeAll(async () => {
  api = await startTestApi({ now: () => new Date(now) });
  kern = await api.jurisdiction();
  editor = api.as({ jurisdiction: kern, role: 'EDITOR' });
  programId = await newProgram(kern);
});
afterAll(() => api.close());

const training = /* GraphQL */ `
  training {
    id title code description requiredPositions validMonths retiredAt version
    legalAuthority { citation }
  }
`;
const create = /* GraphQL */ `
  mutation ($input: CreateTrainingInput!) {
    createTraining(input: $input) { ${failure} ... on CreateTrainingPayload { ${training} } }
  }
`;
const update = /* GraphQL */ `
  mutation ($input: UpdateTrainingInput!) {
    updateTraining(input: $input) { ${failure} ... on UpdateTrainingPayload { ${training} } }
  }
`;
const retire = /* GraphQL */ `
  mutation ($input: RetireTrainingInput!) {
    retireTraining(input: $input) { ${failure} ... on RetireTrainingPayload { ${training} } }
  }
`;
const complete = /* GraphQL */ `
  mutation ($input: RecordTrainingCompletionInput!) {
    recordTrainingCompletion(input: $input) {
      ${failure}
      ... on RecordTrainingCompletionPayload {
        completion { id completedOn expiresOn holds hours training { id } staffMember { id } }
      }
    }
  }
`;
const requirement = /* GraphQL */ `
  program { requiredTrainings { totalCount edges { node { id training { title } program { id } } } } }
`;
const require_ = /* GraphQL */ `
  mutation ($input: RequireTrainingOfProgramInput!) {
    requireTrainingOfProgram(input: $input) {
      ${failure} ... on RequireTrainingOfProgramPayload { ${requirement} }
    }
  }
`;
const remove = /* GraphQL */ `
  mutation ($input: RemoveTrainingOfProgramInput!) {
    removeTrainingOfProgram(input: $input) {
      ${failure} ... on RemoveTrainingOfProgramPayload { ${requirement} }
    }
  }
`;
const list = /* GraphQL */ `
  query (
    $first: Int
    $after: String
    $last: Int
    $before: String
    $filter: TrainingFilter
    $orderBy: TrainingOrder
  ) {
    trainings(
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
        }
      }
    }
  }
`;
const completions = /* GraphQL */ `
  query ($first: Int, $after: String, $last: Int, $before: String, $filter: TrainingCompletionFilter) {
    trainingCompletions(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
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
          completedOn
        }
      }
    }
  }
`;
const counts = /* GraphQL */ `
  on eligibleCount completedCount expiredCount missingCount
  share {
    __typename
    ... on Estimate { value interval { lower } numerator denominator unit caveats }
    ... on NotReported { why }
  }
`;
const coverage = /* GraphQL */ `
  query ($id: ID!, $on: Date) {
    training(id: $id) { coverage(on: $on) { ${counts} } }
  }
`;
const coverageOfAll = /* GraphQL */ `
  query ($on: Date) {
    trainingCoverage(on: $on) { training { title } ${counts} }
  }
`;
const gaps = /* GraphQL */ `
  query ($id: ID!) {
    program(id: $id) {
      trainingGaps {
        expiredOn
        staffMember {
          displayName
        }
        training {
          code
        }
      }
    }
  }
`;
const one = /* GraphQL */ `
  query ($id: ID!) {
    training(id: $id) {
      id
      title
    }
    node(id: $id) {
      __typename
      id
    }
  }
`;
const anyNode = 'query ($id: ID!) { node(id: $id) { __typename id } }';

let codes = 0;
const nextCode = (): string => {
  codes += 1;
  return `C-${codes}`;
};

async function newProgram(county: TestJurisdiction, values: object = {}): Promise<string> {
  const [program] = await county.programs(1, values);
  return encodeGlobalId('Program', program?.id ?? '');
}

const created = async (input: object = {}, client = editor): Promise<Json> =>
  (await client.query(create, { input: { title: 'Ethics', code: nextCode(), ...input } })).data
    .createTraining;
const changed = async (id: string, input: object, client = editor): Promise<Json> =>
  (await client.query(update, { input: { id, expectedVersion: 1, ...input } })).data.updateTraining;
const retired = async (id: string, expectedVersion = 1, client = editor): Promise<Json> =>
  (await client.query(retire, { input: { id, expectedVersion } })).data.retireTraining;
const completed = async (
  trainingId: string,
  staffMemberId: string,
  completedOn: string,
  more: object = {},
  client = editor,
): Promise<Json> =>
  (await client.query(complete, { input: { trainingId, staffMemberId, completedOn, ...more } })).data
    .recordTrainingCompletion;
const required = async (input: object, client = editor): Promise<Json> =>
  (await client.query(require_, { input: { programId, ...input } })).data.requireTrainingOfProgram;

async function hired(input: object = {}, client = editor): Promise<string> {
  const { data } = await client.query(
    `mutation ($input: CreateStaffMemberInput!) {
      createStaffMember(input: $input) { ... on CreateStaffMemberPayload { staffMember { id } } }
    }`,
    {
      input: {
        displayName: 'Dana Reyes',
        position: 'PARALEGAL',
        staffCode: nextCode(),
        startedOn: '2020-01-01',
        ...input,
      },
    },
  );
  return data.createStaffMember.staffMember.id;
}

async function assigned(ofProgram: string, staffMemberId: string, input: object = {}, client = editor) {
  const { data } = await client.query(
    'mutation ($input: AssignStaffInput!) { assignStaff(input: $input) { __typename } }',
    { input: { programId: ofProgram, staffMemberId, role: 'LEAD', ...input } },
  );
  expect(data.assignStaff.__typename).toBe('AssignStaffPayload');
}

const paths = (refused: Json): string[][] => refused.issues.map((issue: { path: string[] }) => issue.path);
const titles = (connection: Json): string[] => connection.edges.map(({ node }: Json) => node.title);

describe('a training', () => {
  it('is for all staff and does not expire by default', async () => {
    const { training: made } = await created({ code: 'ETH' });
    expect(made).toEqual({
      id: made.id,
      title: 'Ethics',
      code: 'ETH',
      description: null,
      requiredPositions: [],
      validMonths: null,
      retiredAt: null,
      version: 1,
      legalAuthority: null,
    });
    const { data } = await editor.query(one, { id: made.id });
    expect(data).toEqual({
      training: { id: made.id, title: 'Ethics' },
      node: { __typename: 'Training', id: made.id },
    });
  });

  it('names its positions once each, and what demands it', async () => {
    const { data } = await editor.query(
      '{ legalAuthorities(filter: { citationContains: "3-1.13" }) { edges { node { id } } } }',
    );
    const legalAuthorityId = data.legalAuthorities.edges[0].node.id;
    const positions = ['PROSECUTOR', 'PARALEGAL', 'PROSECUTOR'];
    const { training: made } = await created({ legalAuthorityId, requiredPositions: positions });
    expect(made).toMatchObject({
      requiredPositions: ['PROSECUTOR', 'PARALEGAL'],
      legalAuthority: { citation: 'ABA Prosecution Function 3-1.13' },
    });
    const read = await editor.query('query ($id: ID!) { training(id: $id) { requiredPositions } }', {
      id: made.id,
    });
    expect(read.data.training.requiredPositions).toEqual(['PROSECUTOR', 'PARALEGAL']);
    expect(await created({ legalAuthorityId: absentId('LegalAuthority') })).toMatchObject({
      code: 'NOT_FOUND',
      path: ['input', 'legalAuthorityId'],
    });
  });

  it('names everything that is wrong with it, each with its path', async () => {
    const refused = await created({ title: '', code: 'a b', validMonths: 0, legalAuthorityId: 'x' });
    expect(paths(refused)).toEqual([
      ['input', 'title'],
      ['input', 'code'],
      ['input', 'validMonths'],
      ['input', 'legalAuthorityId'],
    ]);
    expect(paths(await created({ validMonths: 601 }))).toEqual([['input', 'validMonths']]);
  });

  it.each(['CONTRIBUTOR', 'ETHICS_REVIEWER', 'ANALYST', 'VIEWER'] as const)(
    'is not for a %s to record, change, retire, complete or require',
    async (role) => {
      const client = api.as({ jurisdiction: kern, role });
      const { training: made } = await created();
      const member = await hired();
      const forbidden = { code: 'FORBIDDEN' };
      expect(await created({}, client)).toMatchObject(forbidden);
      expect(await changed(made.id, { title: 'A' }, client)).toMatchObject(forbidden);
      expect(await retired(made.id, 1, client)).toMatchObject(forbidden);
      expect(await completed(made.id, member, '2026-01-01', {}, client)).toMatchObject(forbidden);
      expect(await required({ trainingId: made.id }, client)).toMatchObject(forbidden);
    },
  );

  it('is made once for an idempotency key, and a code belongs to one training', async () => {
    const input = { code: nextCode(), idempotencyKey: 'train-0001' };
    const made = await Promise.all([created(input), created(input)]);
    made.push(await created(input));
    expect(new Set(made.map((entry) => entry.training.id)).size).toBe(1);
    expect(await created({ ...input, title: 'Other' })).toMatchObject({
      code: 'CONFLICT',
      path: ['input', 'idempotencyKey'],
    });
    const taken = { code: 'CONFLICT', path: ['input', 'code'] };
    expect(await created({ code: input.code })).toMatchObject(taken);
    const { training: other } = await created();
    expect(await changed(other.id, { code: input.code })).toMatchObject(taken);
    expect((await changed(other.id, { code: other.code, title: 'B' })).training.title).toBe('B');
  });

  it('changes where something is given; null clears what may be empty', async () => {
    const { training: made } = await created({
      description: 'A',
      validMonths: 12,
      requiredPositions: ['PROSECUTOR'],
    });
    const input = { description: null, validMonths: null };
    expect((await changed(made.id, input)).training).toMatchObject({
      title: 'Ethics',
      description: null,
      validMonths: null,
      requiredPositions: ['PROSECUTOR'],
      version: 2,
    });
    const all = await changed(made.id, { expectedVersion: 2, requiredPositions: [] });
    expect(all.training.requiredPositions).toEqual([]);
  });

  it('is changed by one of two writers; the other learns the current version', async () => {
    const { training: made } = await created();
    const answers = await Promise.all(['A', 'B'].map((title) => changed(made.id, { title })));
    expect(answers.filter((entry) => entry.training)).toHaveLength(1);
    expect(answers.find((entry) => entry.__typename === 'ConflictError')).toMatchObject({
      path: ['input', 'expectedVersion'],
      currentVersion: 2,
    });
  });

  it('is retired once, and then neither changed, required nor completed later', async () => {
    const { training: made } = await created();
    const member = await hired();
    expect((await retired(made.id)).training).toMatchObject({
      retiredAt: '2026-06-15T12:00:00.000Z',
      version: 2,
    });
    const over = { code: 'INVALID_STATE', message: 'This training was retired on 2026-06-15.' };
    expect(await retired(made.id, 2)).toMatchObject(over);
    expect(await changed(made.id, { expectedVersion: 2, title: 'A' })).toMatchObject(over);
    expect(await required({ trainingId: made.id })).toMatchObject({ ...over, path: ['input', 'trainingId'] });
    expect((await completed(made.id, member, '2026-06-15')).completion.holds).toBe(true);
    const { system } = api.database;
    await inSystem(system, () =>
      system.prisma.training.updateMany({
        where: { id: decodeGlobalId(made.id)?.id ?? '' },
        data: { retiredAt: new Date('2026-06-10T23:59:59Z') },
      }),
    );
    expect(await completed(made.id, member, '2026-06-11')).toMatchObject({
      code: 'INVALID_STATE',
      message: 'This training was retired on 2026-06-10. A completion cannot be later.',
      path: ['input', 'completedOn'],
    });
    expect((await completed(made.id, member, '2026-06-10')).completion.holds).toBe(true);
  });
});

describe('a completion', () => {
  it('holds as long as the training said when it was recorded', async () => {
    const { training: made } = await created({ validMonths: 1 });
    const member = await hired();
    const { completion } = await completed(made.id, member, '2026-01-31', { hours: 1.5 });
    expect(completion).toEqual({
      id: completion.id,
      completedOn: '2026-01-31',
      expiresOn: '2026-02-28',
      holds: false,
      hours: 1.5,
      training: { id: made.id },
      staffMember: { id: member },
    });
    expect((await completed(made.id, member, '2026-05-15')).completion).toMatchObject({
      expiresOn: '2026-06-15',
      holds: true,
    });
    await changed(made.id, { validMonths: null });
    const { data } = await editor.query(
      'query ($id: ID!) { training(id: $id) { completions { edges { node { expiresOn } } } } }',
      { id: made.id },
    );
    expect(data.training.completions.edges.map(({ node }: Json) => node.expiresOn)).toEqual([
      '2026-06-15',
      '2026-02-28',
    ]);
    expect((await completed(made.id, member, '2026-06-01')).completion.expiresOn).toBeNull();
  });

  it('names everything that is wrong with it, each with its path', async () => {
    const { training: made } = await created();
    const member = await hired();
    expect(paths(await completed(absentId('Program'), 'x', '2026-01-01', { hours: 0 })).sort()).toEqual([
      ['input', 'hours'],
      ['input', 'staffMemberId'],
      ['input', 'trainingId'],
    ]);
    expect(paths(await completed(made.id, member, '2026-01-01', { hours: 1001 }))).toEqual([
      ['input', 'hours'],
    ]);
    expect(await completed(made.id, member, '2026-06-17')).toMatchObject({
      code: 'VALIDATION_FAILED',
      path: ['input', 'completedOn'],
    });
  });

  it('is recorded once for each day and for an idempotency key', async () => {
    const { training: made } = await created();
    const member = await hired();
    const again = () => completed(made.id, member, '2026-01-01', { idempotencyKey: 'compl-0001' });
    const answers = await Promise.all([again(), again()]);
    expect(answers[0].completion.id).toBe(answers[1].completion.id);
    expect(await completed(made.id, member, '2026-01-01')).toMatchObject({
      code: 'CONFLICT',
      path: ['input', 'completedOn'],
    });
  });
});

describe('the lists', () => {
  let county: TestJurisdiction;
  let admin: TestClient;
  let ids: Record<string, string>;
  let members: string[];

  beforeAll(async () => {
    county = await api.jurisdiction();
    admin = api.as({ jurisdiction: county, role: 'ADMIN' });
    ids = {};
    for (const title of ['Bias', 'Access 100%', 'Conflicts', 'Records']) {
      ids[title] = (await created({ title }, admin)).training.id;
    }
    await retired(ids['Records'] ?? '', 1, admin);
    members = [await hired({}, admin), await hired({}, admin)];
    for (const [title, member, day] of [
      ['Bias', 0, '2026-01-03'],
      ['Bias', 1, '2026-01-01'],
      ['Conflicts', 0, '2026-01-02'],
    ] as const) {
      await completed(ids[title] ?? '', members[member] ?? '', day, {}, admin);
    }
  });

  it.each([
    [undefined, ['Access 100%', 'Bias', 'Conflicts', 'Records']],
    [{ field: 'CREATED_AT', direction: 'DESCENDING' }, ['Records', 'Conflicts', 'Access 100%', 'Bias']],
  ])('of trainings come page by page in the order that is asked for (%j)', async (orderBy, expected) => {
    const pages = await expectPages(admin, list, 'trainings', { orderBy });
    const { trainings } = (await admin.query(list, { orderBy })).data;
    expect(titles(trainings)).toEqual(expected);
    expect(trainings.edges.map(({ node }: Json) => node.id)).toEqual(pages);
  });

  it('of trainings are filtered by title and by whether they are in use', async () => {
    const found = async (filter: object) => titles((await admin.query(list, { filter })).data.trainings);
    expect(await found({ isRetired: true })).toEqual(['Records']);
    expect(await found({ isRetired: false })).toEqual(['Access 100%', 'Bias', 'Conflicts']);
    expect(await found({ titleContains: '%' })).toEqual(['Access 100%']);
    expect(await found({ titleContains: 'C', isRetired: false })).toEqual(['Access 100%', 'Conflicts']);
    const { errors } = await admin.query(list, { filter: { titleContains: 'a\u0000' } });
    expect(errors[0]?.extensions).toMatchObject({ inputPath: ['filter', 'titleContains'] });
  });

  it('of completions come the latest day first, page by page, filtered by training, person and day', async () => {
    expect(await expectPages(admin, completions, 'trainingCompletions')).toHaveLength(3);
    const found = async (filter: object | null) =>
      (await admin.query(completions, { filter })).data.trainingCompletions.edges.map(
        ({ node }: Json) => node.completedOn,
      );
    expect(await found(null)).toEqual(['2026-01-03', '2026-01-02', '2026-01-01']);
    expect(await found({ trainingId: ids['Bias'] })).toEqual(['2026-01-03', '2026-01-01']);
    expect(await found({ staffMemberId: members[0] })).toEqual(['2026-01-03', '2026-01-02']);
    expect(await found({ completedFrom: '2026-01-02', completedBefore: '2026-01-03' })).toEqual([
      '2026-01-02',
    ]);
    expect(await found({ trainingId: 'x' })).toEqual([]);
    expect(await found({ staffMemberId: 'x' })).toEqual([]);
  });

  // One path per document: two paths to the same rows can share a statement, depending on timing.
  it('take as many statements for many rows as for one', async () => {
    const trainings = (selection: string) =>
      `query ($first: Int) { trainings(first: $first) { edges { node { ${selection} } } } }`;
    const documents = [
      trainings(`legalAuthority { citation } coverage { ${counts} }`),
      trainings('completions(first: 5) { totalCount edges { node { training { title } } } }'),
      trainings(
        'completions(first: 5) { edges { node { staffMember { completions(first: 5) { totalCount edges { node { id } } } } } } }',
      ),
    ];
    const answers: Json[] = [];
    for (const document of documents) {
      const [few, many] = [
        await admin.query(document, { first: 2 }),
        await admin.query(document, { first: 4 }),
      ];
      expect(few.errors.map((error) => error.message)).toEqual([]);
      expect(many.data.trainings.edges).toHaveLength(4);
      expect(many.statementCount, document).toBe(few.statementCount);
      answers.push(many.data.trainings.edges[1].node);
    }
    expect(answers).toMatchObject([
      { coverage: { eligibleCount: 2, completedCount: 2 } },
      { completions: { totalCount: 2 } },
      { completions: { edges: [{ node: { staffMember: { completions: { totalCount: 2 } } } }, {}] } },
    ]);
    const ofAll = await admin.query(`{ trainingCoverage { training { title } ${counts} } }`);
    expect(ofAll.data.trainingCoverage).toHaveLength(3);
    // The trainings with their counts, and the trainings by id.
    expect(ofAll.statements.length).toBeLessThanOrEqual(2);
  });
});

describe('coverage', () => {
  it('counts those who must on the day: done, run out and missing', async () => {
    const county = await api.jurisdiction();
    const admin = api.as({ jurisdiction: county, role: 'ADMIN' });
    const { training: yearly } = await created(
      { title: 'Yearly', validMonths: 12, requiredPositions: ['PROSECUTOR'] },
      admin,
    );
    const { training: nobodys } = await created(
      { title: 'Nobody', requiredPositions: ['INVESTIGATOR'] },
      admin,
    );
    const { training: everybodys } = await created({ title: 'Everybody' }, admin);
    const { training: gone } = await created({ title: 'Gone' }, admin);
    await retired(gone.id, 1, admin);
    const prosecutor = { position: 'PROSECUTOR' };
    const [holds, runOut, renewed, never, left, starts, other] = [
      await hired(prosecutor, admin),
      await hired(prosecutor, admin),
      await hired(prosecutor, admin),
      await hired(prosecutor, admin),
      await hired({ ...prosecutor, endedOn: '2026-06-14' }, admin),
      await hired({ ...prosecutor, startedOn: '2026-06-16' }, admin),
      await hired({}, admin),
    ];
    await completed(yearly.id, holds, '2025-06-15', {}, admin); // its last day is today
    await completed(yearly.id, runOut, '2025-06-14', {}, admin);
    await completed(yearly.id, renewed, '2024-01-01', {}, admin);
    await completed(yearly.id, renewed, '2026-03-01', {}, admin);
    for (const person of [left, starts, other]) await completed(yearly.id, person, '2026-06-01', {}, admin);
    await completed(everybodys.id, never, '2026-01-01', {}, admin);

    const viewer = api.as({ jurisdiction: county, role: 'VIEWER' });
    const of = async (id: string, on?: string): Promise<Json> =>
      (await viewer.query(coverage, { id, on })).data.training.coverage;
    const now = await of(yearly.id);
    expect(now).toMatchObject({
      on: '2026-06-15',
      eligibleCount: 4,
      completedCount: 2,
      expiredCount: 1,
      missingCount: 1,
      share: {
        __typename: 'Estimate',
        value: 0.5,
        interval: null,
        numerator: 2,
        denominator: 4,
        unit: 'proportion',
      },
    });
    expect(now.share.caveats[0]).toContain('not sampled');
    // Yesterday one more held and one more worked there; half a year ago the renewal was still to come.
    expect(await of(yearly.id, '2026-06-14')).toMatchObject({
      eligibleCount: 5,
      completedCount: 4,
      expiredCount: 0,
      missingCount: 1,
    });
    expect(await of(yearly.id, '2026-01-01')).toMatchObject({
      eligibleCount: 5,
      completedCount: 2,
      expiredCount: 1,
      missingCount: 2,
    });
    expect(await of(nobodys.id)).toMatchObject({
      eligibleCount: 0,
      share: { __typename: 'NotReported' },
    });
    const { data } = await viewer.query(coverageOfAll);
    expect(
      data.trainingCoverage.map((row: Json) => [row.training.title, row.completedCount, row.eligibleCount]),
    ).toEqual([
      ['Everybody', 1, 5],
      ['Nobody', 0, 0],
      ['Yearly', 2, 4],
    ]);
  });
});

describe('what a program requires', () => {
  it('is required once, and taken off once, until the program is over', async () => {
    const ofProgram = await newProgram(kern);
    const { training: made } = await created({ title: 'First' });
    const { training: second } = await created({ title: 'Second' });
    const input = { programId: ofProgram, trainingId: made.id, idempotencyKey: 'reqtr-0001' };
    const answers = await Promise.all([required(input), required(input)]);
    const { edges } = answers[1].program.requiredTrainings;
    expect(edges).toEqual([
      { node: { id: edges[0].node.id, training: { title: 'First' }, program: { id: ofProgram } } },
    ]);
    expect(await required({ programId: ofProgram, trainingId: made.id })).toMatchObject({
      code: 'CONFLICT',
      path: ['input', 'trainingId'],
    });
    const both = await required({ programId: ofProgram, trainingId: second.id });
    expect(both.program.requiredTrainings.totalCount).toBe(2);
    const off = async () =>
      (await editor.query(remove, { input: { id: edges[0].node.id } })).data.removeTrainingOfProgram;
    expect((await off()).program.requiredTrainings.totalCount).toBe(1);
    expect(await off()).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'id'] });

    const over = await newProgram(kern, { status: 'ENDED' });
    expect(await required({ programId: over, trainingId: made.id })).toMatchObject({
      code: 'INVALID_STATE',
      path: ['input', 'programId'],
    });
  });

  it('names who works on it and lacks it, in one statement for all programs', async () => {
    const county = await api.jurisdiction();
    const admin = api.as({ jurisdiction: county, role: 'ADMIN' });
    const [first, second] = [await newProgram(county), await newProgram(county)];
    const { training: a } = await created({ title: 'A', code: 'a', validMonths: 12 }, admin);
    const { training: b } = await created({ title: 'B', code: 'b' }, admin);
    const { training: old } = await created({ title: 'Old', code: 'old' }, admin);
    for (const [program, of] of [
      [first, a],
      [first, b],
      [first, old],
      [second, b],
    ]) {
      await required({ programId: program, trainingId: of.id }, admin);
    }
    await retired(old.id, 1, admin);
    const people: Record<string, string> = {};
    for (const displayName of ['Ann', 'Bo', 'Cy', 'Di'])
      people[displayName] = await hired({ displayName }, admin);
    const gone = await hired({ displayName: 'Ed', endedOn: '2026-06-14' }, admin);
    const { Ann = '', Bo = '', Cy = '', Di = '' } = people;
    await assigned(first, Ann, {}, admin);
    await assigned(first, Ann, { role: 'SUPPORT' }, admin);
    await assigned(first, Bo, {}, admin);
    await assigned(first, Cy, { endsOn: '2026-06-14' }, admin);
    await assigned(first, gone, { startsOn: '2026-01-01' }, admin);
    await assigned(second, Di, {}, admin);
    await completed(a.id, Ann, '2025-01-01', {}, admin);
    await completed(b.id, Ann, '2020-01-01', {}, admin);
    await completed(a.id, Bo, '2026-01-01', {}, admin);

    const rows = ({ trainingGaps }: Json): string[][] =>
      trainingGaps.map((gap: Json) => [gap.staffMember.displayName, gap.training.code, gap.expiredOn]);
    expect(rows((await admin.query(gaps, { id: first })).data.program)).toEqual([
      ['Ann', 'a', '2026-01-01'],
      ['Bo', 'b', null],
    ]);
    const all =
      'query ($first: Int) { programs(first: $first) { edges { node { trainingGaps { staffMember { displayName } training { code } expiredOn } } } } }';
    const one = await admin.query(all, { first: 1 });
    const many = await admin.query(all, { first: 2 });
    expect(many.data.programs.edges.flatMap(({ node }: Json) => rows(node))).toHaveLength(3);
    expect(many.statementCount).toBe(one.statementCount);
  });
});

describe('a VIEWER', () => {
  it('reads trainings, what a program requires and the counts, and no names: not in a list, not nested, not by id', async () => {
    const { training: made } = await created();
    const member = await hired();
    const { completion } = await completed(made.id, member, '2026-01-01');
    await required({ trainingId: made.id });
    const viewer = api.as({ jurisdiction: kern, role: 'VIEWER' });
    const readable = await viewer.query(
      `query ($id: ID!, $program: ID!) {
        training(id: $id) { title coverage { eligibleCount } }
        program(id: $program) { requiredTrainings { totalCount } }
      }`,
      { id: made.id, program: programId },
    );
    expect(readable.errors).toEqual([]);
    for (const [document, id] of [
      ['{ trainingCompletions { totalCount } }', ''],
      ['query ($id: ID!) { training(id: $id) { completions { totalCount } } }', made.id],
      ['query ($id: ID!) { program(id: $id) { trainingGaps { expiredOn } } }', programId],
    ] as const) {
      const { errors } = await viewer.query(document, id === '' ? {} : { id });
      expect(errors[0]?.extensions.code, document).toBe('FORBIDDEN');
    }
    expect((await viewer.query(anyNode, { id: completion.id })).data).toEqual({ node: null });
  });
});

describe('another tenant', () => {
  it('sees nothing: its answers are those for ids that do not exist', async () => {
    const orange = await api.jurisdiction();
    const stranger = api.as({ jurisdiction: orange, role: 'ADMIN' });
    const { training: made } = await created({ title: 'Ours' });
    const member = await hired();
    const { completion } = await completed(made.id, member, '2026-01-01');
    const { program } = await required({ trainingId: made.id });
    const requirementId = program.requiredTrainings.edges.at(-1).node.id;
    const own = (await created({}, stranger)).training.id;
    const ownMember = await hired({}, stranger);
    const ownProgram = await newProgram(orange);
    const { data } = await editor.query(
      `mutation {
        createLegalAuthority(input: { kind: POLICY, citation: "P-1", title: "Ours", description: "Ours" }) {
          ... on CreateLegalAuthorityPayload { legalAuthority { id } }
        }
      }`,
    );
    const authorityId = data.createLegalAuthority.legalAuthority.id;
    const completedOn = '2026-01-01';
    await expectForeignLikeAbsent(stranger, [
      ['Training', made.id, one, (id) => ({ id })],
      ['TrainingCompletion', completion.id, anyNode, (id) => ({ id })],
      ['ProgramTraining', requirementId, anyNode, (id) => ({ id })],
      ['Training', made.id, update, (id) => ({ input: { id, expectedVersion: 1, title: 'Mine' } })],
      ['Training', made.id, retire, (id) => ({ input: { id, expectedVersion: 1 } })],
      [
        'LegalAuthority',
        authorityId,
        create,
        (id) => ({ input: { title: 'A', code: 'z', legalAuthorityId: id } }),
      ],
      [
        'LegalAuthority',
        authorityId,
        update,
        (id) => ({ input: { id: own, expectedVersion: 1, legalAuthorityId: id } }),
      ],
      [
        'Training',
        made.id,
        complete,
        (id) => ({ input: { trainingId: id, staffMemberId: ownMember, completedOn } }),
      ],
      [
        'StaffMember',
        member,
        complete,
        (id) => ({ input: { trainingId: own, staffMemberId: id, completedOn } }),
      ],
      ['Training', made.id, require_, (id) => ({ input: { programId: ownProgram, trainingId: id } })],
      ['Program', programId, require_, (id) => ({ input: { programId: id, trainingId: own } })],
      ['ProgramTraining', requirementId, remove, (id) => ({ input: { id } })],
      ['Training', made.id, completions, (id) => ({ filter: { trainingId: id } })],
      ['StaffMember', member, completions, (id) => ({ filter: { staffMemberId: id } })],
      ['Training', made.id, coverage, (id) => ({ id })],
      ['Program', programId, gaps, (id) => ({ id })],
    ]);
    expect((await stranger.query(list)).data.trainings.totalCount).toBe(1);
    expect((await stranger.query(completions)).data.trainingCompletions.totalCount).toBe(0);
    expect((await editor.query(one, { id: made.id })).data.training.title).toBe('Ours');
  });
});
