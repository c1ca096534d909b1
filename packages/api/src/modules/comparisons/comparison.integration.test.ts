import { inSystem } from '@rapport/database/system.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { done, mutate } from '../../testing/mutate.ts';
import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json, TestClient } from '../../testing/test-client.ts';

let api: TestApi;
let agency: TestJurisdiction & { analystSubject: string };
let analyst: TestClient;
/** The definition of crime-rate, which is the same for every office. */
const code = 'crime-rate';
const year = { calendarYear: 2025 };

beforeAll(async () => {
  api = await startTestApi({ now: () => new Date('2026-03-04T05:06:07.000Z') });
});
beforeEach(async () => {
  agency = await api.agency();
  analyst = api.as({ jurisdiction: agency, role: 'STATE_ANALYST' });
});
afterAll(() => api.close());

interface OfficeOptions {
  crimes?: number;
  residents?: number;
  months?: number;
  answers?: Record<string, 'YES' | 'NO' | 'NOT_AVAILABLE'>;
  county?: string;
  state?: string;
  with?: readonly (typeof agency)[];
  from?: string;
}

const agreementFields = 'dataSharingAgreement { id version }';

/** An office that counted crimes in 2025, answered the items of the definition, and shares with the agency. */
async function office(options: OfficeOptions = {}) {
  const { crimes = 600, residents = 100_000, months = 12, answers = {}, county = '06001' } = options;
  const made = await api.jurisdiction({ state: options.state ?? 'CA' });
  const admin = api.as({ jurisdiction: made, role: 'ADMIN' });
  await inSystem(api.database.system, async () => {
    await api.database.system.prisma.jurisdictionArea.create({
      data: { jurisdictionId: made.id, countyFips: county, effectiveFrom: new Date('2000-01-01') },
    });
  });
  const { data } = await admin.query(
    'query ($codes: [String!]) { indicators(filter: { codes: $codes }) { edges { node { id items { id code kind } } } } }',
    { codes: [code] },
  );
  const definition = data.indicators.edges[0].node;
  for (const item of definition.items) {
    if (item.kind === 'CONTEXT') continue;
    const value = answers[item.code as string] ?? (item.kind === 'INCLUDE' ? 'YES' : 'NO');
    await done(
      admin,
      'answerIndicatorItem',
      { indicatorItemId: item.id, value, effectiveFrom: '2024-01-01' },
      'indicatorAnswer { id }',
    );
  }
  await done(
    admin,
    'recordObservation',
    {
      indicatorDefinitionId: definition.id,
      periodStart: '2025-01-01',
      periodMonths: 12,
      monthsCovered: months,
      numerator: crimes,
      denominator: residents,
    },
    'observation { id }',
  );
  const agreements: Json[] = [];
  for (const one of options.with ?? [agency]) agreements.push(await share(admin, one, options.from));
  return { made, admin, agreements, definition };
}

async function share(admin: TestClient, with_: TestJurisdiction, firstDay = '2020-01-01'): Promise<Json> {
  const offered = await done(
    admin,
    'offerDataSharing',
    {
      agency: with_.slug,
      purpose: 'Comparing the counties of the state',
      inForceFrom: '2020-01-01',
      lines: [{ indicatorCode: code, firstDay }],
    },
    agreementFields,
  );
  return done(
    api.as({ jurisdiction: with_, role: 'AGENCY_ADMIN' }),
    'acceptSharingOffer',
    { id: offered.id, expectedVersion: offered.version },
    agreementFields,
  );
}

const document = /* GraphQL */ `
  query (
    $period: PeriodInput!
    $peers: PeersInput
    $filter: ComparedPlaceFilter
    $first: Int
    $after: String
  ) {
    comparison(indicator: "crime-rate", period: $period, periods: 1, peers: $peers) {
      sentence
      method
      commonValue
      vintage
      placesInTotal
      total {
        __typename
        ... on Estimate {
          value
          numerator
          denominator
        }
      }
      peers {
        count
        likeness
        method
      }
      places(first: $first, after: $after, filter: $filter) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            slug
            counties
            sentence
            verdict
            peerDistance
            limits95 {
              lower
              upper
            }
            obstacles {
              code
              itemCode
              change
            }
            figure {
              __typename
              ... on Estimate {
                value
                numerator
                interval {
                  lower
                  upper
                }
              }
              ... on NotComparable {
                why
              }
              ... on NotReported {
                notReported: why
              }
            }
          }
        }
      }
    }
  }
`;
async function compare(variables: object = {}, client = analyst): Promise<Json> {
  const { data, errors } = await client.query(document, { period: year, first: 100, ...variables });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('; '));
  return data.comparison;
}
const nodes = (comparison: Json): Json[] => comparison.places.edges.map(({ node }: { node: Json }) => node);
const placeOf = (comparison: Json, { made }: { made: TestJurisdiction }): Json =>
  nodes(comparison).find(({ slug }) => slug === made.slug);

