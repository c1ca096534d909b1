import { describe, expect, it } from 'vitest';

import { choiceQuestion, randomNumbers, unvaluedQuestion } from '../testing/simulated.survey.ts';
import { releaseTable } from './release.rows.ts';
import type { ReleaseAnswer, ReleaseQuestion, SurveyReleaseInput } from './release.types.ts';
import { surveyRelease } from './survey-release.ts';

/** People of two groups with these answers to one question. */
function survey(question: ReleaseQuestion, answers: readonly ReleaseAnswer[]): SurveyReleaseInput {
  return {
    threshold: 10,
    questions: [choiceQuestion('area', 2, true), question],
    scales: [],
    respondents: answers.map((answer, person) => ({ key: `p${person}`, answers: [person % 2, answer] })),
  };
}

const times = (count: number, answer: ReleaseAnswer): ReleaseAnswer[] =>
  Array.from({ length: count }, () => answer);
const sharesOf = (question: ReleaseQuestion, answers: readonly ReleaseAnswer[]) =>
  releaseTable(surveyRelease(survey(question, answers)).release, question.code, null)?.overall;
/** The published range of a share, or the kind of the missing figure. */
const rangeOf = (row: ReturnType<typeof sharesOf>, code: string): readonly number[] | string => {
  const share = row?.choices.find((choice) => choice.code === code)?.share;
  if (share?.kind !== 'ESTIMATE') return share?.kind ?? 'ABSENT';
  const range = /from (\S+)% to (\S+)%\. The/.exec(share.caveats.join(' ')) ?? [];
  return range.slice(1).map((percent) => Number(percent) / 100);
};

describe('the shares of the choices of a question', () => {
  it('are those of the valid answers, if choices have no values', () => {
    // Choice 0 is for missing answers.
    const row = sharesOf(unvaluedQuestion('topic', 'SINGLE_CHOICE'), [
      ...times(40, 0),
      ...times(100, 1),
      ...times(160, 2),
      ...times(3, 3),
    ]);
    expect(row?.mean.kind).toBe('NOT_REPORTED');
    expect(row?.n).toBe(260);
    for (const [code, share] of [
      ['c1', 100 / 263],
      ['c2', 160 / 263],
    ] as const) {
      const [lower = 1, upper = 0] = rangeOf(row, code);
      expect(lower).toBeLessThanOrEqual(share);
      expect(upper).toBeGreaterThan(share);
      // At least 11 people wide.
      expect((Number(upper) - Number(lower)) * 263).toBeGreaterThanOrEqual(11);
    }
    // Three people do not show, and no share is given for a missing answer.
    expect(rangeOf(row, 'c3')).toBe('SUPPRESSED');
    expect(rangeOf(row, 'c0')).toBe('ABSENT');
  });

  it('are those of all respondents, if several can be chosen', () => {
    const row = sharesOf(unvaluedQuestion('channels', 'MULTIPLE_CHOICE'), [
      ...times(60, [0, 1]),
      ...times(60, [1]),
      ...times(80, null),
    ]);
    expect(row).toMatchObject({ n: 200, missing: null, isOfAll: true });
    const [lower = 1, upper = 0] = rangeOf(row, 'c1');
    expect(lower).toBeLessThanOrEqual(0.6);
    expect(upper).toBeGreaterThanOrEqual(0.6);
    expect(rangeOf(row, 'c0')).not.toBe('SUPPRESSED');
    // Nobody chose it, or up to ten people did.
    expect(rangeOf(row, 'c2')).toBe('SUPPRESSED');
  });

  it('are given with the mean, and two of them follow from it', () => {
    const likert = sharesOf(choiceQuestion('a', 5, false), [...times(90, 1), ...times(110, 3)]);
    expect(likert?.mean.kind).toBe('ESTIMATE');
    expect(rangeOf(likert, 'c1')).toEqual([0.4, 0.5]);
    expect(rangeOf(likert, 'c0')).toBe('SUPPRESSED');
    const yesNo = sharesOf(choiceQuestion('b', 2, false), [...times(80, 0), ...times(120, 1)]);
    expect([rangeOf(yesNo, 'c0'), rangeOf(yesNo, 'c1')]).toEqual([
      [0.3, 0.4],
      [0.6, 0.7],
    ]);
  });

  it('are about the choices with values, if some have none', () => {
    const question = choiceQuestion('a', 3, false);
    const choices = [...question.choices, { code: 'other', value: null }];
    const row = sharesOf({ ...question, choices }, [...times(60, 0), ...times(60, 2), ...times(80, 3)]);
    expect(row?.n).toBe(120);
    expect(rangeOf(row, 'c0')).not.toBe('SUPPRESSED');
    expect(rangeOf(row, 'other')).toBe('ABSENT');
  });

  it('leave every choice open for everyone, in one certificate with the means', () => {
    const random = randomNumbers(3);
    const answers = Array.from({ length: 150 }, () => [1, 2, 3].filter(() => random() < 0.4));
    const { certificate } = surveyRelease(survey(unvaluedQuestion('channels', 'MULTIPLE_CHOICE'), answers));
    expect(certificate.answersTested.map(({ choice }) => choice)).toEqual(['c0', 'c1', 'c2', 'c3']);
    for (const { witnesses } of certificate.answersTested) expect(witnesses).toHaveLength(150);
  });

  it('refuse a choice that the question does not have', () => {
    const question = unvaluedQuestion('channels', 'MULTIPLE_CHOICE');
    expect(() => surveyRelease(survey(question, times(40, [1, 7])))).toThrow('no choice 7 of "channels"');
    expect(() => surveyRelease(survey(question, times(40, 1)))).toThrow('no list of choices of "channels"');
  });
});
