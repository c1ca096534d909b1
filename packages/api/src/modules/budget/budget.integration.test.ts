import { decodeGlobalId, encodeGlobalId } from '@rapport/core/ids.ts';
import type { ProgramStatus } from '@rapport/database/generated/prisma/enums.ts';
import { inSystem } from '@rapport/database/system.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { absentId, expectForeignLikeAbsent, expectPages, failure } from '../../testing/contract-checks.ts';
import { approved, officeOf, requested, run } from '../../testing/governance-journey.ts';
import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json, TestClient } from '../../testing/test-client.ts';

let api: TestApi;
let kern: TestJurisdiction;
let editor: TestClient;
let programId: string;

beforeAll(async () => {
  api = await startTestApi({ now: () => new Date('2026-06-15T12:00:00Z') });
  kern = await api.jurisdiction();
  editor = api.as({ jurisdiction: kern, role: 'EDITOR' });
  programId = await newProgram(kern);
});
afterAll(() => api.close());

const line = /* GraphQL */ `
  budgetLine {
    id fiscalYear fundingType expenseType description plannedCents spentCents remainingCents proposedBySubject version
    program { id }
  }
`;
const create = /* GraphQL */ `
  mutation ($input: CreateBudgetLineInput!) {
    createBudgetLine(input: $input) { ${failure} ... on CreateBudgetLinePayload { ${line} } }
  }
`;
const update = /* GraphQL */ `
  mutation ($input: UpdateBudgetLineInput!) {
    updateBudgetLine(input: $input) { ${failure} ... on UpdateBudgetLinePayload { ${line} } }
  }
`;
const spend = /* GraphQL */ `
  mutation ($input: RecordExpenditureInput!) {
    recordExpenditure(input: $input) {
      ${failure}
      ... on RecordExpenditurePayload {
        expenditure {
          id spentOn amountCents description recordedBySubject
          budgetLine { id spentCents remainingCents }
        }
      }
    }
  }
`;
const lines = /* GraphQL */ `
  query (
    $first: Int
    $after: String
    $last: Int
    $before: String
    $filter: BudgetLineFilter
    $orderBy: BudgetLineOrder
  ) {
    budgetLines(
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
          description
        }
      }
    }
  }
`;
const expenditures = /* GraphQL */ `
  query ($first: Int, $after: String, $last: Int, $before: String, $filter: ExpenditureFilter) {
    expenditures(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
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
          description
        }
      }
    }
  }
`;
const nested = /* GraphQL */ `
  query ($first: Int) {
    programs(first: $first) {
      edges {
        node {
          budget {
            plannedCents
            spentCents
            remainingCents
          }
          budgetLines(first: 5) {
            totalCount
            edges {
              node {
                spentCents
                remainingCents
                program {
                  title
                }
                expenditures(first: 5) {
                  totalCount
                  edges {
                    node {
                      amountCents
                      budgetLine {
                        description
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
`;
const one = /* GraphQL */ `
  query ($id: ID!) {
    budgetLine(id: $id) {
      id
      spentCents
    }
    node(id: $id) {
      __typename
      id
    }
  }
`;
const anyNode = 'query ($id: ID!) { node(id: $id) { __typename id } }';

async function newProgram(county: TestJurisdiction, status: ProgramStatus = 'ACTIVE'): Promise<string> {
  const [program] = await county.programs(1, { status });
  return encodeGlobalId('Program', program?.id ?? '');
}

async function setStatus(globalProgramId: string, status: ProgramStatus): Promise<void> {
  const id = decodeGlobalId(globalProgramId)?.id ?? '';
  const { system } = api.database;
  await inSystem(system, () => system.prisma.program.updateMany({ where: { id }, data: { status } }));
}

const plan = {
  fiscalYear: 2026,
  fundingType: 'GENERAL_FUND',
  expenseType: 'VENUE',
  description: 'Rooms',
  plannedCents: 100_000,
};

const planned = async (input: object = {}, client = editor): Promise<Json> =>
  (await client.query(create, { input: { ...plan, programId, ...input } })).data.createBudgetLine;
