import { inSystem } from '@rapport/database/system.ts';
import type { DatabaseSession } from '@rapport/database/session.ts';
import { inTenant, jurisdictionEntry } from '@rapport/database/tenant.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { done } from '../../testing/mutate.ts';
import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json, TestClient } from '../../testing/test-client.ts';
import { writeFigureUses } from '../sharing/figure-uses.sweep.ts';

let api: TestApi;
let agency: TestJurisdiction;
let analyst: TestClient;

beforeAll(async () => {
  api = await startTestApi({ now: () => new Date('2026-03-04T05:06:07.000Z') });
});
beforeEach(async () => {
  agency = await api.agency();
  analyst = api.as({ jurisdiction: agency, role: 'STATE_ANALYST' });
});
afterAll(() => api.close());

const agreementFields = 'dataSharingAgreement { id version }';

async function sharingOffice(crimes = 600) {
  const made = await api.jurisdiction({ state: 'CA' });
  const admin = api.as({ jurisdiction: made, role: 'ADMIN' });
  const { data } = await admin.query(
    '{ indicators(filter: { codes: ["crime-rate"] }) { edges { node { id items { id code kind } } } } }',
  );
  const definition = data.indicators.edges[0].node;
  const answer = (item: Json, value: string) =>
    done(
      admin,
      'answerIndicatorItem',
      { indicatorItemId: item.id, value, effectiveFrom: '2024-01-01' },
      'indicatorAnswer { id }',
    );
  for (const item of definition.items)
    if (item.kind !== 'CONTEXT') await answer(item, item.kind === 'INCLUDE' ? 'YES' : 'NO');
  const observation = await done(
    admin,
    'recordObservation',
    {
      indicatorDefinitionId: definition.id,
      periodStart: '2025-01-01',
      periodMonths: 12,
      monthsCovered: 12,
      numerator: crimes,
      denominator: 100_000,
    },
    'observation { id version }',
  );
  const offered = await done(
    admin,
    'offerDataSharing',
    {
      agency: agency.slug,
      purpose: 'Comparing the counties of the state',
      inForceFrom: '2020-01-01',
      lines: [{ indicatorCode: 'crime-rate', firstDay: '2020-01-01' }],
    },
    agreementFields,
  );
  const agreement = await done(
    api.as({ jurisdiction: agency, role: 'AGENCY_ADMIN' }),
    'acceptSharingOffer',
    { id: offered.id, expectedVersion: offered.version },
    agreementFields,
  );
  return { made, admin, definition, observation, agreement };
}

const document = /* GraphQL */ `
  {
    comparison(indicator: "crime-rate", period: { calendarYear: 2025 }, periods: 1) {
      placesInTotal
      places(first: 10) {
        edges {
          node {
            slug
            counties
            population
            figure {
              __typename
              ... on Estimate {
                numerator
              }
              ... on Suppressed {
                reason
              }
            }
          }
        }
      }
      columns {
        slugs
        states
        numerators
      }
    }
  }
`;
async function compared({ made }: { made: TestJurisdiction }): Promise<Json> {
  const { data, errors } = await analyst.query(document);
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('; '));
  const { places, columns } = data.comparison;
  const place = places.edges.find(({ node }: Json) => node.slug === made.slug)?.node;
  const index = columns.slugs.indexOf(made.slug);
  return { ...place, columns: [columns.states[index], columns.numerators[index]] };
}

const asSystem = (work: () => Promise<unknown>) => inSystem(api.database.system, work);

