import { done } from './mutate.ts';
import type { TestJurisdiction } from './seed-kit.ts';
import type { TestApi } from './test-api.ts';
import type { Json, TestClient } from './test-client.ts';

/** Counts of a year, beginning in January: one for the year, four for quarters, or twelve for months. */
export type YearOfCounts = readonly number[];

export interface SharingOffice {
  slug: string;
  id: string;
  admin: TestClient;
  /** The accepted agreement with each agency. */
  agreements: { id: string; version: number }[];
  definition: Json;
  /** Records further counts. */
  record: (counts: YearOfCounts, year?: number) => Promise<void>;
}

/** An office with counts of crimes in 2025 and all answers as the definition asks, which shares them with some agencies. */
export async function sharingOffice(
  api: TestApi,
  agencies: readonly TestJurisdiction[],
  counts: YearOfCounts,
  options: { state?: string; denominator?: number } = {},
): Promise<SharingOffice> {
  const made = await api.jurisdiction({ state: options.state ?? 'CA' });
  const admin = api.as({ jurisdiction: made, role: 'ADMIN' });
  const { data } = await admin.query(
    '{ indicators(filter: { codes: ["crime-rate"] }) { edges { node { id items { id kind } } } } }',
  );
  const definition = data.indicators.edges[0].node;
  await answerAsAsked(admin, definition);
  const record = async (some: YearOfCounts, year = 2025): Promise<void> => {
    const months = 12 / some.length;
    for (const [index, numerator] of some.entries()) {
      const observation = {
        indicatorDefinitionId: definition.id,
        periodStart: `${year}-${String(months * index + 1).padStart(2, '0')}-01`,
        periodMonths: months,
        monthsCovered: months,
        numerator,
        denominator: options.denominator ?? 100_000,
      };
      await done(admin, 'recordObservation', observation, 'observation { id }');
    }
  };
  if (counts.length > 0) await record(counts);
  const agreements: SharingOffice['agreements'] = [];
  for (const agency of agencies) agreements.push(await share(api, admin, agency));
  return { slug: made.slug, id: made.id, admin, agreements, definition, record };
}

/** Answers every item as the definition asks, so that the figures are comparable. */
export async function answerAsAsked(admin: TestClient, definition: Json): Promise<void> {
  for (const { id, kind } of definition.items) {
    if (kind === 'CONTEXT') continue;
    const value = kind === 'INCLUDE' ? 'YES' : 'NO';
    await done(
      admin,
      'answerIndicatorItem',
      { indicatorItemId: id, value, effectiveFrom: '2020-01-01' },
      'indicatorAnswer { id }',
    );
  }
}

/** Offers the figures of an office to an agency, which accepts. */
async function share(
  api: TestApi,
  admin: TestClient,
  agency: TestJurisdiction,
  line: object = {},
): Promise<{ id: string; version: number }> {
  const lines = [{ indicatorCode: 'crime-rate', firstDay: '2020-01-01', ...line }];
  const offer = { agency: agency.slug, purpose: 'Comparing counties', inForceFrom: '2020-01-01', lines };
  const { id, version } = await done(admin, 'offerDataSharing', offer, 'dataSharingAgreement { id version }');
  const agencyAdmin = api.as({ jurisdiction: agency, role: 'AGENCY_ADMIN' });
  return done(
    agencyAdmin,
    'acceptSharingOffer',
    { id, expectedVersion: version },
    'dataSharingAgreement { id version }',
  );
}

/** Ends an agreement of an office. */
export const revoke = (admin: TestClient, { id, version }: { id: string; version: number }): Promise<Json> =>
  done(
    admin,
    'revokeDataSharing',
    { id, expectedVersion: version, reason: 'The study is over.' },
    'dataSharingAgreement { id }',
  );

export const quarterOf = (number: number, year = 2025) => ({
  days: {
    from: `${year}-${String(3 * number - 2).padStart(2, '0')}-01`,
    to: new Date(Date.UTC(year, 3 * number, 0)).toISOString().slice(0, 10),
  },
});

/** The input of a frozen comparison of crimes in 2025. */
export const freezeInput = (more: object = {}) => ({
  title: 'Crime by county',
  methods: 'As reported.',
  indicator: 'crime-rate',
  period: { calendarYear: 2025 },
  ...more,
});

const freezeFields = `id isDryRun shownCount hiddenCount isTotalHidden
  job { status rowsDone rowsExpected problem { code message } }
  refusedCells { officeSlug group firstDay lastDay }
  hiddenPlaces { officeSlug isEveryoneHidden reason block earlierTables { number version } }
  comparisonTable { id number version title hiddenCount shownCount sha256 officeSlugs withdrawnOffices receipt document
    versions { id version }
    cells { officeSlug group firstDay lastDay figure { __typename ... on Estimate { numerator }
      ... on NotReported { notReported: why } ... on NotComparable { notComparable: why } } }
    totals { firstDay figure { __typename ... on Estimate { numerator } } } }`;

/** The freeze as it is now. */
export async function readFreeze(client: TestClient, id: string): Promise<Json> {
  const { data, errors } = await client.query(
    `query ($id: ID!) { comparisonFreeze(id: $id) { ${freezeFields} } }`,
    { id },
  );
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('; '));
  return data.comparisonFreeze;
}

/** Requests a freeze, lets the worker run, and reads its outcome. */
export async function freezeNow(api: TestApi, client: TestClient, more: object = {}): Promise<Json> {
  const { id } = await done(client, 'freezeComparison', freezeInput(more), 'comparisonFreeze { id }');
  await api.drainQueue();
  return readFreeze(client, id);
}

/** The frozen table. Throws if the freeze failed. */
export async function frozenTable(api: TestApi, client: TestClient, more: object = {}): Promise<Json> {
  const { comparisonTable, job } = await freezeNow(api, client, more);
  if (comparisonTable === null) throw new Error(`${job.status}: ${job.problem?.message ?? ''}`);
  return comparisonTable;
}
