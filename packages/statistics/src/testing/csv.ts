import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Reads `fixtures/<name>.csv`, which has no quotes: one record of texts for each row. */
export function csvFixture(name: string): readonly Readonly<Record<string, string>>[] {
  const path = join(import.meta.dirname, '../../fixtures', `${name}.csv`);
  const [header = '', ...lines] = readFileSync(path, 'utf8').trim().split('\n');
  const names = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((one, index) => [one, cells[index] ?? '']));
  });
}
