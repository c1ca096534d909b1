import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { documentedBlocks } from '@rapport/testkit/documents/blocks.ts';
import { buildSchema, NoUnusedFragmentsRule, parse, specifiedRules, validate } from 'graphql';
import { describe, expect, test } from 'vitest';

import { judgeContract } from '../check-schema.ts';

const root = join(import.meta.dirname, '../..');
const listed = (pattern: string): string[] =>
  execFileSync('git', ['ls-files', '-co', '--exclude-standard', pattern], { cwd: root, encoding: 'utf8' })
    .trim()
    .split('\n')
    .filter((path) => existsSync(join(root, path)));
const pages = listed('*.md');
const textOf = (page: string): string => readFileSync(join(root, page), 'utf8');
const withoutBlocks = (text: string): string => text.replaceAll(/^\s*```[^]*?^\s*```/gm, '');

/** The address of a heading, as GitHub writes it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
const anchorsOf = (page: string): string[] =>
  [...withoutBlocks(textOf(page)).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

describe('the pages', () => {
  test('link to files and headings that exist', () => {
    const broken = pages.flatMap((page) =>
      [...withoutBlocks(textOf(page)).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target = '']) => {
        if (/^[a-z]+:/.test(target)) return [];
        const [path = '', anchor] = target.split('#');
        const file = path === '' ? page : join(dirname(page), path);
        if (!existsSync(join(root, file))) return [`${page}: ${target}`];
        return anchor !== undefined && !anchorsOf(file).includes(anchor) ? [`${page}: ${target}`] : [];
      }),
    );
    expect(broken).toEqual([]);
  });

  test('name only files of this repository that exist', () => {
    const paths =
      /`((?:docs|packages|scripts|schema|infra)\/[\w./-]+\.(?:ts|tsx|js|md|csv|graphql|prisma|sql))`/g;
    const missing = pages.flatMap((page) =>
      [...withoutBlocks(textOf(page)).matchAll(paths)].flatMap(([, path = '']) =>
        existsSync(join(root, path)) ? [] : [`${page}: ${path}`],
      ),
    );
    expect(missing).toEqual([]);
  });

  test('name no address with a port, which differs between machines', () => {
    const addresses = pages.flatMap((page) =>
      [...textOf(page).matchAll(/(?:127\.0\.0\.1|localhost|0\.0\.0\.0|\[::1\]):\d+/g)].map(
        ([text]) => `${page}: ${text}`,
      ),
    );
    expect(addresses, 'Use $RAPPORT, which `npm run --silent url` prints.').toEqual([]);
  });

  test('name only mutations and queries that exist', () => {
    const schema = buildSchema(textOf('schema/schema.graphql'));
    const fields = [schema.getMutationType(), schema.getQueryType()].flatMap((type) =>
      Object.keys(type?.getFields() ?? {}),
    );
    const known = new Set(fields);
    const called =
      /`((?:create|change|request|decide|ask|answer|add|assign|require|record|raise|triage|start|close|publish|withdraw|renew|freeze|delete|restore|set|place|disclose|resolve|correct|void|cancel|import)[A-Z]\w*)`/g;
    const named = [...textOf('docs/api.md').matchAll(called)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  test('read and write only files that exist, in every command', () => {
    const missing = pages.flatMap((page) =>
      [...textOf(page).matchAll(/(?:--data-binary @|--responses |--populations )([\w./-]+\.\w+)/g)].flatMap(
        ([, path = '']) => (existsSync(join(root, path)) ? [] : [`${page}: ${path}`]),
      ),
    );
    expect(missing).toEqual([]);
  });
});

/** The test that runs the examples of a page in a language. It fails for an example that it has no exercise for. */
const takers: Readonly<Record<string, string>> = {
  'docs/api.md graphql': 'packages/api/src/documented-api.integration.test.ts',
  'docs/api.md json': 'packages/api/src/documented-api.integration.test.ts',
  'docs/api.md csv': 'packages/api/src/documented-api.integration.test.ts',
  'docs/methods.md json': 'scripts/estimate/methods.page.test.ts',
  'docs/operations.md sql': 'packages/database/src/documented.integration.test.ts',
  'docs/operations.md json': 'packages/functions/src/operate.integration.test.ts',
  'packages/client/README.md tsx': 'packages/client/src/documented.integration.test.tsx',
  'packages/client/README.md graphql': 'packages/client/src/documented.integration.test.tsx',
  'packages/database/README.md ts': 'packages/database/src/documented.integration.test.ts',
  'packages/testkit/README.md ts': 'packages/functions/src/documented.integration.test.ts',
  'docs/architecture.md text': 'scripts/documented/documents.test.ts',
  'CONTRIBUTING.md markdown': 'scripts/documented/documents.test.ts',
};
/** `commands.test.ts` takes the commands of every page. */
const takenEverywhere = new Set(['sh']);

