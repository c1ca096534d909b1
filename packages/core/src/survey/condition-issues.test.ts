import { describe, expect, it } from 'vitest';

import type { Condition } from './condition.ts';
import { quotaIssues, shownIfIssues } from './condition-issues.ts';
import type { AnswerableQuestion, QuestionKind } from './definition.ts';
import { endingQuota, quotasMet } from './quota.ts';

const question = (
  code: string,
  kind: QuestionKind,
  more: Partial<AnswerableQuestion> = {},
): AnswerableQuestion => ({
  code,
  kind,
  minimum: null,
  maximum: null,
  isRequired: false,
  allowsDontKnow: false,
  allowsPreferNotToSay: false,
  shownIf: null,
  choices: [],
  ...more,
});
const choices = ['a', 'b', 'c'].map((code) => ({ code, missingKind: null }));
const refused = { code: 'no', missingKind: 'PREFER_NOT_TO_SAY' as const };
const before = [
  question('one', 'SINGLE_CHOICE', { choices: [...choices, refused], allowsDontKnow: true }),
  question('many', 'MULTIPLE_CHOICE', { choices }),
  question('points', 'SCALE', { minimum: 1, maximum: 5 }),
  question('text', 'TEXT', { shownIf: { all: [{ question: 'one', anyOf: ['a'] }] } }),
];
const issuesOf = (...all: Condition[]) =>
  shownIfIssues([...before, question('last', 'TEXT', { shownIf: { all } }), question('after', 'TEXT')], 4);

describe('the conditions of a question', () => {
  it.each<[Condition[]]>([
    [[]],
    [[{ question: 'one', anyOf: ['a', 'no', 'DONT_KNOW'] }]],
    [
      [
        { question: 'points', from: 2 },
        { question: 'points', to: 2 },
      ],
    ],
    // Someone can choose both.
    [
      [
        { question: 'many', anyOf: ['a'] },
        { question: 'many', anyOf: ['b'] },
      ],
    ],
    [
      [
        { question: 'text', isAnswered: false },
        { question: 'one', anyOf: ['b'] },
      ],
    ],
    [
      [
        { question: 'text', isAnswered: true },
        { question: 'one', anyOf: ['a', 'b'] },
      ],
    ],
  ])('can be %j', (all) => {
    expect(issuesOf(...all)).toEqual([]);
  });

  it.each<[string, Condition[]]>([
    ['The version has no question "gone".', [{ question: 'gone', isAnswered: true }]],
    ['A question cannot depend on its own answer.', [{ question: 'last', isAnswered: true }]],
    ['and "after" comes later', [{ question: 'after', isAnswered: true }]],
    ['"one" has no answer with the code "d".', [{ question: 'one', anyOf: ['a', 'd'] }]],
    ['"many" has no answer with the code "DONT_KNOW".', [{ question: 'many', anyOf: ['DONT_KNOW'] }]],
    ['"text" has no answer with the code "answered".', [{ question: 'text', anyOf: ['answered'] }]],
    ['The condition needs at least one code.', [{ question: 'one', anyOf: [] }]],
    ['"one" is a SINGLE_CHOICE question', [{ question: 'one', from: 1 }]],
    ['The condition needs a bound.', [{ question: 'points' }]],
    ['No number is from 3 to 2.', [{ question: 'points', from: 3, to: 2 }]],
  ])('are refused: %s', (message, all) => {
    expect(issuesOf(...all)).toEqual([
      expect.objectContaining({ message: expect.stringContaining(message) }),
    ]);
  });

  it.each<[string, Condition[]]>([
    [
      'one',
      [
        { question: 'one', anyOf: ['a'] },
        { question: 'one', anyOf: ['b'] },
      ],
    ],
    [
      'one',
      [
        { question: 'one', anyOf: ['no', 'DONT_KNOW'] },
        { question: 'one', isAnswered: true },
      ],
    ],
    [
      'one',
      [
        { question: 'one', anyOf: ['a'] },
        { question: 'one', isAnswered: false },
      ],
    ],
    ['points', [{ question: 'points', from: 6 }]],
    ['points', [{ question: 'points', from: 2.2, to: 2.8 }]],
    [
      'points',
      [
        { question: 'points', from: 3 },
        { question: 'points', to: 2 },
      ],
    ],
    [
      'points',
      [
        { question: 'points', from: 3 },
        { question: 'points', isAnswered: false },
      ],
    ],
    // The question "text" is only shown after "a".
    [
      'one',
      [
        { question: 'text', isAnswered: true },
        { question: 'one', anyOf: ['b'] },
      ],
    ],
  ])('are refused if they contradict each other about "%s"', (code, all) => {
    expect(issuesOf(...all)).toEqual([
      { condition: 0, field: null, message: expect.stringContaining(`no answer to "${code}"`) },
    ]);
  });
});

describe('quotas', () => {
  const quota = (code: string, maxResponses: number, ...all: Condition[]) => ({
    code,
    maxResponses,
    condition: { all },
  });
  const quotas = [
    { ...quota('a', 2, { question: 'one', anyOf: ['a'] }), filledCount: 1 },
    { ...quota('high', 1, { question: 'points', from: 4 }), filledCount: 1 },
    { ...quota('all', 9), filledCount: 9 },
  ];
  const answers = new Map([
    ['one', { kind: 'SINGLE_CHOICE', choiceCode: 'a' } as const],
    ['points', { kind: 'NUMBER', number: 4 } as const],
  ]);

  it('end a response by the first full one that it belongs to', () => {
    expect(quotasMet(quotas, answers, before).map(({ code }) => code)).toEqual(['a', 'high', 'all']);
    expect(endingQuota(quotas, answers, before)?.code).toBe('high');
    expect(endingQuota(quotas.slice(0, 1), answers, before)).toBeNull();
  });

  it('can be about any question, and about people who exist', () => {
    expect(quotaIssues(quota('x', 1, { question: 'text', isAnswered: true }), before)).toEqual([]);
    expect(quotaIssues(quota('x', 1, { question: 'points', from: 9 }), before)).toEqual([
      expect.objectContaining({ message: expect.stringContaining('Nobody can belong to "x"') }),
    ]);
  });
});
