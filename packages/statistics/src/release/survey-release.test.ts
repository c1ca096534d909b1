import { describe, expect, it } from 'vitest';

import { answerRange, countRange, type Seen } from '../testing/release.attacker.ts';
import { choiceQuestion, randomNumbers, simulatedSurvey } from '../testing/simulated.survey.ts';
import { percentOf, releaseTable } from './release.rows.ts';
import type {
  ReleaseFigure,
  ReleaseQuestion,
  ReleaseScale,
  SurveyRelease,
  SurveyReleaseInput,
} from './release.types.ts';
import { surveyRelease, type EarlierRelease } from './survey-release.ts';

type People = readonly { readonly count: number; readonly groups: readonly (number | null)[] }[];

/** A survey with these demographic questions (numbers of choices), people, and questions. */
function survey(
  demographics: readonly number[],
  people: People,
  questions: readonly ReleaseQuestion[],
  scales: readonly ReleaseScale[] = [],
  answer: (random: () => number, question: ReleaseQuestion) => number | null = (random, { choices }) =>
    Math.floor(random() * choices.length),
): SurveyReleaseInput {
  const random = randomNumbers(7);
  const respondents = people
    .flatMap(({ count, groups }) => Array.from({ length: count }, () => groups))
    .map((groups, person) => ({
      key: `p${person}`,
      answers: [...groups, ...questions.map((question) => answer(random, question))],
    }));
  return {
    threshold: 10,
    questions: [
      ...demographics.map((choices, position) => choiceQuestion(`d${position}`, choices, true)),
      ...questions,
    ],
    scales,
    respondents,
  };
}

const fivePoints = (code: string): ReleaseQuestion => choiceQuestion(code, 5, false);
const yesNo = (code: string): ReleaseQuestion => choiceQuestion(code, 2, false);
const scaleOf = (code: string, items: readonly string[], minAnswered = 1): ReleaseScale => ({
  code,
  items: items.map((question) => ({ question, isReversed: false })),
  minAnswered,
  topBoxMinimum: 4,
});
const widthOf = ({ least, greatest }: { least: number; greatest: number }): number => greatest - least;
const sizes = (groups: readonly number[]): People =>
  groups.map((count, group) => ({ count, groups: [group] }));

/** Every hidden group and everyone's missing answer is as uncertain as the threshold is wide. */
function expectHiddenCounts(release: SurveyRelease, input: SurveyReleaseInput): number {
  let checked = 0;
  for (const { code, groups, isWithheld } of isNotEmpty(release.dimensions)) {
    const at = input.questions.findIndex((question) => question.code === code);
    const isBlank = input.respondents.some(({ answers }) => answers[at] === null);
    const hidden = groups.filter((group) => group.isHidden).map((group) => group.code);
    for (const group of isWithheld ? [] : [...hidden, ...(isBlank ? [''] : [])]) {
      const range = countRange(release, input, code, group);
      expect(widthOf(range), `${code} ${group}`).toBeGreaterThanOrEqual(release.threshold - 1e-6);
      checked += 1;
    }
  }
  return checked;
}

function isNotEmpty<Each>(list: readonly Each[]): readonly Each[] {
  expect(list.length).toBeGreaterThan(0);
  return list;
}

function expectAnswersOpen(seen: readonly Seen[], question: string, keys: readonly string[]): void {
  for (const key of keys) {
    const range = answerRange(seen, question, key);
    expect(widthOf(range), `${question} of ${key}`).toBeGreaterThanOrEqual(1 - 1e-6);
  }
}

const someKeys = ['p0', 'p3', 'p7', 'p20', 'p41'];

