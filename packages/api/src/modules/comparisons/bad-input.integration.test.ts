import { inSystem } from '@rapport/database/system.ts';
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

const year = { calendarYear: 2025 };
const document = /* GraphQL */ `
  query ($period: PeriodInput!, $peers: PeersInput, $slug: String!) {
    comparison(indicator: "crime-rate", period: $period, periods: 1, peers: $peers) {
      sentence
      placesInTotal
      total {
        __typename
        ... on Estimate {
          numerator
        }
      }
      place(slug: $slug) {
        slug
        sentence
        population
        peerDistance
        obstacles {
          code
          change
        }
        figure {
          __typename
          ... on Estimate {
            numerator
          }
          ... on NotComparable {
            notComparable: why
          }
          ... on NotReported {
            notReported: why
          }
        }
      }
    }
  }
`;
const ask = (slug: string, more: object = {}) => analyst.query(document, { period: year, slug, ...more });
async function placeOf(slug: string, more: object = {}): Promise<Json> {
  const { data, errors } = await ask(slug, more);
  expect(errors).toEqual([]);
  return data.comparison;
}

describe('an office of a neighboring state', () => {
  it('is answered like an office that does not exist', async () => {
    await sharingOffice(api, [agency], [400]);
    const elsewhere = await api.jurisdiction({ state: 'NV' });
    for (const slug of [elsewhere.slug, 'no-such-office']) {
      expect((await placeOf(slug)).place).toBeNull();
      const nearest = { officeSlug: slug, variables: ['population'], count: 3 };
      const { errors } = await ask(slug, { peers: { nearest } });
      expect(
        errors.map(({ message, extensions }) => [message, extensions.code, extensions['inputPath']]),
      ).toEqual([['The office was not found.', 'NOT_FOUND', ['peers', 'nearest', 'officeSlug']]]);
    }
  });

  it('cannot offer its figures, and a peer group that names it has nothing of it', async () => {
    const own = await sharingOffice(api, [agency], [400]);
    const elsewhere = await api.jurisdiction({ state: 'NV' });
    const offer = {
      agency: agency.slug,
      purpose: 'Comparing counties',
      inForceFrom: '2020-01-01',
      lines: [{ indicatorCode: 'crime-rate', firstDay: '2020-01-01' }],
    };
    expect(
      await mutate(
        api.as({ jurisdiction: elsewhere, role: 'ADMIN' }),
        'offerDataSharing',
        offer,
        'dataSharingAgreement { id }',
      ),
    ).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'agency'] });
    const group = async (name: string, officeSlugs: string[]): Promise<string> => {
      const input = { name, purpose: 'Neighbors', officeSlugs };
      return (await done(analyst, 'createPeerGroup', input, 'peerGroup { id }')).id as string;
    };
    const both = await group('Both', [own.slug, elsewhere.slug]);
    const { placesInTotal, place } = await placeOf(elsewhere.slug, { peers: { groupId: both } });
    expect([placesInTotal, place]).toEqual([1, null]);
    const frozen = await frozenTable(api, analyst, { peerGroupId: both });
    expect(frozen.officeSlugs).toEqual([own.slug]);
    expect(frozen.cells).toMatchObject([
      { officeSlug: own.slug },
      { officeSlug: elsewhere.slug, figure: { notReported: expect.stringContaining('does not share') } },
    ]);
    const theirs = await group('Theirs', [elsewhere.slug, 'no-such-office']);
    expect(await freezeNow(api, analyst, { peerGroupId: theirs })).toMatchObject({
      comparisonTable: null,
      job: { status: 'FAILED', problem: { code: 'NOTHING_SHARED' } },
    });
  });
});

