import { inSystem } from '@rapport/database/system.ts';
import { DEFAULT_THRESHOLD } from '@rapport/statistics/disclosure/threshold.ts';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import {
  freezeInput,
  freezeNow,
  frozenTable,
  quarterOf,
  readFreeze,
  revoke,
  sharingOffice,
} from '../../testing/agency-journey.ts';
import { done, mutate } from '../../testing/mutate.ts';
import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startApiWithWorker } from '../../testing/survey-journey.ts';
import type { TestApi } from '../../testing/test-api.ts';
import type { Json, TestClient } from '../../testing/test-client.ts';
import { createWorker } from '../../worker.ts';

let api: TestApi;
let agency: TestJurisdiction;
let analyst: TestClient;

beforeAll(async () => {
  api = await startApiWithWorker({ now: () => new Date('2026-03-04T05:06:07.000Z') });
});
beforeEach(async () => {
  agency = await api.agency();
  analyst = api.as({ jurisdiction: agency, role: 'STATE_ANALYST' });
});
afterAll(() => api.close());

const office = (quarters: readonly number[], agencies: readonly TestJurisdiction[] = [agency]) =>
  sharingOffice(api, agencies, quarters);
const freeze = (more: object = {}, client = analyst): Promise<Json> => frozenTable(api, client, more);
const hiddenIn = (table: Json): string[] =>
  table.cells
    .filter(({ figure }: Json) => figure.__typename === 'Suppressed')
    .map(({ officeSlug }: Json) => officeSlug)
    .toSorted();
/** Offices with large counts. */
async function largeOffices(count: number): Promise<Awaited<ReturnType<typeof office>>[]> {
  const made: Awaited<ReturnType<typeof office>>[] = [];
  for (let index = 0; index < count; index += 1) made.push(await office([40 + index, 41, 42, 43]));
  return made;
}

