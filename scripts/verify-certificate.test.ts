import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, expect, it } from 'vitest';

import { suppressText } from './suppress/command.ts';

const command = fileURLToPath(new URL('verify-certificate.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'certificates-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The output of the command about a file, and its exit code. */
function verified(text: string): [string, number | null] {
  const file = join(folder, 'releases.jsonl');
  writeFileSync(file, text);
  const { stdout, status } = spawnSync(process.execPath, [command, file], { encoding: 'utf8' });
  return [stdout.replaceAll(file, 'FILE'), status];
}

const release = suppressText('{"counts":[3,25,40]}', 1).output;

it('reads one release, or one on each line, also with empty lines', () => {
  expect(verified(release)).toEqual(['1 of 1 certificates hold.\n', 0]);
  expect(verified(`${release}\n\n${release}\n`)).toEqual(['2 of 2 certificates hold.\n', 0]);
});

it('names the release with a fault, and the line that is not JSON', () => {
  const [output, status] = verified(`${release}\n${release.replace('"total":68', '"total":69')}\n`);
  expect(output).toMatch(/^release 2: the total is 69, and 68 in the counts for count 0, 0$/m);
  expect(output).toMatch(/1 of 2 certificates hold\.\n$/);
  expect(status).toBe(1);
  expect(verified(`${release}\n\n{"counts"\n`)).toEqual(['FILE cannot be read: line 3 is not JSON\n', 2]);
  expect(verified('{}')[1]).toBe(1);
});
