import { buildSchema, execute, parse, type GraphQLSchema } from 'graphql';
import { describe, expect, it } from 'vitest';

import { isCompilable } from './compilable.ts';
import { createCompiler } from './execution.ts';

const mark = '__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74d';

function schemaThatEchoes(): GraphQLSchema {
  const schema = buildSchema(`
    enum Color { RED, GREEN }
    input Filter { text: String, list: [String] }
    input Page { size: Int!, colors: [Color!]! = [RED] }
    type Thing { id: ID, child: Thing }
    type Query {
      echo(id: ID, filter: Filter): String
      page(size: Int!, color: Color! = RED, sizes: [Int!], page: Page): String
      thing: Thing
    }
  `);
  const { echo, page, thing } = schema.getQueryType()?.getFields() ?? {};
  for (const field of [echo, page]) if (field) field.resolve = (_root, args: object) => sortedText(args);
  if (thing) thing.resolve = () => ({ id: '1', child: { id: '2' } });
  return schema;
}

/** Both executors pass the same arguments, in different orders. */
function sortedText(args: object): string {
  return JSON.stringify(Object.entries(args).sort(([one], [other]) => one.localeCompare(other)));
}

async function compiledAndInterpreted(text: string, variableValues: Record<string, unknown> = {}) {
  const schema = schemaThatEchoes();
  const args = { schema, document: parse(text), variableValues };
  const run = await createCompiler(0)(args);
  return [await run(args), await execute(args)];
}

describe('documents that are compiled', () => {
  it.each([
    '{ thing { id __typename child { id } } }',
    'query Q($id: ID, $filter: Filter) { a: echo(id: $id) b: echo(filter: $filter) c: echo(id: 7) }',
    '{ thing { ...F } } fragment F on Thing { id child { id } }',
  ])('%s', async (text) => {
    expect(isCompilable(parse(text))).toBe(true);
    const [compiled, interpreted] = await compiledAndInterpreted(text);
    expect(compiled).toEqual(interpreted);
  });
});

describe('the default of a variable', () => {
  it.each([
    ['a required variable', 'query Q($size: Int! = 3) { page(size: $size) }'],
    ['an optional variable of a required argument', 'query Q($size: Int = 3) { page(size: $size) }'],
    [
      'required variables of every kind of type',
      'query Q($size: Int! = 3, $color: Color! = GREEN, $sizes: [Int!]! = [1, 2], $page: Page! = { size: 4 }) { page(size: $size, color: $color, sizes: $sizes, page: $page) }',
    ],
    [
      'optional variables of every kind of type',
      'query Q($color: Color = GREEN, $sizes: [Int!] = 7, $page: Page = { size: 4, colors: GREEN }) { page(size: 1, color: $color, sizes: $sizes, page: $page) }',
    ],
    ['null', 'query Q($page: Page = null) { page(size: 1, page: $page) }'],
    ['an item of a list', 'query Q($size: Int! = 3) { page(size: 1, sizes: [$size, 2]) }'],
    [
      'a field of an input object',
      'query Q($size: Int = 3, $color: Color! = GREEN) { page(size: 1, page: { size: $size, colors: [$color] }) }',
    ],
    [
      'a missing variable of an argument with a default',
      'query Q($color: Color) { page(size: 1, color: $color) }',
    ],
  ])('is used in place of an omitted value: %s', async (_what, text) => {
    const [compiled, interpreted] = await compiledAndInterpreted(text);
    expect(compiled).toEqual(interpreted);
    expect(compiled?.errors).toBeUndefined();
    expect(compiled?.data?.['page']).toContain('size');
  });
});

describe('documents that the compiler must not see, or gets wrong', () => {
  it.each([
    ['any string literal', '{ echo(id: "1") }'],
    ['a string as the default of a variable', 'query Q($id: ID = "1") { echo(id: $id) }'],
    ['a literal with its quotation marks', `{ echo(id: "${mark}globalThis.intruded=1") }`],
    ['a block string with quotation marks', `{ echo(id: """${mark}globalThis.intruded=1""") }`],
    [
      'an escape that spells quotation marks',
      `{ echo(id: "\\u005f_MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74dglobalThis.intruded=1") }`,
    ],
    ['a deeply nested literal', `{ echo(filter: { list: ["a", "${mark}globalThis.intruded=1"] }) }`],
    ['an alias that is the name of a prototype', '{ __proto__: thing { id } }'],
    ['aliases whose joined paths meet', '{ thing { a_b: child { id } } thing_a: thing { b: child { id } } }'],
    [
      'a fragment that is included on two conditions',
      'query Q($yes: Boolean = true, $no: Boolean = false) { a: thing { ...F @include(if: $no) } b: thing { ...F @include(if: $yes) } } fragment F on Thing { id }',
    ],
    [
      'a fragment skipped first and spread again',
      '{ thing { ...F @skip(if: true) ...F } } fragment F on Thing { id }',
    ],
  ])('%s is interpreted', async (_what, text) => {
    expect(isCompilable(parse(text))).toBe(false);
    const [compiled, interpreted] = await compiledAndInterpreted(text);
    expect(compiled).toEqual(interpreted);
    expect(compiled?.errors).toBeUndefined();
    expect(globalThis).not.toHaveProperty('intruded');
  });

  it('treats a missing variable inside a literal as missing, not as null', async () => {
    const text = 'query Q($text: String, $item: String) { echo(filter: { text: $text, list: [$item] }) }';
    const [compiled, interpreted] = await compiledAndInterpreted(text);
    expect(compiled).toEqual(interpreted);
    expect(compiled?.data?.['echo']).not.toContain('text');
  });
});
