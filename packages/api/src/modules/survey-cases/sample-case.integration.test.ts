import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { mutate } from '../../testing/mutate.ts';
import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { fieldedVersion, trustQuestion } from '../../testing/survey-journey.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json } from '../../testing/test-client.ts';

let api: TestApi;
let county: TestJurisdiction;

beforeAll(async () => {
  api = await startTestApi();
  county = await api.jurisdiction();
});
afterAll(() => api.close());

const as = (role: 'EDITOR' | 'CONTRIBUTOR' | 'VIEWER' | 'ANALYST') => api.as({ jurisdiction: county, role });

const fields = 'surveyVersion { id } createdCount changedCount';
const record = (surveyVersionId: string, cases: object[]) =>
  mutate(as('CONTRIBUTOR'), 'recordSampleCases', { surveyVersionId, cases }, fields);
const importCsv = (surveyVersionId: string, csv: string) =>
  mutate(as('CONTRIBUTOR'), 'importSampleCases', { surveyVersionId, csv }, fields);

/** The issues of a file that is refused. */
async function importIssues(surveyVersionId: string, csv: string): Promise<Json> {
  const { data } = await as('CONTRIBUTOR').query(
    `mutation ($input: ImportSampleCasesInput!) {
       importSampleCases(input: $input) { ... on ValidationError { issues { message } } } }`,
    { input: { surveyVersionId, csv } },
  );
  return data.importSampleCases.issues;
}

async function rates(role: 'VIEWER' | 'ANALYST', id: string, args = ''): Promise<Json> {
  const figure =
    '{ __typename ... on Estimate { value caveats } ... on Suppressed { threshold } ... on NotReported { why } }';
  return as(role).query(
    `query ($id: ID!) {
       surveyVersion(id: $id) {
         responseRates${args} {
           cases ${figure} eligibility ${figure} rr1 ${figure} rr2 ${figure} rr3 ${figure} rr4 ${figure}
           dispositions { disposition cases ${figure} }
         }
       }
     }`,
    { id },
  ) as Promise<Json>;
}

/** Rows of a file: so many cases of each disposition. */
function csvOf(counts: Record<string, number>, weight = ''): string {
  const rows = Object.entries(counts).flatMap(([disposition, count]) =>
    Array.from({ length: count }, (_, place) => `${disposition}-${place},${disposition},north,${weight}`),
  );
  return ['case_key,disposition,stratum,sampling_weight', ...rows].join('\r\n');
}

const close = (id: string) =>
  as('EDITOR').query(
    `mutation ($id: ID!) { closeSurveyVersion(input: { id: $id, expectedVersion: 2 }) { __typename ... on Error { message } } }`,
    { id },
  );

