import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { buildSchema, NoUnusedFragmentsRule, parse, specifiedRules, validate } from 'graphql';
import { describe, expect, test } from 'vitest';

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

  test('read and write only files that exist, in every command', () => {
    const missing = pages.flatMap((page) =>
      [...textOf(page).matchAll(/(?:--data-binary @|--responses |--populations )([\w./-]+\.\w+)/g)].flatMap(
        ([, path = '']) => (existsSync(join(root, path)) ? [] : [`${page}: ${path}`]),
      ),
    );
    expect(missing).toEqual([]);
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
