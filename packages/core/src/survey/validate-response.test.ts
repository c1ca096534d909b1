import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { AnswerableQuestion, CodedChoice, QuestionKind } from './definition.ts';
import type { GivenAnswer } from './given-answer.ts';
import { shownQuestions } from './skip-logic.ts';
import { validateResponse } from './validate-response.ts';

const choices = (...codes: string[]): CodedChoice[] => codes.map((code) => ({ code, missingKind: null }));
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
const refusal: CodedChoice = { code: 'no', missingKind: 'PREFER_NOT_TO_SAY' };

const questions = [
  question('contact', 'SINGLE_CHOICE', { choices: [...choices('yes', 'never'), refusal], isRequired: true }),
  question('trust', 'SCALE', {
    minimum: 0,
    maximum: 10,
    allowsDontKnow: true,
    isRequired: true,
    choices: choices('0', '10'),
  }),
  question('fair', 'NUMBER', {
    minimum: 0,
    maximum: 1,
    choices: [{ code: '-9', missingKind: 'NOT_APPLICABLE' }],
    shownIf: { all: [{ question: 'contact', anyOf: ['yes'] }] },
  }),
  question('heard', 'MULTIPLE_CHOICE', { choices: [...choices('radio', 'school'), refusal] }),
  question('order', 'RANKING', { choices: choices('a', 'b', 'c'), allowsPreferNotToSay: true }),
  question('why', 'TEXT', { shownIf: { all: [{ question: 'trust', from: 0, to: 3 }] } }),
  question('met', 'DATE', { shownIf: { all: [{ question: 'heard', isAnswered: true }] } }),
];
const complete: GivenAnswer[] = [
  { questionCode: 'contact', choiceCodes: ['yes'] },
  { questionCode: 'trust', number: 3 },
];
const validate = (...more: GivenAnswer[]) =>
  validateResponse({ questions }, [
    ...complete.filter((one) => more.every(({ questionCode }) => questionCode !== one.questionCode)),
    ...more,
  ]);
const problemsOf = (...more: GivenAnswer[]) => {
  const result = validate(...more);
  return result.ok ? [] : result.problems.map(({ code, questionCode }) => `${questionCode} ${code}`);
};

describe('a response', () => {
  it('is read by the kinds of its questions', () => {
    const result = validate(
      { questionCode: 'fair', number: 0.5 },
      { questionCode: 'heard', choiceCodes: ['school', 'radio'] },
      { questionCode: 'order', choiceCodes: ['c', 'a'] },
      { questionCode: 'why', text: '  Slow.  ' },
      { questionCode: 'met', date: '2026-03-31' },
    );
    expect(result.ok && Object.fromEntries(result.answers)).toEqual({
      contact: { kind: 'SINGLE_CHOICE', choiceCode: 'yes' },
      trust: { kind: 'NUMBER', number: 3 },
      fair: { kind: 'NUMBER', number: 0.5 },
      heard: { kind: 'MULTIPLE_CHOICE', choiceCodes: ['school', 'radio'] },
      order: { kind: 'RANKING', choiceCodes: ['c', 'a'] },
      why: { kind: 'TEXT', text: 'Slow.' },
      met: { kind: 'DATE', date: '2026-03-31' },
    });
  });

  it('keeps missing answers apart, as a kind or as a choice', () => {
    const result = validate(
      { questionCode: 'trust', missingKind: 'DONT_KNOW' },
      { questionCode: 'fair', choiceCodes: ['-9'] },
      { questionCode: 'heard', choiceCodes: ['no'] },
      { questionCode: 'order', missingKind: 'PREFER_NOT_TO_SAY' },
    );
    expect(result.ok && Object.fromEntries(result.answers)).toMatchObject({
      trust: { kind: 'MISSING_KIND', missingKind: 'DONT_KNOW' },
      fair: { kind: 'MISSING', choiceCode: '-9' },
      heard: { kind: 'MULTIPLE_CHOICE', choiceCodes: ['no'] },
      order: { kind: 'MISSING_KIND', missingKind: 'PREFER_NOT_TO_SAY' },
    });
  });

  it.each<[string, GivenAnswer]>([
    ['trust OUT_OF_RANGE', { questionCode: 'trust', number: 11 }],
    ['trust OUT_OF_RANGE', { questionCode: 'trust', number: NaN }],
    ['trust NOT_WHOLE', { questionCode: 'trust', number: 2.5 }],
    ['trust WRONG_KIND', { questionCode: 'trust', text: '3' }],
    ['trust WRONG_KIND', { questionCode: 'trust', choiceCodes: ['0'] }],
    ['trust WRONG_KIND', { questionCode: 'trust', number: 3, missingKind: 'DONT_KNOW' }],
    ['trust MISSING_NOT_ALLOWED', { questionCode: 'trust', missingKind: 'PREFER_NOT_TO_SAY' }],
    ['contact UNKNOWN_CHOICE', { questionCode: 'contact', choiceCodes: ['maybe'] }],
    ['contact TOO_MANY_CHOICES', { questionCode: 'contact', choiceCodes: ['yes', 'never'] }],
    ['heard REPEATED_CHOICE', { questionCode: 'heard', choiceCodes: ['radio', 'radio'] }],
    ['heard EXCLUSIVE_CHOICE', { questionCode: 'heard', choiceCodes: ['radio', 'no'] }],
    ['order REPEATED_CHOICE', { questionCode: 'order', choiceCodes: ['a', 'b', 'a'] }],
    ['order UNKNOWN_CHOICE', { questionCode: 'order', choiceCodes: ['d'] }],
    ['why TEXT_TOO_LONG', { questionCode: 'why', text: 'x'.repeat(10_001) }],
    ['why INVALID_TEXT', { questionCode: 'why', text: 'a\0b' }],
    ['met WRONG_KIND', { questionCode: 'met', text: '2026-03-31' }],
    ['other UNKNOWN_QUESTION', { questionCode: 'other', number: 1 }],
  ])('is refused: %s', (problem, given) => {
    expect(problemsOf(given)).toEqual([problem]);
  });

  it('is refused for an invalid day', () => {
    const answers = [
      { questionCode: 'heard', choiceCodes: ['radio'] },
      { questionCode: 'met', date: '2026-02-30' },
    ];
    expect(problemsOf(...answers)).toEqual(['met INVALID_DATE']);
  });

  it('is refused if a question is answered twice', () => {
    const twice = [
      { questionCode: 'order', choiceCodes: ['a'] },
      { questionCode: 'order', choiceCodes: ['b'] },
    ];
    expect(problemsOf(...twice)).toEqual(['order REPEATED_QUESTION']);
  });

  it('is refused if a question that is not shown is answered, by the code of the question', () => {
    const result = validate(
      { questionCode: 'contact', choiceCodes: ['never'] },
      { questionCode: 'fair', number: 1 },
    );
    expect(!result.ok && result.problems).toMatchObject([
      { code: 'NOT_SHOWN', questionCode: 'fair', index: 2, expected: 'no answer' },
    ]);
    expect(!result.ok && result.problems[0]?.message).toContain('"fair" is not asked');
  });

  it('is refused if a shown question that is required has no answer, and a missing answer is one', () => {
    expect(problemsOf({ questionCode: 'trust' })).toEqual(['trust REQUIRED']);
    expect(problemsOf({ questionCode: 'trust', missingKind: 'DONT_KNOW' })).toEqual([]);
    expect(problemsOf({ questionCode: 'contact', choiceCodes: ['no'] })).toEqual([]);
  });

  it('has no valid answer for a condition if the answer is missing', () => {
    const missing = { questionCode: 'heard', choiceCodes: ['no'] };
    expect(problemsOf(missing, { questionCode: 'met', date: '2026-03-31' })).toEqual(['met NOT_SHOWN']);
  });
});