const changed = async (input: object, client = editor): Promise<Json> =>
  (await client.query(update, { input: { expectedVersion: 1, ...input } })).data.updateBudgetLine;
const spent = async (budgetLineId: string, amountCents: number, more: object = {}, client = editor) =>
  (
    await client.query(spend, {
      input: { budgetLineId, amountCents, spentOn: '2026-05-01', description: 'Bill', ...more },
    })
  ).data.recordExpenditure;
const spentOf = async (id: string): Promise<number> =>
  (await editor.query(one, { id })).data.budgetLine.spentCents;
const descriptions = (connection: Json): string[] =>
  connection.edges.map(({ node }: Json) => node.description);
const paths = (refused: Json): string[][] => refused.issues.map((issue: { path: string[] }) => issue.path);

describe('a budget line', () => {
  it('plans money for a program, and says who proposed it', async () => {
    const { budgetLine } = await planned();
    expect(budgetLine).toEqual({
      ...plan,
      id: budgetLine.id,
      spentCents: 0,
      remainingCents: 100_000,
      proposedBySubject: kern.subjectOf('EDITOR'),
      version: 1,
      program: { id: programId },
    });
    const { data } = await editor.query(one, { id: budgetLine.id });
    expect(data).toEqual({
      budgetLine: { id: budgetLine.id, spentCents: 0 },
      node: { __typename: 'BudgetLine', id: budgetLine.id },
    });
  });

  it('names everything that is wrong with it, each with its path', async () => {
    const refused = await planned({
      programId: absentId('Activity'),
      fiscalYear: 1989,
      description: ' ',
      plannedCents: -1,
    });
    expect(paths(refused).sort()).toEqual([
      ['input', 'description'],
      ['input', 'fiscalYear'],
      ['input', 'plannedCents'],
      ['input', 'programId'],
    ]);
    expect(paths(await planned({ fiscalYear: 2101, plannedCents: 1_000_000_000_001 }))).toEqual([
      ['input', 'fiscalYear'],
      ['input', 'plannedCents'],
    ]);
    expect((await planned({ fiscalYear: 2100, plannedCents: 1_000_000_000_000 })).budgetLine).toMatchObject({
      remainingCents: 1_000_000_000_000,
    });
  });

  it.each(['CONTRIBUTOR', 'ETHICS_REVIEWER', 'ANALYST', 'VIEWER'] as const)(
    'is not for a %s to plan, change or spend from',
    async (role) => {
      const { budgetLine } = await planned();
      const client = api.as({ jurisdiction: kern, role });
      expect(await planned({}, client)).toMatchObject({ code: 'FORBIDDEN' });
      expect(await changed({ id: budgetLine.id, plannedCents: 1 }, client)).toMatchObject({
        code: 'FORBIDDEN',
      });
      expect(await spent(budgetLine.id, 1, {}, client)).toMatchObject({ code: 'FORBIDDEN' });
    },
  );

  it('is read by a VIEWER, who does not see which of the staff proposed it and who spent from it', async () => {
    const { budgetLine } = await planned();
    await spent(budgetLine.id, 1);
    const viewer = api.as({ jurisdiction: kern, role: 'VIEWER' });
    const { data } = await viewer.query(one, { id: budgetLine.id });
    expect(data.budgetLine.spentCents).toBe(1);
    const people = `query ($id: ID!) {
      budgetLine(id: $id) { proposedBySubject expenditures { edges { node { amountCents recordedBySubject } } } }
    }`;
    const answer = await viewer.query(people, { id: budgetLine.id });
    expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect(answer.data.budgetLine).toEqual({
      proposedBySubject: null,
      expenditures: { edges: [{ node: { amountCents: 1, recordedBySubject: null } }] },
    });
  });

  it('is planned once for an idempotency key, and refused for the key of another input', async () => {
    const again = () => planned({ idempotencyKey: 'line-0001' });
    const made = await Promise.all([again(), again(), again()]);
    made.push(await again());
    expect(new Set(made.map(({ budgetLine }) => budgetLine.id)).size).toBe(1);
    const other = await planned({ idempotencyKey: 'line-0001', plannedCents: 1 });
    expect(other).toMatchObject({ code: 'CONFLICT', path: ['input', 'idempotencyKey'] });
  });

  it('says what is paid, and never for which case', async () => {
    const refusal = { code: 'IDENTIFYING_TEXT', path: ['input', 'description'] };
    expect(await planned({ description: 'Transcript of case no. 24-1187' })).toMatchObject(refusal);
    const { budgetLine } = await planned();
    expect(await spent(budgetLine.id, 1, { description: 'Transcript of case no. 24-1187' })).toMatchObject(
      refusal,
    );
  });

  it('changes where something else is given, and stays where nothing is', async () => {
    const { budgetLine } = await planned();
    const input = { id: budgetLine.id, fiscalYear: 2027, plannedCents: 5 };
    expect((await changed(input)).budgetLine).toMatchObject({
      description: 'Rooms',
      fiscalYear: 2027,
      plannedCents: 5,
      version: 2,
    });
  });

  it('is changed by one of two writers; the other learns the current version', async () => {
    const { budgetLine } = await planned();
    const answers = await Promise.all(
      [1, 2].map((plannedCents) => changed({ id: budgetLine.id, plannedCents })),
    );
    expect(answers.map((entry) => entry.__typename).sort()).toEqual([
      'ConflictError',
      'UpdateBudgetLinePayload',
    ]);
    expect(answers.find((entry) => entry.__typename === 'ConflictError')).toMatchObject({
      path: ['input', 'expectedVersion'],
      currentVersion: 2,
    });
  });

  it('is not planned below what is spent', async () => {
    const { budgetLine } = await planned();
    await spent(budgetLine.id, 60_000);
    expect(await changed({ id: budgetLine.id, plannedCents: 59_999 })).toMatchObject({
      code: 'INVALID_STATE',
      path: ['input', 'plannedCents'],
      message: '$600.00 is spent from this line, so that no less can be planned; this is $599.99.',
    });
    expect((await changed({ id: budgetLine.id, plannedCents: 60_000 })).budgetLine.remainingCents).toBe(0);
  });

  it('stays as it is once its program has ended', async () => {
    const ended = await newProgram(kern, 'ENDED');
    expect(await planned({ programId: ended })).toMatchObject({
      code: 'INVALID_STATE',
      path: ['input', 'programId'],
    });
    const going = await newProgram(kern);
    const { budgetLine } = await planned({ programId: going });
    await setStatus(going, 'ENDED');
    expect(await changed({ id: budgetLine.id, plannedCents: 1 })).toMatchObject({
      code: 'INVALID_STATE',
      path: ['input', 'id'],
      message: 'This program is ENDED: its budget can no longer be changed.',
    });
  });
});

