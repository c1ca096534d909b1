import { describe, expect, it } from 'vitest';

import { simulatedSurvey, type Simulation } from '../testing/simulated.survey.ts';
import { answerWitnesses } from './answer.witness.ts';
import { componentSearches, componentsOf } from './component.search.ts';
import { countWitnesses } from './count.witness.ts';
import { layoutOf } from './ledger.ts';
import { linkSurveys } from './linked.surveys.ts';
import { firstPlan } from './release.plan.ts';
import { countBase } from './rounding.ts';
import { surveyData } from './survey.data.ts';

function finished<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The first plan of a survey, in the form that the searches read. */
function planned(simulation: Simulation) {
  const data = surveyData(simulatedSurvey(simulation));
  const input = linkSurveys([{ data, plan: firstPlan(data, countBase(data.input.threshold, 2)) }]);
  const layout = layoutOf(input);
  return {
    input,
    layout,
    searches: componentSearches(input, layout, componentsOf(input, layout), new Map()),
  };
}

describe('the state of a search', () => {
  it('is as before after a try to leave an answer out, or to give a missing one', () => {
    const { input, searches } = planned({
      seed: 3,
      people: 80,
      questions: 5,
      demographics: 2,
      nonresponse: 0.1,
      scales: 2,
    });
    const state = searches[0]?.state;
    const values = [...(input.columns[0]?.values ?? [])];
    const before = state?.strain() ?? NaN;
    const tries = [
      { person: values.findIndex((value) => !Number.isNaN(value)), answer: NaN },
      { person: values.findIndex((value) => Number.isNaN(value)), answer: 4 },
    ];
    for (const { person, answer } of tries) {
      const tried = state?.tryAnswer(person, 0, answer, Infinity);
      expect(state?.strain()).toBeCloseTo(before, 6);
      const given = state?.answer(person, 0) ?? NaN;
      state?.setAnswer(person, 0, answer);
      expect(state?.strain()).toBeCloseTo(tried ?? NaN, 6);
      state?.setAnswer(person, 0, given);
    }
  });
});

describe('the work of a release', () => {
  it('stays small: sums that are computed, and answer sets', () => {
    const { input, layout, searches } = planned({
      seed: 3,
      people: 300,
      questions: 8,
      demographics: 4,
      nonresponse: 0.05,
      scales: 2,
    });
    let [work, sets] = [0, 0];
    for (const search of searches) {
      const found = finished(answerWitnesses(input, layout, search));
      if ('failedColumn' in found) throw new Error(`No witness in column ${found.failedColumn}`);
      work += found.work;
      sets = Math.max(sets, found.sets.length);
    }
    // About 10 million and 76 when this was written.
    expect(work).toBeGreaterThan(1e6);
    expect(work).toBeLessThan(16e6);
    expect(sets).toBeLessThan(110);
  });

  it('finds hidden counts also if many questions have to agree', () => {
    const { input, layout, searches } = planned({
      seed: 1,
      people: 800,
      questions: 24,
      demographics: 5,
      nonresponse: 0.05,
      scales: 2,
    });
    const found = finished(countWitnesses(input, layout, searches));
    expect(found).not.toHaveProperty('failedDimension');
  });
});