/** Questionnaires in which each question can depend on any answers before it. */
const questionnaires = fc
  .array(
    fc.record({ on: fc.nat(), isRequired: fc.boolean(), isAnswered: fc.boolean(), anyOf: fc.boolean() }),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((drawn) =>
    drawn.map(({ on, isRequired, isAnswered, anyOf }, index) =>
      question(`q${index}`, 'SINGLE_CHOICE', {
        choices: [...choices('a', 'b'), refusal],
        isRequired,
        shownIf:
          index === 0
            ? null
            : {
                all: [
                  anyOf
                    ? { question: `q${on % index}`, anyOf: ['a', 'no'] }
                    : { question: `q${on % index}`, isAnswered },
                ],
              },
      }),
    ),
  );
const codes = fc.constantFrom('a', 'b', 'no', null);

describe('any questionnaire', () => {
  it('accepts a response that answers what is shown, and only that', () => {
    fc.assert(
      fc.property(questionnaires, fc.array(codes, { minLength: 8, maxLength: 8 }), (asked, drawn) => {
        const answers = new Map<string, { kind: 'SINGLE_CHOICE'; choiceCode: string }>();
        // The respondent goes through the questions in order.
        asked.forEach(({ code, isRequired }, index) => {
          if (!shownQuestions(asked.slice(0, index + 1), answers).has(code)) return;
          const choiceCode = drawn[index] ?? (isRequired ? 'a' : null);
          if (choiceCode !== null) answers.set(code, { kind: 'SINGLE_CHOICE', choiceCode });
        });
        const given = [...answers].map(([questionCode, { choiceCode }]) => ({
          questionCode,
          choiceCodes: [choiceCode],
        }));
        expect(validateResponse({ questions: asked }, given)).toEqual({ ok: true, answers });
        // Any answer to another question is refused.
        const shown = shownQuestions(asked, answers);
        for (const { code } of asked.filter((one) => !shown.has(one.code))) {
          const result = validateResponse({ questions: asked }, [
            ...given,
            { questionCode: code, choiceCodes: ['b'] },
          ]);
          expect(!result.ok && result.problems).toContainEqual(
            expect.objectContaining({ code: 'NOT_SHOWN', questionCode: code, index: given.length }),
          );
        }
      }),
    );
  });

  it('never throws for any input', () => {
    const anything = fc.record(
      {
        questionCode: fc.oneof(
          fc.constantFrom('contact', 'trust', 'heard', 'order', 'why', 'met'),
          fc.string(),
        ),
        number: fc.oneof(fc.double(), fc.constant(null)),
        choiceCodes: fc.array(fc.oneof(fc.constantFrom('yes', 'no', 'a', 'radio'), fc.string())),
        text: fc.string({ unit: 'binary' }),
        date: fc.string(),
        missingKind: fc.constantFrom('DONT_KNOW' as const, 'NOT_APPLICABLE' as const),
      },
      { requiredKeys: ['questionCode'] },
    );
    fc.assert(
      fc.property(fc.array(anything), (given) => {
        const result = validateResponse({ questions }, given);
        expect(result.ok || result.problems.length > 0).toBe(true);
      }),
    );
  });
});
