import { surveyRelease } from '@rapport/statistics/release/survey-release.ts';
import { simulatedSurvey } from '@rapport/statistics/testing/simulated.survey.ts';
import { describe, expect, it } from 'vitest';

import { surveyDocument } from './survey.document.ts';
import { surveyFaults } from './survey.ts';

const simulations = [
  { seed: 1, people: 60, questions: 6, demographics: 2, nonresponse: 0.1, scales: 2 },
  { seed: 2, people: 150, questions: 7, demographics: 3, nonresponse: 0.3, scales: 0 },
  { seed: 3, people: 300, questions: 6, demographics: 4, nonresponse: 0, scales: 1 },
];
/** Releases that were made, by seed. */
const made = new Map<number, ReturnType<typeof surveyRelease>>();
const documentOf = (seed: number) => {
  const simulation = simulations.find((each) => each.seed === seed) ?? simulations[0];
  if (simulation === undefined) throw new Error('There is no simulation');
  const release = made.get(seed) ?? surveyRelease(simulatedSurvey(simulation));
  made.set(seed, release);
  return surveyDocument.parse(structuredClone(release));
};

describe('the certificate of a survey release', { timeout: 120_000 }, () => {
  it.each(simulations)('holds if $nonresponse of the answers are missing', ({ seed }) => {
    const document = documentOf(seed);
    expect(surveyFaults(document)).toEqual([]);
    expect(document.certificate.answersTested).not.toEqual([]);
  });

  it('does not hold for figures that are too precise, or counts without a proof', () => {
    const { release, certificate } = documentOf(1);
    const exact = release.figures.map((figure) => {
      if (figure.mean === null) return figure;
      const middle = (figure.mean.lower + figure.mean.upper) / 2;
      return { ...figure, mean: { lower: middle, upper: middle } };
    });
    expect(surveyFaults({ release: { ...release, figures: exact }, certificate })).not.toEqual([]);
    const complete = release.figures.map((figure) => ({ ...figure, missing: { lower: 0.9, upper: 0.95 } }));
    expect(surveyFaults({ release: { ...release, figures: complete }, certificate })).toContainEqual(
      expect.stringContaining('the share without an answer to'),
    );
    expect(surveyFaults({ release, certificate: { ...certificate, counts: [] } })).toContainEqual(
      expect.stringContaining('without an answer is not proven'),
    );
    expect(surveyFaults({ release, certificate: { ...certificate, answersTested: [] } })).toContainEqual(
      expect.stringContaining('The answer of respondent 0'),
    );
  });

  it('does not hold for counts of answers without a proof, or with one that is not true', () => {
    const { release, certificate } = documentOf(1);
    const faultsWith = (answerCounts: typeof certificate.answerCounts): string =>
      surveyFaults({ release, certificate: { ...certificate, answerCounts } }).join('\n');
    expect(certificate.answerCounts.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['ANSWERED', 'HIGHEST', 'TOP_BOX']),
    );
    expect(faultsWith([])).toMatch(/The count \["q0","ANSWERED","d0",/);
    const change = (by: Partial<(typeof certificate.answerCounts)[number]>) =>
      certificate.answerCounts.map((count) => ({ ...count, ...by }));
    expect(faultsWith(change({ greatestSet: 99_999 }))).toContain('is not proven');
    expect(faultsWith(change({ greatest: 60 }))).toMatch(/"HIGHEST".* is \d+/);
  });

  it('needs no proof for a choice of which nothing is published, if several can be chosen', () => {
    const { release, certificate } = documentOf(2);
    const several = certificate.questions.filter(({ kind }) => kind === 'MULTIPLE_CHOICE');
    const option = release.targets.find(
      ({ code, choice }) =>
        several.some((question) => question.code === choice?.question) &&
        certificate.answerCounts.some(({ target }) => target === code),
    );
    const answerCounts = certificate.answerCounts.filter(({ target }) => target !== option?.code);
    expect(answerCounts.length).toBeLessThan(certificate.answerCounts.length);
    const without = { ...certificate, answerCounts };
    expect(surveyFaults({ release, certificate: without }).join()).toContain('is not proven');
    const given = {
      ...release,
      targets: release.targets.map((each) => (each === option ? { ...each, rows: 'NONE' } : each)),
      figures: release.figures.filter(({ target }) => target !== option?.code),
    };
    expect(surveyFaults({ release: given, certificate: without })).toEqual([]);
  });

  it('does not hold if sets change other ones than those they are about', () => {
    const { release, certificate } = documentOf(1);
    const parents = certificate.parents.map(() => -1);
    expect(certificate.parents.some((parent) => parent >= 0)).toBe(true);
    expect(surveyFaults({ release, certificate: { ...certificate, parents } })).not.toEqual([]);
  });
});

