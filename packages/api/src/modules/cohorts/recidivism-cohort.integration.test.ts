import { drawSpecification, specificationProblems } from '@rapport/statistics/testing/vega.check.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { done, mutate } from '../../testing/mutate.ts';
import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { importDataset, readImport, startApiWithWorker, upload } from '../../testing/survey-journey.ts';
import type { TestApi } from '../../testing/test-api.ts';
import type { Json, TestClient } from '../../testing/test-client.ts';

let api: TestApi;
let county: TestJurisdiction;
let analyst: TestClient;
beforeAll(async () => {
  api = await startApiWithWorker();
  county = await api.jurisdiction();
  analyst = api.as({ jurisdiction: county, role: 'ANALYST' });
});
afterAll(() => api.close());

const header = 'person_key,group,start_date,follow_up_end,event_dates';

async function cohort(more: object = {}): Promise<string> {
  const input = {
    title: 'Diversion and court',
    startEvent: 'Entry',
    eventType: 'ARREST',
    windowMonths: 12,
    ...more,
  };
  const { id } = await done(analyst, 'createRecidivismCohort', input, 'recidivismCohort { id }');
  return id as string;
}

async function imported(cohortId: string, lines: readonly string[], more: object = {}): Promise<Json> {
  const uploadId = await upload(analyst, [header, ...lines].join('\n'));
  const answer = await importDataset(analyst, {
    uploadId,
    dataset: { recidivismCohort: { cohortId } },
    ...more,
  });
  expect(answer.__typename, JSON.stringify(answer)).toBe('ImportDatasetPayload');
  await api.drainQueue();
  return readImport(analyst, answer.datasetImport.id);
}

const figureFields = `__typename ... on Estimate { value numerator denominator interval { lower upper } method caveats }
  ... on Suppressed { threshold } ... on NotReported { why } ... on NotComparable { why }`;
async function figures(id: string, client = analyst): Promise<Json> {
  const { data } = await client.query(
    `query ($id: ID!) { recidivismCohort(id: $id) { figures {
       overall { fixedWindow { ${figureFields} } kaplanMeier { ${figureFields} } eventsPerPerson { ${figureFields} } curve { month withoutEvent } }
       groups { groupCode fixedWindow { ${figureFields} } }
       comparison { groupCodes differs difference { ${figureFields} } riskRatio { ${figureFields} } logRankPValue { ${figureFields} } } } } }`,
    { id },
  );
  return data.recidivismCohort?.figures;
}

async function spoken(id: string, client = analyst): Promise<Json> {
  const { data } = await client.query(
    `query ($id: ID!) { recidivismCohort(id: $id) { figures { sentence comparisonSentence charts } } }`,
    { id },
  );
  return data.recidivismCohort.figures;
}

/** People who are followed for two years, some with an event after half a year. */
const people = (group: string, count: number, events: number): string[] =>
  Array.from(
    { length: count },
    (_, index) =>
      `${group}-${index + 1},${group},2022-01-10,2024-01-10,${index < events ? '2022-07-01' : ''}`,
  );