describe('a release hides the same groups in every target', () => {
  const input = survey(
    [4],
    sizes([6, 30, 60, 120]),
    [fivePoints('a'), fivePoints('b')],
    [scaleOf('s', ['a', 'b'])],
  );
  const { release } = surveyRelease(input);

  it('hides a small group with its neighbor in the questionnaire, and counts stay open', () => {
    expect(release.dimensions[0]?.groups.map((group) => group.isHidden)).toEqual([true, true, false, false]);
    for (const target of ['a', 'b', 's']) {
      const groups = releaseTable(release, target, 'd0')?.groups.map(({ mean }) => mean.kind);
      expect(groups).toEqual(['SUPPRESSED', 'SUPPRESSED', 'ESTIMATE', 'ESTIMATE']);
    }
    expect(expectHiddenCounts(release, input)).toBe(2);
  });

  it('leaves a neighbor open for somebody who is alone in a hidden group and knows it', () => {
    const alone = survey([4], sizes([1, 12, 40, 60]), [fivePoints('a')]);
    const { release } = surveyRelease(alone);
    const known = [{ dimension: 'd0', group: 'c0', count: 1 }];
    expect(widthOf(countRange(release, alone, 'd0', 'c1', known))).toBeGreaterThanOrEqual(10);
  });

  it('keeps counts open in surveys of five groups and ten questions', () => {
    for (const seed of [1, 2, 3]) {
      const random = randomNumbers(seed);
      const groups = Array.from({ length: 300 }, () => Math.min(4, Math.floor(5 * random() ** 3)));
      const people = groups.map((group) => ({ count: 1, groups: [group] }));
      const questions = Array.from({ length: 10 }, (_, position) => yesNo(`q${position}`));
      const input = survey([5], people, questions);
      expectHiddenCounts(surveyRelease(input).release, input);
    }
  });
});

describe('demographic questions', () => {
  it('have no mean of their own, from which the sizes of their groups would follow', () => {
    const input = survey([3], sizes([4, 70, 90]), [fivePoints('a')], [scaleOf('s', ['a', 'd0'])]);
    const { release } = surveyRelease(input);
    expect(release.targets.filter(({ choice }) => choice === null).map(({ code }) => code)).toEqual(['a']);
    expect(release.targets.some(({ choice }) => choice?.question === 'd0')).toBe(false);
    expect(releaseTable(release, 'd0', null)).toBeNull();
  });

  it('can be nested, left blank and mis-coded', () => {
    const people: People = [
      { count: 3, groups: [0, 0] },
      { count: 40, groups: [0, 1] },
      { count: 1, groups: [0, null] },
      { count: 50, groups: [1, 2] },
      { count: 15, groups: [1, 3] },
      { count: 1, groups: [1, null] },
      { count: 1, groups: [1, 1] },
      { count: 1, groups: [null, 2] },
    ];
    const input = survey([2, 4], people, [fivePoints('a'), yesNo('b')]);
    const { release } = surveyRelease(input);
    expect(expectHiddenCounts(release, input)).toBeGreaterThanOrEqual(3);
    expectAnswersOpen([{ release, input }], 'a', ['p43', 'p109', 'p110', 'p111']);
  });

  it('can be asked twice', () => {
    const people = sizes([6, 30, 60, 30]).map(({ count, groups }) => ({
      count,
      groups: [...groups, ...groups],
    }));
    const input = survey([4, 4], people, [fivePoints('a')]);
    const { release } = surveyRelease(input);
    expect(release.dimensions.map(({ groups }) => groups[0]?.isHidden)).toEqual([true, true]);
    expectHiddenCounts(release, input);
  });
});

describe('a scale and its items', () => {
  it('do not give an answer away, not even with nested scales', () => {
    const items = ['a', 'b', 'c'];
    const input = survey([3], sizes([22, 18, 25]), items.map(fivePoints), [
      scaleOf('s', items),
      scaleOf('t', ['a', 'b']),
      scaleOf('u', ['b', 'c']),
    ]);
    const { release } = surveyRelease(input);
    for (const question of items) expectAnswersOpen([{ release, input }], question, someKeys);
  });

  it('are both shown with the incomplete answers of real data', () => {
    const groups = [61, 80, 95, 110, 120, 130, 140, 150, 170, 200, 240, 286];
    const input = survey(
      [12],
      sizes(groups),
      ['a', 'b', 'c'].map(fivePoints),
      [scaleOf('s', ['a', 'b', 'c'])],
      (random) => (random() < 0.009 ? null : Math.floor(5 * random())),
    );
    const { release } = surveyRelease(input);
    for (const target of ['a', 's']) {
      const kinds = releaseTable(release, target, 'd0')?.groups.map(({ mean }) => mean.kind);
      expect(kinds).toEqual(groups.map(() => 'ESTIMATE'));
    }
  });
});