describe('an expenditure', () => {
  it('is recorded with who did, and lowers what remains', async () => {
    const { budgetLine } = await planned();
    const { expenditure } = await spent(budgetLine.id, 12_345);
    expect(expenditure).toEqual({
      id: expenditure.id,
      spentOn: '2026-05-01',
      amountCents: 12_345,
      description: 'Bill',
      recordedBySubject: kern.subjectOf('EDITOR'),
      budgetLine: { id: budgetLine.id, spentCents: 12_345, remainingCents: 87_655 },
    });
    const { data } = await editor.query(anyNode, { id: expenditure.id });
    expect(data.node).toEqual({ __typename: 'Expenditure', id: expenditure.id });
  });

  it('names everything that is wrong with it, each with its path', async () => {
    const refused = await spent(absentId('Program'), 0, { description: '' });
    expect(paths(refused).sort()).toEqual([
      ['input', 'amountCents'],
      ['input', 'budgetLineId'],
      ['input', 'description'],
    ]);
    const { budgetLine } = await planned();
    for (const amount of [1_000_000_000_001, -1_000_000_000_001]) {
      expect(paths(await spent(budgetLine.id, amount))).toEqual([['input', 'amountCents']]);
    }
    expect(await spent(budgetLine.id, 1, { spentOn: '2026-06-17' })).toMatchObject({
      code: 'VALIDATION_FAILED',
      path: ['input', 'spentOn'],
    });
  });

  it('is refused above what remains, and a correction above what is spent, with the numbers', async () => {
    const { budgetLine } = await planned();
    expect(await spent(budgetLine.id, 100_001)).toMatchObject({
      code: 'INVALID_STATE',
      path: ['input', 'amountCents'],
      message: 'Of $1,000.00 planned, $0.00 is spent: $1,000.00 remains, and this is $1,000.01.',
    });
    await spent(budgetLine.id, 100_000);
    expect(await spent(budgetLine.id, 1)).toMatchObject({ code: 'INVALID_STATE' });
    expect(await spent(budgetLine.id, -100_001)).toMatchObject({
      code: 'INVALID_STATE',
      path: ['input', 'amountCents'],
    });
    const { expenditure } = await spent(budgetLine.id, -40_000);
    expect(expenditure.budgetLine).toMatchObject({ spentCents: 60_000, remainingCents: 40_000 });
  });

  it.each([
    ['PROPOSED', 'INVALID_STATE'],
    ['IN_REVIEW', 'INVALID_STATE'],
    ['ACTIVE', undefined],
    ['PAUSED', undefined],
    ['COMPLETED', undefined],
    ['ENDED', 'INVALID_STATE'],
  ] as const)('of a program that is %s is answered with %s', async (status, code) => {
    const ofProgram = await newProgram(kern);
    const { budgetLine } = await planned({ programId: ofProgram });
    await spent(budgetLine.id, 10);
    await setStatus(ofProgram, status);
    const answer = await spent(budgetLine.id, 1);
    expect(answer.code).toBe(code);
    if (code) expect(answer.path).toEqual(['input', 'budgetLineId']);
    expect(await spentOf(budgetLine.id)).toBe(code ? 10 : 11);
    // Money can still be refunded.
    expect((await spent(budgetLine.id, -10)).__typename).toBe('RecordExpenditurePayload');
  });

  it('is recorded once for an idempotency key', async () => {
    const { budgetLine } = await planned();
    const again = () => spent(budgetLine.id, 70_000, { idempotencyKey: 'bill-00001' });
    const answers = await Promise.all([again(), again()]);
    answers.push(await again());
    expect(new Set(answers.map(({ expenditure }) => expenditure.id)).size).toBe(1);
    expect(await spentOf(budgetLine.id)).toBe(70_000);
    expect(await spent(budgetLine.id, 1, { idempotencyKey: 'bill-00001' })).toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('of several at the same time never spends more than is planned', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { budgetLine } = await planned();
      const answers = await Promise.all([40_000, 40_000, 40_000, 40_000].map((c) => spent(budgetLine.id, c)));
      expect(answers.map((entry) => entry.__typename).sort()).toEqual([
        'InvalidStateError',
        'InvalidStateError',
        'RecordExpenditurePayload',
        'RecordExpenditurePayload',
      ]);
      expect(await spentOf(budgetLine.id)).toBe(80_000);
    }
  });

  it('and a lower plan at the same time: one of them is refused', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { budgetLine } = await planned();
      const answers = await Promise.all([
        spent(budgetLine.id, 60_000),
        changed({ id: budgetLine.id, plannedCents: 50_000 }),
      ]);
      expect(answers.filter((entry) => entry.__typename === 'InvalidStateError')).toHaveLength(1);
    }
  });
});

