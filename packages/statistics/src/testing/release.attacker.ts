import { solve, type Constraint } from 'yalps';

import type { SurveyRelease, SurveyReleaseInput } from '../release/release.types.ts';

/**
 * An attacker with linear programs. They see the releases, and know more than anybody would: which group
 * everyone is in, who answered what question, everyone's weight, and the exact number of valid answers behind each mean. They do
 * not know the answers, nor the counts of `countRange`.
 */
export type Range = { readonly least: number; readonly greatest: number };

/** Large surveys need more pivots than the solver takes for a cycle. */
const MOST_PIVOTS = 1e6;

type Sum = Map<string, number>;
type Fact = { readonly sum: Sum; readonly least: number; readonly greatest: number };

/** The lowest and highest value of a sum of unknowns of at least 0 that agrees with the facts. */
function rangeUnder(target: Sum, facts: readonly Fact[]): Range {
  const names = new Set([...target.keys(), ...facts.flatMap(({ sum }) => [...sum.keys()])]);
  const constraints = facts.map(({ least, greatest }, index): [string, Constraint] => [
    `${index}`,
    Number.isFinite(greatest) ? { min: least, max: greatest } : { min: least },
  ]);
  const coefficients = new Map<string, [string, number][]>();
  facts.forEach(({ sum }, index) => {
    for (const [name, coefficient] of sum) {
      coefficients.set(name, [...(coefficients.get(name) ?? []), [`${index}`, coefficient]]);
    }
  });
  const variables = [...names].map((name): [string, [string, number][]] => [
    name,
    [['target', target.get(name) ?? 0], ...(coefficients.get(name) ?? [])],
  ]);
  const end = (direction: 'minimize' | 'maximize'): number => {
    const solution = solve(
      { direction, objective: 'target', constraints, variables },
      { maxPivots: MOST_PIVOTS },
    );
    if (solution.status === 'unbounded') return direction === 'maximize' ? Infinity : -Infinity;
    if (solution.status !== 'optimal') throw new Error(`The solver returned ${solution.status}`);
    return solution.result;
  };
  return { least: end('minimize'), greatest: end('maximize') };
}

const dimensionsOf = (input: SurveyReleaseInput) =>
  input.questions.flatMap(({ code, isDemographic, choices }, position) =>
    isDemographic ? [{ code, position, choices }] : [],
  );

/** The group of a respondent: the code of the choice, or an empty text without an answer. */
function groupOf(input: SurveyReleaseInput, respondent: number, dimension: string): string {
  const at = input.questions.findIndex(({ code }) => code === dimension);
  const answer = input.respondents[respondent]?.answers[at];
  const choice = typeof answer === 'number' ? input.questions[at]?.choices[answer] : undefined;
  return choice === undefined || choice.isMissing === true ? '' : choice.code;
}

/** Rows of a file of the same survey: those whose groups, one for each dimension in the order of the questions, it does not tell apart. */
export type FileRows = {
  readonly has: (groups: readonly string[]) => boolean;
  readonly count: number;
};

/**
 * The range that the attacker finds for the number of respondents of a group (an empty text: without an answer). They
 * know which combinations of groups occur, that hidden blocks have a small count, `known` counts of groups or of several groups
 * together, and the rows of a `file`.
 */
export function countRange(
  release: SurveyRelease,
  input: SurveyReleaseInput,
  dimension: string,
  group: string,
  known: readonly {
    readonly dimension: string;
    readonly group: string | readonly string[];
    /** The exact count, or the least one. */
    readonly count: number;
    readonly greatest?: number;
  }[] = [],
  file: readonly FileRows[] = [],
): Range {
  const codes = dimensionsOf(input).map(({ code }) => code);
  const profiles = new Map<string, string[]>();
  input.respondents.forEach((_, respondent) => {
    const groups = codes.map((code) => groupOf(input, respondent, code));
    profiles.set(JSON.stringify(groups), groups);
  });
  const sumOf = (code: string, of: string | readonly string[]): Sum =>
    new Map(
      [...profiles].flatMap(([name, groups]): [string, number][] =>
        [of].flat().includes(groups[codes.indexOf(code)] ?? '') ? [[name, 1]] : [],
      ),
    );
  const everyone: Sum = new Map([...profiles.keys()].map((name) => [name, 1]));
  const { lower, upper } = release.respondents;
  const facts: Fact[] = [
    { sum: everyone, least: lower, greatest: upper },
    ...release.dimensions.flatMap(({ code, groups }) =>
      groups.flatMap(({ code: of, respondents }): Fact[] =>
        respondents === null
          ? []
          : [{ sum: sumOf(code, of), least: respondents.lower, greatest: respondents.upper }],
      ),
    ),
    ...known.map(({ dimension: code, group: of, count, greatest = count }) => ({
      sum: sumOf(code, of),
      least: count,
      greatest,
    })),
    ...file.map(({ has, count }) => ({
      sum: new Map([...profiles].flatMap(([name, groups]) => (has(groups) ? [[name, 1] as const] : []))),
      least: count,
      greatest: count,
    })),
  ];
  // A hidden block has a small count somewhere: the possible values are those of all cases together.
  const mine = release.dimensions.find(({ code }) => code === dimension)?.groups ?? [];
  const block = mine.find(({ code }) => code === group)?.block;
  const cases = mine.filter((each) => each.isHidden && each.block === block);
  const ranges = (cases.length === 0 ? [null] : cases).flatMap((small) => {
    const rule =
      small === null ? [] : [{ sum: sumOf(dimension, small.code), least: 1, greatest: release.threshold }];
    try {
      return [rangeUnder(sumOf(dimension, group), [...facts, ...rule])];
    } catch {
      return [];
    }
  });
  return {
    least: Math.min(...ranges.map((each) => each.least)),
    greatest: Math.max(...ranges.map((each) => each.greatest)),
  };
}

