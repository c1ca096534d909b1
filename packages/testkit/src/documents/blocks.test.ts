import { expect, it } from 'vitest';

import { blocksOf, blocksWithExercises } from './blocks.ts';

it('finds blocks with and without a language, in lists and with longer fences', () => {
  const page = [
    '```sh',
    'npm test',
    '```',
    '- an item',
    '',
    '  ```ts',
    '  a(',
    '    b);',
    '  ```',
    '````md',
    '```',
    '````',
    '```',
    'x',
    '```',
  ];
  expect(blocksOf('page.md', page.join('\n'))).toEqual([
    { page: 'page.md', line: 1, language: 'sh', text: 'npm test\n' },
    { page: 'page.md', line: 6, language: 'ts', text: 'a(\n  b);\n' },
    { page: 'page.md', line: 10, language: 'md', text: '```\n' },
    { page: 'page.md', line: 13, language: '', text: 'x\n' },
  ]);
  expect(() => blocksOf('page.md', 'text\n```ts\n')).toThrow('page.md:2');
});

it('refuses a block without an exercise, and an exercise without a block', () => {
  const blocks = (exercises: Record<string, number>) =>
    blocksWithExercises('docs/operations.md', ['sql'], exercises);
  expect(blocks({ 'create database': 1 })).toMatchObject([{ exercise: 1 }]);
  expect(() => blocks({})).toThrow('has 0 exercises');
  expect(() => blocks({ 'create database': 1, rapport: 2 })).toThrow('has 2 exercises');
  expect(() => blocks({ 'create database': 1, 'drop database': 2 })).toThrow('"drop database" has 0 blocks');
});
