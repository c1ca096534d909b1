import type { SurveyRelease } from './release.types.ts';
import type { SurveyData } from './survey.data.ts';

export type FrozenSurvey = { readonly data: SurveyData; readonly release: SurveyRelease };

/** Fewer shared keys say too little about who is behind them. */
const LEAST_SHARED = 30;
/** Below this agreement in every shared demographic question, the same keys are other people. */
const LEAST_AGREEMENT = 0.75;

/**
 * The frozen surveys that share people with a new one, directly or through each other.
 *
 * The same key is the same person: a panel, or the same answers in a second version. An office that numbers the
 * respondents of each survey from 1 has the same keys for other people. Demographic answers tell the two apart.
 * At least 30 keys must have answered a demographic question of the same code in both surveys. If no such
 * question has the same answer for three quarters of them, the surveys share nobody. In doubt they are linked: a link
 * that does not exist can make figures coarser, and a missing link could reveal an answer.
 */
export function linkedReleases(data: SurveyData, frozen: readonly FrozenSurvey[]): FrozenSurvey[] {
  const linked = new Set<FrozenSurvey>();
  for (let reached = [data]; reached.length > 0;) {
    const next = frozen.filter(
      (each) => !linked.has(each) && reached.some((one) => sharePeople(one, each.data)),
    );
    for (const each of next) linked.add(each);
    reached = next.map((each) => each.data);
  }
  return frozen.filter((each) => linked.has(each));
}

function sharePeople(one: SurveyData, other: SurveyData): boolean {
  const respondents = new Map(other.input.respondents.map(({ key }, respondent) => [key, respondent]));
  const shared = one.input.respondents.flatMap(({ key }, mine): [number, number][] => {
    const theirs = key === undefined ? undefined : respondents.get(key);
    return theirs === undefined ? [] : [[mine, theirs]];
  });
  if (shared.length === 0) return false;
  const agreements = one.dimensions.flatMap((dimension) => {
    const same = other.dimensions.find(({ code }) => code === dimension.code);
    if (same === undefined) return [];
    const both = shared.flatMap(([mine, theirs]) => {
      const [a, b] = [dimension.groups[dimension.values[mine] ?? -1], same.groups[same.values[theirs] ?? -1]];
      return a === undefined || b === undefined ? [] : [Number(a.code === b.code)];
    });
    const agreeing = both.reduce((sum, each) => sum + each, 0);
    return both.length < LEAST_SHARED ? [] : [agreeing / both.length];
  });
  return agreements.length === 0 || agreements.some((share) => share >= LEAST_AGREEMENT);
}
