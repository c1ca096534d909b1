import { describe, expect, it } from 'vitest';

import type {
  ReleaseQuestion,
  SurveyReleaseInput,
} from '../../packages/statistics/src/release/release.types.ts';
import { surveyRelease } from '../../packages/statistics/src/release/survey-release.ts';
import { simulatedSurvey } from '../../packages/statistics/src/testing/simulated.survey.ts';
import { surveyDocument } from './survey.document.ts';
import { linkedQuestions } from './survey.links.ts';
import { surveyFaults } from './survey.ts';

const first = simulatedSurvey({
  seed: 24,
  people: 70,
  questions: 4,
  demographics: 1,
  nonresponse: 0.05,
  scales: 0,
});
const earlier = { input: first, release: surveyRelease(first).release };

/** The second version, without one person, with other codes. */
function version(
  codeOf: (code: string, question: ReleaseQuestion) => string,
  choiceOf: (code: string) => string,
): SurveyReleaseInput {
  const codes = new Map(first.questions.map((question) => [question.code, codeOf(question.code, question)]));
  return {
    ...first,
    questions: first.questions.map((question) => ({
      ...question,
      code: codes.get(question.code) ?? '',
      choices: question.choices.map((choice) => ({ ...choice, code: choiceOf(choice.code) })),
    })),
    respondents: first.respondents.slice(1),
  };
}

const same = (code: string): string => code;
const other = (code: string): string => `new-${code}`;

describe('the certificate of a version with other codes', () => {
  it.each([
    ['of choices', same, other],
    ['of questions', other, same],
    ['of questions and choices', other, other],
    [
      'of all but demographic questions',
      (code: string, { isDemographic }: ReleaseQuestion) => (isDemographic ? code : other(code)),
      same,
    ],
  ])('holds, and one person has one answer, if they are those %s', (_which, codeOf, choiceOf) => {
    const found = surveyRelease(version(codeOf, choiceOf), [earlier]);
    const { release, certificate } = surveyDocument.parse(structuredClone(found));
    expect(certificate.earlier).toHaveLength(1);
    expect(new Set(first.questions.map(({ kind }) => kind)).size).toBe(3);
    expect(surveyFaults({ release, certificate })).toEqual([]);

    const [before] = certificate.earlier;
    if (before === undefined) return;
    const linked = linkedQuestions(before, certificate);
    for (const { code, kind } of before.questions) {
      expect(
        [...linked].some((name) => name === code || name.startsWith(`${code}/`)),
        `${code} ${kind}`,
      ).toBe(true);
    }
    const alone = { ...before, sets: before.sets.map(() => []) };
    const faults = surveyFaults({ release, certificate: { ...certificate, earlier: [alone] } });
    const two = faults.filter((fault) => fault.includes('has two answers to'));
    const about = new Set(two.map((fault) => fault.replace(/.* to (new-)?/, '').replace(/\/.*/, '')));
    expect([...about].filter((code) => code.startsWith('q'))).toHaveLength(4);
  });

  it('does not hold if a choice stands for two', () => {
    const { release, certificate } = surveyDocument.parse(
      structuredClone(surveyRelease(version(other, other), [earlier])),
    );
    const [before] = certificate.earlier;
    const at = first.questions.findIndex(
      ({ kind, isDemographic }) => kind === 'SINGLE_CHOICE' && !isDemographic,
    );
    const isAbout = (question: number, given: unknown) => question === at && typeof given === 'number';
    const set =
      before?.sets.findIndex((each) => each.some(([, question, given]) => isAbout(question, given))) ?? -1;
    expect(set).toBeGreaterThanOrEqual(0);
    if (before === undefined) return;
    const changed = {
      ...before,
      sets: before.sets.map((each, position) =>
        position === set
          ? each.map(([person, question, given]): (typeof each)[number] => [
              person,
              question,
              isAbout(question, given) ? (given === 1 ? 2 : 1) : given,
            ])
          : each,
      ),
    };
    const faults = surveyFaults({ release, certificate: { ...certificate, earlier: [changed] } });
    expect(faults.join()).toContain(`has two answers to ${first.questions[at]?.code ?? ''}`);
  });
});

describe('the certificate of a version in which a question becomes demographic, or is not any more', () => {
  it.each(['d0', 'q0'])('holds, and the question has no figures (%s)', (code) => {
    const later = {
      ...version(same, same),
      questions: first.questions.map((question) =>
        question.code === code ? { ...question, isDemographic: !question.isDemographic } : question,
      ),
    };
    const { release, certificate } = surveyDocument.parse(structuredClone(surveyRelease(later, [earlier])));
    expect(certificate.earlier).toHaveLength(1);
    expect(surveyFaults({ release, certificate })).toEqual([]);
    const about = [...release.dimensions, ...release.targets].map((each) => each.code.split('/')[0]);
    expect(about).not.toContain(code);
    expect(about.length).toBeGreaterThan(0);
  });
});
