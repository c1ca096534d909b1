import { isOfNumbers } from '@rapport/core/survey/definition.ts';
import { timeZoneNamed } from '@rapport/core/time-zones.ts';

import { answerParser } from './answer-parser.ts';
import { choiceCellReader } from './choice-columns-parser.ts';
import { guessCellFormat, type GuessedColumn } from './cell-format-guess.ts';
import { moment, type CellFormat } from './cell-format.ts';
import type { CsvFile } from './csv-reader.ts';
import { timeIssue } from './survey-response-time.ts';
import { codedChoices } from './survey-definition.ts';
import type { PlannedQuestion, ResponsePlan } from './survey-response-mapping.ts';

/** The time zone in the row of JSON that Qualtrics writes below the header; null if it declares no zone. */
export function declaredZone(
  { submittedAtColumn }: ResponsePlan,
  { wordingOf }: Pick<CsvFile, 'wordingOf'>,
): string | null {
  if (submittedAtColumn === null) return null;
  for (const wording of wordingOf(submittedAtColumn)) {
    const [, zone] = /"timeZone"\s*:\s*"([^"]{1,64})"/.exec(wording) ?? [];
    const named = zone === undefined ? null : timeZoneNamed(zone);
    if (named !== null) return named;
  }
  return null;
}

/** A format that reads times without an offset in a time zone that the file declares. */
export function inTimeZone(format: CellFormat, timeZone: string): CellFormat {
  const { momentOf } = format;
  return momentOf ? { ...format, momentOf: (wallTime) => momentOf(wallTime, timeZone) } : format;
}

/** The format of the cells, from the first rows. It keeps the declared parts. */
export function guessResponseFormat(
  { questions, submittedAtColumn }: ResponsePlan,
  { sample }: Pick<CsvFile, 'sample'>,
  declared: CellFormat,
  now: Date,
): CellFormat {
  const cellsOf = (column: string): string[] => sample.map((record) => record[column] ?? '');
  const time: GuessedColumn[] =
    submittedAtColumn === null
      ? []
      : [
          {
            content: 'DATE',
            cells: cellsOf(submittedAtColumn),
            isReadable: (cell, format) => {
              const time = moment(cell, format);
              return time.ok && timeIssue(time.value, now) === null;
            },
          },
        ];
  return guessCellFormat([...time, ...questions.flatMap((one) => questionColumns(one, cellsOf))], declared);
}

function questionColumns(
  { question, column, separator, choiceColumns, recode, choiceText }: PlannedQuestion,
  cellsOf: (column: string) => string[],
): GuessedColumn[] {
  const content = isOfNumbers(question.kind) ? 'NUMBER' : question.kind === 'DATE' ? 'DATE' : 'OTHER';
  if (column === null) {
    return choiceColumns.map((one) => {
      const choice = codedChoices(question).find(({ code }) => code === one.choiceCode);
      const read = choice && choiceCellReader(question, choice);
      const isReadable = (cell: string): boolean => read?.(cell) !== undefined;
      return { content, cells: cellsOf(one.column), isReadable };
    });
  }
  const own = new Set(codedChoices(question).map(({ code }) => code));
  const isReadable: GuessedColumn['isReadable'] = (cell, format) =>
    answerParser(question, {
      ...format,
      choiceSeparator: separator,
      textLengthMax: Infinity,
      recode,
      choiceText,
    })(cell).ok;
  const cells = cellsOf(column);
  // The codes of choices say nothing about how numbers are written.
  return [
    { content, cells: content === 'OTHER' ? cells : cells.filter((cell) => !own.has(cell)), isReadable },
  ];
}
