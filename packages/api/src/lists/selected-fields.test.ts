import { parse } from 'graphql';
import { expect, test } from 'vitest';

import { schema } from '../schema.ts';
import { selectedFields } from './selected-fields.ts';

const fields = ['title', 'summary', 'status', 'startsOn'];
const ofProgram = (document: string): readonly string[] =>
  selectedFields(schema, parse(document))('Program', fields);

test.each([
  ['fields of the rows', '{ programs { edges { node { id title __typename } } } }', ['title']],
  ['aliased ones', '{ programs { edges { node { name: title when: startsOn } } } }', ['title', 'startsOn']],
  [
    'ones in fragments, wherever the type is selected',
    'query { programs { edges { node { ...A } } } } fragment A on Program { title ... { status } }',
    ['title', 'status'],
  ],
  [
    'ones of several lists, together',
    '{ a: programs { edges { node { title } } } b: programs { edges { node { summary } } } }',
    ['title', 'summary'],
  ],
  ['ones behind an interface', '{ node(id: "x") { id ... on Program { summary } } }', ['summary']],
  ['none for ids alone', '{ programs { edges { node { id } } } }', []],
])('a list reads the fields that are shown: %s', (_what, document, expected) => {
  expect(ofProgram(document)).toEqual(expected);
});

test('a field with a resolver of its own may read anything of its row', () => {
  expect(ofProgram('{ programs { edges { node { title allowedMoves } } } }')).toEqual(fields);
});

test('where no row of the type is shown, all fields are read', () => {
  expect(ofProgram('{ programs { totalCount } }')).toEqual(fields);
  expect(ofProgram('{ __typename }')).toEqual(fields);
});