describe('the examples', () => {
  const examples = documentedBlocks().filter(({ language }) => !takenEverywhere.has(language));

  test('are each taken by a test that runs them', () => {
    const forgotten = examples.filter(({ page, language }) => !(`${page} ${language}` in takers));
    expect(
      forgotten.map(({ page, line, language }) => `${page}:${line} (${language || 'no language'})`),
      'Add the block to an exercise of the test for its page, and the page to `takers`.',
    ).toEqual([]);
    const kinds = new Set(examples.map(({ page, language }) => `${page} ${language}`));
    expect(Object.keys(takers).filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  test.each(Object.entries(takers))('%s: the test has exercises for this page', (kind, taker) => {
    const [page = '', language = ''] = kind.split(' ');
    const source = textOf(taker);
    expect(source).toContain(page);
    expect(source).toContain(`'${language}'`);
  });

  const inPage = (page: string, language: string): string[] =>
    documentedBlocks().flatMap((one) => (one.page === page && one.language === language ? [one.text] : []));

  test('the path of a request names files that exist', () => {
    const [diagram = ''] = inPage('docs/architecture.md', 'text');
    const files = [...diagram.matchAll(/(?<![*/.\w])([\w-]+(?:\/[\w-]+)*\.ts)\b/g)].map(
      ([, file = '']) => file,
    );
    expect(files.length).toBeGreaterThan(6);
    const missing = files.filter(
      (file) =>
        !['packages/api/src', 'packages'].some((folder) =>
          existsSync(join(root, folder, file.replace(/^database\//, 'database/src/'))),
        ),
    );
    expect(missing).toEqual([]);
  });

  test('a declared change of the contract is one that the check reads', async () => {
    const [declaration = ''] = inPage('CONTRIBUTING.md', 'markdown');
    const verdict = await judgeContract(
      'type Query { program: Program } type Program { id: ID legacyName: String }',
      'type Query { program: Program } type Program { id: ID }',
      declaration,
    );
    expect(verdict).toMatchObject({ undeclared: [], declared: [expect.stringContaining('legacyName')] });
  });
});

/** Fragments of the client, which its page may use without repeating them. */
const operations = listed('packages/client/src/operations/**/*.graphql').map(textOf).join('\n');
const fragments = [...operations.matchAll(/^fragment [^]*?^}/gm)].map(([text]) => text);
const documents = pages.flatMap((page) =>
  [...textOf(page).matchAll(/^( *)```graphql\n([^]*?)^ *```/gm)].map(
    ([, , text = ''], index) => [`${page} ${index + 1}`, text] as const,
  ),
);

describe('the GraphQL documents', () => {
  const schema = buildSchema(textOf('schema/schema.graphql'));
  // A page can show a fragment alone.
  const rules = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule);

  test('are found', () => {
    expect(documents.length).toBeGreaterThan(5);
  });

  test.each(documents)('are valid by the contract: %s', (_place, text) => {
    const own = new Set([...text.matchAll(/fragment (\w+) on/g)].map(([, name]) => name));
    const others = fragments.filter((one) => !own.has(/fragment (\w+)/.exec(one)?.[1]));
    expect(
      validate(schema, parse([text, ...others].join('\n')), rules).map(({ message }) => message),
    ).toEqual([]);
  });
});
