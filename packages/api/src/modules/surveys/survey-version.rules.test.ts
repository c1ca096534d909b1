import { describe, expect, it } from 'vitest';

import { languageIssues } from './survey-language.rules.ts';
import type { QuestionDraft } from './questionnaire.types.ts';
import { answerRange, canMove, versionIssues } from './survey-version.rules.ts';

const number: QuestionDraft = { code: 'q', kind: 'NUMBER', minimum: 0, maximum: 10 };
const choice: QuestionDraft = {
  code: 'c',
  kind: 'SINGLE_CHOICE',
  choices: [
    { code: 'a', value: 1 },
    { code: 'b', value: 5 },
    { code: 'x', value: 99, missingKind: 'DONT_KNOW' },
  ],
};

describe('versionIssues', () => {
  it('finds no issue in a valid questionnaire', () => {
    const scale = {
      code: 's',
      minAnswered: 1,
      topBoxMinimum: 7,
      items: [{ questionCode: 'q' }, { questionCode: 'r' }],
    };
    const questions = [{ ...number, topBoxMinimum: 7 }, { ...number, code: 'r' }, choice];
    expect(versionIssues(questions, [scale])).toEqual([]);
  });

  it.each<[string, QuestionDraft, (string | number)[]]>([
    ['a choice question without choices', { code: 'c', kind: 'SINGLE_CHOICE' }, ['questions', 0, 'choices']],
    [
      'choices of a number that are answers',
      { ...number, choices: [{ code: 'a' }] },
      ['questions', 0, 'choices'],
    ],
    [
      'a repeated choice',
      { ...choice, choices: [{ code: 'a' }, { code: 'a' }] },
      ['questions', 0, 'choices', 1, 'code'],
    ],
    ['a reversed range', { ...number, maximum: -1 }, ['questions', 0, 'maximum']],
    ['a range of a text', { code: 't', kind: 'TEXT', minimum: 1 }, ['questions', 0, 'minimum']],
    ['a demographic number', { ...number, isDemographic: true }, ['questions', 0, 'isDemographic']],
    ['a top box outside the range', { ...number, topBoxMinimum: 11 }, ['questions', 0, 'topBoxMinimum']],
    [
      'a top box that includes all answers',
      { ...number, topBoxMinimum: 0 },
      ['questions', 0, 'topBoxMinimum'],
    ],
  ])('names the place of %s', (_name, question, path) => {
    expect(versionIssues([question], []).map((issue) => issue.path)).toEqual([path]);
  });

  it('names the second of two questions, and of two scales, with one code', () => {
    const items = [{ questionCode: 'q' }, { questionCode: 'r' }];
    const scale = { code: 's', minAnswered: 1, items };
    const other = { ...scale, items: [...items, { questionCode: 't' }] };
    const questions = [number, number, { ...number, code: 'r' }, { ...number, code: 't' }];
    expect(versionIssues(questions, [scale, other]).map((issue) => issue.path)).toEqual([
      ['questions', 1, 'code'],
      ['scales', 1, 'code'],
    ]);
  });

  it('refuses a scale of one item, and two scales of the same items, whose difference would be single answers', () => {
    const [a, b] = [{ questionCode: 'q' }, { questionCode: 'r' }];
    const scales = [
      { code: 'one', minAnswered: 1, items: [a] },
      { code: 'both', minAnswered: 1, items: [a, b] },
      { code: 'again', minAnswered: 2, items: [b, a] },
    ];
    expect(versionIssues([number, { ...number, code: 'r' }], scales).map((issue) => issue.path)).toEqual([
      ['scales', 0, 'items'],
      ['scales', 2, 'items'],
    ]);
  });

  it('refuses items of different ranges, unknown items and more answers than items', () => {
    const scale = {
      code: 's',
      minAnswered: 5,
      items: [{ questionCode: 'q' }, { questionCode: 'c' }, { questionCode: 'gone' }],
    };
    expect(versionIssues([number, choice], [scale]).map((issue) => issue.path)).toEqual([
      ['scales', 0, 'minAnswered'],
      ['scales', 0, 'items', 1, 'questionCode'],
      ['scales', 0, 'items', 2, 'questionCode'],
    ]);
  });
});

describe('answerRange', () => {
  it('spans the values of the choices that count', () => {
    expect(answerRange(choice)).toEqual({ minimum: 1, maximum: 5 });
  });

  it('does not exist without numbers on both ends', () => {
    expect(answerRange({ code: 'q', kind: 'NUMBER', minimum: 0 })).toBeNull();
    expect(answerRange({ code: 't', kind: 'TEXT' })).toBeNull();
  });
});

describe('canMove', () => {
  it('goes forward one step and never back', () => {
    const statuses = ['DRAFT', 'FIELDED', 'CLOSED'] as const;
    const moves = statuses.flatMap((from) =>
      statuses.filter((to) => canMove(from, to)).map((to) => `${from}→${to}`),
    );
    expect(moves).toEqual(['DRAFT→FIELDED', 'FIELDED→CLOSED']);
  });
});

