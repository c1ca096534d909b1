import type { SurveyRelease } from './release.types.ts';
import { surveyData, type Dimension, type SurveyData } from './survey.data.ts';

export type FrozenSurvey = { readonly data: SurveyData; readonly release: SurveyRelease };

/** Fewer shared keys, or fewer of them outside the largest group, say too little about who is behind them. */
const LEAST_SHARED = 30;
const LEAST_OUTSIDE = 10;
/** Above this association of a question with itself, or with another one, the same keys are the same people. */
const SAME_QUESTION = 0.3;
const OTHER_QUESTION = 0.6;

/**
 * The frozen surveys that share people with a new one, directly or through each other.
 *
 * The same key is the same person: a panel, or the same answers in a second version. An office that numbers the
 * respondents of each survey from 1 has the same keys for other people. Demographic answers tell the two apart:
 * the groups of other people are independent. At least 30 keys must have answered a demographic question of the same
 * code in both surveys, 10 of them outside its largest group. If no such question depends on itself, and none on
 * any question of the other survey, the surveys share nobody. In doubt they are linked: a link that does not exist
 * can make figures coarser, and a missing link could reveal an answer.
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

/**
 * The survey without figures of the questions that are demographic in it and have figures of their own in a linked survey, or the
 * reverse. The groups of one would be the answers of the other, and a release takes groups and answers as independent.
 */
export function withoutMixedQuestions(data: SurveyData, linked: readonly FrozenSurvey[]): SurveyData {
  const codesOf = (each: SurveyData) => ({
    groups: new Set(each.dimensions.map(({ code }) => code)),
    answers: new Set(each.columns.flatMap(({ question }) => each.input.questions[question]?.code ?? [])),
  });
  const others = linked.map((each) => codesOf(each.data));
  const isMixed = (code: string, isDemographic: boolean): boolean =>
    others.some(({ groups, answers }) => (isDemographic ? answers : groups).has(code));
  const { input } = data;
  const mixed = input.questions.map(({ code, isDemographic }) => isMixed(code, isDemographic));
  if (!mixed.includes(true)) return data;
  return surveyData({
    ...input,
    questions: input.questions.map((question, at) =>
      mixed[at] === true ? { ...question, kind: 'TEXT', isDemographic: false, choices: [] } : question,
    ),
    respondents: input.respondents.map((respondent) => ({
      ...respondent,
      answers: respondent.answers.map((answer, at) => (mixed[at] === true ? null : answer)),
    })),
  });
}

function sharePeople(one: SurveyData, other: SurveyData): boolean {
  const respondents = new Map(other.input.respondents.map(({ key }, respondent) => [key, respondent]));
  const shared = one.input.respondents.flatMap(({ key }, mine): [number, number][] => {
    const theirs = key === undefined ? undefined : respondents.get(key);
    return theirs === undefined ? [] : [[mine, theirs]];
  });
  if (shared.length === 0) return false;
  let isKnown = false;
  for (const mine of one.dimensions) {
    for (const theirs of other.dimensions) {
      const found = association(mine, theirs, shared);
      if (found === null) continue;
      if (found >= (mine.code === theirs.code ? SAME_QUESTION : OTHER_QUESTION)) return true;
      isKnown ||= mine.code === theirs.code;
    }
  }
  return !isKnown;
}

/**
 * How much the groups of one question tell about those of another: Cramér's V with Bergsma's correction of its bias,
 * from 0 (independent) to 1 (one for one, or with some groups joined). The names of groups do not matter. Null if too few people tell.
 */
function association(
  one: Dimension,
  other: Dimension,
  shared: readonly (readonly [mine: number, theirs: number])[],
): number | null {
  const [ours, theirs] = [new Map<number, number>(), new Map<number, number>()];
  const both = new Map<string, number>();
  const pairs = shared.flatMap(([mine, there]): [number, number][] => {
    const [a = -1, b = -1] = [one.values[mine], other.values[there]];
    return one.groups[a] === undefined || other.groups[b] === undefined ? [] : [[a, b]];
  });
  for (const [a, b] of pairs) {
    ours.set(a, (ours.get(a) ?? 0) + 1);
    theirs.set(b, (theirs.get(b) ?? 0) + 1);
    both.set(`${a} ${b}`, (both.get(`${a} ${b}`) ?? 0) + 1);
  }
  const n = pairs.length;
  const outside = Math.min(...[ours, theirs].map((groups) => n - Math.max(0, ...groups.values())));
  if (n < LEAST_SHARED || outside < LEAST_OUTSIDE) return null;
  const squares = pairs.reduce((sum, [a, b]) => {
    return sum + (both.get(`${a} ${b}`) ?? 0) / ((ours.get(a) ?? 0) * (theirs.get(b) ?? 0));
  }, 0);
  const [rows, columns] = [ours.size - 1, theirs.size - 1];
  const dependent = Math.max(0, squares - 1 - (rows * columns) / (n - 1));
  const most = Math.min(rows - rows ** 2 / (n - 1), columns - columns ** 2 / (n - 1));
  return most > 0 ? Math.sqrt(dependent / most) : null;
}
