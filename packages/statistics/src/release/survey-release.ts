import { answerWitnesses, componentsOf, type AnswerWitnesses } from './answer.witness.ts';
import { countWitnesses, type CountWitness } from './count.witness.ts';
import { layoutOf, type Layout, type LedgerInput } from './ledger.ts';
import { linkedReleases } from './linked.releases.ts';
import { linkSurveys, planOf, type PlannedSurvey } from './linked.surveys.ts';
import { certificateOf } from './release.certificate.ts';
import { releaseOf } from './release.document.ts';
import { firstPlan, type ReleasePlan } from './release.plan.ts';
import type { SurveyRelease, SurveyReleaseInput, SurveyReleaseResult } from './release.types.ts';
import { countBase } from './rounding.ts';
import { surveyData, type SurveyData } from './survey.data.ts';

/** A frozen release with what it was made from. */
export type EarlierRelease = { readonly input: SurveyReleaseInput; readonly release: SurveyRelease };

/** The coarsest precision that is tried before the breakdown of a target is withheld. */
const COARSEST = 8;

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
  const data = surveyData(input);
  const linked = linkedReleases(
    data,
    earlier.map(({ input, release }) => ({ data: surveyData(input), release })),
  );
  const before = linked.map(({ data, release }): PlannedSurvey => ({ data, plan: planOf(data, release) }));
  const frozen = linked.map(({ release }) => release);
  if (data.people <= input.threshold) return finish(data, nothing(data), null, 'SMALL');
  for (const coarseness of [1, 2, 4]) {
    const first = firstPlan(data, countBase(input.threshold, coarseness));
    const found = yield* search(data, before, first);
    if (found !== null) return finish(data, found.plan, found.proof, null, frozen);
  }
  const first = firstPlan(data, countBase(input.threshold));
  const fewer = yield* withFewerDimensions(data, before, first);
  const found = fewer === null ? null : yield* search(data, before, fewer);
  return found === null
    ? finish(data, nothing(data), null, 'UNSAFE')
    : finish(data, found.plan, found.proof, null, frozen);
}

type Proof = {
  readonly input: LedgerInput;
  readonly layout: Layout;
  readonly answers: readonly AnswerWitnesses[];
  readonly counts: readonly CountWitness[];
};

/** Makes targets coarser until every answer has its witnesses; null if a count has none. */
function* search(
  data: SurveyData,
  before: readonly PlannedSurvey[],
  first: ReleasePlan,
): Generator<number | undefined, { readonly plan: ReleasePlan; readonly proof: Proof } | null> {
  const firstCounts = yield* countsOf(data, before, first);
  if (firstCounts === null) return null;
  let plan = first;
  const proven = new Map<string, AnswerWitnesses>();
  for (;;) {
    const input = linkSurveys([...before, { data, plan }]);
    const layout = layoutOf(input);
    let failed = false;
    const components = componentsOf(input, layout);
    for (const component of components) {
      const key = component.columns.join(' ');
      // Answers that the new release says nothing about were proven when their own release was frozen.
      const isNew = component.targets.some((target) => layout.targets[target]?.part === before.length);
      if (proven.has(key) || !isNew) continue;
      const result = yield* answerWitnesses(input, layout, component);
      if ('failedColumn' in result) {
        const mine = component.targets.flatMap((target) => {
          const each = layout.targets[target];
          return each?.part === before.length ? [each.position] : [];
        });
        const next = withFewerChoices(data, plan, mine) ?? coarser(plan, mine);
        if (next === null) return null;
        plan = next;
        failed = true;
      } else {
        proven.set(key, result);
        yield proven.size / components.length;
      }
    }
    if (failed) continue;
    const counts = plan === first ? firstCounts : yield* countsOf(data, before, plan);
    if (counts === null) return null;
    return { plan, proof: { input, layout, answers: [...proven.values()], counts } };
  }
}

/** The plan with the shares of these choices only overall, then not at all; null without such shares. */
function withFewerChoices(
  data: SurveyData,
  plan: ReleasePlan,
  targets: readonly number[],
): ReleasePlan | null {
  const choices = new Set(targets.filter((target) => data.targets[target]?.choice != null));
  const given = [...choices].map((target) => plan.rows[target]);
  const next = given.includes('ALL') ? 'OVERALL' : 'NONE';
  if (given.every((rows) => rows === 'NONE')) return null;
  return { ...plan, rows: plan.rows.map((rows, target) => (choices.has(target) ? next : rows)) };
}

/** The plan with these targets one step further down the ladder; null at its end. */
function coarser(plan: ReleasePlan, targets: readonly number[]): ReleasePlan | null {
  const coarseness = [...plan.coarseness];
  const rows = [...plan.rows];
  let changed = false;
  for (const target of targets) {
    if (rows[target] === 'NONE') continue;
    changed = true;
    if ((coarseness[target] ?? 1) < COARSEST) coarseness[target] = (coarseness[target] ?? 1) * 2;
    else rows[target] = rows[target] === 'ALL' ? 'OVERALL' : 'NONE';
  }
  return changed ? { ...plan, coarseness, rows } : null;
}

function* countsOf(data: SurveyData, before: readonly PlannedSurvey[], plan: ReleasePlan) {
  const input = linkSurveys([...before, { data, plan }]);
  const counts = yield* countWitnesses(input, layoutOf(input));
  return 'failedDimension' in counts ? null : counts;
}

/** Takes the demographic questions one after the other, and leaves out those that do not fit the earlier ones. */
function* withFewerDimensions(
  data: SurveyData,
  before: readonly PlannedSurvey[],
  first: ReleasePlan,
): Generator<undefined, ReleasePlan | null> {
  let plan: ReleasePlan = { ...first, isWithheld: first.isWithheld.map(() => true) };
  if ((yield* countsOf(data, before, plan)) === null) return null;
  for (const dimension of first.isWithheld.keys()) {
    const next = { ...plan, isWithheld: plan.isWithheld.map((each, other) => each && other !== dimension) };
    if ((yield* countsOf(data, before, next)) !== null) plan = next;
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
  proof: Proof | null,
  why: keyof typeof REASONS | null,
  frozen: readonly SurveyRelease[] = [],
): SurveyReleaseResult {
  return {
    release: releaseOf(data, plan, why === null ? null : REASONS[why]),
    certificate: certificateOf(data, proof, frozen),
  };
}