describe('answers that are all the same', () => {
  it.each([0, 1])('do not show in a group of a yes/no question (all %i)', (all) => {
    const input = survey([2], sizes([40, 60]), [yesNo('a')]);
    const respondents = input.respondents.map(({ key, answers }) => ({
      key,
      answers: answers[0] === 0 ? [0, all] : answers,
    }));
    const { release } = surveyRelease({ ...input, respondents });
    expect(releaseTable(release, 'a', 'd0')?.groups[0]?.mean.kind).toBe('SUPPRESSED');
  });

  it('do not show in a group of a longer question', () => {
    const input = survey([2], sizes([40, 60]), [fivePoints('a')]);
    const same = {
      ...input,
      respondents: input.respondents.map(({ key, answers }) => ({
        key,
        answers: answers[0] === 0 ? [0, 4] : answers,
      })),
    };
    const { release } = surveyRelease(same);
    expectAnswersOpen([{ release, input: same }], 'a', someKeys);
    expect(release.figures[1]?.mean?.interval).not.toBeNull();
  });
});

describe('versions that share people', () => {
  /** 85 people of two groups, without the first ones. */
  const version = (seed: number, left: number): SurveyReleaseInput => {
    const random = randomNumbers(seed);
    const respondents = Array.from({ length: 85 }, (_, person) => ({
      key: `p${person}`,
      answers: [person < 40 ? 0 : 1, Math.floor(random() * 5)],
    }));
    const questions = [choiceQuestion('d0', 2, true), fivePoints('a')];
    return { threshold: 10, questions, scales: [], respondents: respondents.slice(left) };
  };
  const first = version(4, 0);
  const earlier: EarlierRelease = { input: first, release: surveyRelease(first).release };

  it.each([6, 19])('together reveal nobody who left (survey %i)', (seed) => {
    let seen: EarlierRelease[] = [];
    let apart: EarlierRelease[] = [];
    for (const left of [0, 1, 2]) {
      const input = version(seed, left);
      seen = [...seen, { input, release: surveyRelease(input, seen).release }];
      apart = [...apart, { input, release: surveyRelease(input).release }];
    }
    expectAnswersOpen(seen, 'a', ['p0', 'p1', 'p50']);
    // Made one by one, the same releases do reveal something.
    expect(Math.min(...['p0', 'p1'].map((key) => widthOf(answerRange(apart, 'a', key))))).toBeLessThan(0.9);
  });

  it('can have another top box', () => {
    const questions = first.questions.map((question) =>
      question.code === 'a' ? { ...question, topBoxMinimum: 5 } : question,
    );
    const second = { ...first, questions };
    const { release } = surveyRelease(second, [earlier]);
    expect(release.targets.find(({ code }) => code === 'a')?.topBoxMinimum).toBe(5);
    expectAnswersOpen([earlier, { release, input: second }], 'a', someKeys);
  });
});

