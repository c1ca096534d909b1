import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { startDemonstration, type Demonstration } from './testing/demonstration.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });

const program = join(import.meta.dirname, '../../../docs/examples/agency.py');

let demonstration: Demonstration;
let folder: string;

beforeAll(async () => {
  demonstration = await startDemonstration();
  folder = mkdtempSync(join(tmpdir(), 'rapport-python-'));
});
afterAll(async () => {
  await demonstration?.stop();
  if (folder) rmSync(folder, { recursive: true });
});

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

async function run(subject: string, ...more: string[]): Promise<Ended> {
  const token = await demonstration.issuer.sign(subject);
  const given = ['--url', demonstration.server.url, '--indicator', 'crime-rate', '--folder', folder];
  const env = { PATH: process.env['PATH'], RAPPORT_TOKEN: token };
  try {
    return { code: 0, ...(await promisify(execFile)('python3', [program, ...given, ...more], { env })) };
  } catch (error) {
    const { code, stdout = '', stderr = '' } = error as { code: unknown; stdout?: string; stderr?: string };
    if (code === 'ENOENT')
      throw new Error('python3 is missing. Install Python 3 to run this test.', { cause: error });
    return { code: Number(code), stdout, stderr };
  }
}

async function freeze(): Promise<void> {
  const token = await demonstration.issuer.sign('demo:state-analyst');
  const ask = async (query: string, variables: object = {}) => {
    const response = await fetch(`${demonstration.server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as { data: Record<string, { totalCount?: number; __typename?: string }> };
  };
  const { data } = await ask(
    `mutation { freezeComparison(input: { title: "Crime by county (synthetic)", methods: "Invented.",
       indicator: "crime-rate", period: { calendarYear: 2025 } }) { __typename } }`,
  );
  expect(data['freezeComparison']?.__typename).toBe('FreezeComparisonPayload');
  await vi.waitFor(
    async () =>
      expect((await ask('{ comparisonTables { totalCount } }')).data['comparisonTables']?.totalCount).toBe(1),
    { timeout: 60_000, interval: 200 },
  );
}

/** The lines of a file without quoted cells, by its header. */
function rowsOf(name: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(join(folder, name), 'utf8').trim().split(/\r?\n/);
  const columns = header.split(',');
  return lines.map((line) =>
    Object.fromEntries(line.split(',').map((cell, index) => [columns[index] ?? '', cell])),
  );
}

describe('the Python program for a state agency', () => {
  it('writes a comparison, and says that no table is frozen', async () => {
    const { code, stdout, stderr } = await run('demo:state-analyst', '--year', '2025');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Crime rate (per 100,000 residents): 15 offices');
    expect(stdout).toContain('No table is frozen yet.');
    const rows = rowsOf('crime-rate-2025.csv');
    expect(rows).toHaveLength(15);
    const cedar = rows.find(({ office }) => office === 'cedar-county');
    expect(cedar).toMatchObject({ name: 'Cedar County (demonstration)', state: 'ESTIMATE' });
    expect(Number(cedar?.['value'])).toBeCloseTo(
      (100_000 * Number(cedar?.['numerator'])) / Number(cedar?.['denominator']),
      6,
    );
    // Every agreement of the seed is a change.
    expect(stdout).toMatch(/ {2}1\. AGREEMENT: /);
  });

  it('writes the newest frozen table with its codebook, and the changes since the last run alone', async () => {
    await freeze();
    const { code, stdout, stderr } = await run('demo:state-analyst', '--year', '2025');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Table 1, version 1: Crime by county (synthetic)');
    expect(stdout).toMatch(/TABLE: Table 1 is frozen: Crime by county \(synthetic\)\.\n1 changes since/);
    expect(stdout).not.toContain('AGREEMENT');
    const file = readdirSync(folder).find((name) => name.endsWith('.csv') && name !== 'crime-rate-2025.csv');
    const rows = rowsOf(file ?? '');
    // 15 offices and the total.
    expect(rows).toHaveLength(16);
    const codebook = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as {
      resources: { path: string; hash: string }[];
    };
    const hash = createHash('sha256')
      .update(readFileSync(join(folder, file ?? '')))
      .digest('hex');
    expect(codebook.resources.find(({ path }) => path === file)?.hash).toBe(`sha256:${hash}`);
  });

  it('gets 304 for the feed where nothing is new', async () => {
    const { code, stdout } = await run('demo:state-analyst', '--year', '2025');
    expect(code).toBe(0);
    expect(stdout).toMatch(/304: the feed is as it was\.\n0 changes since the last run\.\n$/);
  });

  it('ends with the words of the API where it is refused', async () => {
    const office = await run('demo:cedar-viewer', '--year', '2025');
    expect(office.code).toBe(1);
    expect(office.stderr).toContain('"comparison.read" belongs to a state agency.');
    expect(office.stderr).not.toContain('Traceback');
    const year = await run('demo:state-analyst', '--year', '99999');
    expect(year.code).toBe(1);
    expect(year.stderr).toMatch(/calendarYear|year/i);
  });
});
