import { afterAll, beforeAll, expect, it } from 'vitest';

import { frozenTable, quarterOf, revoke, sharingOffice } from '../../testing/agency-journey.ts';
import { run } from '../../testing/governance-journey.ts';
import { startApiWithWorker } from '../../testing/survey-journey.ts';
import type { TestApi } from '../../testing/test-api.ts';
import type { Json } from '../../testing/test-client.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startApiWithWorker({ now: () => new Date('2026-03-04T05:06:07.000Z') });
});
afterAll(() => api.close());

it('a publication says that the comparison it cites was withdrawn, and is otherwise unchanged', async () => {
  const agency = await api.agency();
  const office = await sharingOffice(api, [agency], [60, 61, 62, 63]);
  for (const first of [40, 41, 42]) await sharingOffice(api, [agency], [first, 41, 42, 43]);
  const analyst = api.as({ jurisdiction: agency, role: 'STATE_ANALYST' });
  const table = await frozenTable(api, analyst, { period: quarterOf(1) });
  const figures = [
    {
      source: { comparison: { agency: agency.slug, number: table.number } },
      label: [{ language: 'en', text: 'Crime in the county.' }],
    },
  ];
  const input = { kind: 'ANNOUNCEMENT', title: 'Crime', body: 'A table.', figures };
  const draft = await run(office.admin, 'createPublication', input, 'publication { id version slug }');
  const { id, version, slug } = draft.publication;
  await run(office.admin, 'publish', { id, expectedVersion: version });
  const read = async (): Promise<Json> => {
    const { data, errors } = await api.asPublic().query(
      `query ($office: String!, $slug: String!) { publicJurisdiction(slug: $office) { publication(slug: $slug) {
        hasWithdrawnFigures versions { sha256 document figures { kind citation sha256 isWithdrawn label { language text } } } } } }`,
      { office: office.slug, slug },
    );
    expect(errors).toEqual([]);
    return data.publicJurisdiction.publication;
  };
  const before = await read();
  expect(before.hasWithdrawnFigures).toBe(false);
  expect(before.versions[0].figures).toEqual([
    {
      kind: 'COMPARISON_TABLE',
      citation: `${agency.slug}/${String(table.number)}`,
      sha256: table.sha256,
      isWithdrawn: false,
      label: [{ language: 'en', text: 'Crime in the county.' }],
    },
  ]);
  const [agreement] = office.agreements;
  if (!agreement) throw new Error('The office shares nothing');
  await revoke(office.admin, agreement);
  const after = await read();
  expect(after.hasWithdrawnFigures).toBe(true);
  expect(after.versions[0].figures[0].isWithdrawn).toBe(true);
  expect(after.versions[0].document).toBe(before.versions[0].document);

  const stranger = api.as({ jurisdiction: await api.jurisdiction(), role: 'EDITOR' });
  expect(await run(stranger, 'createPublication', input)).toMatchObject({
    code: 'NOT_FOUND',
    path: ['input', 'figures', '0', 'source', 'comparison'],
  });
});
