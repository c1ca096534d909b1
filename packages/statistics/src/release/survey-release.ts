import { answerCountWitnesses, type AnswerCountWitnesses, type StartedSet } from './answer-count.witness.ts';
import { answerWitnesses, type AnswerSets, type AnswerWitnesses } from './answer.witness.ts';
import type { SurveyReleaseResult } from './certificate.types.ts';
import {
  componentSearches,
  componentsOf,
  type ComponentSearch,
  type KnownSearches,
} from './component.search.ts';
import { countWitnesses, refittedCounts, type CountWitness } from './count.witness.ts';
import { layoutOf } from './ledger.ts';
import { linkedReleases, withoutMixedQuestions } from './linked.releases.ts';
import { linkSurveys, planOf, type PlannedSurvey } from './linked.surveys.ts';
import { certificateOf, type ReleaseProof } from './release.certificate.ts';
import { releaseOf } from './release.document.ts';
import { afterAnswer, afterCounts, ownTargets } from './release.ladder.ts';
import { firstPlan, type ReleasePlan } from './release.plan.ts';
import type { SurveyRelease, SurveyReleaseInput } from './release.types.ts';
import { countBase } from './rounding.ts';
import { surveyData, type SurveyData } from './survey.data.ts';

/** A frozen release with what it was made from. */
export type EarlierRelease = { readonly input: SurveyReleaseInput; readonly release: SurveyRelease };

const NO_COUNTS: AnswerCountWitnesses = { counts: [], sets: [] };

/**
 * The figures of a survey that can be published together, and the proof that they reveal neither a small count
 * nor anybody's answer.
 *
 * Figures are rounded to what their interval supports. The engine then looks for witnesses: for each hidden
 * count and each answer, two complete answer sets that agree with everything published and lie far apart. If
 * there finds none, it goes down a fixed ladder: a target gets twice as coarse, up to eight times, then is shown
 * only overall, then not at all. Counts get a coarser base. Then demographic questions are withheld, the
 * later ones of the questionnaire first.
 *
 * @param earlier frozen releases that may share people (by key) with this one. They stay as they are, and the
 *   new release is made so that all of them together keep the promise. Those whose keys are evidently of other
 *   people are left out (`linkedReleases`).
 * @throws RangeError if an answer or weight does not fit its question
 */
