import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { done } from '../../testing/mutate.ts';
import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json, TestClient } from '../../testing/test-client.ts';

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
interface Figures {
  crimes?: number;
  months?: number;
  unfounded?: 'YES' | 'NO';
}

/** An office with a figure of 2025, and of 2024 if `crimes` says so, that offers them to the agency. */
async function offeringOffice({ crimes = 600, months = 12, unfounded = 'NO' }: Figures = {}) {
  const made = await api.jurisdiction({ state: 'CA' });
  const admin = api.as({ jurisdiction: made, role: 'ADMIN' });
  const { data } = await admin.query(
    '{ indicators(filter: { codes: ["crime-rate"] }) { edges { node { id items { id code kind } } } } }',
  );
  const definition = data.indicators.edges[0].node;
  for (const item of definition.items) {
    if (item.kind === 'CONTEXT') continue;
    const value = item.code === 'unfounded' ? unfounded : item.kind === 'INCLUDE' ? 'YES' : 'NO';
    await done(
      admin,
      'answerIndicatorItem',
      { indicatorItemId: item.id, value, effectiveFrom: '2020-01-01' },
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
      denominator: 100_000,
    },
    'observation { id }',
  );
  const offer = await done(
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
  return { made, admin, offer };
}

const accept = ({ offer }: { offer: Json }): Promise<Json> =>
  done(
    api.as({ jurisdiction: agency, role: 'AGENCY_ADMIN' }),
    'acceptSharingOffer',
    { id: offer.id, expectedVersion: offer.version },
    agreementFields,
  );

const figure = /* GraphQL */ `
  figure {
    __typename
    ... on Estimate {
      value
      numerator
      denominator
      interval {
        lower
        upper
      }
    }
    ... on Suppressed {
      reason
    }
    ... on NotComparable {
      why
    }
    ... on NotReported {
      notReported: why
    }
  }
`;
const preview = async (client: TestClient, agreementId: string, more = ''): Promise<Json> =>
  client.query(
    `query ($id: ID!) { sharingPreview(agreementId: $id, indicator: "crime-rate", period: { calendarYear: 2025 }, periods: 2 ${more}) {
       agencyName isShared figures { group firstDay ${figure} obstacles { code change } } } }`,
    { id: agreementId },
  );

/** The office as the agency sees it: the figures of both years, and the obstacles of the last one. */
async function seen({ made }: { made: TestJurisdiction }): Promise<Json> {
  const { data } = await analyst.query(
    `query ($slug: String!) { comparison(indicator: "crime-rate", period: { calendarYear: 2025 }, periods: 2) {
       place(slug: $slug) { obstacles { code change } trend { figures { firstDay ${figure} } } } } }`,
    { slug: made.slug },
  );
  return data.comparison.place;
}

describe('the preview of an offer', () => {
  it.each<[string, Figures, string]>([
    ['shown', {}, 'Estimate'],
    ['hidden', { crimes: 3 }, 'Suppressed'],
    ['not comparable, with months missing', { months: 11 }, 'NotComparable'],
    ['not comparable, with another answer', { unfounded: 'YES' }, 'NotComparable'],
  ])('has the figures that the agency sees once it accepts: %s', async (_name, figures, kind) => {
    for (const crimes of [590, 610, 620]) await accept(await offeringOffice({ crimes }));
    const office = await offeringOffice(figures);
    const { data } = await preview(office.admin, office.offer.id);
    const { agencyName, isShared, figures: previewed } = data.sharingPreview;
    expect({ agencyName, isShared }).toEqual({ agencyName: agency.name, isShared: true });
    // A preview shares nothing.
    expect(await seen(office)).toBeNull();
    const { data: uses } = await office.admin.query('{ sharedFigureUses { totalCount } }');
    expect(uses.sharedFigureUses.totalCount).toBe(0);

    await accept(office);
    const place = await seen(office);
    const withoutObstacles = previewed.map(({ obstacles: _o, group, ...one }: Json) => {
      expect(group).toBeNull();
      return one;
    });
    expect(withoutObstacles).toEqual(place.trend.figures);
    expect(previewed.at(-1).obstacles).toEqual(place.obstacles);
    expect(previewed.at(-1).figure.__typename).toBe(kind);
    expect(previewed[0].figure.__typename).toBe('NotReported');
    // The preview of an agreement in force is what the agency sees.
    expect((await preview(office.admin, office.offer.id)).data.sharingPreview.figures).toEqual(previewed);
  });

  it('is hidden where another office with a small count would be in its block', async () => {
    for (const crimes of [2, 610]) await accept(await offeringOffice({ crimes }));
    const office = await offeringOffice();
    const { data } = await preview(office.admin, office.offer.id);
    expect(data.sharingPreview.figures.at(-1).figure.__typename).toBe('Suppressed');
    await accept(office);
    expect((await seen(office)).trend.figures.at(-1).figure.__typename).toBe('Suppressed');
  });

  it('says that an indicator is not shared', async () => {
    const { admin, offer } = await offeringOffice();
    const { data } = await admin.query(
      `query ($id: ID!) { sharingPreview(agreementId: $id, indicator: "diversion-rate", period: { calendarYear: 2025 }) {
         isShared figures { group } } }`,
      { id: offer.id },
    );
    expect(data.sharingPreview).toEqual({ isShared: false, figures: [] });
  });
});

describe('a preview is refused', () => {
  const codeOf = ({ errors }: Json): string => errors[0].extensions.code;

  it('for the agreement of another office, for the agency, and to people who cannot read observations', async () => {
    const { made, offer } = await offeringOffice();
    const neighbor = await offeringOffice();
    expect(codeOf(await preview(neighbor.admin, offer.id))).toBe('NOT_FOUND');
    expect(codeOf(await preview(analyst, offer.id))).toBe('FORBIDDEN');
    expect(codeOf(await preview(api.as({ jurisdiction: made, role: 'VIEWER' }), offer.id))).toBe('FORBIDDEN');
  });

  it('for an offer that was withdrawn, and for days that are no period', async () => {
    const { admin, offer } = await offeringOffice();
    const { errors } = await admin.query(
      `query ($id: ID!) { sharingPreview(agreementId: $id, indicator: "crime-rate",
         period: { days: { from: "2025-01-02", to: "2025-03-04" } }) { isShared } }`,
      { id: offer.id },
    );
    expect(errors[0]?.message).toContain('no month, quarter or year');
    await done(
      admin,
      'withdrawSharingOffer',
      { id: offer.id, expectedVersion: offer.version, reason: 'A mistake.' },
      agreementFields,
    );
    expect(codeOf(await preview(admin, offer.id))).toBe('INVALID_STATE');
  });
});
