import { describe, expect, it } from 'vitest';

import {
  answerRange,
  canMove,
  languageIssues,
  versionIssues,
  type QuestionDraft,
} from './survey-version.rules.ts';

const number: QuestionDraft = { code: 'q', kind: 'NUMBER', minimum: 0, maximum: 10 };
const choice: QuestionDraft = {
  code: 'c',
  kind: 'SINGLE_CHOICE',
  choices: [
    { code: 'a', value: 1 },
    { code: 'b', value: 5 },
    { code: 'x', value: 99, isMissing: true },
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
    const questions = [
      { text: both, choices: [{ label: both }, { label: { en: 'Yes' } }] },
      { text: { en: 'Safety' } },
    ];
    expect(languageIssues(questions, [{ label: both }])).toEqual([
      {
        path: ['questions', 0, 'choices', 1, 'label'],
        message: 'There is no wording in es, but other texts of this version have one.',
      },
      {
        path: ['questions', 1, 'text'],
        message: 'There is no wording in es, but other texts of this version have one.',
      },
    ]);
    expect(languageIssues([{ text: both }], [{ label: both }])).toEqual([]);
  });
});
