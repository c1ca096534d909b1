import { describe, expect, it } from 'vitest';

import {
  answersOf,
  entryProblems,
  numberIn,
  shownQuestions,
  type Entries,
  type Questionnaire,
} from './entries.ts';

type Question = Questionnaire['questions'][number];

const question = (code: string, over: Partial<Question> = {}): Question => ({
  code,
  kind: 'SINGLE_CHOICE',
  text: [],
  helpText: null,
  matrixCode: null,
  matrixText: null,
  minimum: null,
  maximum: null,
  isRequired: false,
  allowsDontKnow: false,
  allowsPreferNotToSay: false,
  shownIf: null,
  choices: [],
  ...over,
});
type Condition = NonNullable<Question['shownIf']>[number];
const when = (name: string, over: Partial<Condition>): Condition => ({
  question: name,
  anyOf: null,
  from: null,
  to: null,
  isAnswered: null,
  ...over,
});
const choice = (code: string, missingKind: 'DONT_KNOW' | null = null) => ({
  code,
  value: null,
  missingKind,
  label: [],
});

const questions = [
  question('visited', { choices: [choice('yes'), choice('no'), choice('unsure', 'DONT_KNOW')] }),
  question('times', {
    kind: 'NUMBER',
    minimum: 1,
    maximum: 20,
    shownIf: [when('visited', { anyOf: ['yes'] })],
  }),
  question('why', {
    kind: 'TEXT',
    shownIf: [when('times', { from: 3 }), when('visited', { isAnswered: true })],
  }),
  question('said', { kind: 'TEXT', shownIf: [when('visited', { isAnswered: false })] }),
];
const shown = (entries: Entries) => shownQuestions(questions, entries).map(({ code }) => code);

describe('the questions that are asked', () => {
  it.each([
    [{}, ['visited', 'said']],
    [{ visited: { choiceCodes: ['yes'] } }, ['visited', 'times']],
    [{ visited: { choiceCodes: ['yes'] }, times: { text: '3' } }, ['visited', 'times', 'why']],
    [{ visited: { choiceCodes: ['yes'] }, times: { text: 'many' } }, ['visited', 'times']],
    // An entry of a question that is no longer shown does not count.
    [{ visited: { choiceCodes: ['no'] }, times: { text: '3' } }, ['visited']],
    [{ visited: { choiceCodes: ['unsure'] } }, ['visited', 'said']],
    [{ visited: { missingKind: 'PREFER_NOT_TO_SAY' as const } }, ['visited', 'said']],
  ])('after %j are %j', (entries, codes) => {
    expect(shown(entries)).toEqual(codes);
  });
});

describe('the answers that are sent', () => {
  it('leave out questions that are not shown, and empty ones', () => {
    const entries = { visited: { choiceCodes: ['no'] }, times: { text: '4' }, said: { text: ' ' } };
    expect(answersOf(shownQuestions(questions, entries), entries)).toEqual([
      { questionCode: 'visited', choiceCodes: ['no'] },
    ]);
  });

  it('read numbers with a decimal comma', () => {
    expect(['3,5', '3.5', ' -1 ', '1e3', '', '1.2.3'].map(numberIn)).toEqual([3.5, 3.5, -1, NaN, NaN, NaN]);
  });
});

describe('problems of entries', () => {
  it('are a required question without an answer, and a number outside of its range', () => {
    const asked = [question('needed', { isRequired: true }), ...questions.slice(0, 2)];
    const problems = entryProblems(asked, { visited: { choiceCodes: ['yes'] }, times: { text: '21' } });
    expect([...problems]).toEqual([
      ['needed', 'requiredMissing'],
      ['times', 'numberInvalid'],
    ]);
    expect(entryProblems(asked, { needed: { missingKind: 'DONT_KNOW' }, times: { text: '20' } }).size).toBe(
      0,
    );
  });
});
