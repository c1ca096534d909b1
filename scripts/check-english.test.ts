import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFile } from './check-english.ts';
import { sentencesOf } from './english/prose.ts';
import { findingsIn, rules, sentenceWordsMax } from './english/rules.ts';

const examples = readFileSync(join(import.meta.dirname, 'english/examples.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((row) => row.split('\t'))
  .map(([instead = '', write = '']) => ({ instead, write }));

const adviceFor = (text: string) =>
  findingsIn({ line: 1, text }, sentenceWordsMax.page).map(({ advice }) => advice);
const [{ instead: faulty } = { instead: '' }] = examples;

describe('the rules', () => {
  it.each(examples)('refuse "$instead" and accept "$write"', ({ instead, write }) => {
    expect(adviceFor(instead)).not.toEqual([]);
    expect(adviceFor(write)).toEqual([]);
  });

  it('each have an example', () => {
    const unused = rules.filter(({ pattern }) => !examples.some(({ instead }) => pattern.test(instead)));
    expect(unused).toEqual([]);
  });

  it('limit the words of a sentence, more so on a page than in a decision record', () => {
    const words = (count: number) =>
      `Words${' and, words'.repeat(count)}`.split(' ').slice(0, count).join(' ');
    expect(adviceFor(`${words(30)}. ${words(30)}.`)).toEqual([]);
    expect(adviceFor(`${words(31)}.`)).toEqual([expect.stringContaining('31 words')]);
    expect(checkFile('docs/decisions/0001.md', words(40))).toEqual([]);
    expect(checkFile('docs/decisions/0001.md', words(41))).toHaveLength(1);
  });

  it('leave code, links and quoted names alone', () => {
    expect(adviceFor('Call `whoever()` and see [the page](https://example.org/whoever).')).toEqual([]);
  });
});

describe('sentences', () => {
  it('end at a full stop, a colon, a blank line and a list item, and know their line', () => {
    expect(sentencesOf('One. Two: three\n\nfour e.g. five\n- six\n@param seven')).toEqual([
      { offsetLines: 0, text: 'One.' },
      { offsetLines: 0, text: 'Two:' },
      { offsetLines: 0, text: 'three' },
      { offsetLines: 2, text: 'four e.g. five' },
      { offsetLines: 3, text: '- six' },
      { offsetLines: 4, text: '@param seven' },
    ]);
  });
});

describe('a file', () => {
  const linesIn = (path: string, content: string) => checkFile(path, content).map(({ line }) => line);

  it.each([
    ['a comment of TypeScript', 'a.ts', `const a = 1;\n// ${faulty}\nconst b = 2;`, 2],
    ['a comment over several lines', 'a.ts', `/**\n * A sentence.\n * ${faulty}\n */\nconst a = 1;`, 3],
    ['a comment before a closing brace', 'a.ts', `{\n  f();\n  // ${faulty}\n}`, 3],
    ['a message', 'a.ts', `\nthrow new Error('${faulty}');`, 2],
    ['a template', 'a.ts', `\nconst a = \`\${b}. ${faulty} \${c}\`;`, 2],
    ['a message in two pieces', 'a.ts', `\nconst a = '${faulty.slice(0, 4)}' + '${faulty.slice(4)}';`, 2],
    ['a label', 'a.tsx', `const a = (\n  <p>${faulty}</p>\n);`, 2],
    ['an attribute', 'a.tsx', `const a = <p\n  title="${faulty}"\n/>;`, 2],
    ['a description', 'a.graphql', `type A {\n  """${faulty}"""\n  b: Int\n}`, 2],
    ['a comment of GraphQL', 'a.graphql', `type A {\n  # ${faulty}\n  b: Int\n}`, 2],
    ['a paragraph', 'a.md', `# Title\n\nA line\n${faulty}`, 3],
    ['a cell', 'a.md', `| a | b |\n| - | - |\n| c | ${faulty} |`, 3],
    ['a comment of SQL', 'a.sql', `select 1;\n-- ${faulty}`, 2],
    ['a message of SQL', 'a.sql', `begin\n  raise exception '${faulty}';\nend`, 2],
    ['a comment of Prisma', 'a.prisma', `model A {\n  /// ${faulty}\n}`, 2],
    ['a comment of YAML', 'a.yaml', `a: b\nc: d # ${faulty}`, 2],
    ['a comment of a style sheet', 'a.css', `a {}\n/* ${faulty} */`, 2],
    ['the description of a package', 'package.json', `{\n  "description": "${faulty}"\n}`, 2],
  ])('is read where it has %s', (_, path, content, line) => {
    expect(linesIn(path, content)).toEqual([line]);
  });

  it.each([
    ['an import', 'a.ts', `import a from './${faulty}';`],
    ['a tagged statement', 'a.ts', `const a = sql\`${faulty}\`;`],
    ['an untagged statement', 'a.ts', `const a = 'select a from b where c = ${faulty}';`],
    ['a code block', 'a.md', `\`\`\`sh\n${faulty}\n\`\`\``],
    ['generated code', 'src/generated/a.ts', `// ${faulty}`],
    ['data', 'a.csv', faulty],
  ])('is not read where it has %s', (_, path, content) => {
    expect(linesIn(path, content)).toEqual([]);
  });
});
