import { describe, expect, it } from 'vitest';

import { surveyRelease } from './release/survey-release.ts';
import type { ReleaseRespondent, SurveyReleaseInput } from './release/release.types.ts';
import { expectRefused, valueOf } from './testing/statistic.ts';
import { exactWeightedFigures } from './weighted.figures.ts';
import { weightedSurvey, type WeightPlan } from './weighted.survey.ts';
import type { MeasuredValue } from '@rapport/core/measured-value.ts';
import { choice, number } from './testing/survey.questions.ts';

/*
 * The expected numbers are from R 4.5 with survey 4.4-2, of the same synthetic answers:
 *
 *   n <- 240; i <- 0:(n-1)
 *   sex <- ifelse((i*7) %% 10 < 6, "female", "male")
 *   age <- c("young","middle","old")[1 + ifelse((i*13) %% 17 < 5, 0, ifelse((i*13) %% 17 < 12, 1, 2))]
 *   d <- 0.8 + ((i*11) %% 9)/10
 *   trust <- (i*i + 3*i + ifelse(sex=="female",2,0) + ifelse(age=="old",3,0)) %% 11
 *   df <- data.frame(sex, age, d, trust, top = as.numeric(trust >= 7)); N <- sum(d)
 *   des <- svydesign(ids=~1, weights=~d, data=df)
 *   pop <- list(data.frame(sex=c("female","male"), Freq=N*c(.51,.49)),
 *               data.frame(age=c("young","middle","old"), Freq=N*c(.3,.45,.25)))
 *   cal <- calibrate(des, list(~sex, ~age), population=pop, calfun="raking", epsilon=1e-12, maxit=200)
 *   w <- weights(cal)/mean(weights(cal)); n*sum(w^2)/sum(w)^2; range(w)
 *   svymean(~trust, cal); SE(svymean(~top, cal)); svyciprop(~top, cal, method="logit", df=degf(cal))
 *   svyby(~trust, ~sex, cal, svymean)
 *   svymean(~trust, postStratify(des, ~age, pop[[2]])); svymean(~trust, des)
 *   tr <- rake(des, list(~sex, ~age), pop); upper <- 1.6*mean(weights(tr))
 *   for (k in 1:50) tr <- trimWeights(tr, upper=upper)
 */
const ages = ['young', 'middle', 'old'];
const respondents = Array.from({ length: 240 }, (_, i): ReleaseRespondent => {
  const sex = (i * 7) % 10 < 6 ? 0 : 1;
  const age = (i * 13) % 17 < 5 ? 0 : (i * 13) % 17 < 12 ? 1 : 2;
  const trust = (i * i + 3 * i + (sex === 0 ? 2 : 0) + (age === 2 ? 3 : 0)) % 11;
  return { key: `p${i}`, answers: [sex, age, 0.8 + ((i * 11) % 9) / 10, trust] };
});
const input: SurveyReleaseInput = {
  threshold: 10,
  questions: [
    choice('sex', ['female', 'male']),
    choice('age', ages),
    number('d', null),
    number('trust', 10, 7),
  ],
  scales: [],
  respondents,
};
const sex = {
  question: 'sex',
  cells: [
    { codes: ['female'], share: 0.51 },
    { codes: ['male'], share: 0.49 },
  ],
};
const age = {
  question: 'age',
  cells: [
    { codes: ['young'], share: 0.3 },
    { codes: ['middle'], share: 0.45 },
    { codes: ['old'], share: 0.25 },
  ],
};
const plan: WeightPlan = { designWeight: 'd', margins: [sex, age], trimAt: null };
const weighted = (of: WeightPlan) => valueOf(weightedSurvey(input, of, 10));

function figureOf(value: MeasuredValue | null | undefined) {
  if (value?.kind !== 'ESTIMATE') throw new Error('There is no figure');
  const standardError = Number(/standard error is ([\d.]+)/.exec(value.caveats[1] ?? '')?.[1]);
  return { ...value, standardError };
}
const trustBy = (of: WeightPlan, by: string | null = null) => {
  const figures = exactWeightedFigures(weighted(of), of, 'trust', by);
  if (figures === null) throw new Error('There are no figures');
  return figures;
};

