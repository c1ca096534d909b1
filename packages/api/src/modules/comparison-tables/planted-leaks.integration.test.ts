import { indicatorCatalog } from '@rapport/core/indicators/catalog.ts';
import type { IndicatorDraft } from '@rapport/core/indicators/indicator.ts';
import { inSystem } from '@rapport/database/system.ts';
import { rangeOf, type Known, type Unknown } from '@rapport/statistics/testing/attacker.ts';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import {
  answerAsAsked,
  freezeNow,
  frozenTable,
  quarterOf,
  revoke,
  sharingOffice,
  type SharingOffice,
} from '../../testing/agency-journey.ts';
import { done } from '../../testing/mutate.ts';
import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startApiWithWorker } from '../../testing/survey-journey.ts';
import type { TestApi } from '../../testing/test-api.ts';
import type { Json, TestClient } from '../../testing/test-client.ts';

let api: TestApi;
let agency: TestJurisdiction;
let analyst: TestClient;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-leaks-'));
  api = await startApiWithWorker({ now: () => new Date('2026-03-04T05:06:07.000Z') });
});
beforeEach(async () => {
  agency = await api.agency();
  analyst = api.as({ jurisdiction: agency, role: 'STATE_ANALYST' });
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await api.close();
});

const threshold = 10;
const months = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
const freeze = (more: object = {}): Promise<Json> => frozenTable(api, analyst, more);
async function offices(...counts: readonly (readonly number[])[]): Promise<SharingOffice[]> {
  const made: SharingOffice[] = [];
  for (const own of counts) made.push(await sharingOffice(api, [agency], own));
  return made;
}

const hiddenIn = (table: Json): string[] =>
  table.cells
    .filter(({ figure }: Json) => figure.__typename === 'Suppressed')
    .map(({ officeSlug }: Json) => officeSlug);

/** The numbers of an office in some months that somebody can compute from all tables, knowing nothing else. */
function rangeIn(
  tables: readonly Json[],
  slug: string,
  own: readonly number[],
): { least: number; greatest: number } {
  // Months from January 2025 on.
  const monthOf = (day: string): number => 12 * (Number(day.slice(0, 4)) - 2025) + Number(day.slice(5, 7));
  const monthsOf = ({ firstDay, lastDay }: Json): number[] => months(monthOf(firstDay), monthOf(lastDay));
  const sumOf = (slugs: readonly string[], numbers: readonly number[]): Map<string, number> =>
    new Map(slugs.flatMap((each) => numbers.map((number): [string, number] => [`${each} ${number}`, 1])));
  const known = tables.flatMap((table): Known[] => {
    const shown = table.cells.filter(({ figure }: Json) => figure.__typename === 'Estimate');
    const [total] = table.totals;
    return [
      ...shown.map((cell: Json) => ({
        sum: sumOf([cell.officeSlug], monthsOf(cell)),
        equals: cell.figure.numerator as number,
      })),
      ...(total.figure.__typename === 'Estimate'
        ? [
            {
              sum: sumOf(table.officeSlugs, monthsOf(table.cells[0])),
              equals: total.figure.numerator as number,
            },
          ]
        : []),
    ];
  });
  const target = sumOf([slug], own);
  const names = new Set([target, ...known.map(({ sum }) => sum)].flatMap((sum) => [...sum.keys()]));
  return rangeOf(
    target,
    [...names].map((name): Unknown => ({ name, minimum: 0 })),
    known,
  );
}

/** Nobody can compute the small count, and the verifier, which runs offline, confirms every document. */
function expectSafe(tables: readonly Json[], slug: string, own: readonly number[]): void {
  const { least, greatest } = rangeIn(tables, slug, own);
  expect(greatest - least).toBeGreaterThanOrEqual(threshold);
  expect(verified(tables)).toEqual([0, `${tables.length} of ${tables.length} certificates hold.`]);
}

