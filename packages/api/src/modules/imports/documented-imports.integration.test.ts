import { readFile } from 'node:fs/promises';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { readImport, startApiWithWorker, upload } from '../../testing/survey-journey.ts';

let api: Awaited<ReturnType<typeof startApiWithWorker>>;
beforeAll(async () => {
  api = await startApiWithWorker({ now: () => new Date('2026-06-01T12:00:00Z') });
});
afterAll(() => api.close());

/** The blocks of code behind the paragraph of docs/api.md that begins with these words, up to the next one that begins with those. */
async function documented(from: string, to: string): Promise<string[]> {
  const page = await readFile(new URL('../../../../../docs/api.md', import.meta.url), 'utf8');
  const part = page.slice(page.indexOf(`\n${from}`), page.indexOf(`\n${to}`));
  return [...part.matchAll(/```\w+\n(.*?)```/gs)].map(([, code = '']) => code);
}

describe('docs/api.md', () => {
  it('has a query, a mutation and a file of activities that work as written', async () => {
    const county = await api.jurisdiction();
    await county.programs(1, { externalCode: 'YOUTH-2026', status: 'ACTIVE' });
    const editor = api.as({ jurisdiction: county, role: 'EDITOR' });
    const [template = '', dryRun = '', file = ''] = await documented('Programs, activities with', 'Out:');
    const asked = await editor.query(template);
    expect(asked.errors).toEqual([]);
    expect(asked.data.importTemplate.csv).toContain('Example');
    const run = async (mutation: string) => {
      const { data } = await editor.query(mutation, { upload: await upload(editor, file) });
      await api.drainQueue();
      return readImport(editor, data.importDataset.datasetImport.id);
    };
    expect(await run(dryRun)).toMatchObject({ rowsRead: 2, rowsImported: 0, issueCount: 0 });
    expect(await run(dryRun.replace('dryRun: true', 'dryRun: false'))).toMatchObject({ rowsImported: 2 });
  });
});