describe('sample cases', () => {
  it('are recorded, changed by their key, removed, and read by those who record them', async () => {
    const { versionId } = await fieldedVersion(as('EDITOR'), [trustQuestion]);
    const first = await record(versionId, [
      { caseKey: 'A-1', disposition: 'NON_CONTACT', stratum: 'north', samplingWeight: 12.5 },
      { caseKey: 'A-2', disposition: 'COMPLETE' },
    ]);
    expect(first.payload).toMatchObject({ createdCount: 2, changedCount: 0 });
    const again = await record(versionId, [
      { caseKey: 'A-1', disposition: 'REFUSAL' },
      { caseKey: 'A-2', disposition: 'COMPLETE' },
    ]);
    expect(again.payload).toMatchObject({ createdCount: 0, changedCount: 1 });
    const list = `query ($id: ID!) { surveyVersion(id: $id) { sampleCases { totalCount edges { node { id version caseKey disposition samplingWeight } } } } }`;
    const { data } = await as('CONTRIBUTOR').query(list, { id: versionId });
    expect(data.surveyVersion.sampleCases.edges.map(({ node }: Json) => node)).toMatchObject([
      { caseKey: 'A-2', disposition: 'COMPLETE', version: 1 },
      { caseKey: 'A-1', disposition: 'REFUSAL', samplingWeight: null, version: 2 },
    ]);
    const { id, version } = data.surveyVersion.sampleCases.edges[0].node;
    const input = { id, expectedVersion: version };
    const removed = await mutate(as('CONTRIBUTOR'), 'removeSampleCase', input, 'sampleCase { caseKey }');
    expect(removed.payload.sampleCase.caseKey).toBe('A-2');
    const hidden = await as('VIEWER').query(list, { id: versionId });
    expect(hidden.errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('refuse what is wrong, and name the place', async () => {
    const { versionId } = await fieldedVersion(as('EDITOR'), [trustQuestion]);
    const twice = await record(versionId, [
      { caseKey: 'A-1', disposition: 'COMPLETE' },
      { caseKey: 'A-1', disposition: 'REFUSAL' },
    ]);
    expect(twice.message).toBe('The case "A-1" appears twice.');
    expect(twice.path).toEqual(['input', 'cases', '1', 'caseKey']);
    const named = await record(versionId, [{ caseKey: 'ann@example.org', disposition: 'COMPLETE' }]);
    expect(named.path).toEqual(['input', 'cases', '0', 'caseKey']);
    const wrong = await importIssues(
      versionId,
      'case_key,disposition,sampling_weight\nA,GONE,-1\nB,COMPLETE,x\n',
    );
    const said = JSON.stringify(wrong);
    for (const place of [
      'Line 2, column \\"disposition\\"',
      'Line 2, column \\"sampling_weight\\"',
      'Line 3, column \\"sampling_weight\\"',
    ]) {
      expect(said).toContain(place);
    }
    expect((await importCsv(versionId, 'case_key\nA\n')).message).toContain('lacks the column "disposition"');
    expect((await importCsv(versionId, 'case_key,disposition,age\nA,OTHER,3\n')).message).toContain('"age"');
    expect((await importCsv(versionId, 'case_key,disposition\nA,OTHER\nA,OTHER\n')).message).toBe(
      'Line 3, column "case_key": the case "A" appears twice.',
    );
    expect((await importCsv(versionId, '')).message).toBe('The file is empty.');
    expect((await importCsv(versionId, 'case_key,disposition\n')).message).toBe(
      'The file has a header but no rows.',
    );
  });
});

describe('responseRates', () => {
  const counts = {
    COMPLETE: 300,
    PARTIAL: 4,
    REFUSAL: 100,
    NON_CONTACT: 76,
    UNKNOWN_OTHER: 100,
    NOT_ELIGIBLE: 120,
  };

  it('says that there are no cases', async () => {
    const { versionId } = await fieldedVersion(as('EDITOR'), [trustQuestion]);
    const { data } = await rates('VIEWER', versionId);
    expect(data.surveyVersion.responseRates.rr1.why).toContain('No sample cases');
  });

  it('releases rounded rates after the version is closed, and hides small counts', async () => {
    const { versionId } = await fieldedVersion(as('EDITOR'), [trustQuestion]);
    expect((await importCsv(versionId, csvOf(counts))).payload).toMatchObject({ createdCount: 700 });
    const open = (await rates('VIEWER', versionId)).data.surveyVersion.responseRates;
    expect(open.rr1.why).toContain('not closed');
    expect(open.dispositions[0].cases.why).toContain('not closed');
    expect((await rates('VIEWER', versionId, '(precision: EXACT)')).errors[0]?.extensions.code).toBe(
      'FORBIDDEN',
    );
    const exact = (await rates('ANALYST', versionId, '(precision: EXACT)')).data.surveyVersion.responseRates;
    expect(exact.eligibility.value).toBeCloseTo(480 / 600, 10);
    expect(exact.rr1.value).toBeCloseTo(300 / 580, 10);
    expect(exact.rr4.value).toBeCloseTo(304 / 560, 10);
    await close(versionId);
    const released = (await rates('VIEWER', versionId)).data.surveyVersion.responseRates;
    const shown = Object.fromEntries(
      released.dispositions.map(({ disposition, cases }: Json) => [disposition, cases]),
    );
    expect(shown.COMPLETE.value).toBe(300);
    expect(shown.PARTIAL.threshold).toBe(10);
    expect(shown.OTHER.threshold).toBe(10);
    expect(released.rr1.value).toBeGreaterThan(0.45);
    expect(released.rr1.caveats[0]).toMatch(/^Rounded to protect small counts/);
    // The cases behind published rates stay as they are.
    const late = await record(versionId, [{ caseKey: 'late', disposition: 'OTHER' }]);
    expect(late.typename).toBe('InvalidStateError');
  });

  it('weights cases only if it is exact and every case has a weight, and refuses an impossible e', async () => {
    const { versionId } = await fieldedVersion(as('EDITOR'), [trustQuestion]);
    await importCsv(versionId, csvOf({ COMPLETE: 10 }, '1'));
    await importCsv(versionId, csvOf({ REFUSAL: 10 }, '3'));
    const weighted = await rates('ANALYST', versionId, '(precision: EXACT, isWeighted: true)');
    expect(weighted.data.surveyVersion.responseRates.rr1.value).toBe(0.25);
    await record(versionId, [{ caseKey: 'none', disposition: 'OTHER' }]);
    const partly = await rates('ANALYST', versionId, '(precision: EXACT, isWeighted: true)');
    expect(partly.data.surveyVersion.responseRates.rr1.why).toContain('no sampling weight');
    expect((await rates('ANALYST', versionId, '(isWeighted: true)')).errors).toHaveLength(1);
    expect((await rates('VIEWER', versionId, '(eligibility: 1.5)')).errors[0]?.message).toContain(
      'from 0 to 1',
    );
  });
});
