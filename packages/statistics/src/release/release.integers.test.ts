import { describe, expect, it } from 'vitest';

import { integerAttack } from '../testing/release.integers.ts';
import { simulatedSurvey } from '../testing/simulated.survey.ts';
import type { SurveyRelease, SurveyReleaseInput } from './release.types.ts';
import { surveyRelease } from './survey-release.ts';

const q0 = { question: 'q0', option: null };
const simulated = (seed: number, people: number, nonresponse: number): SurveyReleaseInput =>
  simulatedSurvey({ seed, people, questions: 2, demographics: 1, nonresponse, scales: 1 });

describe('an attacker with integer programs', () => {
  it.each([
    [2, 70, 0.1],
    [6, 80, 0],
    [4, 90, 0.3],
  ])('finds no hidden count too narrow (survey %i)', (seed, people, nonresponse) => {
    const input = simulated(seed, people, nonresponse);
    const { release } = surveyRelease(input);
    const found = integerAttack(release, input, [q0], 6);
    for (const { truth, least, greatest } of found) {
      expect(truth).toBeGreaterThanOrEqual(least);
      expect(truth).toBeLessThanOrEqual(greatest);
    }
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ least, greatest }) => greatest - least < release.threshold)).toEqual([]);
  });

  it('finds no count of answers in a hidden group that rounding alone would give away', () => {
    // With a precise mean and variance, and the shares of all choices, at most 8 people gave the last answer.
    const input = simulatedSurvey({
      seed: 4,
      people: 80,
      questions: 1,
      demographics: 1,
      nonresponse: 0.1,
      scales: 0,
    });
    const { release } = surveyRelease(input);
    const found = integerAttack(release, input, [q0], 12);
    expect(found.filter(({ kind }) => kind === 'BOX').length).toBeGreaterThan(5);
    expect(found.filter(({ least, greatest }) => greatest - least < release.threshold)).toEqual([]);
    expect(release.figures.some(({ mean }) => mean !== null)).toBe(true);
  });

  it.each([
    [2, 140],
    [11, 140],
    [12, 90],
    [14, 140],
  ])('finds no count behind a suppressed share too narrow (survey %i)', (seed, people) => {
    // Without proofs of these counts, 6 to 8 were possible where 10 must be.
    const input = simulatedSurvey({ seed, people, questions: 2, demographics: 1, nonresponse: 0, scales: 0 });
    const { release } = surveyRelease(input);
    const found = input.questions
      .filter(({ kind, isDemographic }) => kind === 'SINGLE_CHOICE' && !isDemographic)
      .flatMap(({ code }) => integerAttack(release, input, [{ question: code, option: null }], 12))
      .filter(({ kind }) => kind === 'SHARE');
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ least, greatest }) => greatest - least < release.threshold)).toEqual([]);
  });

  it('finds a hidden group, and the answers in it, in figures that are exact', () => {
    const input = simulated(2, 70, 0);
    const { release } = surveyRelease(input);
    const count = (dimension: string, group: string): number => {
      const at = input.questions.findIndex(({ code }) => code === dimension);
      const choice = input.questions[at]?.choices.findIndex(({ code }) => code === group);
      return input.respondents.filter(({ answers }) => answers[at] === choice).length;
    };
    const exactly = (value: number) => ({ value, lower: value, upper: value });
    const hidden = release.dimensions.flatMap(({ code, groups }) =>
      groups.filter(({ isHidden }) => isHidden).map((group) => ({ code, group: group.code })),
    );
    const [first] = hidden;
    const exact: SurveyRelease = {
      ...release,
      respondents: exactly(input.respondents.length),
      dimensions: release.dimensions.map((dimension) => ({
        ...dimension,
        groups: dimension.groups.map((group) =>
          dimension.code === first?.code && group.code === first.group
            ? group
            : { ...group, respondents: exactly(count(dimension.code, group.code)) },
        ),
      })),
    };
    const found = integerAttack(exact, input, [q0], 1).find(({ kind }) => kind === 'GROUP');
    expect(found?.greatest).toBe(found?.least);
    expect(found?.least).toBe(count(first?.code ?? '', first?.group ?? ''));
  });
});