describe('an analyst of a state agency', () => {
  it('compares the offices that share, and sees which differ from what is expected', async () => {
    const even = await Promise.all([590, 600, 605, 610, 595].map((crimes) => office({ crimes })));
    const high = await office({ crimes: 1500 });
    const comparison = await compare();
    expect(comparison.placesInTotal).toBe(6);
    expect(comparison.total).toMatchObject({
      __typename: 'Estimate',
      numerator: 4500,
      denominator: 7_200_000,
    });
    expect(comparison.commonValue).toBeCloseTo(62.5, 6);
    expect(comparison.sentence).toContain('6 of 6 places have a figure');
    // 600 crimes in 12 months, for 100,000 residents.
    expect(placeOf(comparison, { made: (even[1] as { made: TestJurisdiction }).made })).toMatchObject({
      figure: { value: expect.closeTo(50, 9), numerator: 600 },
      counties: ['06001'],
      obstacles: [],
    });
    expect(placeOf(comparison, high).sentence).toContain('125 per 100,000 residents');
    const names = nodes(comparison).map(({ slug }) => slug);
    expect(names).toEqual(names.toSorted());
  });

  it('sees why an office cannot be compared, and the office mends it', async () => {
    await office();
    const flipped = await office({ answers: { unfounded: 'YES' } });
    const before = placeOf(await compare(), flipped);
    expect(before).toMatchObject({
      figure: {
        __typename: 'NotComparable',
        why: expect.stringContaining('leaves out “Reports that the police found'),
      },
      obstacles: [
        {
          code: 'ANSWERED_DIFFERENTLY',
          itemCode: 'unfounded',
          change: expect.stringContaining('answer unfounded with NO'),
        },
      ],
    });
    const item = flipped.definition.items.find((one: { code: string }) => one.code === 'unfounded');
    await done(
      flipped.admin,
      'answerIndicatorItem',
      { indicatorItemId: item.id, value: 'NO', effectiveFrom: '2025-01-01' },
      'indicatorAnswer { id }',
    );
    expect(placeOf(await compare(), flipped)).toMatchObject({
      figure: { __typename: 'Estimate' },
      obstacles: [],
    });
  });

  it('gets no figure for missing months and counties that ended', async () => {
    const partial = await office({ months: 11 });
    const ended = await office({ county: '02261' });
    const merged = await office({ county: '51515' });
    const renamed = await office({ county: '46113' });
    const comparison = await compare();
    expect(placeOf(comparison, partial).obstacles).toMatchObject([{ code: 'COVERAGE' }]);
    expect(placeOf(comparison, ended).obstacles).toMatchObject([{ code: 'PLACE_ENDED' }]);
    expect(placeOf(comparison, merged).figure.why).toContain('merged into 51019');
    expect(placeOf(comparison, renamed)).toMatchObject({
      counties: ['46102'],
      figure: { __typename: 'Estimate' },
    });
  });

  it('gets one figure of one office only, and nothing where every office is hidden', async () => {
    const only = await office();
    const one = await compare();
    expect(placeOf(one, only)).toMatchObject({ verdict: null, figure: { __typename: 'Estimate' } });
    expect(one.method).toContain('Only 1 place has a figure');

    const second = await api.agency();
    const theirs = api.as({ jurisdiction: second, role: 'STATE_ANALYST' });
    for (const crimes of [1, 1, 2]) await office({ crimes, with: [second] });
    const hidden = await compare({}, theirs);
    expect(nodes(hidden).map(({ figure }) => figure.__typename)).toEqual([
      'Suppressed',
      'Suppressed',
      'Suppressed',
    ]);
    expect(hidden.total.__typename).toBe('Suppressed');
    expect(hidden.commonValue).toBeNull();
  });

  it('sees nothing of an office that shares with another agency, of other periods, or no longer', async () => {
    const other = await api.agency();
    const foreign = await office({ with: [other] });
    const shared = await office({ with: [agency, other] });
    const late = await office({ from: '2026-01-01' });
    const before = await compare();
    expect(
      nodes(before)
        .map(({ slug }) => slug)
        .toSorted(),
    ).toEqual([shared.made.slug, late.made.slug].toSorted());
    expect(placeOf(before, foreign)).toBeUndefined();
    expect(placeOf(before, late).figure.__typename).toBe('NotReported');
    const theirs = await compare({}, api.as({ jurisdiction: other, role: 'STATE_ANALYST' }));
    expect(nodes(theirs)).toHaveLength(2);

    const [agreement] = shared.agreements;
    await done(
      shared.admin,
      'revokeDataSharing',
      { id: agreement.id, expectedVersion: agreement.version, reason: 'The study is over.' },
      agreementFields,
    );
    expect(placeOf(await compare(), shared)).toBeUndefined();
  });

  it('sees an office once under overlapping agreements', async () => {
    const twice = await office();
    await share(twice.admin, agency);
    const comparison = await compare();
    expect(nodes(comparison)).toHaveLength(1);
    expect(comparison.total).toMatchObject({ numerator: 600 });
  });

  it('reads with the same statements for many offices as for one', async () => {
    await office();
    const few = await analyst.query(document, { period: year });
    for (let index = 0; index < 4; index += 1) await office();
    const many = await analyst.query(document, { period: year });
    expect(many.statementCount).toBe(few.statementCount);
    expect(many.data.comparison.places.totalCount).toBe(5);
  });

  it('leaves a note of each use for the offices whose figures were used', async () => {
    const { admin } = await office();
    const { admin: stranger } = await office({ with: [] });
    await compare();
    const uses =
      '{ sharedFigureUses { edges { node { agencyName purpose indicatorCode firstDay lastDay } } } }';
    expect((await admin.query(uses)).data.sharedFigureUses.edges).toEqual([
      {
        node: {
          agencyName: agency.name,
          purpose: 'COMPARISON',
          indicatorCode: code,
          firstDay: '2025-01-01',
          lastDay: '2025-12-31',
        },
      },
    ]);
    expect((await stranger.query(uses)).data.sharedFigureUses.edges).toEqual([]);
  });

  it('is told what is wrong with a question', async () => {
    const ask = async (args: string) => {
      const { errors } = await analyst.query(`{ comparison(${args}) { sentence } }`);
      return errors.map(({ message, extensions }) => [message, extensions['inputPath']]);
    };
    const period = 'period: { calendarYear: 2025 }';
    expect(await ask(`indicator: "none", ${period}`)).toMatchObject([
      [expect.stringContaining('indicator'), ['indicator']],
    ]);
    expect(await ask(`indicator: "${code}", revision: 9, ${period}`)).toMatchObject([
      [expect.stringContaining('revision'), ['revision']],
    ]);
    expect(
      await ask(`indicator: "${code}", period: { days: { from: "2025-01-01", to: "2025-02-03" } }`),
    ).toEqual([['2025-01-01 to 2025-02-03 is no month, quarter or year.', ['period']]]);
    expect(await ask(`indicator: "${code}", ${period}, periods: 13`)).toEqual([
      ['At most 12 periods.', ['periods']],
    ]);
    expect(await ask(`indicator: "${code}", ${period}, dimension: "SEX"`)).toMatchObject([
      [expect.stringContaining('none'), ['dimension']],
    ]);
    expect(await ask(`indicator: "diversion-rate", ${period}, group: "FEMALE"`)).toMatchObject([
      ['Name the dimension of the group.', ['dimension']],
    ]);
    expect(
      await ask(
        `indicator: "${code}", ${period}, peers: { nearest: { officeSlug: "nobody", variables: ["population"], count: 3 } }`,
      ),
    ).toMatchObject([[expect.stringContaining('office'), ['peers', 'nearest', 'officeSlug']]]);
  });

  it('is not an office: each is refused what the other does', async () => {
    const { admin } = await office();
    const { errors } = await admin.query(
      `{ comparison(indicator: "${code}", period: { calendarYear: 2025 }) { sentence } }`,
    );
    expect(errors[0]?.message).toContain('belongs to a state agency');
  });
});

