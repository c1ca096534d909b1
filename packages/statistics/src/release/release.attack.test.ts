import { describe, expect, it } from 'vitest';

import { attackRelease, attackScales, attackVersions, randomSimulation } from '../testing/release.attack.ts';
import { simulatedSurvey } from '../testing/simulated.survey.ts';

describe('attacks on the releases of simulated surveys', { timeout: 120_000 }, () => {
  it.each(Array.from({ length: 8 }, (_, position) => position + 1))('find nothing in survey %i', (seed) => {
    const simulation = randomSimulation(seed, { people: 260, questions: 7 });
    const report = attackRelease(simulatedSurvey(simulation), 2);
    expect(report).toMatchObject({ narrowCounts: 0, narrowNeighbors: 0, narrowAnswers: 0 });
    expect(report.answers).toBeGreaterThan(0);
    expect(report.shown).toBeGreaterThan(0);
    // Rounding adds less than the half width of the interval that it widens.
    expect(report.addedMost).toBeLessThan(1);
  });

  it('find nothing in two versions of a survey, of which one respondent left', () => {
    const report = attackVersions(simulatedSurvey(randomSimulation(1, { people: 90, questions: 5 })), 1);
    expect(report).toMatchObject({ narrowCounts: 0, narrowAnswers: 0 });
    expect(Math.min(report.counts, report.answers, report.means)).toBeGreaterThan(0);
  });

  it('find nothing in the items of two scales together, with integer programs', () => {
    const report = attackScales(5, 4);
    expect(report).toMatchObject({ narrowHidden: 0, undecided: 0, narrowShares: 0 });
    expect(Math.min(report.hidden, report.means)).toBeGreaterThan(0);
  });
});