describe('a frozen comparison', () => {
  it('hides small counts with two others, proves it, and never changes', async () => {
    const small = await office([3, 30, 31, 32]);
    for (let index = 0; index < 5; index += 1) await office([40 + index, 41, 42, 43]);
    const table = await freeze({ period: quarterOf(1) });
    expect(hiddenIn(table)).toContain(small.slug);
    expect(hiddenIn(table)).toHaveLength(3);
    expect(table.totals).toMatchObject([{ figure: { __typename: 'Estimate', numerator: 213 } }]);
    expect(
      createHash('sha256')
        .update(table.document as string)
        .digest('hex'),
    ).toBe(table.sha256);
    expect(JSON.parse(table.receipt)).toMatchObject({ code: `${agency.slug}/1`, sha256: table.sha256 });
    expect(table.document).not.toMatch(/"numerator":3[,}]/);
    const again = await analyst.query(`query ($id: ID!) { comparisonTable(id: $id) { sha256 } }`, {
      id: table.id,
    });
    expect(again.data.comparisonTable.sha256).toBe(table.sha256);
  });

  it('hides in the year what the quarters hide', async () => {
    const small = await office([3, 30, 31, 32]);
    for (let index = 0; index < 5; index += 1) await office([40 + index, 41, 42, 43]);
    const quarters: Json[] = [];
    for (const number of [1, 2, 3, 4]) quarters.push(await freeze({ period: quarterOf(number) }));
    const year = await freeze();
    expect(hiddenIn(year)).toEqual(hiddenIn(quarters[0]));
    expect(hiddenIn(year)).toContain(small.slug);
  });

  it('freezes a part beside the whole, also after quarters', async () => {
    const small = await office([30, 30, 31, 32]);
    const others: Json[] = [];
    for (let index = 0; index < 5; index += 1) others.push(await office([40 + index, 41, 42, 43]));
    await freeze();
    for (const number of [1, 2, 3]) await freeze({ period: quarterOf(number) });
    const slugs = [small.slug, others[0].slug];
    const group = await done(
      analyst,
      'createPeerGroup',
      { name: 'Two', purpose: 'Neighbors', officeSlugs: slugs },
      'peerGroup { id }',
    );
    const part = await freeze({ peerGroupId: group.id });
    expect(part.officeSlugs.toSorted()).toEqual(slugs.toSorted());
  });

  it('takes tables of other agencies into account, without showing anything of them', async () => {
    const other = await api.agency();
    const theirs = api.as({ jurisdiction: other, role: 'STATE_ANALYST' });
    const small = await office([3, 30, 31, 32], [agency, other]);
    for (let index = 0; index < 5; index += 1) await office([40 + index, 41, 42, 43]);
    for (let index = 0; index < 5; index += 1) await office([50 + index, 51, 52, 53], [other]);
    const first = await freeze({ period: quarterOf(1) });
    const second = await freeze({}, theirs);
    expect(hiddenIn(second)).toContain(small.slug);
    expect(JSON.stringify(second)).not.toContain(agency.slug);
    expect(
      (await theirs.query('query ($id: ID!) { comparisonTable(id: $id) { id } }', { id: first.id })).data
        .comparisonTable,
    ).toBeNull();
    expect((await theirs.query('{ comparisonTables { totalCount } }')).data.comparisonTables.totalCount).toBe(
      1,
    );
    await expect(freeze({}, small.admin)).rejects.toThrow();
  });

  it('says when it holds withdrawn data, and leaves the office out of later tables', async () => {
    const leaving = await office([60, 61, 62, 63]);
    for (let index = 0; index < 3; index += 1) await office([40 + index, 41, 42, 43]);
    const before = await freeze({ period: quarterOf(1) });
    expect(before.withdrawnOffices).toEqual([]);
    const [agreement] = leaving.agreements;
    if (agreement !== undefined) await revoke(leaving.admin, agreement);
    const { data } = await analyst.query(
      'query ($id: ID!) { comparisonTable(id: $id) { withdrawnOffices } }',
      { id: before.id },
    );
    expect(data.comparisonTable.withdrawnOffices).toEqual([leaving.slug]);
    expect((await freeze({ period: quarterOf(2) })).officeSlugs).not.toContain(leaving.slug);
    const next = await freeze({ period: quarterOf(1), newVersionOfId: before.id });
    expect(next.cells.find(({ officeSlug }: Json) => officeSlug === leaving.slug).figure).toEqual({
      __typename: 'NotReported',
      notReported: 'The office no longer shares these figures with the agency.',
    });
    const uses = '{ sharedFigureUses { edges { node { purpose firstDay } } } }';
    expect((await leaving.admin.query(uses)).data.sharedFigureUses.edges).toEqual([
      { node: { purpose: 'FROZEN_TABLE', firstDay: '2025-01-01' } },
    ]);
  });

  it('is not frozen without a figure, and its exact counts are in no reach of the API', async () => {
    const { job, comparisonTable } = await freezeNow(api, analyst);
    expect(job).toMatchObject({ status: 'FAILED', problem: { code: 'NOTHING_SHARED' } });
    expect(comparisonTable).toBeNull();
    await inSystem(api.database.system, async (session) => {
      const { rows } = await session.query({
        text: `select has_table_privilege('rapport_api', 'comparison_count', 'select') as reads`,
        values: [],
      });
      expect(rows).toEqual([{ reads: false }]);
    });
  });

  it('has versions with one number, and the earlier ones stay as they are', async () => {
    await largeOffices(4);
    const first = await freeze();
    const second = await freeze({ title: 'Crime by county, corrected', newVersionOfId: first.id });
    expect(second).toMatchObject({ number: first.number, version: 2 });
    expect(second.versions).toEqual([
      { id: first.id, version: 1 },
      { id: second.id, version: 2 },
    ]);
    expect(JSON.parse(second.document)).toMatchObject({ code: `${agency.slug}/${first.number}`, version: 2 });
    expect(JSON.parse(second.receipt)).toMatchObject({ version: 2 });
    expect(await freeze({ period: quarterOf(1) })).toMatchObject({ number: first.number + 1, version: 1 });
    const { data } = await analyst.query(
      `query ($id: ID!) { comparisonTable(id: $id) { version title sha256 document } }`,
      { id: first.id },
    );
    const { version, title, sha256, document } = first;
    expect(data.comparisonTable).toEqual({ version, title, sha256, document });
    const other = { period: quarterOf(1), newVersionOfId: first.id };
    expect(
      await mutate(analyst, 'freezeComparison', freezeInput(other), 'comparisonFreeze { id }'),
    ).toMatchObject({ code: 'VALIDATION_FAILED', path: ['input', 'period'] });
  });

  it('is in the feed of the agency', async () => {
    await largeOffices(4);
    const table = await freeze();
    const { data } = await analyst.query(
      '{ changes(filter: { kinds: [TABLE] }) { edges { node { kind subjectId summary } } } }',
    );
    expect(data.changes.edges).toEqual([
      { node: { kind: 'TABLE', subjectId: table.id, summary: 'Table 1 is frozen: Crime by county.' } },
    ]);
  });
});

