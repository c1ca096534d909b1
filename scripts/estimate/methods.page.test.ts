/** Every worked example of docs/methods.md runs, and prints what the page says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { documentedBlocks } from '@rapport/testkit/documents/blocks.ts';
import { describe, expect, it } from 'vitest';

import { runByMethodsPage } from '../documented/exercises.ts';
import { runEstimate } from './command.ts';
import { methods } from './methods.ts';

const page = 'docs/methods.md';
const sections = readFileSync(join(import.meta.dirname, '../..', page), 'utf8')
  .split(/^## /m)
  .slice(1);
const blocks = documentedBlocks().filter((block) => block.page === page);

/** A command, and the block of its output that follows it. */
const examples = blocks.flatMap(({ language, text }, index) => {
  const next = blocks[index + 1];
  return language === 'sh' && next?.language === 'json'
    ? [{ command: text.trim(), expected: next.text }]
    : [];
});

/** Numbers of the page with their decimals: 0.20 is a number between 0.195 and 0.205. */
function roundedAsWritten(json: string): unknown {
  const marked = json.replaceAll(
    /(?<=[\s:[,])-?\d+(?:[.]\d+)?(?=[\s,\]}])/g,
    (written) => `"number ${written}"`,
  );
  return JSON.parse(marked, (_key, value: unknown) => {
    const [, written] = typeof value === 'string' ? (/^number (.*)$/.exec(value) ?? []) : [];
    if (written === undefined) return value;
    const decimals = written.split('.')[1]?.length ?? 0;
    return expect.closeTo(Number(written), decimals === 0 ? 6 : decimals) as unknown;
  });
}

/** The lists of the page show the first entries only. */
function firstEntries(actual: unknown, shown: unknown): unknown {
  if (Array.isArray(actual) && Array.isArray(shown)) {
    return shown.map((one: unknown, index) => firstEntries(actual[index], one));
  }
  if (typeof actual !== 'object' || actual === null || typeof shown !== 'object' || shown === null)
    return actual;
  return Object.fromEntries(
    Object.entries(actual).map(([key, value]) => [
      key,
      firstEntries(value, Object.entries(shown).find(([name]) => name === key)?.[1]),
    ]),
  );
}

it.each(examples)('$command', async ({ command, expected }) => {
  expect(command.startsWith(runByMethodsPage)).toBe(true);
  const { output, exitCode } = await runEstimate(methods, command.slice(runByMethodsPage.length).split(' '));
  const shown = roundedAsWritten(expected);
  expect(firstEntries(JSON.parse(output), shown)).toMatchObject(shown as object);
  expect(exitCode).toBe(output.includes('"refused"') ? 1 : 0);
});

describe('the page', () => {
  it('has a section with a worked example for each method, in the order of the help', () => {
    const names = sections.map((section) => section.split('\n')[0] ?? '');
    expect(names).toEqual(methods.map((method) => method.name));
    for (const [index, name] of names.entries()) {
      expect(sections[index]).toContain(`\n${runByMethodsPage}${name} `);
    }
  });

  it('shows the output of every command but the help', () => {
    const commands = blocks.filter(({ language }) => language === 'sh').map(({ text }) => text.trim());
    expect(commands.filter((command) => !command.endsWith('-- --help'))).toEqual(
      examples.map(({ command }) => command),
    );
    expect(blocks.filter(({ language }) => language === 'json').length).toBe(examples.length);
  });
});
