import { decodeGlobalId } from '@rapport/core/ids.ts';
import { inTenant } from '@rapport/database/tenant.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { frozenTable, revoke, sharingOffice } from '../../testing/agency-journey.ts';
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

const fields = `listExport { id list warning job { status rowsDone problem { message } }
  files { name contentType rows bytes sha256 download { url } } }`;

/** Exports a table, and returns the files by their extension. */
async function exported(comparisonTableId: string, more: object = {}): Promise<Json> {
  const { id } = await done(
    analyst,
    'requestComparisonTableExport',
    { comparisonTableId, ...more },
    'listExport { id }',
  );
  await api.drainQueue();
  const { data, errors } = await analyst.query(`query ($id: ID!) { ${fields.replace('{', '(id: $id) {')} }`, {
    id,
  });
  expect(errors).toEqual([]);
  return data.listExport;
}

const contentOf = async (files: Json, extension: string): Promise<Buffer> => {
  const file = files.find(({ name }: Json) => name.endsWith(extension));
  const response = await fetch(file.download.url);
  return Buffer.from(await response.arrayBuffer());
};

describe('an export of a frozen comparison', () => {
  it('has every format and a codebook, with a status for each cell and no hidden figure', async () => {
    const small = await sharingOffice(api, [agency], [3]);
    for (let index = 0; index < 5; index += 1) await sharingOffice(api, [agency], [40 + index]);
    const silent = await sharingOffice(api, [agency], []);
    const table = await frozenTable(api, analyst);
    const { job, files, warning, list } = await exported(table.id);
    expect(job).toMatchObject({ status: 'SUCCEEDED', rowsDone: 8, problem: null });
    expect(list).toBe('comparisonTable');
    expect(warning).toContain('frozen');
    expect(files.map(({ name }: Json) => name.replace(/^.*\./, ''))).toEqual([
      'csv',
      'xlsx',
      'parquet',
      'json',
      'json',
    ]);
    const csv = (await contentOf(files, '.csv')).toString('utf8');
    const hidden = csv.split('\n').find((line) => line.startsWith(`${small.slug},`));
    expect(hidden).toMatch(/,2025,2025,2025-01-01,2025-12-31,_T,Everyone,,,,,,SUPPRESSED,/);
    // An office that is not in the total is named with the reason.
    const leftOut = csv.split('\n').find((line) => line.startsWith(`${silent.slug},`));
    expect(leftOut).toMatch(/,,,,,,NOT_REPORTED,The office shares no figure for this period\./);
    expect(csv).toMatch(/_T,All offices,2025,.*,213,7200000,ESTIMATE,/);
    const jsonStat = JSON.parse((await contentOf(files.slice(0, 4), '.json')).toString('utf8'));
    expect(jsonStat).toMatchObject({ version: '2.0', class: 'dataset' });
    expect(Object.values(jsonStat.status)).toEqual(expect.arrayContaining(['Q', 'O']));
    expect((await contentOf(files, '.parquet')).subarray(0, 4).toString()).toBe('PAR1');
    expect((await contentOf(files, '.xlsx')).subarray(0, 2).toString()).toBe('PK');
    const codebook = JSON.parse((await contentOf(files, 'datapackage.json')).toString('utf8'));
    expect(codebook).toMatchObject({ id: `${agency.slug}/1`, version: '1.0.0', description: 'As reported.' });
    for (const resource of codebook.resources) {
      const file = files.find(({ name }: Json) => name === resource.path);
      expect(resource).toMatchObject({ bytes: Number(file.bytes), hash: `sha256:${file.sha256}` });
    }
    const uses = await small.admin.query('{ sharedFigureUses { edges { node { purpose } } } }');
    expect(uses.data.sharedFigureUses.edges.map(({ node }: Json) => node.purpose).toSorted()).toEqual([
      'EXPORT',
      'FROZEN_TABLE',
    ]);
  });

  it('says that it holds withdrawn data, also of an earlier version', async () => {
    const leaving = await sharingOffice(api, [agency], [60]);
    for (let index = 0; index < 3; index += 1) await sharingOffice(api, [agency], [40 + index]);
    const first = await frozenTable(api, analyst);
    const [agreement] = leaving.agreements;
    if (agreement !== undefined) await revoke(leaving.admin, agreement);
    const second = await frozenTable(api, analyst, { newVersionOfId: first.id });
    const methodsOf = async (id: string): Promise<string> => {
      const { files } = await exported(id, { formats: ['CSV'] });
      expect(files).toHaveLength(2);
      return JSON.parse((await contentOf(files, '.json')).toString('utf8')).description;
    };
    expect(await methodsOf(first.id)).toBe(
      `As reported.\n\nIt holds withdrawn data: the agreements of ${leaving.slug} have ended.`,
    );
    expect(await methodsOf(second.id)).toBe('As reported.');
    // The office reads the export of the table that has its figures, and not of the one that leaves it out.
    const { data } = await leaving.admin.query('{ sharedFigureUses { edges { node { purpose } } } }');
    expect(data.sharedFigureUses.edges.map(({ node }: Json) => node.purpose)).toEqual([
      'EXPORT',
      'FROZEN_TABLE',
    ]);
  });

  it('is written into the record of no office by another agency', async () => {
    const shared = await sharingOffice(api, [agency], [60]);
    const table = await frozenTable(api, analyst);
    const other = await api.agency();
    const written = (acting: TestJurisdiction) =>
      inTenant(api.database.api, acting.id, (session) =>
        session.write(() =>
          session.query({
            text: `select app.record_figure_uses(null, 'EXPORT', 'crime-rate', null, '2025-01-01', '2025-12-31', $1, 'someone', now()) as written`,
            values: [decodeGlobalId(table.id as string)?.id],
          }),
        ),
      );
    expect((await written(other)).rows).toEqual([{ written: 0 }]);
    expect((await written(agency)).rows).toEqual([{ written: 1 }]);
    const { data } = await shared.admin.query(
      '{ sharedFigureUses { edges { node { agencyName purpose } } } }',
    );
    expect(data.sharedFigureUses.edges.map(({ node }: Json) => node)).toEqual([
      { agencyName: agency.name, purpose: 'EXPORT' },
      { agencyName: agency.name, purpose: 'FROZEN_TABLE' },
    ]);
  });

  it('is of the own tables only, and refuses an unknown format', async () => {
    await sharingOffice(api, [agency], [60]);
    const table = await frozenTable(api, analyst);
    const other = api.as({ jurisdiction: await api.agency(), role: 'STATE_ANALYST' });
    const request = { comparisonTableId: table.id };
    expect(await mutate(other, 'requestComparisonTableExport', request, 'listExport { id }')).toMatchObject({
      typename: 'NotFoundError',
      path: ['input', 'comparisonTableId'],
    });
    await expect(exported(table.id, { formats: ['PDF'] })).rejects.toThrow('PDF');
    expect(
      await mutate(analyst, 'requestComparisonTableExport', { ...request, formats: [] }, 'listExport { id }'),
    ).toMatchObject({ code: 'VALIDATION_FAILED', path: ['input', 'formats'] });
  });
});
