import { expect, test } from 'vitest';

import { partsOf } from './specification.parts.ts';

test('a specification has its title, its text and its data as rows', () => {
  const specification = {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: 'Thefts fell.',
    data: {
      values: [
        { period: '2025', value: 3, lower: null },
        { period: '2026', value: 2, upper: 4, nested: {} },
      ],
    },
    mark: 'line',
  };
  const title = { text: 'Thefts', anchor: 'start' };
  expect(partsOf(JSON.stringify({ ...specification, title }))).toEqual({
    specification,
    title: 'Thefts',
    description: 'Thefts fell.',
    columns: ['period', 'value', 'lower', 'upper'],
    rows: [
      { period: '2025', value: 3, lower: null },
      { period: '2026', value: 2, upper: 4 },
    ],
  });
});

test('the columns that name a row come first, in any order of the values', () => {
  const columnsOf = (row: object) => partsOf(JSON.stringify({ data: { values: [row] } }))?.columns;
  expect(columnsOf({ estimate: 1, eventTime: -2, lower: 0 })).toEqual(['eventTime', 'estimate', 'lower']);
  expect(columnsOf({ after: 0.1, before: 0.4, covariate: 'poverty' })).toEqual([
    'covariate',
    'after',
    'before',
  ]);
});

test.each(['', 'null', '[]', '{}', '{"data":{"url":"https://example.org/data.csv"}}'])(
  '%j is not a specification with data',
  (json) => {
    expect(partsOf(json)).toBeNull();
  },
);
