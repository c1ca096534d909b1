import type { QuestionKind } from '@rapport/client/generated/hooks.ts';

import { isOfChoices, missingKinds, type ChoiceDraft, type ConditionDraft } from './draft.types.ts';
import type { Draft, QuestionDraft } from './draft.types.ts';

/** The first code "q1", "q2" … that none of these has. */
export function freeCode(prefix: string, taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(`${prefix}${number}`)) number += 1;
  return `${prefix}${number}`;
}

/** A key that no other thing of the draft has. The keys of stored things are their codes. */
export const newKey = (): string => `new ${crypto.getRandomValues(new Uint32Array(2)).join('')}`;

export const newChoice = (taken: readonly ChoiceDraft[], missingKind: ChoiceDraft['missingKind'] = '') => ({
  key: newKey(),
  code: freeCode(
    'c',
    taken.map(({ code }) => code),
  ),
  label: {},
  value: '',
  missingKind,
});

export function newQuestion(draft: Draft, kind: QuestionKind): QuestionDraft {
  const first = newChoice([]);
  return {
    key: newKey(),
    code: freeCode(
      'q',
      draft.questions.map(({ code }) => code),
    ),
    kind,
    text: {},
    helpText: {},
    matrixCode: '',
    matrixText: {},
    minimum: kind === 'SCALE' ? '1' : '',
    maximum: kind === 'SCALE' ? '5' : '',
    topBoxMinimum: '',
    isDemographic: false,
    isQuasiIdentifier: false,
    isRequired: false,
    allowsDontKnow: false,
    allowsPreferNotToSay: false,
    shownIf: [],
    choices: isOfChoices({ kind }) ? [first, newChoice([first])] : [],
  };
}

/** The draft with a row below a question. A question outside of a matrix becomes its first row. */
export function withRow(draft: Draft, index: number): Draft {
  const above = draft.questions[index];
  if (above === undefined) return draft;
  const codes = draft.questions.map(({ matrixCode }) => matrixCode).filter((code) => code !== '');
  const matrixCode = above.matrixCode === '' ? freeCode('m', [...new Set(codes)]) : above.matrixCode;
  const first = { ...above, matrixCode };
  const { key, code } = newQuestion(draft, above.kind);
  const { comparableToId: _comparable, ...shared } = first;
  const row: QuestionDraft = { ...shared, key, code, text: {} };
  return { ...draft, questions: draft.questions.toSpliced(index, 1, first, row) };
}

/** The fields that all rows of a matrix share. */
const ofMatrix = ['kind', 'minimum', 'maximum', 'choices', 'matrixCode', 'matrixText'] as const;

/** The draft with a changed question. A change of a shared field of a matrix changes all rows. */
export function withQuestion(draft: Draft, key: string, changes: Partial<QuestionDraft>): Draft {
  const before = draft.questions.find((question) => question.key === key);
  const shared = Object.fromEntries(
    ofMatrix.flatMap((name) => (name in changes ? [[name, changes[name]]] : [])),
  );
  const questions = draft.questions.map((question) => {
    if (question.key === key) return { ...question, ...changes };
    const isRow = question.matrixCode !== '' && question.matrixCode === before?.matrixCode;
    return isRow ? { ...question, ...shared } : question;
  });
  return withoutDangling({ ...draft, questions });
}

/** The draft without a question. Conditions and scales no longer name it. */
export const withoutQuestion = (draft: Draft, key: string): Draft =>
  withoutDangling({ ...draft, questions: draft.questions.filter((question) => question.key !== key) });

/** Conditions and scales name only questions and choices that exist. */
function withoutDangling(draft: Draft): Draft {
  const byKey = new Map(draft.questions.map((question) => [question.key, question]));
  const clean = (all: readonly ConditionDraft[]): ConditionDraft[] =>
    all
      .filter(({ questionKey }) => questionKey === '' || byKey.has(questionKey))
      .map((condition) => {
        const choices = byKey.get(condition.questionKey)?.choices ?? [];
        const isKnown = (key: string): boolean =>
          Object.hasOwn(missingKinds, key) || choices.some((choice) => choice.key === key);
        return { ...condition, anyOf: condition.anyOf.filter(isKnown) };
      });
  return {
    ...draft,
    questions: draft.questions.map((question) => ({ ...question, shownIf: clean(question.shownIf) })),
    scales: draft.scales.map((scale) => ({
      ...scale,
      items: scale.items.filter(({ questionKey }) => byKey.has(questionKey)),
    })),
    quotas: draft.quotas.map((quota) => ({ ...quota, condition: clean(quota.condition) })),
  };
}

/** The items with one of them moved up (-1) or down (1). */
export function moved<T>(items: readonly T[], index: number, step: -1 | 1): readonly T[] {
  const item = items[index];
  const to = index + step;
  if (item === undefined || to < 0 || to >= items.length) return items;
  return items.toSpliced(index, 1).toSpliced(to, 0, item);
}