/** A release with the respondents behind it. */
export type Seen = { readonly release: SurveyRelease; readonly input: SurveyReleaseInput };

/**
 * The range that the attacker finds for one answer, from 0 (minimum) to 1 (maximum), from means in all the releases.
 * The respondent is named by key, and people with the same key gave the same answers.
 */
export function answerRange(seen: readonly Seen[], question: string, key: string): Range {
  const name = (respondent: string, item: string): string => `${item} ${respondent}`;
  const facts: Fact[] = [];
  const bounded = new Set<string>();
  const related = relatedQuestions(seen, question);
  for (const { release, input } of seen) {
    const at = new Map(input.questions.map(({ code }, position) => [code, position]));
    for (const figure of release.figures) {
      const target = release.targets.find(({ code }) => code === figure.target);
      const scale = input.scales.find(({ code }) => code === figure.target);
      if (target === undefined || figure.mean === null) continue;
      const items = scale?.items ?? [{ question: figure.target, isReversed: false }];
      if (!items.some((item) => related.has(item.question))) continue;
      const sum: Sum = new Map();
      let people = 0;
      let constant = 0;
      input.respondents.forEach(({ key: person = '', answers, weight = 1 }, respondent) => {
        if (figure.dimension !== null && groupOf(input, respondent, figure.dimension) !== figure.group)
          return;
        const answered = items.filter((item) => (answers[at.get(item.question) ?? -1] ?? null) !== null);
        if (answered.length < (scale?.minAnswered ?? 1)) return;
        people += weight;
        for (const item of answered) {
          const sign = item.isReversed ? -weight : weight;
          if (item.isReversed) constant += weight / answered.length;
          const unknown = name(person, item.question);
          sum.set(unknown, (sum.get(unknown) ?? 0) + sign / answered.length);
          bounded.add(unknown);
        }
      });
      const width = target.maximum - target.minimum;
      const relative = (value: number): number => (people * (value - target.minimum)) / width - constant;
      facts.push({
        sum,
        least: relative(figure.mean.lower) - 1e-9,
        greatest: relative(figure.mean.upper) + 1e-9,
      });
    }
  }
  const target: Sum = new Map([[name(key, question), 1]]);
  return rangeUnder(target, pooled(facts, bounded, name(key, question)));
}

/** The questions that scales tie to a question, directly or through each other. Figures of others say nothing about it. */
function relatedQuestions(seen: readonly Seen[], question: string): ReadonlySet<string> {
  const related = new Set([question]);
  const scales = seen.flatMap(({ input }) =>
    input.scales.map(({ items }) => items.map((item) => item.question)),
  );
  for (let size = 0; size < related.size;) {
    size = related.size;
    for (const items of scales) {
      if (items.some((item) => related.has(item))) for (const item of items) related.add(item);
    }
  }
  return related;
}

/** Unknowns with the same coefficients everywhere are as good as their sum: one unknown with their bounds. */
function pooled(facts: readonly Fact[], bounded: ReadonlySet<string>, apart: string): Fact[] {
  const pools = Map.groupBy(bounded, (unknown) =>
    unknown === apart ? 'apart' : JSON.stringify(facts.map(({ sum }) => sum.get(unknown) ?? 0)),
  );
  const first = new Set([...pools.values()].flatMap((pool) => pool.slice(0, 1)));
  return [
    ...facts.map(({ sum, ...rest }) => ({
      ...rest,
      sum: new Map([...sum].filter(([unknown]) => first.has(unknown))),
    })),
    ...[...pools.values()].map((pool): Fact => ({
      sum: new Map(pool.slice(0, 1).map((unknown) => [unknown, 1])),
      least: 0,
      greatest: pool.length,
    })),
  ];
}