function verified(tables: readonly Json[]): [number | null, string] {
  const file = join(folder, 'tables.jsonl');
  writeFileSync(file, tables.map(({ document }) => `${document}\n`).join(''));
  const run = spawnSync('npm', ['run', '--silent', 'verify-certificate', '--', file], {
    cwd: fileURLToPath(new URL('../../../../../', import.meta.url)),
    encoding: 'utf8',
  });
  return [run.status, run.stdout.trim()];
}

const large = [40, 41, 42, 43];

/** A live comparison as an analyst keeps it: with the shape of a frozen table. */
async function live(firstDay: string, lastDay: string): Promise<Json> {
  const { data, errors } = await analyst.query(
    `query ($period: PeriodInput!) { comparison(indicator: "crime-rate", period: $period, periods: 1) {
       total { __typename ... on Estimate { numerator } } placesInTotal caveats
       places(first: 100) { edges { node { slug figure { __typename ... on Estimate { numerator } } } } } } }`,
    { period: { days: { from: firstDay, to: lastDay } } },
  );
  expect(errors).toEqual([]);
  const cells = data.comparison.places.edges
    .map(({ node }: Json) => ({ officeSlug: node.slug, firstDay, lastDay, figure: node.figure }))
    .filter(({ figure }: Json) => ['Estimate', 'Suppressed'].includes(figure.__typename));
  const officeSlugs = cells.map(({ officeSlug }: Json) => officeSlug);
  const { total, caveats } = data.comparison;
  return { cells, officeSlugs, caveats, totals: [{ figure: total }] };
}

/** Records quarters of 2025, from the given one on. */
async function recordQuarters(
  { admin, definition }: SharingOffice,
  first: number,
  counts: readonly number[],
): Promise<void> {
  for (const [index, numerator] of counts.entries())
    await done(
      admin,
      'recordObservation',
      {
        indicatorDefinitionId: definition.id,
        periodStart: quarterOf(first + index).days.from,
        periodMonths: 3,
        monthsCovered: 3,
        numerator,
        denominator: 100_000,
      },
      'observation { id }',
    );
}

/** Nobody can compute the numbers of an office from everything that was read and frozen. */
function expectUnknown(tables: readonly Json[], slug: string, own: readonly number[]): void {
  const { least, greatest } = rangeIn(tables, slug, own);
  expect(greatest - least).toBeGreaterThanOrEqual(threshold);
}