export function surveyRelease(
  input: SurveyReleaseInput,
  earlier: readonly EarlierRelease[] = [],
): SurveyReleaseResult {
  const steps = surveyReleaseSteps(input, earlier);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * `surveyRelease` in short steps, between which the caller can do something else. A large survey takes minutes.
 * A step yields the share of the linked groups of questions that are proven so far, if that changed. If figures must
 * get coarser, it falls again.
 */
export function* surveyReleaseSteps(
  input: SurveyReleaseInput,
  earlier: readonly EarlierRelease[] = [],
): Generator<number | undefined, SurveyReleaseResult> {
  const whole = surveyData(input);
  const linked = linkedReleases(
    whole,
    earlier.map(({ input, release }) => ({ data: surveyData(input), release })),
  );
  const data = withoutMixedQuestions(whole, linked);
  const before = linked.map(({ data, release }): PlannedSurvey => ({ data, plan: planOf(data, release) }));
  const frozen = linked.map(({ release }) => release);
  if (data.people <= input.threshold) return finish(data, nothing(data), null, 'SMALL');
  const known: KnownSearches = new Map();
  for (const coarseness of [1, 2, 4]) {
    const first = firstPlan(data, countBase(input.threshold, coarseness));
    const found = yield* search(data, before, first, known);
    if (found !== null) return finish(data, found.plan, found.proof, null, frozen);
  }
  const first = firstPlan(data, countBase(input.threshold));
  const fewer = yield* withFewerDimensions(data, before, first, known);
  const found = fewer === null ? null : yield* search(data, before, fewer, known);
  return found === null
    ? finish(data, nothing(data), null, 'UNSAFE')
    : finish(data, found.plan, found.proof, null, frozen);
}

type Found = { readonly plan: ReleasePlan; readonly proof: ReleaseProof };

/** Makes targets coarser until every answer and every count of answers has its witnesses; null if a group has none. */
function* search(
  data: SurveyData,
  before: readonly PlannedSurvey[],
  first: ReleasePlan,
  known: KnownSearches,
): Generator<number | undefined, Found | null> {
  let plan = first;
  let groups: readonly CountWitness[] = [];
  let isFirst = true;
  /** The components whose figures have become coarser. */
  const coarsened = new Set<string>();
  const answers = new Map<string, AnswerWitnesses>();
  const answerCounts = new Map<string, AnswerCountWitnesses>();
  /** The sets of searches that failed. Most figures that are given up leave them as they are. */
  const tried = new Map<string, readonly StartedSet[]>();
  const triedAnswers = new Map<string, AnswerSets>();
  for (;;) {
    const input = linkSurveys([...before, { data, plan }]);
    const layout = layoutOf(input);
    const searches = componentSearches(input, layout, componentsOf(input, layout), known);
    const keyOf = ({ component }: ComponentSearch): string => component.columns.join(' ');
    const changed = searches.filter((search) => coarsened.has(keyOf(search)));
    const refitted = isFirst ? null : refittedCounts(groups, changed);
    if (refitted === null) {
      const found = yield* countWitnesses(input, layout, searches);
      if ('failedDimension' in found) return null;
      groups = found;
      answerCounts.clear();
      tried.clear();
    } else groups = refitted;
    isFirst = false;
    coarsened.clear();
    let failed = false;
    for (const search of searches) {
      const key = keyOf(search);
      const mine = ownTargets(layout, search.component.targets, before.length);
      // Answers that the new release says nothing about were proven when their own release was frozen.
      if (mine.length === 0 || (answers.has(key) && answerCounts.has(key))) continue;
      // Counts first: they need less work, and more of them need coarser figures.
      const isNothing = mine.every((target) => plan.rows[target] === 'NONE');
      const counts =
        answerCounts.get(key) ??
        (isNothing ? NO_COUNTS : yield* answerCountWitnesses(input, layout, search, groups, tried.get(key)));
      let next: ReleasePlan | null;
      if ('failedTargets' in counts) {
        tried.set(key, counts.sets);
        next = afterCounts(data, plan, mine, ownTargets(layout, counts.failedTargets, before.length));
      } else {
        answerCounts.set(key, counts);
        const witnesses =
          answers.get(key) ?? (yield* answerWitnesses(input, layout, search, triedAnswers.get(key)));
        if (!('failedColumn' in witnesses)) {
          answers.set(key, witnesses);
          yield answers.size / searches.length;
          continue;
        }
        triedAnswers.set(key, witnesses.sets);
        next = afterAnswer(data, plan, mine);
      }
      if (next === null) return null;
      failed = true;
      if (next.coarseness !== plan.coarseness) {
        coarsened.add(key);
        for (const found of [answers, answerCounts, tried, triedAnswers]) found.delete(key);
      }
      plan = next;
    }
    if (failed) continue;
    return {
      plan,
      proof: {
        input,
        layout,
        groups,
        components: searches.map((search) => ({
          base: search.base,
          answers: answers.get(keyOf(search)) ?? null,
          counts: answerCounts.get(keyOf(search)) ?? null,
        })),
      },
    };
  }
}

/** Takes the demographic questions one after the other, and leaves out those that do not fit the earlier ones. */
function* withFewerDimensions(
  data: SurveyData,
  before: readonly PlannedSurvey[],
  first: ReleasePlan,
  known: KnownSearches,
): Generator<undefined, ReleasePlan | null> {
  const fits = function* (plan: ReleasePlan) {
    const input = linkSurveys([...before, { data, plan }]);
    const layout = layoutOf(input);
    const searches = componentSearches(input, layout, componentsOf(input, layout), known);
    return !('failedDimension' in (yield* countWitnesses(input, layout, searches)));
  };
  let plan: ReleasePlan = { ...first, isWithheld: first.isWithheld.map(() => true) };
  if (!(yield* fits(plan))) return null;
  for (const dimension of first.isWithheld.keys()) {
    const next = { ...plan, isWithheld: plan.isWithheld.map((each, other) => each && other !== dimension) };
    if (yield* fits(next)) plan = next;
  }
  return plan;
}

/** Only the number of respondents. */
function nothing(data: SurveyData): ReleasePlan {
  const first = firstPlan(data, countBase(data.input.threshold));
  return {
    ...first,
    rows: first.rows.map(() => 'NONE'),
    isWithheld: first.isWithheld.map(() => true),
  };
}

const REASONS = {
  SMALL: 'Too few people answered the survey to publish figures.',
  UNSAFE: 'Together with earlier figures of these people, any figure of this version could reveal an answer.',
};

function finish(
  data: SurveyData,
  plan: ReleasePlan,
  proof: ReleaseProof | null,
  why: keyof typeof REASONS | null,
  frozen: readonly SurveyRelease[] = [],
): SurveyReleaseResult {
  return {
    release: releaseOf(data, plan, why === null ? null : REASONS[why]),
    certificate: certificateOf(data, proof, frozen),
  };
}
