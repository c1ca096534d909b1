import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { runTool } from '../local/tools.ts';

export interface PageWeightFigures {
  site: 'public-site' | 'dashboard';
  /** The document and all files that it loads before it shows anything, compressed by gzip. */
  compressedBytes: number;
  /** The same without compression. */
  bytes: number;
}

const packages = join(import.meta.dirname, '../../packages');

/** Builds both front ends and weighs the first page. Every address of a site loads the same files. */
export async function measurePageWeight(): Promise<PageWeightFigures[]> {
  const figures: PageWeightFigures[] = [];
  for (const site of ['public-site', 'dashboard'] as const) {
    const folder = mkdtempSync(join(tmpdir(), 'rapport-benchmark-site-'));
    try {
      const { code, output } = await runTool(
        'vite',
        ['build', '--base=/', '--logLevel=warn', '--outDir', folder, '--emptyOutDir'],
        { cwd: join(packages, site), signal: new AbortController().signal },
      );
      if (code !== 0) throw new Error(`${site} could not be built: ${output}`);
      figures.push({ site, ...weigh(folder) });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return figures;
}

function weigh(folder: string): Omit<PageWeightFigures, 'site'> {
  const document = readFileSync(join(folder, 'index.html'));
  const loaded = [...document.toString().matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)];
  if (loaded.length < 2) throw new Error('The page loads no script or no styles.');
  const files = [document, ...loaded.map(([, name = '']) => readFileSync(join(folder, name)))];
  return {
    compressedBytes: files.reduce((sum, file) => sum + gzipSync(file).length, 0),
    bytes: files.reduce((sum, file) => sum + file.length, 0),
  };
}