describe('a live comparison', () => {
  const live = async (period: object = { calendarYear: 2025 }): Promise<Json> => {
    const { data, errors } = await analyst.query(
      `query ($period: PeriodInput!) { comparison(indicator: "crime-rate", period: $period, periods: 1) {
         frozenTables { number version } total { __typename ... on Estimate { numerator } }
         places(first: 50) { edges { node { slug figure { __typename ... on Estimate { numerator } } } } } } }`,
      { period },
    );
    expect(errors).toEqual([]);
    return data.comparison;
  };
  const figuresOf = ({ places }: Json): Record<string, number | null> =>
    Object.fromEntries(
      places.edges.map(({ node }: Json) => [
        node.slug,
        node.figure.__typename === 'Estimate' ? node.figure.numerator : null,
      ]),
    );
  const hidden = (comparison: Json): string[] =>
    Object.entries(figuresOf(comparison)).flatMap(([slug, numerator]) => (numerator === null ? [slug] : []));

  it('hides the same offices in a year and in its quarters', async () => {
    const small = await office([3, 30, 31, 32]);
    await largeOffices(5);
    const year = await live();
    const quarter = await live(quarterOf(2));
    expect(hidden(year)).toContain(small.slug);
    expect(hidden(year)).toHaveLength(3);
    expect(hidden(quarter).toSorted()).toEqual(hidden(year).toSorted());
    expect(year.frozenTables).toEqual([]);
  });

  it('answers from the frozen table, also after a correction, and takes it as published', async () => {
    const small = await office([3, 30, 31, 32]);
    const [first] = await largeOffices(5);
    const table = await freeze({ roundedTo: 10 });
    // A year by itself shows every office.
    expect(hiddenIn(table)).toEqual([]);
    const year = await live();
    expect(year.frozenTables).toEqual([{ number: table.number, version: 1 }]);
    expect(figuresOf(year)).toEqual(
      Object.fromEntries(table.cells.map((cell: Json) => [cell.officeSlug, cell.figure.numerator])),
    );
    expect(year.total.numerator).toBe(table.totals[0].figure.numerator);
    // The quarter of the small office is hidden, and no total of the quarter tells it.
    const quarter = await live(quarterOf(1));
    expect(hidden(quarter)).toContain(small.slug);
    expect(quarter.total.__typename).toBe('Suppressed');
    const { data } = await (first?.admin ?? analyst).query(
      '{ observations(first: 10) { edges { node { id version periodStart numerator } } } }',
    );
    const [{ node }] = data.observations.edges;
    await done(
      first?.admin ?? analyst,
      'correctObservation',
      {
        id: node.id,
        expectedVersion: node.version,
        numerator: 900,
        denominator: 100_000,
        reason: 'Counted twice.',
      },
      'observation { id }',
    );
    expect(figuresOf(await live())).toEqual(figuresOf(year));
  });
});

