import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandsIn, documentedCommands } from './commands.ts';
import { elsewhere } from './elsewhere.ts';
import { againstServer, benchmarks, runByMethodsPage, withoutServer } from './exercises.ts';

describe('the commands of a page', () => {
  it('are the lines of its sh blocks and the code spans that look like commands', () => {
    const page = [
      'Run `npm start`, then `PORT=1 npm start`. `npm` and `packages/core` are not commands.',
      '```sh',
      'npm run a   # a comment',
      '',
      'curl -s "$URL" \\',
      "  -d '{}'",
      '```',
      '```ts',
      'npm.run();',
      '```',
      'And `npx eslint .`.',
    ].join('\n');
    expect(commandsIn('page.md', page)).toEqual([
      { command: 'npm start', at: 'page.md:1' },
      { command: 'PORT=1 npm start', at: 'page.md:1' },
      { command: 'npm run a', at: 'page.md:3' },
      { command: `curl -s "$URL" -d '{}'`, at: 'page.md:6' },
      { command: 'npx eslint .', at: 'page.md:11' },
    ]);
  });

  it('must not be in a block without a language', () => {
    expect(() => commandsIn('page.md', '```\nnpm start\n```')).toThrow('page.md:2');
  });
});

describe('the pages of this repository', () => {
  const documented = documentedCommands(join(import.meta.dirname, '../..'));
  const byMethodsPage = ({ command, at }: { command: string; at: string }): boolean =>
    at.startsWith('docs/methods.md:') &&
    command.startsWith(`${runByMethodsPage}`) &&
    !command.endsWith('-- --help');
  const exercised = [...againstServer, ...withoutServer, ...benchmarks].map(({ command }) => command);

  it('have only commands that a test runs', () => {
    const known = new Set([...exercised, ...Object.keys(elsewhere)]);
    const unknown = documented.filter((one) => !known.has(one.command) && !byMethodsPage(one));
    expect(unknown, 'Add a line to scripts/documented/exercises.ts.').toEqual([]);
  });

  it('have every command of the tests, and each is run once', () => {
    const all = [...exercised, ...Object.keys(elsewhere)];
    const onPages = new Set(documented.map(({ command }) => command));
    expect(all.filter((command) => !onPages.has(command))).toEqual([]);
    expect(all.length).toBe(new Set(all).size);
  });
});