describe('an expenditure that a rule wants reviewed', () => {
  it('waits for the review, and for a new one once the plan has changed; a correction waits for none', async () => {
    const county = await api.jurisdiction();
    const office = await officeOf(api, county);
    const ruled = await run(office.admin, 'createPermissibleActivityRule', {
      title: 'Forfeited assets',
      rationale: 'The law limits the use of forfeited assets.',
      appliesTo: 'BUDGET_LINE',
      fundingTypes: ['ASSET_FORFEITURE'],
      requiredReview: 'FISCAL',
    });
    expect(ruled.__typename).toBe('CreatePermissibleActivityRulePayload');
    const ofProgram = await newProgram(county);
    const input = { programId: ofProgram, fundingType: 'ASSET_FORFEITURE' };
    const { budgetLine } = await planned(input, office.editor);
    const { budgetLine: other } = await planned({ programId: ofProgram }, office.editor);
    const subject = { budgetLineId: budgetLine.id };
    const pay = (cents: number, id: string = budgetLine.id) => spent(id, cents, {}, office.editor);
    const refused = { code: 'INVALID_STATE', path: ['input', 'budgetLineId'] };

    const missing = await pay(100);
    expect(missing).toMatchObject(refused);
    expect(missing.message).toContain('Forfeited assets');
    expect((await pay(100, other.id)).expenditure.amountCents).toBe(100);

    await approved(office, subject, 'FISCAL');
    expect((await pay(100)).expenditure.amountCents).toBe(100);

    const raised = { id: budgetLine.id, plannedCents: 900_000 };
    expect((await changed(raised, office.editor)).budgetLine.version).toBe(2);
    expect(await pay(100)).toMatchObject(refused);
    const open = await requested(office.editor, subject, 'FISCAL');
    expect(await pay(100)).toMatchObject(refused);
    expect((await pay(-50)).expenditure.budgetLine.spentCents).toBe(50);
    const decision = { id: open.id, expectedVersion: 1, decision: 'APPROVED' };
    await run(office.reviewer, 'decideReview', decision);
    expect((await pay(100)).expenditure.budgetLine.spentCents).toBe(150);

    await run(office.contributor, 'discloseConflict', {
      subject,
      nature: 'FINANCIAL',
      description: 'My cousin owns the hall.',
    });
    expect(await pay(100)).toMatchObject(refused);
  });
});

