import type { Condition } from '@rapport/core/survey/condition.ts';
import type { QuestionKind } from '@rapport/core/survey/definition.ts';

/** An earlier question that a condition can name. */
interface EarlierQuestion {
  readonly code: string;
  readonly kind: QuestionKind;
  readonly choices: readonly { readonly code: string }[];
}

type Logic =
  | { readonly ok: true; readonly all: readonly Condition[] }
  | { readonly ok: false; readonly message: string };

const comparison = /^\[(\w+)(?:\((-?\w+)\))?\]\s*(=|<>|!=|>=|<=)\s*(?:'([^']*)'|"([^"]*)"|(-?[\d.]+))$/;

const refused = (message: string): Logic => ({
  ok: false,
  message: `${message} Set the condition in the draft.`,
});

/**
 * The branching logic of REDCap as conditions: comparisons of earlier fields with a value, joined by "and", or by "or" if all of them are about one choice question. Anything else is
 * refused, never guessed.
 */
export function redcapCondition(logic: string, earlier: readonly EarlierQuestion[]): Logic {
  if (logic === '') return { ok: true, all: [] };
  const parts = split(logic, 'and');
  const all: Condition[] = [];
  for (const part of parts) {
    const choices = split(unwrapped(part), 'or').map((one) => conditionOf(unwrapped(one), earlier));
    const failed = choices.find((one) => typeof one === 'string');
    if (failed !== undefined) return refused(failed);
    const joined = eitherOf(choices.filter((one) => typeof one !== 'string'));
    if (joined === null) return refused('Only choices of one question can be joined by "or".');
    all.push(joined);
  }
  return { ok: true, all };
}

/** The parts of a logic between a word outside of parentheses and quotes. */
function split(logic: string, word: 'and' | 'or'): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let begin = 0;
  for (let at = 0; at < logic.length; at += 1) {
    const one = logic[at] ?? '';
    if (quote !== '') quote = one === quote ? '' : quote;
    else if (one === "'" || one === '"') quote = one;
    else if (one === '(') depth += 1;
    else if (one === ')') depth -= 1;
    else if (depth === 0 && new RegExp(`^\\s${word}\\s`, 'i').test(logic.slice(at, at + word.length + 2))) {
      parts.push(logic.slice(begin, at));
      begin = at + word.length + 1;
    }
  }
  return [...parts, logic.slice(begin)].map((part) => part.trim());
}

/** A logic without the parentheses around all of it. */
function unwrapped(logic: string): string {
  const trimmed = logic.trim();
  return /^\((?:[^()]|\([^()]*\))*\)$/.test(trimmed) ? unwrapped(trimmed.slice(1, -1)) : trimmed;
}

/** The condition of one comparison, or the reason why it cannot be one. */
function conditionOf(text: string, earlier: readonly EarlierQuestion[]): Condition | string {
  const [, code = '', choice, operator = '', single, double, bare] = comparison.exec(text) ?? [];
  if (operator === '') return 'This is no comparison of a field with a value.';
  const value = single ?? double ?? bare ?? '';
  const question = earlier.find((one) => one.code === code);
  if (question === undefined) return `No earlier question has the code ${code}.`;
  if (choice !== undefined) {
    if (
      question.kind !== 'MULTIPLE_CHOICE' ||
      operator !== '=' ||
      value !== '1' ||
      !hasChoice(question, choice)
    )
      return `Only a checked choice of a checkbox can be compared, as in [${code}(1)] = '1'.`;
    return { question: code, anyOf: [choice] };
  }
  if (value === '') {
    if (operator === '=') return { question: code, isAnswered: false };
    return operator === '<>' || operator === '!='
      ? { question: code, isAnswered: true }
      : 'Only = and <> compare with an empty value.';
  }
  if (question.kind === 'SINGLE_CHOICE' && operator === '=' && hasChoice(question, value))
    return { question: code, anyOf: [value] };
  const number = Number(value);
  if (question.kind === 'NUMBER' && Number.isFinite(number)) {
    if (operator === '=') return { question: code, from: number, to: number };
    if (operator === '>=') return { question: code, from: number };
    if (operator === '<=') return { question: code, to: number };
  }
  return `This comparison of ${code} is not supported.`;
}

const hasChoice = ({ choices }: EarlierQuestion, code: string): boolean =>
  choices.some((one) => one.code === code);

/** One condition that is met if any of these is; null if they cannot be one. */
function eitherOf(conditions: readonly Condition[]): Condition | null {
  const [first, ...others] = conditions;
  if (first === undefined || others.length === 0) return first ?? null;
  const anyOf: string[] = [];
  for (const one of conditions) {
    if (!('anyOf' in one) || one.question !== first.question) return null;
    anyOf.push(...one.anyOf);
  }
  return { question: first.question, anyOf };
}