describe('a freeze', () => {
  it('says in a dry run what would be hidden and why, and freezes nothing', async () => {
    const small = await office([3, 30, 31, 32]);
    await largeOffices(5);
    const tried = await freezeNow(api, analyst, { period: quarterOf(1), isDryRun: true });
    expect(tried).toMatchObject({
      isDryRun: true,
      comparisonTable: null,
      shownCount: 3,
      hiddenCount: 3,
      isTotalHidden: false,
      refusedCells: [],
      job: { status: 'SUCCEEDED', rowsDone: 12, rowsExpected: 12 },
    });
    expect(tried.hiddenPlaces).toHaveLength(3);
    const own = tried.hiddenPlaces.find(({ officeSlug }: Json) => officeSlug === small.slug);
    expect(own).toMatchObject({ reason: 'BLOCK', isEveryoneHidden: true, earlierTables: [] });
    // Every place of the block has the same reason, so nobody can tell which one is small.
    for (const place of tried.hiddenPlaces)
      expect(place).toMatchObject({ reason: 'BLOCK', block: own.block, earlierTables: [] });
    expect(
      (await analyst.query('{ comparisonTables { totalCount } }')).data.comparisonTables.totalCount,
    ).toBe(0);
    const quarter = await freeze({ period: quarterOf(1) });
    expect(hiddenIn(quarter)).toEqual(own.block.toSorted());
    const year = await freezeNow(api, analyst, { isDryRun: true });
    expect(year.hiddenPlaces.find(({ officeSlug }: Json) => officeSlug === small.slug)).toMatchObject({
      reason: 'HIDDEN_BEFORE',
      earlierTables: [{ number: quarter.number, version: 1 }],
    });
  });

  it('is refused with the cells whose count would follow', async () => {
    // The year is shown, so a quarter of it has no more than the year.
    const small = await office([1, DEFAULT_THRESHOLD - 1, 0, 1]);
    await largeOffices(5);
    const year = await freeze();
    expect(hiddenIn(year)).not.toContain(small.slug);
    const refused = await freezeNow(api, analyst, { period: quarterOf(2) });
    expect(refused).toMatchObject({
      comparisonTable: null,
      job: { status: 'FAILED', problem: { code: 'COUNTS_WOULD_FOLLOW' } },
      refusedCells: [{ officeSlug: small.slug, group: null, firstDay: '2025-04-01', lastDay: '2025-06-30' }],
    });
    expect(refused.job.problem.message).toContain(`${small.slug}, everyone, 2025-04-01 to 2025-06-30`);
    expect(
      (await analyst.query('{ comparisonTables { totalCount } }')).data.comparisonTables.totalCount,
    ).toBe(1);
  });

  it('leaves out an office whose agreement ended in the middle of the job', async () => {
    const leaving = await office([60, 61, 62, 63]);
    const others = await largeOffices(3);
    const { id } = await done(analyst, 'freezeComparison', freezeInput(), 'comparisonFreeze { id }');
    let times = 0;
    const { database } = api.services;
    const worker = createWorker({
      ...api.services,
      system: api.database.system,
      database: {
        ...database,
        // The agreement ends after the figures were read, and before the table is written.
        async within(session, inner) {
          times += 1;
          const [agreement] = leaving.agreements;
          if (times === 2 && agreement !== undefined) await revoke(leaving.admin, agreement);
          return database.within(session, inner);
        },
      },
    });
    await runWaiting(worker);
    const { job, comparisonTable } = await readFreeze(analyst, id);
    expect(job.status).toBe('SUCCEEDED');
    expect(comparisonTable.officeSlugs.toSorted()).toEqual(others.map(({ slug }) => slug).toSorted());
    expect(comparisonTable.document).not.toContain(leaving.slug);
    const uses = await leaving.admin.query('{ sharedFigureUses { totalCount } }');
    expect(uses.data.sharedFigureUses.totalCount).toBe(0);
  });

  it('ends with a clear error if every agreement ended, and leaves nothing', async () => {
    const leaving = await office([60, 61, 62, 63]);
    const { id } = await done(analyst, 'freezeComparison', freezeInput(), 'comparisonFreeze { id }');
    const [agreement] = leaving.agreements;
    if (agreement !== undefined) await revoke(leaving.admin, agreement);
    await api.drainQueue();
    expect(await readFreeze(analyst, id)).toMatchObject({
      comparisonTable: null,
      shownCount: null,
      hiddenPlaces: [],
      job: { status: 'FAILED', problem: { code: 'NOTHING_SHARED' } },
    });
    const left = await inSystem(api.database.system, (session) =>
      session.query({
        text: 'select 1 from comparison_count where state_agency_id = $1',
        values: [agency.id],
      }),
    );
    expect(left.rows).toEqual([]);
  });

  it('can be canceled, and leaves no table', async () => {
    await largeOffices(3);
    const { id } = await done(analyst, 'freezeComparison', freezeInput(), 'comparisonFreeze { id }');
    const canceled = await done(analyst, 'cancelComparisonFreeze', { id }, 'job { status }');
    expect(canceled).toEqual({ status: 'CANCELED' });
    await api.drainQueue();
    expect(await readFreeze(analyst, id)).toMatchObject({
      comparisonTable: null,
      job: { status: 'CANCELED' },
    });
    expect(await done(analyst, 'cancelComparisonFreeze', { id }, 'job { status }')).toEqual(canceled);
    const ended = await freezeNow(api, analyst);
    expect(await mutate(analyst, 'cancelComparisonFreeze', { id: ended.id }, 'job { status }')).toMatchObject(
      {
        typename: 'InvalidStateError',
        path: ['input', 'id'],
      },
    );
  });

  it.each([
    [{ indicator: 'no-such-indicator' }, ['input', 'indicator']],
    [{ revision: 99 }, ['input', 'revision']],
    [{ dimension: 'SHOE_SIZE' }, ['input', 'dimension']],
    [{ period: { days: { from: '2025-01-01', to: '2025-02-11' } } }, ['input', 'period']],
  ])('is refused at once for %j', async (more, path) => {
    const outcome = await mutate(analyst, 'freezeComparison', freezeInput(more), 'comparisonFreeze { id }');
    expect(outcome.path).toEqual(path);
    expect(outcome.code).toBeDefined();
  });
});

/** Gives the waiting messages to another worker. */
async function runWaiting(worker: ReturnType<typeof createWorker>): Promise<void> {
  const jobs = await inSystem(api.database.system, () =>
    api.database.system.prisma.job.findMany({ where: { jurisdictionId: agency.id, status: 'QUEUED' } }),
  );
  for (const { id, kind } of jobs) await worker.run({ jobId: id, kind });
}