describe('languageIssues', () => {
  it('names every wording that lacks a language of another one', () => {
    const both = { en: 'Trust', es: 'Confianza' };
    const english = { en: 'Yes' };
    const questions = [
      {
        code: 'q',
        text: both,
        choices: [
          { code: 'n', label: both },
          { code: 'y', label: english },
        ],
      },
      { code: 'r', text: english, helpText: english, matrixText: both },
    ];
    const quotas = [{ code: 'men', label: english }];
    const lacks = (name: string) => `${name} has no wording in es, but other texts of this version have one.`;
    expect(languageIssues(questions, [{ code: 's', label: both }], quotas, english)).toEqual([
      {
        path: ['questions', 0, 'choices', 1, 'label'],
        message: lacks('The label of the choice of the question "q" with the code "y"'),
      },
      { path: ['questions', 1, 'text'], message: lacks('The question "r"') },
      { path: ['questions', 1, 'helpText'], message: lacks('The help text of the question "r"') },
      { path: ['quotas', 0, 'label'], message: lacks('The label of the quota "men"') },
      { path: ['consentText'], message: lacks('The consent text') },
    ]);
    expect(languageIssues([{ code: 'q', text: both }], [{ code: 's', label: both }])).toEqual([]);
  });
});

describe('questions of the new kinds', () => {
  const points: QuestionDraft = {
    code: 'p',
    kind: 'SCALE',
    minimum: 0,
    maximum: 10,
    choices: [
      { code: '0', value: 0 },
      { code: '10', value: 10 },
      { code: 'dk', missingKind: 'DONT_KNOW' },
    ],
  };
  const topics: QuestionDraft = { code: 't', kind: 'RANKING', choices: [{ code: 'a' }, { code: 'b' }] };
  const row = (code: string, more: Partial<QuestionDraft> = {}): QuestionDraft => ({
    ...points,
    code,
    matrixCode: 'm',
    matrixText: { es: 'Confianza', en: 'Trust' },
    ...more,
  });
  const pathsOf = (...questions: QuestionDraft[]) =>
    versionIssues(questions, []).map(({ path }) => path.join('.'));

  it('are valid', () => {
    const other = row('n', { matrixText: { en: 'Trust', es: 'Confianza' } });
    const shown: QuestionDraft = {
      code: 's',
      kind: 'TEXT',
      shownIf: { all: [{ question: 'p', from: 0, to: 3 }] },
    };
    const scale = {
      code: 'x',
      minAnswered: 1,
      items: [{ questionCode: 'p', isReversed: true }, { questionCode: 'm1' }],
    };
    const questions = [points, topics, row('m1'), other, shown];
    const quota = { code: 'low', condition: { all: [{ question: 's', isAnswered: true }] } };
    expect(versionIssues(questions, [scale], [quota])).toEqual([]);
  });

  it.each<[string, QuestionDraft[]]>([
    ['questions.0.minimum', [{ ...points, minimum: 0.5 }]],
    ['questions.0.maximum', [{ ...points, maximum: null }]],
    ['questions.0.maximum', [{ ...points, maximum: 101, choices: [] }]],
    [
      'questions.0.choices.1.value',
      [
        {
          ...points,
          choices: [
            { code: '0', value: 0 },
            { code: 'ten', value: 10 },
          ],
        },
      ],
    ],
    ['questions.0.choices', [{ ...points, choices: [{ code: '0', value: 0 }] }]],
    ['questions.0.choices.2.missingKind', [{ ...points, allowsDontKnow: true }]],
    [
      'questions.0.choices.0.code',
      [{ ...topics, allowsPreferNotToSay: true, choices: [{ code: 'PREFER_NOT_TO_SAY' }, { code: 'b' }] }],
    ],
    ['questions.0.choices', [{ ...topics, choices: [{ code: 'a' }] }]],
    ['questions.0.choices.1.value', [{ ...topics, choices: [{ code: 'a' }, { code: 'b', value: 2 }] }]],
    ['questions.0.topBoxMinimum', [{ ...topics, topBoxMinimum: 1 }]],
    ['questions.0.matrixText', [row('m1', { matrixText: null })]],
    ['questions.0.kind', [row('m1', { kind: 'TEXT', minimum: null, maximum: null, choices: [] })]],
    ['questions.1.maximum', [row('m1', { choices: [] }), row('m2', { choices: [], maximum: 9 })]],
    ['questions.2.matrixCode', [row('m1'), topics, row('m2')]],
    [
      'questions.0.shownIf.all.0.question',
      [{ ...topics, shownIf: { all: [{ question: 't', isAnswered: true }] } }],
    ],
    ['questions.1.shownIf.all', [points, { ...topics, shownIf: { all: [{ question: 'p', from: 11 }] } }]],
  ])('have an issue at %s', (path, questions) => {
    expect(pathsOf(...questions)).toEqual([path]);
  });
});
