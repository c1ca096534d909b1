import { encodeGlobalId } from '@rapport/core/ids.ts';
import type { MeasuredValue } from '@rapport/core/measured-value.ts';
import { databaseName } from '@rapport/database/list-reader.ts';
import type { Cell } from '@rapport/interchange/csv-writer.ts';

import { dayText } from '../../days.ts';
import type { TimelineMonth } from './program-timeline.service.ts';
import type { ProgramSummary } from './summary.figures.ts';
import { monthWords, summaryWords } from './summary.words.ts';

/** A column of a file of figures. */
export interface FigureColumn<Row> {
  readonly name: string;
  readonly description: string;
  readonly cell: (row: Row) => Cell;
}

type Figure = MeasuredValue | number | Date | null;

/** The words of the contract, with the names of columns instead of fields. */
function wordsOfFile(words: string): string {
  return words
    .replaceAll(/`(\w+)`/g, (_, name: string) => `\`${databaseName(name)}\``)
    .replaceAll(/\bNull before\b/g, 'Empty before');
}

/** Why a figure is not shown, or what to know about it. */
function noteOf(figure: MeasuredValue): string {
  switch (figure.kind) {
    case 'ESTIMATE':
      return figure.caveats.join(' ');
    case 'NOT_REPORTED':
      return figure.reason;
    case 'NOT_COMPARABLE':
      return figure.why;
    case 'SUPPRESSED':
      return `Hidden (${figure.reason}): counts from 1 to ${figure.threshold} are not shown.`;
  }
}

const isMeasured = (figure: Figure): figure is MeasuredValue =>
  typeof figure === 'object' && figure !== null && 'kind' in figure;

/** The columns of figures, by their words: one for a count, and three for a measured figure, so that "not reported" is never an empty 0. */
function figureColumns<Key extends string>(
  words: Readonly<Record<Key, string>>,
  measured: ReadonlySet<string>,
): FigureColumn<Readonly<Record<Key, Figure>>>[] {
  return (Object.keys(words) as Key[]).flatMap((key) => {
    const name = databaseName(key);
    const value = {
      name,
      description: wordsOfFile(words[key]),
      cell: (row: Readonly<Record<Key, Figure>>): Cell => {
        const figure = row[key];
        if (figure instanceof Date) return dayText(figure);
        if (!isMeasured(figure)) return figure;
        return figure.kind === 'ESTIMATE' ? figure.value : null;
      },
    };
    if (!measured.has(key)) return [value];
    const about = (part: string, description: string, read: (figure: MeasuredValue) => string) => ({
      name: `${name}_${part}`,
      description,
      cell: (row: Readonly<Record<Key, Figure>>): Cell => {
        const figure = row[key];
        return isMeasured(figure) ? read(figure) : null;
      },
    });
    return [
      value,
      about(
        'status',
        `ESTIMATE if \`${name}\` is a figure, also 0; NOT_REPORTED, SUPPRESSED or NOT_COMPARABLE if it is empty.`,
        ({ kind }) => kind,
      ),
      about('note', `Why \`${name}\` is empty, or what to know about it.`, noteOf),
    ];
  });
}

/** A program with its figures. */
export interface ProgramOfYear {
  id: string;
  title: string;
  status: string;
  figures: ProgramSummary;
}

const programFigures = figureColumns(
  summaryWords,
  new Set<keyof ProgramSummary>([
    'headcountTotal',
    'uniqueParticipants',
    'hours',
    'resourcesDistributed',
    'plannedCents',
    'spentCents',
    'costPerParticipant',
  ]),
);

export const programColumns: readonly FigureColumn<ProgramOfYear>[] = [
  {
    name: 'program_id',
    description: 'The global id of the program.',
    cell: ({ id }) => encodeGlobalId('Program', id),
  },
  { name: 'title', description: 'The title of the program.', cell: ({ title }) => title },
  { name: 'status', description: 'The status of the program today.', cell: ({ status }) => status },
  ...programFigures.map(({ cell, ...column }) => ({
    ...column,
    cell: ({ figures }: ProgramOfYear) => cell(figures),
  })),
];

export const monthColumns: readonly FigureColumn<TimelineMonth>[] = figureColumns(
  monthWords,
  new Set<keyof TimelineMonth>(['headcountTotal', 'newParticipants', 'spentCents']),
);

/** Whether a program has any record in the days of its figures. */
export function hasWork({
  span: _span,
  partners: _partners,
  openFeedback: _open,
  ...figures
}: ProgramSummary): boolean {
  return Object.values<MeasuredValue | number | null>(figures).some((figure) =>
    isMeasured(figure) ? figure.kind === 'ESTIMATE' : figure !== null && figure > 0,
  );
}