describe('the certificate of a version whose respondents answered an earlier one', () => {
  const first = simulatedSurvey({
    seed: 4,
    people: 90,
    questions: 5,
    demographics: 2,
    nonresponse: 0.05,
    scales: 1,
  });
  const earlier = { input: first, release: surveyRelease(first).release };
  const second = { ...first, respondents: first.respondents.slice(1) };
  const { release, certificate } = surveyDocument.parse(structuredClone(surveyRelease(second, [earlier])));

  it('holds for both together', () => {
    expect(certificate.earlier).toHaveLength(1);
    expect(certificate.earlier[0]?.answers).toHaveLength(90);
    expect(surveyFaults({ release, certificate })).toEqual([]);
  });

  it('does not hold if one of them alone allows a set, or if a person has two answers', () => {
    const alone = certificate.earlier.map((survey) => ({ ...survey, sets: survey.sets.map(() => []) }));
    expect(surveyFaults({ release, certificate: { ...certificate, earlier: alone } }).join()).toMatch(
      /has two answers to/,
    );
    const exact = certificate.earlier.map((survey) => ({
      ...survey,
      release: {
        ...survey.release,
        figures: survey.release.figures.map((figure) =>
          figure.mean === null
            ? figure
            : { ...figure, mean: { lower: figure.mean.lower, upper: figure.mean.lower } },
        ),
      },
    }));
    expect(surveyFaults({ release, certificate: { ...certificate, earlier: exact } }).join()).toMatch(
      /Earlier release 1: /,
    );
  });
});

describe('the certificate of a weighted release', () => {
  const input = simulatedSurvey({
    seed: 3,
    people: 200,
    questions: 5,
    demographics: 2,
    nonresponse: 0.05,
    scales: 1,
  });
  const { release } = surveyRelease(input);
  const dimension = release.dimensions.find(({ isWithheld }) => !isWithheld);
  const question = input.questions.findIndex(({ code }) => code === dimension?.code);
  const codes = dimension?.groups.map(({ code }) => code) ?? [];
  // The first half of the groups is weighted up. Everyone without an answer belongs to it.
  const half = Math.max(1, Math.floor(codes.length / 4) * 2);
  const isUp = ({ answers }: (typeof input.respondents)[number]): boolean =>
    Number(answers[question] ?? 0) < half;
  const weighted = {
    ...input,
    respondents: input.respondents.map((one) => ({ ...one, weight: isUp(one) ? 1.5 : 0.9 })),
    weighting: [
      {
        question: dimension?.code ?? '',
        cells: [codes.slice(0, half), codes.slice(half)],
        cellOf: input.respondents.map((one) => (isUp(one) ? 0 : 1)),
      },
    ],
  };
  const document = surveyDocument.parse(structuredClone(surveyRelease(weighted, [{ input, release }])));

  it('holds together with the unweighted release of the same people', () => {
    expect(document.certificate.earlier).toHaveLength(1);
    expect(surveyFaults(document)).toEqual([]);
  });

  it('does not hold if a set moves somebody to a group with another weight', () => {
    const cellOf = document.certificate.weighting[0]?.cellOf.map((cell) => 1 - cell) ?? [];
    const weighting = document.certificate.weighting.map((each) => ({ ...each, cellOf }));
    expect(surveyFaults({ ...document, certificate: { ...document.certificate, weighting } })).toContainEqual(
      expect.stringContaining('does not fit'),
    );
  });
});
