import { describe, expect, it } from 'vitest';

import { choiceQuestion } from '../testing/simulated.survey.ts';
import { linkSurveys, planOf } from './linked.surveys.ts';
import { fixLimits, layoutOf } from './ledger.ts';
import { figureCells, firstPlan } from './release.plan.ts';
import { surveyRelease } from './survey-release.ts';
import { surveyData } from './survey.data.ts';

/** 900 people who all gave an answer from 1 to 5. */
const input = {
  threshold: 10,
  questions: [choiceQuestion('a', 5, false)],
  scales: [],
  respondents: Array.from({ length: 900 }, (_, person) => ({ key: `p${person}`, answers: [person % 5] })),
};

describe('the precision of figures', () => {
  const data = surveyData(input);
  const plan = firstPlan(data, 20);
  const cellsOf = (people: number) => figureCells(data, plan, 0, people);

  it('is what their interval supports in large rows', () => {
    // At least .2 √900 = 6 people for a mean, twice as many for its variance and for a share.
    expect(cellsOf(900)).toEqual({ mean: 100, variance: 50, topBox: 50 });
    // The interval of 10,000 people is 10 times as narrow as that of 100, not 100 times.
    expect(cellsOf(10_000).mean).toBe(500);
    expect(cellsOf(100)).toEqual({ mean: 20, variance: 10, topBox: 8 });
  });

  it('is what few people can move in small rows', () => {
    // 11 people are a share, and 11 steps of an answer from 1 to 5 are those of 2.75 people.
    expect(cellsOf(44)).toEqual({ mean: 10, variance: 8, topBox: 4 });
    expect(cellsOf(43).topBox).toBe(0);
    expect(cellsOf(10).mean).toBe(0);
    expect(cellsOf(10).variance).toBe(0);
  });

  it('stays that of an earlier release, which was more precise', () => {
    const { release } = surveyRelease(input);
    expect(release.format).toBe(2);
    const earlier = planOf(data, { ...release, format: 1 });
    const linked = linkSurveys([{ data, plan: earlier }]);
    const [target] = layoutOf(linked).targets;
    const [part] = linked.parts;
    if (target === undefined || part === undefined) throw new Error('There is no target');
    const sums = { n: 900, weight: 900, sum: 450, squares: 337.5, top: 360 };
    expect(fixLimits(sums, part, target)).toMatchObject({ mean: [200, 100], variance: [200, 25] });
  });
});