describe('figures of a release', () => {
  it('contain the exact figure and its interval', () => {
    const input = survey([2], sizes([200, 300]), [fivePoints('a')]);
    const values = input.respondents.map(({ answers }) => Number(answers[1]) + 1);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const deviation = Math.sqrt(
      values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1),
    );
    const half = (1.9647 * deviation) / Math.sqrt(values.length);
    const figure = surveyRelease(input).release.figures[0]?.mean;
    expect(figure?.lower).toBeLessThanOrEqual(mean);
    expect(figure?.upper).toBeGreaterThan(mean);
    expect(figure?.interval?.lower).toBeLessThan(mean - half + 1e-3);
    expect(figure?.interval?.upper).toBeGreaterThan(mean + half - 1e-3);
  });

  it('take weights as they are', () => {
    const input = survey([2], sizes([60, 60]), [fivePoints('a')]);
    const respondents = input.respondents.map((respondent, person) => ({
      ...respondent,
      weight: person < 60 ? 0.5 : 1.5,
    }));
    const weighted = surveyRelease({ ...input, respondents }).release;
    const sum = (of: (weight: number, value: number) => number): number =>
      respondents.reduce((total, { weight, answers }) => total + of(weight, Number(answers[1]) + 1), 0);
    const mean = sum((weight, value) => weight * value) / sum((weight) => weight);
    expect(weighted.isWeighted).toBe(true);
    expect(weighted.figures[0]?.mean?.lower).toBeLessThanOrEqual(mean);
    expect(weighted.figures[0]?.mean?.upper).toBeGreaterThan(mean);
  });

  it.each([
    { people: 500, share: 0.43, words: 'From 40% to 45%' },
    { people: 500, share: 0.03, words: 'Under 5%' },
    { people: 60, share: 0.43, words: 'From 25% to 50%' },
    { people: 120, share: 0, words: 'Under 10%' },
    { people: 40, share: 0.9, words: null },
  ])('say that a share of $share among $people gave no answer', ({ people, share, words }) => {
    const input = survey([2], sizes([people, 60]), [fivePoints('a')]);
    const respondents = input.respondents.map((respondent, person) => {
      const isMissing = person < Math.round(share * people);
      return isMissing ? { ...respondent, answers: [0, null] } : respondent;
    });
    const row = releaseTable(surveyRelease({ ...input, respondents }).release, 'a', 'd0')?.groups[0];
    expect(row?.missing ? percentOf(row.missing) : null).toBe(words);
    const caveats = row?.mean.kind === 'ESTIMATE' ? row.mean.caveats.join(' ') : '';
    expect(caveats).toContain(words === null ? '' : `${words} of the respondents`);
  });

  it('do not exist for ten people or fewer', () => {
    const { release } = surveyRelease(survey([2], sizes([5, 5]), [fivePoints('a')]));
    expect(release.figures).toEqual([]);
    expect(release.reason).toMatch('Too few people');
  });

  it('are the same every time', { timeout: 120_000 }, () => {
    const input = simulatedSurvey({
      seed: 5,
      people: 90,
      questions: 3,
      demographics: 2,
      nonresponse: 0.1,
      scales: 1,
    });
    expect(surveyRelease(input)).toEqual(surveyRelease(structuredClone(input)));
  });

  it.each([
    { why: 'an answer outside its range', answers: [0, 9], message: 'no choice 9 of "a"' },
    { why: 'a missing column', answers: [0], message: '1 answers to 2 questions' },
  ])('refuse $why', ({ answers, message }) => {
    const input = survey([2], sizes([30, 30]), [fivePoints('a')]);
    expect(() => surveyRelease({ ...input, respondents: [...input.respondents, { answers }] })).toThrow(
      message,
    );
  });
});

describe('the attacker of these tests', () => {
  it('finds an answer in exact figures of a scale and its items, and a count in exact counts', () => {
    const input = survey(
      [4],
      sizes([6, 30, 60, 120]),
      [fivePoints('a'), fivePoints('b')],
      [scaleOf('s', ['a', 'b'])],
    );
    const { release } = surveyRelease(input);
    const exact: SurveyRelease = {
      ...release,
      respondents: { value: 216, lower: 216, upper: 216 },
      dimensions: release.dimensions.map((dimension) => ({
        ...dimension,
        groups: dimension.groups.map((group, index) => {
          const count = [6, 30, 60, 120][index] ?? 0;
          return group.isHidden && index === 0
            ? group
            : { ...group, respondents: { value: count, lower: count, upper: count } };
        }),
      })),
    };
    expect(countRange(exact, input, 'd0', 'c0')).toEqual({ least: 6, greatest: 6 });
    const two = survey([2], sizes([1, 40]), [fivePoints('a')]);
    const values = two.respondents.map(({ answers }) => Number(answers[1]) + 1);
    const exactly = (group: string | null, people: readonly number[]): ReleaseFigure => {
      const mean = people.reduce((sum, each) => sum + each, 0) / people.length;
      const n = { value: people.length, lower: people.length, upper: people.length };
      const place = { target: 'a', dimension: group === null ? null : 'd0', group, n };
      const cells = { mean: 1000, variance: 0, topBox: 0, missing: 0 };
      const figure = { value: mean, lower: mean, upper: mean, interval: null };
      return { ...place, missing: null, mean: figure, variance: null, topBoxShare: null, cells };
    };
    const leaking = {
      ...surveyRelease(two).release,
      figures: [exactly(null, values), exactly('c1', values.slice(1))],
    };
    const range = answerRange([{ release: leaking, input: two }], 'a', 'p0');
    expect(widthOf(range)).toBeLessThan(1e-6);
  });
});