describe('a planted leak', () => {
  it('by quarters and their year is found: the last quarter stays hidden', async () => {
    const [small] = await offices([30, 30, 31, 5], large, large, large, large, large);
    if (small === undefined) throw new Error('There is no office.');
    const frozen: Json[] = [];
    for (const period of [1, 2, 3].map((number) => quarterOf(number))) frozen.push(await freeze({ period }));
    expect(frozen.flatMap(hiddenIn)).toEqual([]);
    frozen.push(await freeze());
    expect(hiddenIn(frozen[3])).toEqual([small.slug]);
    frozen.push(await freeze({ period: quarterOf(4) }));
    expect(hiddenIn(frozen[4])).toContain(small.slug);
    expectSafe(frozen, small.slug, months(10, 12));
    // An attacker who gets the hidden year by other means computes the quarter: so the figures above are a leak.
    const leaked = structuredClone(frozen[3]);
    leaked.cells.find(({ officeSlug }: Json) => officeSlug === small.slug).figure = {
      __typename: 'Estimate',
      numerator: 96,
    };
    expect(rangeIn([...frozen, leaked], small.slug, months(10, 12))).toEqual({ least: 5, greatest: 5 });
  });

  it('by cumulative counts is found, and named in the report of the freeze', async () => {
    const monthly = (first: number, more: number): number[] => [first, more, more, ...months(21, 29)];
    const [small] = await offices(monthly(30, 2), ...[40, 41, 42].map((count) => monthly(count, count)));
    if (small === undefined) throw new Error('There is no office.');
    const january = { period: { days: { from: '2025-01-01', to: '2025-01-31' } } };
    // February and March together have 4, and the first quarter can be read live.
    expect(hiddenIn(await live('2025-01-01', '2025-03-31'))).toEqual([]);
    const first = await freeze(january);
    expect(hiddenIn(first)).toEqual([small.slug]);
    const tried = await freezeNow(api, analyst, { period: quarterOf(1), isDryRun: true });
    expect(tried.hiddenPlaces.map(({ officeSlug }: Json) => officeSlug)).toEqual([small.slug]);
    const second = await freeze({ period: quarterOf(1) });
    const third = await freeze();
    expect([hiddenIn(second), second.totals[0].figure.__typename]).toEqual([[small.slug], 'Suppressed']);
    expectSafe([first, second, third], small.slug, months(2, 3));
    const toJune = { period: { days: { from: '2025-01-01', to: '2025-06-30' } } };
    await expect(freeze(toJune)).rejects.toThrow('is no month, quarter or year');
  });

  it('by the correction of a hidden figure is found: it stays hidden', async () => {
    const [small] = await offices([3, 20, 20, 20], large, large, large);
    if (small === undefined) throw new Error('There is no office.');
    const first = await freeze({ period: quarterOf(1) });
    expect(hiddenIn(first)).toContain(small.slug);
    await correctFirst(small, 30);
    const second = await freeze({ period: quarterOf(1), newVersionOfId: first.id });
    expect(hiddenIn(second).toSorted()).toEqual(hiddenIn(first).toSorted());
    // The two have no common truth, so each is computed by itself.
    for (const table of [first, second]) expectSafe([table], small.slug, months(1, 3));
    expect(verified([first, second])).toEqual([0, '2 of 2 certificates hold.']);
  });

  it('by a correction that makes a shown figure small is refused, with its name', async () => {
    const [shrinking] = await offices([15, 20, 20, 20], large, large, large);
    if (shrinking === undefined) throw new Error('There is no office.');
    const first = await freeze({ period: quarterOf(1) });
    expect(hiddenIn(first)).toEqual([]);
    await correctFirst(shrinking, 7);
    expect(await freezeNow(api, analyst, { period: quarterOf(1), newVersionOfId: first.id })).toMatchObject({
      comparisonTable: null,
      job: { problem: { code: 'COUNTS_WOULD_FOLLOW' } },
      refusedCells: [{ officeSlug: shrinking.slug }],
    });
  });

  it.each([{ order: 'the whole first' }, { order: 'the part first' }])(
    'by overlapping peer groups is found, $order',
    async ({ order }) => {
      const [small, ...others] = await offices([3, 30, 31, 32], large, large, large, large, large, large);
      if (small === undefined) throw new Error('There is no office.');
      const without = { peerGroupId: await peers(others) };
      const few = { peerGroupId: await peers([small, ...others.slice(3)]) };
      const asked = order === 'the whole first' ? [{}, without, few] : [few, without, {}];
      const frozen: Json[] = [];
      for (const more of asked) frozen.push(await freeze({ period: quarterOf(1), ...more }));
      for (const table of frozen)
        if (table.officeSlugs.includes(small.slug)) expect(hiddenIn(table)).toContain(small.slug);
      expectSafe(frozen, small.slug, months(1, 3));
    },
  );

  it('by a new definition is found: the hidden office stays hidden', async () => {
    const made = await offices([3, 30, 31, 32], large, large, large, large, large);
    const [small] = made;
    if (small === undefined) throw new Error('There is no office.');
    const first = await freeze({ period: quarterOf(1) });
    expect(hiddenIn(first)).toContain(small.slug);
    const release = await releaseRevision(made);
    try {
      // By the new definition nothing is small.
      for (const [index, office] of made.entries())
        await done(
          office.admin,
          'recordObservation',
          {
            indicatorDefinitionId: await release.definitionOf(office),
            periodStart: '2025-01-01',
            periodMonths: 3,
            monthsCovered: 3,
            numerator: index === 0 ? 14 : 41,
            denominator: 100_000,
          },
          'observation { id }',
        );
      const second = await freeze({ period: quarterOf(1), revision: 2 });
      expect(second.officeSlugs).toHaveLength(6);
      expect(hiddenIn(second)).toContain(small.slug);
      expect(verified([first, second])).toEqual([0, '2 of 2 certificates hold.']);
    } finally {
      release.end();
    }
  });

  it('in the document itself is found by the verifier', async () => {
    const [small] = await offices([3, 30, 31, 32], large, large, large, large, large);
    const table = await freeze({ period: quarterOf(1) });
    expect(verified([table])).toEqual([0, '1 of 1 certificates hold.']);
    const document = JSON.parse(table.document);
    const hidden = document.cells.findIndex(
      ({ place, published }: Json) => place === small?.slug && published === null,
    );
    expect(hidden).not.toBe(-1);
    document.cells[hidden].published = { numerator: 3, denominator: 100_000 };
    const [status, said] = verified([{ document: JSON.stringify(document) }]);
    expect(status).toBe(1);
    expect(said).toContain('0 of 1 certificates hold.');
  });
});

