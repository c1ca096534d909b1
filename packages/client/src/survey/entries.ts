import type { AnswerInput, MissingKind, QuestionnaireFieldsFragment } from '../generated/hooks.ts';

/** A survey version as a respondent sees it, in all of its languages. */
export type Questionnaire = QuestionnaireFieldsFragment;
type Question = Questionnaire['questions'][number];
type Condition = NonNullable<Question['shownIf']>[number];

/** The entry of a respondent for a question. A text is not read before it is sent. */
export interface Entry {
  choiceCodes?: readonly string[];
  text?: string;
  missingKind?: MissingKind;
}
export type Entries = Readonly<Record<string, Entry | undefined>>;

const takesNumber = ({ kind }: Question): boolean => kind === 'NUMBER' || kind === 'SCALE';

function isEmpty(entry: Entry | undefined): boolean {
  if (entry === undefined) return true;
  return (
    entry.missingKind === undefined &&
    (entry.choiceCodes ?? []).length === 0 &&
    (entry.text ?? '').trim() === ''
  );
}

/** The number of an entry, with a decimal point or comma; NaN for any other text. */
export const numberIn = (text: string): number =>
  /^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : NaN;

/** The codes that conditions compare: choices, and the kind of a missing answer. */
function codesOf(entry: Entry): readonly string[] {
  return entry.missingKind === undefined ? (entry.choiceCodes ?? []) : [entry.missingKind];
}

function isMissing(question: Question | undefined, entry: Entry): boolean {
  if (entry.missingKind !== undefined) return true;
  const codes = entry.choiceCodes ?? [];
  return (
    codes.length > 0 &&
    codes.every((code) => question?.choices.some((one) => one.code === code && one.missingKind !== null))
  );
}

function meets(condition: Condition, question: Question | undefined, entry: Entry | undefined): boolean {
  const given = entry !== undefined && !isEmpty(entry) ? entry : undefined;
  if (condition.isAnswered !== null) {
    const isAnswered = given !== undefined && !isMissing(question, given);
    return isAnswered === condition.isAnswered;
  }
  if (given === undefined) return false;
  if (condition.anyOf !== null) return condition.anyOf.some((code) => codesOf(given).includes(code));
  const number = numberIn(given.text ?? '');
  if (Number.isNaN(number)) return false;
  return (
    (condition.from === null || number >= condition.from) && (condition.to === null || number <= condition.to)
  );
}

/**
 * The questions that somebody with these entries is asked, in order. An entry of a question that is not shown does
 * not count for later ones. The server decides by the same rule when the response is sent.
 */
export function shownQuestions(questions: readonly Question[], entries: Entries): Question[] {
  const shown = new Map<string, Question>();
  for (const question of questions) {
    const holds = (condition: Condition): boolean =>
      meets(
        condition,
        shown.get(condition.question),
        shown.has(condition.question) ? entries[condition.question] : undefined,
      );
    if (question.shownIf === null || question.shownIf.every(holds)) shown.set(question.code, question);
  }
  return [...shown.values()];
}

export type EntryProblem = 'requiredMissing' | 'numberInvalid';

/** The problems of entries, by the code of the question. */
export function entryProblems(shown: readonly Question[], entries: Entries): Map<string, EntryProblem> {
  const problems = new Map<string, EntryProblem>();
  for (const question of shown) {
    const entry = entries[question.code];
    if (isEmpty(entry)) {
      if (question.isRequired) problems.set(question.code, 'requiredMissing');
    } else if (entry?.missingKind === undefined && takesNumber(question)) {
      const number = numberIn(entry?.text ?? '');
      const { minimum, maximum } = question;
      const isOutside = (minimum !== null && number < minimum) || (maximum !== null && number > maximum);
      if (Number.isNaN(number) || isOutside) problems.set(question.code, 'numberInvalid');
    }
  }
  return problems;
}

/** The answers to send: of the questions that are shown, those with an entry. */
export function answersOf(shown: readonly Question[], entries: Entries): AnswerInput[] {
  return shown.flatMap((question): AnswerInput[] => {
    const entry = entries[question.code];
    if (entry === undefined || isEmpty(entry)) return [];
    const { code: questionCode, kind } = question;
    if (entry.missingKind !== undefined) return [{ questionCode, missingKind: entry.missingKind }];
    if (entry.choiceCodes?.length) return [{ questionCode, choiceCodes: [...entry.choiceCodes] }];
    const text = entry.text ?? '';
    if (takesNumber(question)) return [{ questionCode, number: numberIn(text) }];
    return [kind === 'DATE' ? { questionCode, date: text } : { questionCode, text }];
  });
}
