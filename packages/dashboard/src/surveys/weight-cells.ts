import type { SurveyVersion } from './survey-version.ts';

export type Question = SurveyVersion['questions']['edges'][number]['node'];
/** The texts of the fields of a weight set. */
export type Values = Readonly<Record<string, string>>;

/** The fields of a choice: its share in percent, and the choice with which it is one cell. */
export const shareField = (question: string, choice: string): string => `share ${question} ${choice}`;
export const cellField = (question: string, choice: string): string => `cell ${question} ${choice}`;

/** The choices that are answers. */
export const answersOf = ({ choices }: Question) => choices.filter(({ isMissing }) => !isMissing);

/** The questions with shares in the population, in order. */
export const marginsOf = (questions: readonly Question[], values: Values): Question[] =>
  questions.filter((question) =>
    answersOf(question).some(({ code }) => (values[shareField(question.code, code)] ?? '').trim() !== ''),
  );

/** The cells of a question. Choices that are weighted together are one, with the sum of their shares. */
export function cellsOf(question: Question, values: Values): { codes: string[]; share: number }[] {
  const cells = new Map<string, { codes: string[]; share: number }>();
  const total = totalOf(question, values);
  for (const { code } of answersOf(question)) {
    const name = cellOf(question.code, code, values);
    const cell = cells.get(name) ?? { codes: [], share: 0 };
    cell.codes.push(code);
    // Percentages with a decimal can add up to 99.9 or 100.1.
    cell.share += percentIn(values[shareField(question.code, code)]) / total;
    cells.set(name, cell);
  }
  return [...cells.values()];
}

/** The name of a choice's cell. Choices that lead to each other, directly or through others, are one cell. */
function cellOf(question: string, code: string, values: Values): string {
  const seen = [code];
  for (;;) {
    const last = seen.at(-1) ?? code;
    const next = values[cellField(question, last)] ?? '';
    if (next === '') return last;
    const start = seen.indexOf(next);
    if (start !== -1) return seen.slice(start).toSorted()[0] ?? last;
    seen.push(next);
  }
}

/** A percentage as the field has it; NaN for another text. */
export const percentIn = (text = ''): number => (text.trim() === '' ? 0 : Number(text.replace(',', '.')));

/** The sum of the percentages of a question. */
export const totalOf = (question: Question, values: Values): number =>
  answersOf(question).reduce((sum, { code }) => sum + percentIn(values[shareField(question.code, code)]), 0);
const roundingMax = 0.5;

/** The problems of percentages and of their sum, by field. */
export function problemsOf(questions: readonly Question[], values: Values): Record<string, string> {
  return Object.fromEntries(
    marginsOf(questions, values).flatMap((question) => {
      const fields = answersOf(question).map(({ code }) => shareField(question.code, code));
      const wrong = fields.find((field) => !(percentIn(values[field]) >= 0));
      if (wrong !== undefined) return [[wrong, 'Enter a percentage, such as 12.5.']];
      const total = totalOf(question, values);
      return Math.abs(total - 100) > roundingMax
        ? [
            [
              fields[0] ?? '',
              `The shares add up to ${Number(total.toFixed(2))}%. They should add up to 100%.`,
            ],
          ]
        : [];
    }),
  );
}