describe('a recidivism cohort', () => {
  it('compares two groups, and one method decides', async () => {
    // 48 of 216 and 66 of 216: the published example whose two intervals disagree.
    const rows = [...people('DIVERSION', 216, 48), ...people('NOT-DIVERTED', 216, 66)];
    const byDifference = await cohort();
    expect(await imported(byDifference, rows)).toMatchObject({ rowsImported: 432, issueCount: 0 });
    const { overall, groups, comparison } = await figures(byDifference);
    expect(overall.fixedWindow).toMatchObject({ numerator: 114, denominator: 432 });
    expect(overall.kaplanMeier.value).toBeCloseTo(114 / 432, 12);
    expect(groups.map(({ groupCode }: Json) => groupCode)).toEqual(['DIVERSION', 'NOT-DIVERTED']);
    expect(comparison.difference.value).toBeCloseTo(-0.083333, 6);
    expect(comparison.difference.interval.lower).toBeCloseTo(-0.165046, 3);
    expect(comparison.riskRatio.value).toBeCloseTo(0.727273, 6);
    expect(comparison.riskRatio.interval.lower).toBeCloseTo(0.52789, 5);
    expect(comparison.riskRatio.interval.upper).toBeCloseTo(1.001962, 5);
    expect(comparison.differs).toBe(true);
    const byRatio = await cohort({ verdictMethod: 'RISK_RATIO' });
    await imported(byRatio, rows);
    expect((await figures(byRatio)).comparison.differs).toBe(false);
  });

  it('counts the first event in the window, keeps later ones, and follows calendar months', async () => {
    const id = await cohort();
    const rows = [
      // The last day of the window counts, the next day does not; a second event does not count a person twice.
      ...Array.from({ length: 15 }, (_, n) => `A-${n},,2022-01-31,2024-02-01,2023-01-31`),
      ...Array.from({ length: 15 }, (_, n) => `B-${n},,2022-01-31,2024-02-01,2023-02-01`),
      ...Array.from({ length: 15 }, (_, n) => `C-${n},,2022-01-31,2024-02-01,2022-03-01;2022-04-01`),
      // Censored inside the window.
      ...Array.from({ length: 15 }, (_, n) => `D-${n},,2022-01-31,2022-06-01,`),
    ];
    expect(await imported(id, rows)).toMatchObject({ rowsImported: 60, issueCount: 0 });
    const { overall, groups, comparison } = await figures(id);
    expect(overall.fixedWindow).toMatchObject({ numerator: 30, denominator: 45 });
    // 15 of 60 at two months; then 15 censored; 15 of the 30 left at twelve months.
    expect(overall.kaplanMeier.value).toBeCloseTo(1 - (45 / 60) * (15 / 30), 12);
    expect(overall.eventsPerPerson).toMatchObject({ value: 1, numerator: 45 });
    expect(overall.curve[0]).toEqual({ month: 0, withoutEvent: 1 });
    expect(overall.curve.at(-1).withoutEvent).toBeCloseTo(0.375, 12);
    expect(groups).toEqual([]);
    expect(comparison.difference).toMatchObject({ __typename: 'NotComparable' });
  });

  it('hides small counts, in a group and therefore in all of them', async () => {
    const id = await cohort();
    await imported(id, [...people('A', 100, 30), ...people('B', 100, 4)]);
    const { overall, groups, comparison } = await figures(id);
    expect(overall.fixedWindow).toMatchObject({ numerator: 34 });
    const hidden = { __typename: 'Suppressed', threshold: 10 };
    expect(groups.map(({ fixedWindow }: Json) => fixedWindow)).toEqual([hidden, hidden]);
    expect(comparison).toMatchObject({
      groupCodes: null,
      differs: null,
      difference: hidden,
      riskRatio: hidden,
    });
  });

  it('names the row of every contradiction, and imports nothing', async () => {
    const id = await cohort();
    const found = await imported(id, [
      'P-1,A,2023-01-15,2022-12-31,',
      'P-2,A,2023-01-15,2024-12-31,2022-06-01',
      'P-3,A,2023-01-15,2024-12-31,2025-01-01',
      'P-4,A,2023-01-15,2024-12-31,2023-05-01',
      'P-4,A,2023-01-15,2024-12-31,',
      'P-5,A,2023-01-15,2024-12-31,2023-05-01;2023-05-01',
      'Maria Lopez,A,2023-01-15,2024-12-31,',
      'P-6,A,2023-01-15,2199-12-31,',
      'P-7,A,,2024-12-31,',
    ]);
    expect(found.rowsImported).toBe(0);
    const issues = found.issues.edges.map(({ node }: Json) => [node.line, node.column, node.code]);
    expect(issues).toEqual([
      [2, 'follow_up_end', 'ENDS_BEFORE_START'],
      [3, 'event_dates', 'OUT_OF_RANGE'],
      [4, 'event_dates', 'OUT_OF_RANGE'],
      [6, 'person_key', 'DUPLICATE_ROW'],
      [7, 'event_dates', 'REPEATED_CHOICE'],
      [8, 'person_key', 'IDENTIFYING_KEY'],
      [9, 'follow_up_end', 'OUT_OF_RANGE'],
      [10, 'start_date', 'EMPTY_CELL'],
    ]);
    expect((await figures(id)).overall.fixedWindow).toMatchObject({ __typename: 'NotReported' });
  });

  it('refuses a person twice, a window of another length, and a foreign cohort', async () => {
    const id = await cohort();
    await imported(id, people('A', 20, 0));
    const again = await imported(id, people('A', 21, 0));
    expect(again).toMatchObject({ rowsImported: 0, issueCount: 20 });
    const onlyNew = await imported(id, people('A', 21, 0), { onlyNew: true });
    expect(onlyNew).toMatchObject({ rowsImported: 1, rowsKnown: 20 });
    await expect(cohort({ windowMonths: 18 })).rejects.toThrow(/12, 24 or 36 months/);
    const stranger = api.as({ jurisdiction: await api.jurisdiction(), role: 'ADMIN' });
    expect(await figures(id, stranger)).toBeUndefined();
    const uploadId = await upload(stranger, header);
    expect(
      await importDataset(stranger, { uploadId, dataset: { recidivismCohort: { cohortId: id } } }),
    ).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('shows people only to those who import them', async () => {
    const id = await cohort();
    await imported(id, ['P-1,A,2023-01-15,2024-12-31,2024-02-10;2023-06-01']);
    const query = `query ($id: ID!) { recidivismCohort(id: $id) { people { edges { node { personKey eventDays } } } } }`;
    const { data } = await analyst.query(query, { id });
    expect(data.recidivismCohort.people.edges).toEqual([
      { node: { personKey: 'P-1', eventDays: ['2023-06-01', '2024-02-10'] } },
    ]);
    const viewer = api.as({ jurisdiction: county, role: 'VIEWER' });
    const denied = await viewer.query(query, { id });
    expect(denied.errors[0]?.extensions?.['code']).toBe('FORBIDDEN');
    expect(await figures(id, viewer)).toBeDefined();
  });

  it('has a sentence and charts that are valid, and names the reason why groups are not compared', async () => {
    const id = await cohort({ eventType: 'CONVICTION' });
    await imported(id, [...people('DIVERSION', 216, 48), ...people('NOT-DIVERTED', 216, 66)]);
    const words = await spoken(id);
    expect(words.sentence).toBe(
      '114 of 432 people who were followed for 12 months had a new conviction: 26.4% (95% interval 22.5% to 30.7%).',
    );
    expect(words.comparisonSentence).toMatch(
      /^New convictions were less common in DIVERSION than in NOT-DIVERTED, by 8\.33 percentage points \(95% interval 0\.02 to 16\.50\); other explanations/,
    );
    expect(words.charts).toHaveLength(2);
    for (const chart of words.charts as string[]) {
      expect(specificationProblems(JSON.parse(chart))).toEqual([]);
      expect(await drawSpecification(chart)).toContain('DIVERSION');
    }
    const small = await cohort();
    await imported(small, [...people('A', 100, 30), ...people('B', 100, 4)]);
    const hidden = await spoken(small, api.as({ jurisdiction: county, role: 'VIEWER' }));
    expect(hidden.comparisonSentence).toBe(
      'The groups are not compared. The figure is hidden, because it is based on a count from 1 to 10.',
    );
    expect(hidden.charts.join()).not.toContain('"B"');
  });

  it('loses a person or all people with a reason, which stays, and their dates do not', async () => {
    const id = await cohort();
    await imported(id, people('A', 40, 20));
    const ids = async (): Promise<string[]> => {
      const { data } = await analyst.query(
        `query ($id: ID!) { recidivismCohort(id: $id) { people(first: 100) { edges { node { id } } } } }`,
        { id },
      );
      return data.recidivismCohort.people.edges.map(({ node }: Json) => node.id as string);
    };
    const [first] = await ids();
    const reason = 'The record was sealed by the court.';
    await done(analyst, 'removeRecidivismPerson', { id: first, reason }, 'deletedId');
    expect(await ids()).toHaveLength(39);
    expect((await figures(id)).overall.fixedWindow).toMatchObject({ denominator: 39 });
    const removed = await done(
      analyst,
      'removeRecidivismCohort',
      { id, expectedVersion: 1, reason },
      'recidivismCohort { id removedAt removalReason version }',
    );
    expect(removed).toMatchObject({ removalReason: reason, removedAt: expect.any(String), version: 2 });
    expect(await ids()).toEqual([]);
    expect(await spoken(id)).toMatchObject({ sentence: 'The cohort has no people.', charts: [] });
    const admin = api.as({ jurisdiction: county, role: 'ADMIN' });
    const { data } = await admin.query(
      `{ auditTrail(first: 100) { edges { node { action entityId detail { name value } } } } }`,
    );
    const events = data.auditTrail.edges
      .map(({ node }: Json) => node)
      .filter(({ action }: Json) => /^recidivism(Person|Cohort)[.]removed$/.test(action as string));
    expect(events.map(({ action }: Json) => action).sort()).toEqual([
      'recidivismCohort.removed',
      'recidivismPerson.removed',
    ]);
    expect(JSON.stringify(events)).toContain(reason);
    expect(JSON.stringify(events)).not.toMatch(/A-1|2022-01-10|2022-07-01/);
    // Nobody is added to it again, and its imports stay.
    const uploadId = await upload(analyst, [header, ...people('B', 20, 0)].join('\n'));
    expect(
      await importDataset(analyst, { uploadId, dataset: { recidivismCohort: { cohortId: id } } }),
    ).toMatchObject({ code: 'INVALID_STATE' });
    const { data: imports } = await analyst.query(`{ datasetImports { edges { node { rowsImported } } } }`);
    expect(imports.datasetImports.edges.map(({ node }: Json) => node.rowsImported)).toContain(40);
  });

  it('keeps its people under a legal hold, and from roles and counties that do not import them', async () => {
    const id = await cohort();
    await imported(id, people('A', 20, 0));
    const { data } = await analyst.query(
      `query ($id: ID!) { recidivismCohort(id: $id) { people(first: 1) { edges { node { id } } } } }`,
      { id },
    );
    const person = data.recidivismCohort.people.edges[0].node.id as string;
    const admin = api.as({ jurisdiction: county, role: 'ADMIN' });
    const hold = { title: 'Subpoena', reason: 'A lawsuit.', recordTypes: ['RECIDIVISM_PERSON'] };
    const { id: holdId } = await done(admin, 'placeLegalHold', hold, 'legalHold { id }');
    const reason = 'Not needed.';
    for (const [name, input] of [
      ['removeRecidivismPerson', { id: person, reason }],
      ['removeRecidivismCohort', { id, expectedVersion: 1, reason }],
    ] as const) {
      expect(await mutate(analyst, name, input, '__typename')).toMatchObject({
        code: 'INVALID_STATE',
        message: expect.stringContaining('"Subpoena"'),
      });
      const stranger = api.as({ jurisdiction: await api.jurisdiction(), role: 'ADMIN' });
      expect(await mutate(stranger, name, input, '__typename')).toMatchObject({ code: 'NOT_FOUND' });
    }
    await done(admin, 'releaseLegalHold', { id: holdId, expectedVersion: 1 }, 'legalHold { id }');
    await done(analyst, 'removeRecidivismPerson', { id: person, reason }, 'deletedId');
    expect(
      await mutate(analyst, 'removeRecidivismPerson', { id: person, reason }, '__typename'),
    ).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