describe('a deleted budget line', () => {
  it('counts for nothing, and nothing is spent from it; one that was spent from stays', async () => {
    const ofProgram = await newProgram(kern);
    const { budgetLine } = await planned({ programId: ofProgram });
    const { budgetLine: used } = await planned({ programId: ofProgram });
    await spent(used.id, 500);
    await spent(used.id, -500);
    const admin = api.as({ jurisdiction: kern, role: 'ADMIN' });
    const deleted = async (id: string) =>
      run(admin, 'deleteRecord', { id, expectedVersion: 1, reason: 'Entered twice' });
    expect((await deleted(budgetLine.id)).__typename).toBe('DeleteRecordPayload');
    expect(await deleted(used.id)).toMatchObject({ code: 'INVALID_STATE' });
    const { data } = await editor.query(
      `query ($program: ID!, $line: ID!) {
        program(id: $program) { budget { plannedCents } budgetLines { edges { node { id } } } }
        budgetLine(id: $line) { id }
      }`,
      { program: ofProgram, line: budgetLine.id },
    );
    expect(data).toEqual({
      program: { budget: { plannedCents: 100_000 }, budgetLines: { edges: [{ node: { id: used.id } }] } },
      budgetLine: null,
    });
    const gone = { code: 'NOT_FOUND', message: 'The budget line was not found.' };
    expect(await spent(budgetLine.id, 1)).toMatchObject({ ...gone, path: ['input', 'budgetLineId'] });
    expect(await changed({ id: budgetLine.id })).toMatchObject({ ...gone, path: ['input', 'id'] });
  });

  it('and money spent from it at the same time: one of them is refused', async () => {
    const admin = api.as({ jurisdiction: kern, role: 'ADMIN' });
    for (let round = 0; round < 5; round += 1) {
      const { budgetLine } = await planned();
      const { id } = budgetLine;
      const answers = await Promise.all([
        spent(id, 1),
        run(admin, 'deleteRecord', { id, expectedVersion: 1, reason: 'Entered twice' }),
      ]);
      expect(answers.filter(({ code }) => code === undefined)).toHaveLength(1);
    }
  });
});