describe('peers', () => {
  it('are a group, a range or the nearest, and change nothing that is hidden', async () => {
    const all = [];
    for (const crimes of [600, 610, 620, 630, 4, 640]) all.push(await office({ crimes }));
    const slugs = all.map(({ made }) => made.slug);
    const admin = api.as({ jurisdiction: agency, role: 'AGENCY_ADMIN' });
    await done(
      admin,
      'createPlaceVariable',
      {
        code: 'urbanicity',
        name: 'Urbanicity',
        source: 'Rural-urban continuum codes, 2023',
        scale: 'LINEAR',
        figures: slugs.map((officeSlug, index) => ({ officeSlug, figure: index + 1 })),
      },
      'placeVariable { id }',
    );
    const group = await done(
      admin,
      'createPeerGroup',
      { name: 'The coast', purpose: 'They share a court.', officeSlugs: [...slugs.slice(0, 2), 'not-yet'] },
      'peerGroup { id version }',
    );
    const whole = await compare();
    const some = async (peers: object) => {
      const found = await compare({ peers });
      expect(found.total).toEqual(whole.total);
      for (const node of nodes(found)) {
        const same = nodes(whole).find(({ slug }) => slug === node.slug);
        expect(node.figure).toEqual(same?.figure);
      }
      return found;
    };
    expect(
      nodes(await some({ groupId: group.id }))
        .map(({ slug }) => slug)
        .toSorted(),
    ).toEqual(slugs.slice(0, 2).toSorted());
    const range = await some({ range: { variable: 'urbanicity', minimum: 2, maximum: 4 } });
    expect(nodes(range)).toHaveLength(3);
    expect(range.peers).toMatchObject({ count: 3, likeness: expect.stringContaining('alike') });
    const nearest = await some({ nearest: { officeSlug: slugs[0], variables: ['urbanicity'], count: 2 } });
    expect(
      nodes(nearest)
        .map(({ slug }) => slug)
        .toSorted(),
    ).toEqual(slugs.slice(0, 3).toSorted());
    expect(nearest.peers.method).toBe(
      'The 2 nearest places by urbanicity, each in standard deviations of all places',
    );
    const hiddenCount = (found: Json) =>
      nodes(found).filter(({ figure }) => figure.__typename === 'Suppressed').length;
    expect(hiddenCount(whole)).toBeGreaterThan(1);
    // Another agency has neither the group nor the variable.
    const stranger = api.as({ jurisdiction: await api.agency(), role: 'STATE_ANALYST' });
    const { errors } = await stranger.query(document, { period: year, peers: { groupId: group.id } });
    expect(errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are pages and filters of the same rows', async () => {
    for (const crimes of [600, 610, 620, 4, 5]) await office({ crimes });
    const all = nodes(await compare()).map(({ slug }) => slug);
    const paged: string[] = [];
    for (let after: string | null = null, hasNext = true; hasNext;) {
      const page = await compare({ first: 2, after });
      paged.push(...nodes(page).map(({ slug }) => slug as string));
      ({ hasNextPage: hasNext, endCursor: after } = page.places.pageInfo);
    }
    expect(paged).toEqual(all);
    const shown = await compare({ filter: { states: ['ESTIMATE'] } });
    expect(nodes(shown).every(({ figure }) => figure.__typename === 'Estimate')).toBe(true);
    expect(nodes(await compare({ filter: { nameContains: all[0]?.toUpperCase() } }))).toHaveLength(1);
    expect(nodes(await compare({ filter: { verdicts: ['HIGHER_THAN_EXPECTED'] } }))).toHaveLength(0);
  });
});

describe('columns and pictures', () => {
  it('have every place and period, and each picture its text', async () => {
    const [one, two] = [await office({ crimes: 600 }), await office({ crimes: 4 })];
    for (const crimes of [610, 620, 615, 605, 625, 630, 595]) await office({ crimes });
    const { data, errors } = await analyst.query(`{
      comparison(indicator: "${code}", period: { calendarYear: 2025 }, periods: 2) {
        sentence
        columns { slugs firstDays states values lower numerators }
        funnel: picture(kind: FUNNEL) { specification whyNot text }
        intervals: picture(kind: INTERVALS, orderBy: POPULATION) { specification text }
        multiples: picture(kind: SMALL_MULTIPLES) { specification }
        place(slug: "${one.made.slug}") { trend { whyNot figures { firstDay figure { __typename } } } }
        nobody: place(slug: "nobody") { slug }
      }
    }`);
    expect(errors).toEqual([]);
    const { columns, funnel, intervals, multiples, place, nobody, sentence } = data.comparison;
    expect(nobody).toBeNull();
    expect(columns.firstDays).toEqual(['2024-01-01', '2025-01-01']);
    expect(columns.states).toHaveLength(columns.slugs.length * 2);
    const at = columns.slugs.indexOf(two.made.slug) * 2;
    expect([columns.states[at], columns.states[at + 1]]).toEqual(['NOT_REPORTED', 'SUPPRESSED']);
    expect([columns.values[at + 1], columns.numerators[at + 1], columns.lower[at + 1]]).toEqual([
      null,
      null,
      null,
    ]);
    const shown = columns.states.findIndex((state: string) => state === 'ESTIMATE');
    expect(columns.values[shown]).toBeGreaterThan(0);
    for (const picture of [intervals, multiples, ...(funnel.whyNot === null ? [funnel] : [])])
      expect(JSON.parse(picture.specification as string)).toMatchObject({ description: sentence });
    expect(place.trend).toMatchObject({
      whyNot: expect.stringMatching(/^[12] of 2 periods have no figure that is shown\.$/),
    });
  });

  it('have a map where boundaries are given', async () => {
    await office();
    const map = (boundaries: string) =>
      analyst.query(
        'query ($boundaries: String) { comparison(indicator: "crime-rate", period: { calendarYear: 2025 }) { picture(kind: COUNTY_MAP, boundaries: $boundaries) { specification } } }',
        { boundaries },
      );
    const square = {
      type: 'Polygon',
      coordinates: [
        [
          [-122, 37],
          [-122, 38],
          [-121, 38],
          [-122, 37],
        ],
      ],
    };
    const { data } = await map(
      JSON.stringify({
        type: 'FeatureCollection',
        features: [{ type: 'Feature', id: '06001', geometry: square }],
      }),
    );
    expect(data.comparison.picture.specification).toContain('geoshape');
    expect((await map('no json')).errors[0]?.message).toBe('The boundaries are no JSON.');
    expect((await map('{}')).errors[0]?.message).toContain('FeatureCollection');
  });
});

describe('a standard population', () => {
  const input = {
    name: 'Even',
    source: 'Made for this test',
    dimension: 'SEX',
    groups: [
      { group: 'FEMALE', size: 1 },
      { group: 'MALE', size: 1 },
    ],
  };

  it('belongs to one agency, and is refused for an indicator without its dimension', async () => {
    const admin = api.as({ jurisdiction: agency, role: 'AGENCY_ADMIN' });
    const made = await done(
      admin,
      'createStandardPopulation',
      input,
      'standardPopulation { id version groups { group size } }',
    );
    expect(made.groups).toEqual(input.groups);
    const { errors } = await analyst.query(
      'query ($id: ID!) { comparison(indicator: "crime-rate", period: { calendarYear: 2025 }, standardization: { standardPopulationId: $id, method: DIRECT }) { sentence } }',
      { id: made.id },
    );
    expect(errors[0]).toMatchObject({ message: 'crime-rate has the dimensions: none.' });
    const other = api.as({ jurisdiction: await api.agency(), role: 'AGENCY_ADMIN' });
    expect(
      (await other.query('query ($id: ID!) { standardPopulation(id: $id) { id } }', { id: made.id })).data
        .standardPopulation,
    ).toBeNull();
    const again = await mutate(admin, 'createStandardPopulation', input, 'standardPopulation { id }');
    expect(again.code).toBe('CONFLICT');
  });

  it.each([
    [{ groups: [input.groups[0], input.groups[0]] }, 'groups'],
    [
      {
        groups: [
          { group: 'FEMALE', size: 0 },
          { group: 'MALE', size: 0 },
        ],
      },
      'groups',
    ],
    [{ groups: [input.groups[0]] }, 'groups'],
    [
      {
        groups: [
          { group: 'FEMALE', size: -1 },
          { group: 'MALE', size: 1 },
        ],
      },
      'groups',
    ],
  ])('is refused: %j', async (change, field) => {
    const admin = api.as({ jurisdiction: agency, role: 'AGENCY_ADMIN' });
    const outcome = await mutate(
      admin,
      'createStandardPopulation',
      { ...input, ...change },
      'standardPopulation { id }',
    );
    expect(outcome.code).toBe('VALIDATION_FAILED');
    expect(JSON.stringify(outcome)).toContain(field);
  });
});
