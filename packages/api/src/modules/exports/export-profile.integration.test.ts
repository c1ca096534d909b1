import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import {
  closeVersion,
  fieldedVersion,
  startApiWithWorker,
  trustQuestion,
} from '../../testing/survey-journey.ts';

type Api = Awaited<ReturnType<typeof startApiWithWorker>>;
let api: Api;
let county: Awaited<ReturnType<Api['jurisdiction']>>;
let survey: { surveyId: string; versionId: string };

beforeAll(async () => {
  api = await startApiWithWorker();
  county = await api.jurisdiction();
  survey = await fieldedVersion(editor(), [trustQuestion]);
  await closeVersion(editor(), survey.versionId);
  await api.drainQueue();
});
afterAll(() => api.close());

const editor = () => api.as({ jurisdiction: county, role: 'EDITOR' });
const analyst = () => api.as({ jurisdiction: county, role: 'ANALYST' });
type Client = ReturnType<typeof editor>;

async function create(client: Client, input: object) {
  const { data } = await client.query(
    `mutation ($input: CreateExportProfileInput!) { createExportProfile(input: $input) {
       ... on Error { code message path }
       ... on CreateExportProfilePayload { exportProfile { id version name visibility } } } }`,
    { input: { surveyId: survey.surveyId, formats: ['SAV'], ...input } },
  );
  return data.createExportProfile;
}

async function namesSeenBy(client: Client): Promise<string[]> {
  const { data } = await client.query(
    `query ($id: ID!) { exportProfiles(first: 100, filter: { surveyId: $id }) { edges { node { name } } } }`,
    { id: survey.surveyId },
  );
  return (data.exportProfiles.edges as { node: { name: string } }[]).map(({ node }) => node.name);
}

const run = (client: Client, input: object) =>
  client.query(
    `mutation ($input: RequestExportInput!) { requestExport(input: $input) {
       ... on Error { code path }
       ... on RequestExportPayload { surveyExport { formats kAnonymity codes surveyVersions { number } } } } }`,
    { input },
  );

describe('an export profile', () => {
  it("is its author's own, or shared in the office, and nobody else's", async () => {
    const own = await create(editor(), { name: 'Mine' });
    const shared = await create(editor(), { name: 'Ours', visibility: 'SHARED' });
    expect(await namesSeenBy(editor())).toEqual(['Mine', 'Ours']);
    expect(await namesSeenBy(analyst())).toEqual(['Ours']);
    const stranger = api.as({ jurisdiction: await api.jurisdiction(), role: 'ADMIN' });
    expect(await namesSeenBy(stranger)).toEqual([]);
    const { id } = own.exportProfile;
    const look = `query ($id: ID!) { exportProfile(id: $id) { name } node(id: $id) { id } }`;
    expect((await analyst().query(look, { id })).data).toEqual({ exportProfile: null, node: null });
    expect((await run(analyst(), { exportProfileId: id })).data.requestExport).toMatchObject({
      code: 'NOT_FOUND',
      path: ['input', 'exportProfileId'],
    });
    const change = `mutation ($input: UpdateExportProfileInput!) { updateExportProfile(input: $input) { ... on Error { code path } } }`;
    const changed = async (profile: { id: string; version: number }) =>
      (
        await analyst().query(change, {
          input: { id: profile.id, expectedVersion: profile.version, name: 'Taken' },
        })
      ).data.updateExportProfile;
    expect(await changed(own.exportProfile)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await changed(shared.exportProfile)).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('gives an export its choices, and the request can change them', async () => {
    const made = await create(editor(), {
      name: 'For SPSS',
      visibility: 'SHARED',
      formats: ['SAV', 'SAV', 'PARQUET'],
      codes: ['trust'],
      kAnonymity: 20,
    });
    const { id } = made.exportProfile;
    const first = await run(analyst(), { exportProfileId: id });
    expect(first.data.requestExport.surveyExport).toEqual({
      formats: ['SAV', 'PARQUET'],
      kAnonymity: 20,
      codes: ['trust'],
      surveyVersions: [{ number: 1 }],
    });
    const second = await run(analyst(), { exportProfileId: id, formats: ['CSV'], kAnonymity: 30 });
    expect(second.data.requestExport.surveyExport).toMatchObject({ formats: ['CSV'], kAnonymity: 30 });
    await api.drainQueue();
  });

  it('refuses what its survey does not have, and another of the same name', async () => {
    expect(await create(editor(), { name: 'A', versionNumbers: [1, 7] })).toMatchObject({
      code: 'VALIDATION_FAILED',
      message: 'The survey has no version 7.',
      path: ['input', 'versionNumbers', '1'],
    });
    expect(await create(editor(), { name: 'A', codes: ['income'] })).toMatchObject({
      code: 'VALIDATION_FAILED',
      path: ['input', 'codes', '0'],
    });
    expect(await create(editor(), { name: 'A', formats: [] })).toMatchObject({ code: 'VALIDATION_FAILED' });
    await create(editor(), { name: 'Twice' });
    expect(await create(editor(), { name: 'Twice' })).toMatchObject({ path: ['input', 'name'] });
    expect((await create(analyst(), { name: 'Twice' })).exportProfile).toMatchObject({ name: 'Twice' });
  });
});