it('0 ≤ spent ≤ planned after any spending, corrections and changes of the plan, at once or one by one', async () => {
  const step = fc.oneof(
    fc.record({ spend: fc.integer({ min: -60, max: 120 }).filter((cents) => cents !== 0) }),
    fc.record({ plan: fc.integer({ min: 0, max: 200 }) }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 200 }),
      fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { maxLength: 6 }),
      async (plannedCents, batches) => {
        const { budgetLine } = await planned({ plannedCents });
        const { id } = budgetLine;
        let { version } = budgetLine;
        for (const batch of batches) {
          const answers = await Promise.all(
            batch.map((step) =>
              'spend' in step
                ? spent(id, step.spend)
                : changed({ id, plannedCents: step.plan, expectedVersion: version }),
            ),
          );
          for (const { code } of answers) expect([undefined, 'INVALID_STATE', 'CONFLICT']).toContain(code);
          const { data } = await editor.query(
            'query ($id: ID!) { budgetLine(id: $id) { plannedCents spentCents remainingCents version } }',
            { id },
          );
          const now = data.budgetLine;
          ({ version } = now);
          expect(now.spentCents).toBeGreaterThanOrEqual(0);
          expect(now.spentCents).toBeLessThanOrEqual(now.plannedCents);
          expect(now.remainingCents).toBe(now.plannedCents - now.spentCents);
        }
      },
    ),
    { numRuns: 12, seed: 11 },
  );
});

describe('the lists', () => {
  let county: TestJurisdiction;
  let admin: TestClient;
  let first: string;
  let lineIds: string[];

  beforeAll(async () => {
    county = await api.jurisdiction();
    admin = api.as({ jurisdiction: county, role: 'ADMIN' });
    first = await newProgram(county);
    const second = await newProgram(county);
    const inputs = [
      { programId: first, description: 'a', fiscalYear: 2025 },
      { programId: first, description: 'b', fiscalYear: 2026, fundingType: 'DONATION' },
      { programId: first, description: 'c', fiscalYear: 2027, expenseType: 'FOOD' },
      { programId: second, description: 'd', fiscalYear: 2026 },
      { programId: second, description: 'e', fiscalYear: 2025, expenseType: 'FOOD' },
    ];
    lineIds = [];
    for (const input of inputs) lineIds.push((await planned(input, admin)).budgetLine.id);
    const [line = ''] = lineIds;
    for (const day of [3, 1, 2]) {
      await spent(line, 100 * day, { spentOn: `2026-02-0${day}`, description: `day ${day}` }, admin);
    }
    await spent(lineIds[3] ?? '', 50, { spentOn: '2026-01-31', description: 'other' }, admin);
  });

  const orders = [
    undefined,
    { field: 'FISCAL_YEAR', direction: 'ASCENDING' },
    { field: 'CREATED_AT', direction: 'ASCENDING' },
  ];

  it.each(orders)('of lines come page by page, in the order that is asked for (%j)', async (orderBy) => {
    const ids = await expectPages(admin, lines, 'budgetLines', { orderBy });
    expect(ids).toHaveLength(5);
    if (orderBy?.field !== 'FISCAL_YEAR') {
      expect(ids).toEqual(orderBy === undefined ? lineIds.toReversed() : lineIds);
    }
  });

  it('of lines are filtered by program, year, source and use', async () => {
    const found = async (filter: object) =>
      descriptions((await admin.query(lines, { filter })).data.budgetLines).sort();
    expect(await found({ programId: first })).toEqual(['a', 'b', 'c']);
    expect(await found({ fiscalYear: 2026 })).toEqual(['b', 'd']);
    expect(await found({ fundingTypes: ['DONATION', 'FEES'] })).toEqual(['b']);
    expect(await found({ expenseTypes: ['FOOD'], programId: first })).toEqual(['c']);
    expect(await found({ expenseTypes: [] })).toEqual([]);
    expect(await found({ programId: 'no id at all' })).toEqual([]);
  });

  it('of expenditures come the latest day first, page by page, filtered by line and day', async () => {
    expect(await expectPages(admin, expenditures, 'expenditures')).toHaveLength(4);
    const found = async (filter: object | null) =>
      descriptions((await admin.query(expenditures, { filter })).data.expenditures);
    expect(await found(null)).toEqual(['day 3', 'day 2', 'day 1', 'other']);
    expect(await found({ budgetLineId: lineIds[0] })).toEqual(['day 3', 'day 2', 'day 1']);
    expect(await found({ spentFrom: '2026-02-02', spentBefore: '2026-02-03' })).toEqual(['day 2']);
    expect(await found({ budgetLineId: 'no id at all' })).toEqual([]);
  });

  it('nest under programs and lines, with sums of a year or of all', async () => {
    const { data } = await admin.query(
      `query ($id: ID!) {
        program(id: $id) {
          all: budget { plannedCents spentCents remainingCents }
          year: budget(fiscalYear: 2025) { plannedCents spentCents remainingCents }
          none: budget(fiscalYear: 1999) { plannedCents spentCents remainingCents }
          budgetLines { edges { node { description expenditures(first: 2) { totalCount edges { node { description } } } } } }
          food: budgetLines(filter: { expenseTypes: [FOOD] }) { totalCount }
        }
      }`,
      { id: first },
    );
    expect(data.program).toMatchObject({
      all: { plannedCents: 300_000, spentCents: 600, remainingCents: 299_400 },
      year: { plannedCents: 100_000, spentCents: 600, remainingCents: 99_400 },
      none: { plannedCents: 0, spentCents: 0, remainingCents: 0 },
      food: { totalCount: 1 },
    });
    expect(descriptions(data.program.budgetLines)).toEqual(['c', 'b', 'a']);
    const { expenditures: ofLine } = data.program.budgetLines.edges[2].node;
    expect([ofLine.totalCount, descriptions(ofLine)]).toEqual([3, ['day 3', 'day 2']]);
  });

  it('take as many statements for many rows as for one', async () => {
    const big = await api.jurisdiction();
    const client = api.as({ jurisdiction: big, role: 'ADMIN' });
    for (let index = 0; index < 4; index += 1) {
      const ofProgram = await newProgram(big);
      for (let number = 0; number < 3; number += 1) {
        const { budgetLine } = await planned({ programId: ofProgram }, client);
        await spent(budgetLine.id, 10, {}, client);
        await spent(budgetLine.id, 20, {}, client);
      }
    }
    const few = await client.query(nested, { first: 1 });
    const many = await client.query(nested, { first: 4 });
    expect(many.data.programs.edges).toHaveLength(4);
    expect(many.data.programs.edges[3].node).toMatchObject({
      budget: { plannedCents: 300_000, spentCents: 90, remainingCents: 299_910 },
      budgetLines: { totalCount: 3, edges: [{ node: { spentCents: 30 } }, {}, {}] },
    });
    expect(many.statementCount).toBe(few.statementCount);
  });
});