describe('a leak planted in live comparisons', () => {
  it('by an office that ends sharing: no live total counts a hidden office', async () => {
    const [small, ...others] = await offices([3, 30, 31, 32], large, large, large, large, large);
    if (small === undefined) throw new Error('There is no office.');
    const before = await live('2025-01-01', '2025-03-31');
    expect(hiddenIn(before)).toContain(small.slug);
    const [agreement] = small.agreements;
    if (agreement) await revoke(small.admin, agreement);
    const after = await live('2025-01-01', '2025-03-31');
    expect(after.officeSlugs).toHaveLength(5);
    expectUnknown([before, after], small.slug, months(1, 3));
    // Without a hidden office there is a total.
    expect([hiddenIn(after), after.totals[0].figure.numerator]).toEqual([[], 40 * others.length]);
  });

  it('by quarters that are read before the last one is reported, and the year that is frozen then', async () => {
    const made = await offices([], [], [], []);
    const [small] = made;
    if (small === undefined) throw new Error('There is no office.');
    for (const [index, office] of made.entries())
      await recordQuarters(office, 1, index === 0 ? [30, 30, 31] : large.slice(0, 3));
    const firstThree = [1, 2, 3].map((number) => quarterOf(number).days);
    const read: Json[] = [];
    for (const { from, to } of firstThree) read.push(await live(from, to));
    expect(read[0].caveats[0]).toContain('have not reported all of 2025');
    // The others report before the small one, so their last quarter could be read without it.
    for (const [index, office] of made.entries())
      await recordQuarters(office, 4, index === 0 ? [] : large.slice(3));
    read.push(await live('2025-10-01', '2025-12-31'));
    await recordQuarters(small, 4, [5]);
    read.push(await freeze(), await freeze({ period: quarterOf(4) }));
    expect(hiddenIn(read[4])).toEqual([]);
    for (const { from, to } of firstThree) read.push(await live(from, to));
    read.push(await live('2025-10-01', '2025-12-31'), await live('2025-01-01', '2025-12-31'));
    expectUnknown(read, small.slug, months(10, 12));
    expect(read.at(-1).caveats.join()).not.toContain('have not reported');
  });

  it('by a live quarter and frozen months: the last month is refused or hidden', async () => {
    const monthly = (first: number): number[] => [first, ...months(21, 31)];
    const [small] = await offices(monthly(3), ...[40, 41, 42, 43].map(monthly));
    if (small === undefined) throw new Error('There is no office.');
    const read = [await live('2025-01-01', '2025-03-31')];
    expect(hiddenIn(read[0])).toEqual([]);
    for (const [from, to] of [
      ['2025-02-01', '2025-02-28'],
      ['2025-03-01', '2025-03-31'],
    ]) {
      const { comparisonTable } = await freezeNow(api, analyst, { period: { days: { from, to } } });
      if (comparisonTable !== null) read.push(comparisonTable);
    }
    expect(read.length).toBeGreaterThan(1);
    expectUnknown(read, small.slug, [1]);
  });

  it('by a frozen peer group of an office that is hidden live and others that are shown', async () => {
    const [small, ...others] = await offices([3, 30, 31, 32], ...Array.from({ length: 8 }, () => large));
    if (small === undefined) throw new Error('There is no office.');
    const read = await live('2025-01-01', '2025-03-31');
    const shown = others.filter(({ slug }) => !hiddenIn(read).includes(slug));
    const peerGroupId = await peers([small, ...shown]);
    const table = await freeze({ period: quarterOf(1), peerGroupId });
    expect(hiddenIn(table)).toContain(small.slug);
    expectUnknown([read, table], small.slug, months(1, 3));
  });

  it('by months, and by years and quarters that begin within a quarter, is refused with the field', async () => {
    await offices([9, 2, 2, ...months(31, 39)]);
    for (const [from, to] of [
      ['2024-02-01', '2025-01-31'],
      ['2025-02-01', '2025-04-30'],
      ['2025-01-01', '2025-01-31'],
    ]) {
      const { errors } = await analyst.query(
        `query ($period: PeriodInput!) { comparison(indicator: "crime-rate", period: $period, periods: 1) { sentence } }`,
        { period: { days: { from, to } } },
      );
      expect(errors[0]?.extensions).toMatchObject({ code: 'VALIDATION_FAILED', inputPath: ['period'] });
      expect(errors[0]?.message).toContain('Freeze a comparison');
    }
  });
});

