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