describe('another tenant', () => {
  it('sees nothing: its answers are those for ids that do not exist', async () => {
    const stranger = api.as({ jurisdiction: await api.jurisdiction(), role: 'ADMIN' });
    const { budgetLine } = await planned();
    const { expenditure } = await spent(budgetLine.id, 5);
    const { id } = budgetLine;
    const bill = { spentOn: '2026-05-01', description: 'Bill', amountCents: 1 };
    await expectForeignLikeAbsent(stranger, [
      ['BudgetLine', id, one, (given) => ({ id: given })],
      ['Expenditure', expenditure.id, anyNode, (given) => ({ id: given })],
      ['Program', programId, create, (given) => ({ input: { ...plan, programId: given } })],
      ['BudgetLine', id, update, (given) => ({ input: { id: given, expectedVersion: 1, plannedCents: 9 } })],
      ['BudgetLine', id, spend, (given) => ({ input: { ...bill, budgetLineId: given } })],
      ['Program', programId, lines, (given) => ({ filter: { programId: given } })],
      ['BudgetLine', id, expenditures, (given) => ({ filter: { budgetLineId: given } })],
    ]);
    expect((await stranger.query(lines)).data.budgetLines).toMatchObject({ totalCount: 0, edges: [] });
    expect((await stranger.query(expenditures)).data.expenditures).toMatchObject({ totalCount: 0 });
    expect(await spentOf(id)).toBe(5);
  });
});