describe('a comparison that was computed before', () => {
  it('shows a correction, another answer, and no figure of an agreement that ended', async () => {
    const first = await sharingOffice();
    for (let count = 0; count < 3; count += 1) await sharingOffice();
    expect(await compared(first)).toMatchObject({
      figure: { numerator: 600 },
      columns: ['ESTIMATE', 600],
    });
    // Nothing changed.
    expect(await compared(first)).toMatchObject({ columns: ['ESTIMATE', 600] });

    const { id, version } = first.observation;
    await done(
      first.admin,
      'correctObservation',
      { id, expectedVersion: version, numerator: 700, denominator: 100_000, reason: 'Miscounted.' },
      'observation { id }',
    );
    expect(await compared(first)).toMatchObject({ figure: { numerator: 700 }, columns: ['ESTIMATE', 700] });

    const item = first.definition.items.find(({ code }: Json) => code === 'unfounded');
    await done(
      first.admin,
      'answerIndicatorItem',
      { indicatorItemId: item.id, value: 'YES', effectiveFrom: '2025-01-01' },
      'indicatorAnswer { id }',
    );
    expect(await compared(first)).toMatchObject({
      figure: { __typename: 'NotComparable' },
      columns: ['NOT_COMPARABLE', null],
    });

    await done(
      first.admin,
      'revokeDataSharing',
      { id: first.agreement.id, expectedVersion: first.agreement.version, reason: 'The study is over.' },
      agreementFields,
    );
    expect((await compared(first))['columns']).toEqual([undefined, undefined]);
  });

  it('shows other counties, residents and thresholds of an office', async () => {
    const first = await sharingOffice();
    for (const crimes of [620, 640, 660]) await sharingOffice(crimes);
    const { prisma } = api.database.system;
    const jurisdictionId = first.made.id;
    expect(await compared(first)).toMatchObject({ counties: [], population: null });
    await asSystem(() =>
      prisma.jurisdictionArea.create({
        data: { jurisdictionId, countyFips: '06001', effectiveFrom: new Date('2000-01-01') },
      }),
    );
    expect(await compared(first)).toMatchObject({ counties: ['06001'] });
    await asSystem(() =>
      prisma.population.create({
        data: {
          jurisdictionId,
          countyFips: '06001',
          stateName: 'California',
          countyName: 'Alameda',
          year: 2024,
          count: 4321,
          source: 'Test',
        },
      }),
    );
    expect(await compared(first)).toMatchObject({ population: 4321 });
    await asSystem(() =>
      prisma.jurisdiction.update({ where: { id: jurisdictionId }, data: { disclosureThreshold: 650 } }),
    );
    expect(await compared(first)).toMatchObject({ figure: { __typename: 'Suppressed' } });
    await asSystem(() =>
      prisma.jurisdiction.update({ where: { id: jurisdictionId }, data: { status: 'SUSPENDED' } }),
    );
    expect((await compared(first))['columns']).toEqual([undefined, undefined]);
  });

  it('is of its own agency alone', async () => {
    const first = await sharingOffice();
    expect(await compared(first)).toMatchObject({ figure: { numerator: 600 } });
    const other = api.as({ jurisdiction: await api.agency(), role: 'STATE_ANALYST' });
    const { data } = await other.query(document);
    expect(data.comparison.columns.slugs).toEqual([]);
  });
});

describe('the version of shared figures', () => {
  const stateIn = async (session: DatabaseSession, code: string, mark: string | null) => {
    const { rows } = await session.query({
      text: 'select mark, version from app.shared_figures_state(array[$1], $1, $2)',
      values: [code, mark],
    });
    const [state] = rows as { mark: string; version: string | null }[];
    if (state === undefined) throw new Error('There is no version');
    return state;
  };
  const state = (code: string, mark: string | null) =>
    inTenant(api.database.api, agency.id, (session) => stateIn(session, code, mark));
  const correct = async ({ admin, observation }: Awaited<ReturnType<typeof sharingOffice>>) =>
    done(
      admin,
      'correctObservation',
      {
        id: observation.id,
        expectedVersion: observation.version,
        numerator: 700,
        denominator: 100_000,
        reason: 'Miscounted.',
      },
      'observation { id }',
    );

  it('is computed again after a change of the indicator, and not after one of another indicator', async () => {
    const first = await sharingOffice();
    const [crimes, clearances] = [await state('crime-rate', null), await state('diversion-rate', null)];
    expect(crimes.version).not.toBeNull();
    expect(await state('crime-rate', crimes.mark)).toEqual({ mark: crimes.mark, version: null });
    await correct(first);
    const again = await state('crime-rate', crimes.mark);
    expect(again.version).not.toBeNull();
    expect(again.version).not.toBe(crimes.version);
    expect(await state('diversion-rate', clearances.mark)).toEqual({ mark: clearances.mark, version: null });
    expect(await state('crime-rate', again.mark)).toEqual({ mark: again.mark, version: null });
  });

  it('is that of its own snapshot, also with the mark of a later one', async () => {
    const first = await sharingOffice();
    const session = api.database.api.open(jurisdictionEntry(agency.id));
    try {
      const before = await stateIn(session, 'crime-rate', null);
      await correct(first);
      const after = await state('crime-rate', null);
      expect(after.version).not.toBe(before.version);
      expect((await stateIn(session, 'crime-rate', after.mark)).version).toBe(before.version);
    } finally {
      await session.end();
    }
  });
});

