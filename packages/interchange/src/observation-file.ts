import { integer } from './number-column.ts';
import {
  choice,
  code,
  date,
  invalid,
  optional,
  required,
  text,
  textAboutWork,
  valid,
} from './table-column.ts';
import type { Column, ColumnWords } from './table-column.ts';
import type { Table } from './table-form.ts';

const states = ['VALUE', 'ZERO', 'NOT_REPORTED', 'NOT_APPLICABLE'] as const;

/** An observed figure in a file. Its rules follow from its indicator, which the importer knows. */
export interface ObservationLine {
  readonly indicatorCode: string;
  /** Null for the latest revision. */
  readonly revision: number | null;
  readonly placeCode: string | null;
  readonly periodStart: string;
  readonly periodMonths: number | null;
  readonly monthsCovered: number | null;
  readonly dimension: string | null;
  readonly group: string | null;
  readonly state: (typeof states)[number] | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly sumOfSquares: number | null;
  readonly note: string | null;
}

/** A number in digits, with commas between thousands or without, and a sign where a mean needs it. */
export function figure(words: ColumnWords): Column<number> {
  return required(words, 'DECIMAL', (cell) =>
    /^-?(\d{1,3}(,\d{3})+|\d{1,16})(\.\d{1,9})?$/.test(cell)
      ? valid(Number(cell.replaceAll(',', '')))
      : invalid('INVALID_NUMBER', 'Write a number in digits, such as 1234.5 or 1,234.5.'),
  );
}

const noteCharactersMax = 5000;
const groupCharactersMax = 200;

/** A file of observations: one row for each indicator, place, period and group. */
export const observationTable: Table<ObservationLine> = {
  name: 'observations',
  columns: {
    indicatorCode: code({
      name: 'indicator',
      description: 'The code of the indicator, from the catalog or of the office.',
      example: 'victim-outreach',
    }),
    revision: optional(
      integer(
        {
          name: 'revision',
          description: 'The revision of the indicator. An empty cell means the latest.',
          example: '1',
        },
        1,
        10_000,
      ),
      null,
    ),
    placeCode: optional(
      code({
        name: 'place',
        description: 'The code of the place. An empty cell means the whole office.',
        example: 'BEAT-12',
      }),
      null,
    ),
    periodStart: date({
      name: 'period_start',
      description: 'The first day of the period.',
      example: '2025-01-01',
    }),
    periodMonths: optional(
      integer(
        {
          name: 'period_months',
          description:
            'The length of the period: 1, 3, 6 or 12. An empty cell means the shortest period of the indicator.',
          example: '1',
        },
        1,
        12,
      ),
      null,
    ),
    monthsCovered: optional(
      integer(
        {
          name: 'months_covered',
          description: 'The months of the period that the figure covers. An empty cell means all of them.',
          example: '1',
        },
        0,
        12,
      ),
      null,
    ),
    dimension: optional(
      code({
        name: 'dimension',
        description: 'The dimension of the group. An empty cell means everyone.',
        example: 'SEX',
      }),
      null,
    ),
    group: optional(
      text(
        {
          name: 'group',
          description: 'The group in the dimension. An empty cell means everyone.',
          example: 'FEMALE',
        },
        groupCharactersMax,
      ),
      null,
    ),
    state: optional(
      choice(
        {
          name: 'state',
          description:
            'NOT_REPORTED or NOT_APPLICABLE if there is no figure. Otherwise leave the cell empty.',
          example: 'NOT_REPORTED',
        },
        states,
      ),
      null,
    ),
    numerator: optional(
      figure({ name: 'numerator', description: 'The quantity above the line.', example: '45' }),
      null,
    ),
    denominator: optional(
      figure({
        name: 'denominator',
        description: 'The quantity below the line; empty for a count.',
        example: '50',
      }),
      null,
    ),
    sumOfSquares: optional(
      figure({
        name: 'sum_of_squares',
        description: 'For a mean: the sum of the squares of the scores, if it is known.',
        example: '410',
      }),
      null,
    ),
    note: optional(
      textAboutWork(
        { name: 'note', description: 'A note for readers of the figure.', example: 'March is estimated.' },
        noteCharactersMax,
      ),
      null,
    ),
  },
  key: ['indicatorCode', 'revision', 'placeCode', 'periodStart', 'periodMonths', 'dimension', 'group'],
  examples: [
    { indicator: 'victim-outreach', period_start: '2020-01-01', numerator: '45', denominator: '50' },
    { indicator: 'victim-outreach', period_start: '2020-02-01', state: 'NOT_REPORTED' },
  ],
};
