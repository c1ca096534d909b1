import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Reads a file from the command line. Throws with a message if it does not exist. */
export function readOwnFile(path: string): Buffer {
  if (!existsSync(path)) throw new Error(`The file ${resolve(path)} does not exist.`);
  return readFileSync(path);
}

function cells(line: string): string[] {
  return line.replace(/\r$/, '').split(',');
}

/** Throws if the file lacks a column that the tour needs, before anything is created. */
export function requireColumns(content: Buffer, columns: readonly string[]): void {
  const header = cells(content.toString('utf8').split('\n')[0] ?? '');
  for (const column of columns) {
    if (!header.includes(column))
      throw new Error(`The file has no column "${column}". Its columns are ${header.join(', ')}.`);
  }
}

/**
 * The distinct values of a column of a CSV without quoted cells, sorted. They become the choices of a
 * question.
 */
export function distinctValues(content: Buffer, column: string): string[] {
  const [header = '', ...lines] = content.toString('utf8').split('\n');
  const index = cells(header).indexOf(column);
  const values = lines.map((line) => cells(line)[index] ?? '').filter((value) => value !== '');
  return [...new Set(values)].sort();
}

/** 400 invented respondents, the same in each run. One area is small enough to be hidden. */
export function syntheticResponses(): string {
  const areas = ['north', 'south', 'east'];
  const lines = Array.from({ length: 400 }, (_, person) => {
    const area = person < 8 ? 'harbour' : (areas[person % areas.length] ?? 'north');
    return `p${person},${(person * 7 + (person % 5)) % 11},${area}`;
  });
  return ['respondent_key,trust,area', ...lines].join('\n');
}