describe('the use of figures', () => {
  const uses = '{ sharedFigureUses { edges { node { purpose firstDay lastDay } } } }';

  it('is noted once for each request', async () => {
    const { admin } = await sharingOffice();
    await analyst.query(
      `{ one: comparison(indicator: "crime-rate", period: { calendarYear: 2025 }, periods: 1) { sentence }
         two: comparison(indicator: "crime-rate", period: { calendarYear: 2023 }, periods: 2) { sentence } }`,
    );
    expect((await admin.query(uses)).data.sharedFigureUses.edges).toEqual([
      { node: { purpose: 'COMPARISON', firstDay: '2022-01-01', lastDay: '2025-12-31' } },
    ]);
  });

  it('of hundreds of offices is written by the next sweep', async () => {
    const { made, admin } = await sharingOffice();
    const many = 201;
    // Offices and agreements without anything else. Some at a time, so that no statement takes too long.
    for (let first = 1; first < many; first += 25)
      await asSystem(() =>
        api.database.system.prisma.$executeRawUnsafe(
          `
        with office as (
          insert into jurisdiction (slug, name, state, kind)
          select 'many-' || n || '-' || left($1, 8), 'Many ' || n, 'CA', 'COUNTY' from generate_series(${first}, ${first + 24}) n returning id),
        agreement as (
          insert into data_sharing_agreement (jurisdiction_id, state_agency_id, status, purpose, in_force_from, offered_by_subject,
                                              answered_at, answered_by_subject)
          select id, $1::uuid, 'ACCEPTED', 'Test', '2020-01-01', 'somebody', now(), 'somebody' from office returning jurisdiction_id, id)
        insert into data_sharing_line (jurisdiction_id, data_sharing_agreement_id, state_agency_id, position, indicator_code, first_day)
        select jurisdiction_id, id, $1::uuid, 1, 'crime-rate', '2020-01-01' from agreement`.replaceAll(
            '$1',
            `'${agency.id}'`,
          ),
        ),
      );
    const written = await inTenant(api.database.api, agency.id, (session) =>
      session.write(async () => {
        const { rows } = await session.query({
          text: `select app.record_figure_uses((select array_agg(distinct jurisdiction_id) from app.sharing_lines_in_force()), 'COMPARISON',
                   'crime-rate', null, '2025-01-01', '2025-12-31', null, 'an-analyst', now()) as written`,
        });
        return (rows as { written: number }[])[0]?.written;
      }),
    );
    expect(written).toBe(many);
    expect((await admin.query(uses)).data.sharedFigureUses.edges).toEqual([]);
    expect(await writeFigureUses(api.database.system)).toBe(many);
    expect(await writeFigureUses(api.database.system)).toBe(0);
    expect((await admin.query(uses)).data.sharedFigureUses.edges).toHaveLength(1);
    expect(made.id).not.toBe(agency.id);
  }, 60_000);
});
