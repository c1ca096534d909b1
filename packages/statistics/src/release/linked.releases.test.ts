import { describe, expect, it } from 'vitest';

import { choiceQuestion, randomNumbers } from '../testing/simulated.survey.ts';
import { linkedReleases, type FrozenSurvey } from './linked.releases.ts';
import type { SurveyRelease, SurveyReleaseInput } from './release.types.ts';
import { surveyRelease } from './survey-release.ts';
import { surveyData } from './survey.data.ts';

/** People with the keys 1 to 80 (or others), in groups that the seed decides. */
function survey(seed: number, code: string, keyOf = (person: number) => `${person + 1}`): SurveyReleaseInput {
  const random = randomNumbers(seed);
  return {
    threshold: 10,
    questions: [choiceQuestion(code, 3, true), choiceQuestion('a', 5, false)],
    scales: [],
    respondents: Array.from({ length: 80 }, (_, person) => ({
      key: keyOf(person),
      answers: [Math.floor(3 * random()), Math.floor(5 * random())],
    })),
  };
}

const frozen = (input: SurveyReleaseInput): FrozenSurvey & { input: SurveyReleaseInput } => {
  const release: SurveyRelease = surveyRelease(input).release;
  return { data: surveyData(input), release, input };
};
const linkedCount = (input: SurveyReleaseInput, earlier: readonly FrozenSurvey[]): number =>
  linkedReleases(surveyData(input), earlier).length;

describe('the same keys in two surveys', () => {
  const first = frozen(survey(1, 'area'));

  it('are the same people if they live in the same places, in any survey', () => {
    const again = survey(1, 'area');
    expect(linkedCount({ ...again, respondents: again.respondents.slice(1) }, [first])).toBe(1);
  });

  it('are other people if an office numbers the respondents of each survey from 1', () => {
    expect(linkedCount(survey(2, 'area'), [first])).toBe(0);
    const { certificate } = surveyRelease(survey(2, 'area'), [first]);
    expect(certificate.earlier).toEqual([]);
  });

  it.each([
    ['renamed', (group: number) => group],
    ['in another order', (group: number) => 2 - group],
    ['joined', (group: number) => Math.min(1, group)],
    ['divided', (group: number, person: number) => 2 * group + (person % 2)],
    [
      'moved by half a group',
      (group: number, person: number) => Math.floor((2 * group + (person % 2) + 1) / 2),
    ],
  ])('are the same people if their groups are %s', (_how, groupOf) => {
    const again = survey(1, 'area');
    const choices = Array.from({ length: 6 }, (_, choice) => ({ code: `new${choice}`, value: choice }));
    const second: SurveyReleaseInput = {
      ...again,
      questions: again.questions.map((each) => (each.code === 'area' ? { ...each, choices } : each)),
      respondents: again.respondents.slice(1).map(({ key, answers: [group, answer = null] }, person) => ({
        key,
        answers: [groupOf(Number(group), person), answer],
      })),
    };
    expect(linkedCount(second, [first])).toBe(1);
    expect(surveyRelease(second, [first]).certificate.earlier).toHaveLength(1);
  });

  it('are the same people if a question has another code, and one that keeps its code has other answers', () => {
    const withContact = (input: SurveyReleaseInput, seed: number): SurveyReleaseInput => {
      const random = randomNumbers(seed);
      return {
        ...input,
        questions: [choiceQuestion('contact', 2, true), ...input.questions],
        respondents: input.respondents.map(({ key, answers }) => ({
          key,
          answers: [Math.floor(2 * random()), ...answers],
        })),
      };
    };
    const earlier = frozen(withContact(survey(1, 'area'), 5));
    expect(linkedCount(withContact(survey(1, 'district'), 6), [earlier])).toBe(1);
    expect(linkedCount(withContact(survey(2, 'district'), 6), [earlier])).toBe(0);
  });

  it.each([
    ['2', [1 / 2]],
    ['3', [1 / 3, 2 / 3]],
    ['5', [0.2, 0.4, 0.6, 0.8]],
    ['2 uneven', [0.6]],
    ['3 uneven', [0.6, 0.8]],
    ['5 uneven', [0.6, 0.7, 0.8, 0.9]],
    ['2 very uneven', [0.8]],
  ])('are other people if %s groups do not depend on each other', (_groups, ends) => {
    const grouped = (seed: number): SurveyReleaseInput => {
      const random = randomNumbers(seed);
      const respondents = Array.from({ length: 120 }, (_, person) => {
        const place = random();
        return { key: `${person}`, answers: [ends.filter((end) => place >= end).length] };
      });
      const questions = [choiceQuestion('area', ends.length + 1, true)];
      return { threshold: 10, questions, scales: [], respondents };
    };
    for (let seed = 1; seed <= 20; seed += 1) {
      const earlier = { data: surveyData(grouped(seed)), release: first.release };
      expect(linkedCount(grouped(seed + 100), [earlier]), `survey ${seed}`).toBe(0);
      expect(linkedCount(grouped(seed), [earlier]), `survey ${seed}`).toBe(1);
    }
  });

  it('are the same people if nothing tells', () => {
    expect(linkedCount(survey(2, 'age'), [first])).toBe(1);
    expect(
      linkedCount({ ...survey(2, 'area'), respondents: survey(2, 'area').respondents.slice(60) }, [first]),
    ).toBe(1);
  });

  it('link through a survey between them', () => {
    const between = frozen(survey(1, 'area', (person) => (person < 40 ? `${person + 1}` : `b${person}`)));
    const last = survey(1, 'area', (person) => (person < 40 ? `c${person}` : `b${person}`));
    expect(linkedCount(last, [first])).toBe(0);
    expect(linkedCount(last, [first, between])).toBe(2);
  });
});

describe('a question that is demographic in only one of two surveys of the same people', () => {
  const withKind = (left: number, isDemographic: boolean): SurveyReleaseInput => {
    const input = survey(1, 'area');
    return {
      ...input,
      questions: [choiceQuestion('area', 3, true), choiceQuestion('a', 5, isDemographic)],
      respondents: input.respondents.slice(left),
    };
  };

  it.each([true, false])('has no figures in the later one (demographic there: %s)', (isDemographic) => {
    const later = surveyRelease(withKind(1, isDemographic), [frozen(withKind(0, !isDemographic))]);
    expect(later.certificate.earlier).toHaveLength(1);
    expect(later.release.dimensions.map(({ code }) => code)).toEqual(['area']);
    expect(later.release.targets).toEqual([]);
    const alone = surveyRelease(withKind(1, isDemographic)).release;
    expect(alone.dimensions.length + alone.targets.length).toBeGreaterThan(1);
  });
});
