import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

import { everyone, figuresOf, type ExportedTable } from '@rapport/interchange/exported-table.ts';
import { codebookFile, tableFile, tableFormats } from '@rapport/interchange/table-file.ts';
import type { Comparison } from '@rapport/statistics/comparison/comparison.table.ts';

import type { County } from './synthetic.ts';

/** Writes a comparison in every format with its codebook, and returns the names of the files. */
export async function exportComparison(
  folder: string,
  counties: readonly County[],
  comparison: Comparison,
): Promise<string[]> {
  const table = exportedTable(counties, comparison);
  await mkdir(folder, { recursive: true });
  const files = [];
  for (const format of tableFormats) {
    const file = tableFile(table, format, 'comparison');
    await pipeline(file.body, createWriteStream(join(folder, file.name)));
    files.push({ format, file: file.summary() });
  }
  const codebook = 'datapackage.json';
  await writeFile(join(folder, codebook), codebookFile(table, files));
  return [...files.map(({ file }) => file.name), codebook];
}

function exportedTable(counties: readonly County[], { places, sentence }: Comparison): ExportedTable {
  const [first] = counties;
  const year = String(first?.year ?? '');
  const estimate = places.flatMap(({ figure }) => (figure.kind === 'ESTIMATE' ? [figure] : []))[0];
  return {
    citableId: `synthetic:${first?.state ?? ''}:${year}`,
    version: 1,
    title: `Synthetic figures for the counties of ${first?.state ?? ''}, ${year}`,
    methods: `Only the populations are real. ${estimate === undefined ? '' : `${estimate.method}. `}${sentence}`,
    source: 'compare-counties',
    createdAt: `${year}-12-31T00:00:00.000Z`,
    unit: estimate?.unit ?? '',
    confidenceLevel: estimate?.interval?.confidenceLevel ?? null,
    places: places.map(({ place }) => ({ code: place.id, label: place.name })),
    periods: [{ code: year, label: year, firstDay: `${year}-01-01`, lastDay: `${year}-12-31` }],
    groups: [everyone],
    groupTitle: everyone.label,
    cells: places.map(({ place, figure }) => ({
      place: place.id,
      period: year,
      group: everyone.code,
      ...figuresOf(figure),
    })),
  };
}
