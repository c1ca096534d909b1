import type { Condition, ShownIf } from './condition.ts';
import { isOfNumbers, missingKindsOf, type AnswerableQuestion } from './definition.ts';

/** A problem of a condition: its position, the field in it (null for the whole), and a message. */
export interface ConditionIssue {
  readonly condition: number;
  readonly field: 'question' | 'anyOf' | 'from' | 'to' | null;
  readonly message: string;
}

type Asked = Omit<AnswerableQuestion, 'isRequired'>;

const answered = '\nanswered';
const none = '\nnone';

/**
 * The problems of the conditions of the question at a position. They can name earlier questions only, so no
 * questions can wait for each other.
 */
export function shownIfIssues(questions: readonly Asked[], position: number): ConditionIssue[] {
  const question = questions[position];
  if (!question?.shownIf) return [];
  const places = new Map(questions.map(({ code }, place) => [code, place]));
  const order = (code: string): string | null => {
    const place = places.get(code);
    if (place === undefined || place < position) return null;
    return code === question.code
      ? 'A question cannot depend on its own answer.'
      : `A question can only depend on earlier questions, and "${code}" comes later.`;
  };
  const subject = `"${question.code}" can never be shown`;
  return conditionIssues(question.shownIf, questions, subject, order);
}

/** The problems of the condition of a quota, which can be about every question. */
export function quotaIssues(quota: { code: string; condition: ShownIf }, questions: readonly Asked[]) {
  return conditionIssues(quota.condition, questions, `Nobody can belong to "${quota.code}"`, () => null);
}

function conditionIssues(
  { all }: ShownIf,
  questions: readonly Asked[],
  subject: string,
  order: (code: string) => string | null,
): ConditionIssue[] {
  const byCode = new Map(questions.map((question) => [question.code, question]));
  const issues = all.flatMap((one, condition): ConditionIssue[] => {
    const question = byCode.get(one.question);
    const late = order(one.question);
    const problem =
      question === undefined
        ? { field: 'question' as const, message: `The version has no question "${one.question}".` }
        : late === null
          ? ownIssue(one, question)
          : { field: 'question' as const, message: late };
    return problem === null ? [] : [{ condition, ...problem }];
  });
  if (issues.length > 0) return issues;
  const never = contradiction(all, byCode);
  return never === null
    ? []
    : [
        {
          condition: 0,
          field: null,
          message: `${subject}: no answer to "${never}" meets all conditions, together with those of the questions that they name.`,
        },
      ];
}

function ownIssue(one: Condition, question: Asked): Omit<ConditionIssue, 'condition'> | null {
  if ('isAnswered' in one) return null;
  if ('anyOf' in one) {
    const known = statesOf(question);
    if (one.anyOf.length === 0) return { field: 'anyOf', message: 'The condition needs at least one code.' };
    const unknown = one.anyOf.find((code) => !known.includes(code) && !codesOf(question).includes(code));
    return unknown === undefined
      ? null
      : { field: 'anyOf', message: `"${question.code}" has no answer with the code "${unknown}".` };
  }
  if (!isOfNumbers(question.kind)) {
    const message = `Only NUMBER and SCALE questions have a range, and "${question.code}" is a ${question.kind} question.`;
    return { field: one.from == null ? 'to' : 'from', message };
  }
  const { from = null, to = null } = one;
  if (from === null && to === null) return { field: 'from', message: 'The condition needs a bound.' };
  return from !== null && to !== null && from > to
    ? { field: 'to', message: `No number is from ${from} to ${to}.` }
    : null;
}

/** The codes of the choices that are valid answers. The choices of a SCALE question only label its points. */
function codesOf({ kind, choices }: Asked): string[] {
  return isOfNumbers(kind)
    ? []
    : choices.flatMap(({ code, missingKind }) => (missingKind === null ? [code] : []));
}

/**
 * The states of an answer: the code of a single choice, the code of a missing answer, `answered` for any
 * other valid answer, and `none`. No choice has a code with a line break.
 */
function statesOf(question: Asked): string[] {
  const missing = question.choices.flatMap(({ code, missingKind }) => (missingKind === null ? [] : [code]));
  const valid = question.kind === 'SINGLE_CHOICE' ? codesOf(question) : [answered];
  return [...valid, ...missing, ...missingKindsOf(question), none];
}

/** The question whose answer would have to be two things; null if there is an answer to every question. */
function contradiction(all: readonly Condition[], byCode: ReadonlyMap<string, Asked>): string | null {
  const states = new Map<string, Set<string>>();
  const ranges = new Map<string, [number, number]>();
  const pending = [...all];
  const expanded = new Set<string>();
  for (let one = pending.shift(); one !== undefined; one = pending.shift()) {
    const question = byCode.get(one.question);
    if (question === undefined) continue;
    const { code } = question;
    const left = states.get(code) ?? new Set(statesOf(question));
    const met = new Set([...left].filter((state) => meetsState(one, question, state)));
    states.set(code, met);
    if ('from' in one || 'to' in one) {
      const [least, most] = ranges.get(code) ?? [question.minimum ?? -Infinity, question.maximum ?? Infinity];
      ranges.set(code, [Math.max(least, one.from ?? -Infinity), Math.min(most, one.to ?? Infinity)]);
    }
    const [least, most] = ranges.get(code) ?? [0, 0];
    // A whole number must fit between the bounds of a SCALE question.
    const isEmpty = question.kind === 'SCALE' ? Math.ceil(least) > Math.floor(most) : least > most;
    if (met.size === 0 || isEmpty) return code;
    if (met.has(none) || expanded.has(code)) continue;
    // The question must have been shown.
    expanded.add(code);
    pending.push(...(question.shownIf?.all ?? []));
  }
  return null;
}

function meetsState(one: Condition, question: Asked, state: string): boolean {
  const isValid = state === answered || codesOf(question).includes(state);
  if ('isAnswered' in one) return isValid === one.isAnswered;
  if ('anyOf' in one) {
    if (state !== answered) return one.anyOf.includes(state);
    return one.anyOf.some((code) => codesOf(question).includes(code));
  }
  return state === answered;
}