describe('weights and weighted figures', () => {
  it('agree with R for raking from design weights', () => {
    const { designEffect, smallest, largest, effectiveN, largestError } = weighted(plan).figures;
    expect(designEffect).toBeCloseTo(1.092808587, 7);
    expect(smallest).toBeCloseTo(0.4907822385, 7);
    expect(largest).toBeCloseTo(1.789818588, 7);
    expect(effectiveN).toBeCloseTo(240 / 1.092808587, 4);
    expect(largestError).toBeLessThan(1e-8);
    const { overall } = trustBy(plan);
    const mean = figureOf(overall.mean);
    expect(mean.value).toBeCloseTo(4.876325505, 7);
    expect(mean.standardError).toBeCloseTo(0.2344974936, 4);
    const top = figureOf(overall.topBoxShare);
    expect(top.value).toBeCloseTo(0.380566, 5);
    expect(top.standardError).toBeCloseTo(0.0319797899, 4);
    expect(top.interval?.lower).toBeCloseTo(0.319866, 5);
    expect(top.interval?.upper).toBeCloseTo(0.44524, 5);
  });

  it('agree with R by group, where the others still count for the standard error', () => {
    const [female, male] = trustBy(plan, 'sex').groups.map(({ figures }) => figureOf(figures.mean));
    expect(female?.value).toBeCloseTo(4.036899366, 7);
    expect(female?.standardError).toBeCloseTo(0.28664712, 4);
    expect(male?.value).toBeCloseTo(5.750013935, 7);
    expect(male?.standardError).toBeCloseTo(0.3746251857, 4);
  });

  it('agree with R for one margin, and for design weights alone', () => {
    const poststratified = figureOf(trustBy({ ...plan, margins: [age] }).overall.mean);
    expect(poststratified.value).toBeCloseTo(4.728319705, 7);
    expect(poststratified.standardError).toBeCloseTo(0.2349450846, 4);
    const design = figureOf(trustBy({ ...plan, margins: [] }).overall.mean);
    expect(design.value).toBeCloseTo(4.721584984, 7);
    expect(design.standardError).toBeCloseTo(0.2314648869, 4);
  });

  it('agree with R after trimming, and say how far the shares are off', () => {
    const { figures } = weighted({ ...plan, trimAt: 1.6 });
    expect(figures.largest).toBeLessThanOrEqual(1.6 + 1e-9);
    expect(figures.trimmed).toBe(13);
    expect(figures.designEffect).toBeCloseTo(1.086623894, 6);
    expect(figures.smallest).toBeCloseTo(0.4954318518, 6);
    expect(figures.largestError).toBeGreaterThan(0.0001);
    expect(figureOf(trustBy({ ...plan, trimAt: 1.6 }).overall.mean).value).toBeCloseTo(4.870892654, 6);
  });

  it('draw a cell for people without an answer, the same one every time', () => {
    const some = respondents.map((one, i) =>
      i % 6 === 0 ? { ...one, answers: [null, ...one.answers.slice(1)] } : one,
    );
    const again = valueOf(weightedSurvey({ ...input, respondents: some }, plan, 10));
    expect(again.figures.drawn).toEqual([40, 0]);
    expect(valueOf(weightedSurvey({ ...input, respondents: some }, plan, 10))).toEqual(again);
    const drawn = again.figures.cells[0]?.filter((_, i) => i % 6 === 0) ?? [];
    // 40 draws of about .6 each.
    expect(drawn.filter((cell) => cell === 0).length).toBeGreaterThan(14);
    expect(drawn.filter((cell) => cell === 0).length).toBeLessThan(34);
  });

  it('are refused with the name of what is wrong', () => {
    const refusal = (margins: WeightPlan['margins'], more: Partial<WeightPlan> = {}, fewest = 10) =>
      weightedSurvey(input, { ...plan, ...more, margins }, fewest);
    const [female, male] = sex.cells;
    if (!female || !male) throw new Error('There are no cells');
    expectRefused(refusal([{ question: 'sex', cells: [female, { ...male, share: 0.4 }] }]), 'OUT_OF_RANGE');
    expect(refusal([{ question: 'sex', cells: [female, { ...male, share: 0.4 }] }])).toMatchObject({
      reason: 'The shares of the margin "sex" add up to 0.91. They must add up to 1.',
    });
    const empty = { ...sex, cells: [female, { ...male, share: 0.4 }, { codes: ['other'], share: 0.09 }] };
    expect(refusal([empty])).toMatchObject({
      code: 'EMPTY_MARGIN',
      reason: expect.stringContaining('The margin "sex" has no respondents for "other"') as string,
    });
    expect(refusal([{ question: 'sex', cells: [{ ...female, share: 1 }] }])).toMatchObject({
      code: 'UNKNOWN_CATEGORY',
    });
    expect(refusal([sex], {}, 120)).toMatchObject({
      reason: expect.stringContaining('only 96 respondents') as string,
    });
    expect(refusal([sex], { trimAt: 0.5 })).toMatchObject({ code: 'OUT_OF_RANGE' });
    expect(refusal([sex], { designWeight: 'nothing' })).toMatchObject({ code: 'UNKNOWN_CATEGORY' });
    const some = respondents.map((one, i) =>
      i === 3 ? { ...one, answers: [...one.answers.slice(0, 2), null, one.answers[3] ?? null] } : one,
    );
    expect(weightedSurvey({ ...input, respondents: some }, plan, 10)).toMatchObject({
      reason: '1 respondents have no design weight above 0 in "d". Every respondent needs one.',
    });
  });
});

describe('weighted releases', () => {
  it('tell that groups depend on the weights, also by a design weight for each group', () => {
    const strata = {
      ...input,
      respondents: respondents.map((one) => ({
        ...one,
        answers: [
          one.answers[0] ?? null,
          one.answers[1] ?? null,
          one.answers[0] === 0 ? 2 : 1,
          one.answers[3] ?? null,
        ],
      })),
    };
    const { input: made } = valueOf(weightedSurvey(strata, { ...plan, margins: [age] }, 10));
    expect(made.weighting?.map(({ question }) => question)).toEqual(['sex', 'age']);
    expect(made.weighting?.[0]?.cells.map((cell) => [...cell].sort()).sort()).toEqual([['female'], ['male']]);
  });

  it('are made to fit the unweighted release of the same people', () => {
    const { release } = surveyRelease(input);
    const made = surveyRelease(weighted(plan).input, [{ input, release }]);
    expect(made.release.isWeighted).toBe(true);
    expect(made.certificate.earlier).toHaveLength(1);
    const mean = made.release.figures.find(
      ({ target, dimension }) => target === 'trust' && dimension === null,
    )?.mean;
    expect(mean?.lower).toBeLessThanOrEqual(4.876325505);
    expect(mean?.upper).toBeGreaterThan(4.876325505);
  });
});
