import { tCriticalValue } from '@rapport/statistics/distributions.ts';
import { surveyRelease } from '@rapport/statistics/release/survey-release.ts';
import { simulatedSurvey } from '@rapport/statistics/testing/simulated.survey.ts';
import { describe, expect, it } from 'vitest';

import { surveyDocument, type SurveyDocument } from './survey.document.ts';
import { criticalValue, shareInterval } from './survey.intervals.ts';
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
      return { ...figure, mean: { ...figure.mean, lower: middle, upper: middle } };
    });
    expect(surveyFaults({ release: { ...release, figures: exact }, certificate })).not.toEqual([]);
    const complete = release.figures.map((figure) => ({
      ...figure,
      missing: { value: 0.925, lower: 0.9, upper: 0.95 },
    }));
    expect(surveyFaults({ release: { ...release, figures: complete }, certificate })).toContainEqual(
      expect.stringContaining('the share without an answer of'),
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

  it('needs a proof of each count behind a suppressed share of a shown row', () => {
    const { release, certificate } = documentOf(3);
    const isShown = (dimension: string | null, group: string | null): boolean =>
      dimension === null ||
      release.dimensions.some(
        ({ code, groups }) =>
          code === dimension && groups.some((each) => each.code === group && !each.isHidden),
      );
    const behind = certificate.answerCounts.filter(({ dimension, group }) => isShown(dimension, group));
    expect(behind.length).toBeGreaterThan(4);
    for (const left of [...behind.slice(0, 2), ...behind.slice(-2)]) {
      const answerCounts = certificate.answerCounts.filter((each) => each !== left);
      const faults = surveyFaults({ release, certificate: { ...certificate, answerCounts } });
      expect(faults).toEqual([expect.stringMatching(new RegExp(`"${left.target}".*is not proven`))]);
    }
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
      targets: release.targets.map((each) => (each === option ? { ...each, rows: 'NONE' as const } : each)),
      figures: release.figures.filter(({ target }) => target !== option?.code),
    };
    expect(surveyFaults({ release: given, certificate: without })).toEqual([]);
  });

  type Figure = SurveyDocument['release']['figures'][number];
  type Shown = Figure & { mean: NonNullable<Figure['mean']> };
  /** The first mean that is shown. */
  const meanOf = ({ release }: SurveyDocument): Shown => {
    const found = release.figures.find((figure): figure is Shown => figure.mean !== null);
    if (found === undefined) throw new Error('There is no mean');
    return found;
  };
  const firstOf = <Item>(items: readonly Item[]): Item => {
    const [item] = items;
    if (item === undefined) throw new Error('There is no item');
    return item;
  };

  it.each<[fault: string, found: string | RegExp, plant: (document: SurveyDocument) => void]>([
    [
      "two people with each other's answers",
      /is \d+/,
      ({ certificate: { answers } }) => void answers.splice(0, 2, answers[1] ?? [], answers[0] ?? []),
    ],
    [
      'a set that is left out',
      'is not proven',
      ({ certificate }) => {
        certificate.sets.pop();
        certificate.parents.pop();
      },
    ],
    ['sets without parents', 'not one parent', ({ certificate }) => void certificate.parents.pop()],
    [
      'a set after the one that changes it',
      'changes a later one',
      ({ certificate: { parents } }) => void parents.splice(3, 1, 9),
    ],
    [
      'a set that one figure does not agree with',
      /Set 20: /,
      ({ certificate: { sets } }) => void sets.splice(20, 1, []),
    ],
    [
      'an answer that nobody can give',
      'Set 5 names an impossible answer',
      ({ certificate: { sets } }) => void sets[5]?.push([0, 0, 777]),
    ],
    [
      'an answer of nobody',
      'Set 5 names an impossible answer',
      ({ certificate: { sets } }) => void sets[5]?.push([999, 0, null]),
    ],
    [
      'a proof by a set that does not exist',
      'a set that does not exist',
      ({ certificate: { counts } }) => void Object.assign(firstOf(counts), { leastSet: 99_999, least: 0 }),
    ],
    [
      'a width below the threshold',
      'is not proven',
      ({ certificate: { counts } }) => {
        const count = firstOf(counts);
        Object.assign(count, { leastSet: count.greatestSet, least: count.greatest });
      },
    ],
    ['a proof that is left out', 'is not proven', ({ certificate }) => void certificate.answerCounts.pop()],
    [
      'another number for readers than the range',
      'is not the middle of the mean',
      (document) => void (meanOf(document).mean.value += 1),
    ],
    [
      'a range that is moved',
      'the mean of',
      (document) => {
        const { mean } = meanOf(document);
        Object.assign(mean, { lower: mean.lower + 1, upper: mean.upper + 1, value: mean.value + 1 });
      },
    ],
    [
      'an interval from exact figures',
      'the interval of the mean of',
      (document) => {
        const { mean } = meanOf(document);
        mean.interval = { lower: mean.lower, upper: mean.upper };
      },
    ],
    ['an exact number of people', 'is not rounded', (document) => void (meanOf(document).n.value += 1)],
    [
      'a mean of so few people that it is hidden',
      'is of too few people',
      (document) => void (meanOf(document).n = { value: 0, lower: 0, upper: 1000 }),
    ],
    [
      'a figure that is there twice',
      'is shown twice',
      ({ release: { figures } }) => void figures.push(firstOf(figures)),
    ],
    [
      'figures of a question that is withheld, without proofs',
      'its question or group is hidden',
      ({ release, certificate }) => {
        for (const target of release.targets) target.rows = 'NONE';
        Object.assign(certificate, { answersTested: [], answerCounts: [] });
      },
    ],
    [
      'groups of a withheld question',
      'd0 is withheld',
      ({ release }) => void (firstOf(release.dimensions).isWithheld = true),
    ],
    [
      'the number of a hidden group',
      'its number is not',
      ({ release }) =>
        void (firstOf(firstOf(release.dimensions).groups).respondents = { value: 20, lower: 11, upper: 29 }),
    ],
    [
      'a question with two values that is no share',
      'has two values',
      ({ release: { targets } }) => {
        for (const target of targets) target.isShare = false;
      },
    ],
    [
      'another range of a question',
      'has another range',
      ({ release: { targets } }) => void (firstOf(targets).maximum += 1),
    ],
    ['a lower threshold', 'would be hidden or shown', ({ release }) => void (release.threshold = 1)],
    [
      'a respondent who is left out',
      /not one person for each/,
      ({ certificate }) => void certificate.answers.pop(),
    ],
  ])('does not hold with %s', (_fault, found, plant) => {
    const document = documentOf(1);
    plant(document);
    expect(surveyFaults(document).join('\n')).toMatch(found);
  });

  it('computes the quantiles and intervals of the published methods', () => {
    expect(criticalValue(0.95, Infinity)).toBeCloseTo(1.959964, 5);
    expect(criticalValue(0.95, 9)).toBeCloseTo(2.262157, 5);
    expect(criticalValue(0.99, 1999)).toBeCloseTo(tCriticalValue(0.99, 1999), 5);
    const { lower, upper } = shareInterval({ lower: 81 / 263, upper: 81 / 263 }, 263, 0.95);
    expect([lower, upper]).toEqual([expect.closeTo(0.255289, 5), expect.closeTo(0.36621, 5)]);
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

  it.each([
    ['are not known', () => []],
    ['are others', (person: number) => [person + 1000]],
  ])('does not hold if the people of the earlier release %s', (_people, other) => {
    const changed = certificate.earlier.map((survey) => ({
      ...survey,
      persons: survey.persons.flatMap(other),
    }));
    const faults = surveyFaults({ release, certificate: { ...certificate, earlier: changed } });
    expect(faults).toContain('An earlier release shares no person with the others');
  });

  it('does not hold if the earlier release has other sets', () => {
    const fewer = certificate.earlier.map((survey) => ({ ...survey, parents: survey.parents.map(() => -1) }));
    const faults = surveyFaults({ release, certificate: { ...certificate, earlier: fewer } });
    expect(faults).toContain('An earlier release has other sets');
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
          figure.mean === null ? figure : { ...figure, mean: { ...figure.mean, upper: figure.mean.lower } },
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

  it.each<[string, RegExp, (certificate: SurveyDocument['certificate']) => void]>([
    ['the weights of two people are exchanged', /the mean of/, ({ weights }) => void weights?.reverse()],
    ['a weight is missing', /not one weight for each/, ({ weights }) => void weights?.pop()],
    ['all weights are missing', /the mean of/, (certificate) => void (certificate.weights = null)],
    [
      'somebody has no cell',
      /A cell of d0 does not exist/,
      ({ weighting }) => void weighting[0]?.cellOf.splice(4, 1, -1),
    ],
  ])('does not hold if %s', (_fault, found, plant) => {
    const changed = structuredClone(document);
    plant(changed.certificate);
    expect(surveyFaults(changed).join('\n')).toMatch(found);
  });
});