describe('a quarter with two of three months', () => {
  it('has no figure live or frozen, is in no total, and is not scaled up', async () => {
    const whole = await sharingOffice(api, [agency], [100, 100, 100, 100]);
    // January and February, and nothing of March.
    const partial = await sharingOffice(api, [agency], []);
    for (const month of ['01', '02'])
      await done(
        partial.admin,
        'recordObservation',
        {
          indicatorDefinitionId: partial.definition.id,
          periodStart: `2025-${month}-01`,
          periodMonths: 1,
          monthsCovered: 1,
          numerator: 40,
          denominator: 100_000,
        },
        'observation { id }',
      );
    const period = quarterOf(1);
    const { place, total, placesInTotal } = await placeOf(partial.slug, { period });
    expect(place.obstacles).toMatchObject([{ code: 'COVERAGE', change: expect.stringMatching(/\S/) }]);
    expect(place.figure).toMatchObject({
      __typename: 'NotComparable',
      notComparable: expect.stringContaining('2 of 3 months'),
    });
    expect([placesInTotal, total.numerator]).toEqual([1, 100]);
    // A frozen table has both, and its total only the one that can be compared.
    const { cells, totals, officeSlugs } = await frozenTable(api, analyst, { period });
    expect(officeSlugs).toEqual([whole.slug]);
    const figures = new Map(cells.map(({ officeSlug, figure }: Json) => [officeSlug, figure]));
    expect(figures.size).toBe(2);
    expect(figures.get(whole.slug)).toMatchObject({ numerator: 100 });
    expect(figures.get(partial.slug)).toEqual({
      __typename: 'NotComparable',
      notComparable: place.figure.notComparable,
    });
    expect(totals[0].figure.numerator).toBe(100);
  });
});

describe('a population of zero', () => {
  it('is refused as a denominator of a rate, with the field', async () => {
    const { admin, definition } = await sharingOffice(api, [agency], []);
    const outcome = await mutate(
      admin,
      'recordObservation',
      {
        indicatorDefinitionId: definition.id,
        periodStart: '2025-01-01',
        periodMonths: 12,
        monthsCovered: 12,
        numerator: 5,
        denominator: 0,
      },
      'observation { id }',
    );
    expect(outcome).toMatchObject({ code: 'VALIDATION_FAILED' });
    expect(JSON.stringify(outcome)).toContain('denominator');
  });

  it('of a county makes it nobody’s nearest peer, and changes no figure', async () => {
    const offices = [];
    for (const [index, count] of [0, 50_000, 60_000, 70_000].entries()) {
      const one = await sharingOffice(api, [agency], [400 + index]);
      await residents(one.id, `0600${2 * index + 1}`, count);
      offices.push(one);
    }
    const [empty, center] = offices as [(typeof offices)[0], (typeof offices)[0], ...typeof offices];
    expect((await placeOf(empty.slug)).place.figure).toMatchObject({
      __typename: 'Estimate',
      numerator: 400,
    });
    const nearest = { officeSlug: center.slug, variables: ['population'], count: 3 };
    const { placesInTotal, place } = await placeOf(empty.slug, { peers: { nearest } });
    expect([placesInTotal, place?.peerDistance ?? null]).toEqual([4, null]);
    const { errors } = await ask(empty.slug, { peers: { nearest: { ...nearest, officeSlug: empty.slug } } });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'VALIDATION_FAILED',
      inputPath: ['peers', 'nearest'],
    });
  });
});

describe('a county that was merged or has another code', () => {
  it('is in no frozen table if it has no successor, and else in it under the successor', async () => {
    const merged = await sharingOffice(api, [agency], [400]);
    const renamed = await sharingOffice(api, [agency], [410]);
    const whole = await sharingOffice(api, [agency], [420]);
    await area(merged.id, '51515');
    await area(renamed.id, '46113');
    const { cells, totals, officeSlugs } = await frozenTable(api, analyst);
    expect(officeSlugs.toSorted()).toEqual([renamed.slug, whole.slug].toSorted());
    const figures = Object.fromEntries(
      cells.map(({ officeSlug, figure }: Json) => [officeSlug, figure.numerator ?? figure.notComparable]),
    ) as Record<string, unknown>;
    expect(figures).toEqual({
      [renamed.slug]: 410,
      [whole.slug]: 420,
      [merged.slug]: expect.stringContaining('merged into 51019'),
    });
    expect((await placeOf(merged.slug)).place.figure.notComparable).toBe(figures[merged.slug]);
    expect(totals[0].figure.numerator).toBe(830);
  });
});