async function peers(some: readonly SharingOffice[]): Promise<string> {
  const officeSlugs = some.map(({ slug }) => slug);
  const name = `Peers ${officeSlugs.length}`;
  const { id } = await done(
    analyst,
    'createPeerGroup',
    { name, purpose: 'Neighbors', officeSlugs },
    'peerGroup { id }',
  );
  return id as string;
}

/** Corrects the count of the first quarter. */
async function correctFirst({ admin }: SharingOffice, numerator: number): Promise<void> {
  const { data } = await admin.query(
    '{ observations(first: 10) { edges { node { id version periodStart } } } }',
  );
  const { node } = data.observations.edges.find(({ node: one }: Json) => one.periodStart === '2025-01-01');
  await done(
    admin,
    'correctObservation',
    {
      id: node.id,
      expectedVersion: node.version,
      numerator,
      denominator: 100_000,
      reason: 'Counted wrongly.',
    },
    'observation { id }',
  );
}

/** Revision 2 of the indicator, as a later version of the software brings it to every office. */
async function releaseRevision(
  made: readonly SharingOffice[],
): Promise<{ definitionOf: (office: SharingOffice) => Promise<string>; end: () => void }> {
  const first = indicatorCatalog.find(({ code }) => code === 'crime-rate');
  if (first === undefined) throw new Error('There is no crime rate.');
  const catalog = indicatorCatalog as IndicatorDraft[];
  catalog.push({ ...first, revision: 2 });
  await inSystem(api.database.system, (session) =>
    session.query({
      text: `select app.ship_indicators(office, jsonb_build_array(entry || '{"revision": 2}'))
               from unnest($1::uuid[]) as office, jsonb_array_elements(app.indicator_catalog()) as entry
              where entry ->> 'code' = 'crime-rate'`,
      values: [made.map(({ id }) => id)],
    }),
  );
  return {
    async definitionOf({ admin }) {
      const { data } = await admin.query(
        '{ indicators(filter: { codes: ["crime-rate"] }) { edges { node { id revision items { id kind } } } } }',
      );
      const { node } = data.indicators.edges.find(({ node: one }: Json) => one.revision === 2);
      await answerAsAsked(admin, node);
      return node.id as string;
    },
    end: () => {
      catalog.pop();
    },
  };
}
