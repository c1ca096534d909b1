import { requireFinite } from '../argument.check.ts';
import type { ReleaseAnswer, ReleaseChoice, ReleaseQuestion, SurveyReleaseInput } from './release.types.ts';

/** The answers to one question, or to one choice of a question that allows several. */
export type Column = {
  readonly code: string;
  readonly question: number;
  /** The choice, if the question allows several. */
  readonly choice: ReleaseChoice | null;
  /**
   * The codes of the choices that count as answers. An answer is then a position in this list. Null if an answer
   * is a number: of a NUMBER question, or 1 for a chosen choice and 0 otherwise.
   */
  readonly labels: readonly string[] | null;
  /** For each label its number, which is its value. Null with the labels. */
  readonly numbers: readonly number[] | null;
  /** False if the numbers mean nothing: choices without values are numbered in order. */
  readonly isMeasure: boolean;
  readonly minimum: number;
  readonly maximum: number;
  /** The answers with the lowest and the highest number. */
  readonly ends: readonly [lowest: number, highest: number];
  /** The answers that are possible. */
  readonly domain: readonly number[];
  /** The number of different answers, as far as the questionnaire tells. */
  readonly steps: number;
  /** One for each respondent; NaN without an answer. */
  readonly values: Float64Array;
};

/** The columns of a question; none for a question that has no figures. */
export function columnsOf(input: SurveyReleaseInput, question: ReleaseQuestion, position: number): Column[] {
  if (question.isDemographic) return [];
  if (question.kind === 'NUMBER') return numberColumn(input, question, position);
  if (question.kind === 'SINGLE_CHOICE') return choiceColumn(input, question, position);
  return question.kind === 'MULTIPLE_CHOICE' ? optionColumns(input, question, position) : [];
}

export function choiceAt(question: ReleaseQuestion, answer: ReleaseAnswer, respondent: number) {
  const choice = typeof answer === 'number' ? question.choices[answer] : undefined;
  if (choice === undefined) {
    throw new RangeError(`Respondent ${respondent} has no choice ${String(answer)} of "${question.code}"`);
  }
  return choice;
}

function numberColumn(input: SurveyReleaseInput, question: ReleaseQuestion, position: number): Column[] {
  const { code, minimum, maximum } = question;
  if (minimum === null || maximum === null || !(minimum < maximum)) return [];
  requireFinite(minimum, 'minimum');
  requireFinite(maximum, 'maximum');
  const values = Float64Array.from(input.respondents, ({ answers }, respondent) => {
    const answer = answers[position] ?? null;
    if (answer === null) return NaN;
    if (typeof answer !== 'number' || !(answer >= minimum && answer <= maximum)) {
      throw new RangeError(
        `The answer of respondent ${respondent} to "${code}" must be from ${minimum} to ${maximum}, but is ${String(answer)}`,
      );
    }
    return answer;
  });
  const whole = Number.isInteger(minimum) && Number.isInteger(maximum);
  const between =
    whole && maximum - minimum <= 100
      ? Array.from({ length: maximum - minimum + 1 }, (_, offset) => minimum + offset)
      : [minimum, maximum];
  const given = [...values].filter((value) => !Number.isNaN(value));
  const domain = [...new Set([...between, ...given])].sort((a, b) => a - b);
  const steps = whole ? Math.min(101, maximum - minimum + 1) : 101;
  const ends = [minimum, maximum] as const;
  return [{ ...numeric, code, question: position, minimum, maximum, ends, domain, steps, values }];
}

const numeric = { choice: null, labels: null, numbers: null, isMeasure: true };

/**
 * Choices with values are numbered by them, and a choice without a value then has no place among the figures.
 * With fewer than two values, choices are numbered in order, and only their shares have a meaning.
 */
function choiceColumn(input: SurveyReleaseInput, question: ReleaseQuestion, position: number): Column[] {
  const given = question.choices.filter(({ isMissing }) => isMissing !== true);
  const valued = given.flatMap((choice) =>
    choice.value === null ? [] : [{ ...choice, value: choice.value }],
  );
  const isMeasure = new Set(valued.map(({ value }) => value)).size > 1;
  const counted = isMeasure ? valued : given;
  if (counted.length < 2) return [];
  const labels = counted.map(({ code }) => code);
  const numbers = isMeasure ? valued.map(({ value }) => value) : labels.map((_, place) => place);
  const [minimum, maximum] = [Math.min(...numbers), Math.max(...numbers)];
  return [
    {
      code: question.code,
      question: position,
      choice: null,
      labels,
      numbers,
      isMeasure,
      minimum,
      maximum,
      ends: [numbers.indexOf(minimum), numbers.indexOf(maximum)],
      domain: labels.map((_, place) => place),
      steps: new Set(numbers).size,
      values: Float64Array.from(input.respondents, ({ answers }, respondent) => {
        const answer = answers[position] ?? null;
        if (answer === null) return NaN;
        const place = labels.indexOf(choiceAt(question, answer, respondent).code);
        return place === -1 ? NaN : place;
      }),
    },
  ];
}

/**
 * One column for each choice, of all respondents. Choosing nothing leaves no answer, so it cannot be told from
 * leaving the question out, and both count as not chosen.
 */
function optionColumns(input: SurveyReleaseInput, question: ReleaseQuestion, position: number): Column[] {
  const chosen = input.respondents.map(({ answers }, respondent) => {
    const answer = answers[position] ?? [];
    if (typeof answer === 'number') {
      throw new RangeError(`Respondent ${respondent} has no list of choices of "${question.code}"`);
    }
    for (const each of answer) choiceAt(question, each, respondent);
    return new Set(answer);
  });
  return question.choices.flatMap((choice, place): Column[] => {
    if (choice.isMissing === true) return [];
    const values = Float64Array.from(chosen, (mine) => Number(mine.has(place)));
    return [
      {
        ...numeric,
        code: choiceCode(question.code, choice.code),
        question: position,
        choice,
        isMeasure: false,
        minimum: 0,
        maximum: 1,
        ends: [0, 1],
        domain: [0, 1],
        steps: 2,
        values,
      },
    ];
  });
}

/** The code of the share of a choice. No question has a code with a slash. */
export function choiceCode(question: string, choice: string): string {
  return `${question}/${choice}`;
}
