import { describe, expect, it } from 'vitest';

import { randomNumbers, simulatedSurvey } from '../testing/simulated.survey.ts';
import { answerRange, countRange } from '../testing/release.attacker.ts';
import { valueOf } from '../testing/statistic.ts';
import { weightedSurvey, type WeightPlan } from '../weighted.survey.ts';
import type { SurveyRelease, SurveyReleaseInput } from './release.types.ts';
import { surveyRelease } from './survey-release.ts';

const NOISE = 1e-6;

/** A margin of a demographic question. Groups that are hidden together are one cell, with more people than the threshold. */
function marginOf(input: SurveyReleaseInput, { dimensions }: SurveyRelease, code: string) {
  const groups = dimensions.find((dimension) => dimension.code === code)?.groups ?? [];
  const at = input.questions.findIndex((question) => question.code === code);
  const sizeOf = (codes: readonly string[]): number =>
    input.respondents.filter(({ answers }) =>
      codes.includes(input.questions[at]?.choices[Number(answers[at])]?.code ?? ''),
    ).length;
  const cells = [
    ...Map.groupBy(groups, (group) => (group.isHidden ? `block ${group.block}` : group.code)).values(),
  ]
    .map((each) => each.map((group) => group.code))
    .filter((codes) => sizeOf(codes) > 0);
  // A cell with few people is combined with the next one.
  const joined = cells.reduce<string[][]>((done, codes) => {
    const last = done.at(-1);
    if (last !== undefined && Math.min(sizeOf(last), sizeOf(codes)) <= input.threshold) last.push(...codes);
    else done.push([...codes]);
    return done;
  }, []);
  return { question: code, cells: joined.map((codes) => ({ codes, share: 1 / joined.length })), sizeOf };
}

describe(
  'an attacker with the weighted and the unweighted figures, and everyone’s weight',
  { timeout: 120_000 },
  () => {
    it.each([1, 2, 3, 4])('finds no small count and no answer in survey %i', (seed) => {
      const input = simulatedSurvey({
        seed,
        people: 180,
        questions: 5,
        demographics: 2,
        nonresponse: 0,
        scales: seed % 2,
      });
      const { release } = surveyRelease(input);
      const margins = release.dimensions
        .filter(({ isWithheld }) => !isWithheld)
        .map(({ code }) => marginOf(input, release, code))
        .filter(({ cells }) => cells.length > 1)
        .slice(0, 1);
      const plan: WeightPlan = { designWeight: null, margins, trimAt: 3 };
      const survey = valueOf(weightedSurvey(input, plan, input.threshold));
      const weighted = surveyRelease(survey.input, [{ input, release }]);
      const seen = [
        { release, input },
        { release: weighted.release, input: survey.input },
      ];
      // The weights tell the number of people of each cell exactly.
      const known = margins.flatMap(({ question, cells, sizeOf }) =>
        cells.map(({ codes }) => ({ dimension: question, group: codes, count: sizeOf(codes) })),
      );
      const hidden = release.dimensions.flatMap(({ code, isWithheld, groups }) =>
        isWithheld ? [] : groups.flatMap((group) => (group.isHidden ? [[code, group.code] as const] : [])),
      );
      for (const [dimension, group] of hidden) {
        for (const each of seen) {
          const { least, greatest } = countRange(each.release, input, dimension, group, known);
          expect(greatest - least).toBeGreaterThanOrEqual(input.threshold - NOISE);
        }
      }
      const random = randomNumbers(seed);
      for (const { code, kind, rows } of weighted.release.targets) {
        if (kind !== 'QUESTION' || rows === 'NONE') continue;
        for (let tries = 0; tries < 3; tries += 1) {
          const key = `p${Math.floor(random() * 180)}`;
          const { least, greatest } = answerRange(seen, code, key);
          expect(greatest - least).toBeGreaterThanOrEqual(1 - NOISE);
        }
      }
      expect(hidden.length + known.length).toBeGreaterThan(0);
      expect(weighted.release.figures.some(({ mean }) => mean !== null)).toBe(true);
    });

    it('would find the size of a hidden group that is weighted apart', () => {
      const input = simulatedSurvey({
        seed: 3,
        people: 180,
        questions: 5,
        demographics: 2,
        nonresponse: 0,
        scales: 0,
      });
      const { release } = surveyRelease(input);
      const found = release.dimensions.flatMap(({ code, isWithheld, groups }) =>
        isWithheld ? [] : groups.flatMap((group) => (group.isHidden ? [{ code, group: group.code }] : [])),
      )[0];
      if (found === undefined) throw new Error('No group is hidden');
      const { sizeOf } = marginOf(input, release, found.code);
      const known = [{ dimension: found.code, group: found.group, count: sizeOf([found.group]) }];
      const { least, greatest } = countRange(release, input, found.code, found.group, known);
      expect(greatest - least).toBeLessThan(1);
    });
  },
);