describe('one office that shares with two agencies', () => {
  it('goes on with one when it ends with the other, and reads the uses of both', async () => {
    const other = await api.agency('The other agency');
    const theirs = api.as({ jurisdiction: other, role: 'STATE_ANALYST' });
    const shared = await sharingOffice(api, [agency, other], [400]);
    const [first] = shared.agreements;
    await frozenTable(api, analyst);
    if (first) await revoke(shared.admin, first);
    expect((await placeOf(shared.slug)).place).toBeNull();
    expect((await frozenTable(api, theirs)).officeSlugs).toEqual([shared.slug]);
    const { data } = await shared.admin.query(
      '{ sharedFigureUses { edges { node { agencyName purpose } } } }',
    );
    expect(data.sharedFigureUses.edges.map(({ node }: Json) => node)).toEqual([
      { agencyName: other.name, purpose: 'FROZEN_TABLE' },
      { agencyName: agency.name, purpose: 'FROZEN_TABLE' },
    ]);
  });
});

describe('overlapping agreements', () => {
  it('count an office once in a frozen table, until the last of them ends', async () => {
    const twice = await sharingOffice(api, [agency, agency], [400]);
    await sharingOffice(api, [agency], [410]);
    const table = await frozenTable(api, analyst);
    expect(table.totals[0].figure.numerator).toBe(810);
    const [first, second] = twice.agreements;
    if (first) await revoke(twice.admin, first);
    expect((await placeOf(twice.slug)).place.figure.numerator).toBe(400);
    if (second) await revoke(twice.admin, second);
    expect((await placeOf(twice.slug)).place).toBeNull();
  });
});

describe('one office only', () => {
  it('is a frozen table of its figure and total, or of nothing if it is small', async () => {
    const only = await sharingOffice(api, [agency], [400]);
    const large = await frozenTable(api, analyst);
    expect([large.cells[0].figure.numerator, large.totals[0].figure.numerator]).toEqual([400, 400]);
    await only.record([4], 2024);
    const { cells, totals } = await frozenTable(api, analyst, { period: { calendarYear: 2024 } });
    expect([...cells, ...totals].map(({ figure }: Json) => figure.__typename)).toEqual([
      'Suppressed',
      'Suppressed',
    ]);
  });
});

describe('every office hidden', () => {
  it('is a frozen table without one count, and the dry run says so', async () => {
    for (const count of [1, 2, 3]) await sharingOffice(api, [agency], [count]);
    const { id } = await done(
      analyst,
      'freezeComparison',
      freezeInput({ isDryRun: true }),
      'comparisonFreeze { id }',
    );
    await api.drainQueue();
    expect(await readFreeze(analyst, id as string)).toMatchObject({
      shownCount: 0,
      hiddenCount: 3,
      job: { status: 'SUCCEEDED' },
    });
    const { cells, totals } = await frozenTable(api, analyst);
    const types = [...cells, ...totals].map(({ figure }: Json) => figure.__typename);
    expect(types).toEqual(['Suppressed', 'Suppressed', 'Suppressed', 'Suppressed']);
  });
});

/** The county that an office serves. */
const area = (jurisdictionId: string, countyFips: string): Promise<unknown> =>
  inSystem(api.database.system, () =>
    api.database.system.prisma.jurisdictionArea.create({
      data: { jurisdictionId, countyFips, effectiveFrom: new Date('2000-01-01') },
    }),
  );

/** The county that an office serves, with its number of residents. */
async function residents(jurisdictionId: string, countyFips: string, count: number): Promise<void> {
  await area(jurisdictionId, countyFips);
  await inSystem(api.database.system, () =>
    api.database.system.prisma.population.create({
      data: {
        jurisdictionId,
        countyFips,
        stateName: 'California',
        countyName: 'Invented',
        year: 2025,
        count,
        source: 'Invented',
      },
    }),
  );
}
