import { rowCell } from './missing.share.ts';
import { figureCells, shareIndex, type ReleasePlan } from './release.plan.ts';
import type { CountCell } from './release.types.ts';
import { cellIndex, countCell } from './rounding.ts';
import type { SurveyData, Target } from './survey.data.ts';

/** A survey with its plan, inside a set of surveys that may share people. */
export type Part = {
  readonly data: SurveyData;
  readonly plan: ReleasePlan;
  /** For each respondent, the person. */
  readonly people: Int32Array;
  /** For each column, the shared column. */
  readonly columns: readonly number[];
  /** For each column, the shared form of each of its answers; null if answers are numbers. */
  readonly answers: readonly (readonly number[] | null)[];
};

export type SharedColumn = {
  /** The answers with the lowest and the highest number, and all that are possible. */
  readonly ends: readonly [lowest: number, highest: number];
  readonly domain: readonly number[];
  /** One for each person. */
  readonly values: Float64Array;
};

export type LedgerInput = {
  readonly people: number;
  readonly columns: readonly SharedColumn[];
  readonly parts: readonly Part[];
};

/** A row of a table: all respondents of a part, or one group of one of its dimensions. */
export type LedgerRow = { readonly part: number; readonly dimension: number; readonly isShown: boolean };

export type LedgerTarget = Target & {
  readonly part: number;
  /** Its position in the part. */
  readonly position: number;
  /** The shared columns of the items. */
  readonly shared: readonly number[];
};

export type LedgerDimension = {
  readonly part: number;
  /** Its position in the part. */
  readonly position: number;
  readonly firstRow: number;
  /** Including "no answer", the last one. */
  readonly groups: number;
};

/** Columns and targets that are tied by scales. Different components never meet in a figure. */
export type Component = { readonly columns: readonly number[]; readonly targets: readonly number[] };

/** The dimensions, rows and targets of all parts in one sequence each. */
export type Layout = {
  readonly dimensions: readonly LedgerDimension[];
  readonly rows: readonly LedgerRow[];
  /** 1 for each shown row. */
  readonly isShown: Uint8Array;
  /** For each part, its overall row and its dimensions. */
  readonly overall: readonly number[];
  readonly dimensionsOf: readonly (readonly number[])[];
  readonly targets: readonly LedgerTarget[];
  /** The group of each person in each dimension; -1 for people outside the part. */
  readonly groups: Int32Array;
  /** The weight of each person in each part; 0 outside the part. */
  readonly weights: Float64Array;
};

export function layoutOf({ parts, people }: LedgerInput): Layout {
  const dimensions: LedgerDimension[] = [];
  const rows: LedgerRow[] = [];
  const overall: number[] = [];
  const weights = new Float64Array(parts.length * people);
  const groupsOf: Int32Array[] = [];
  const dimensionsOf = parts.map(({ data, plan, people: persons }, part) => {
    overall.push(rows.length);
    rows.push({ part, dimension: -1, isShown: true });
    persons.forEach((person, respondent) => {
      weights[part * people + person] = data.weights?.[respondent] ?? 1;
    });
    return data.dimensions.map(({ groups, values }, position) => {
      const dimension = dimensions.length;
      dimensions.push({ part, position, firstRow: rows.length, groups: groups.length + 1 });
      const isShown = (group: number): boolean =>
        plan.isWithheld[position] === false && plan.isHidden[position]?.[group] === false;
      for (let group = 0; group <= groups.length; group += 1) {
        rows.push({ part, dimension, isShown: isShown(group) });
      }
      const mine = new Int32Array(people).fill(-1);
      persons.forEach((person, respondent) => {
        mine[person] = values[respondent] ?? -1;
      });
      groupsOf.push(mine);
      return dimension;
    });
  });
  const groups = new Int32Array(dimensions.length * people);
  groupsOf.forEach((mine, dimension) => groups.set(mine, dimension * people));
  const targets = parts.flatMap(({ data, columns, answers }, part) =>
    data.targets.map((target, position): LedgerTarget => ({
      ...target,
      numbers: target.numbers.map((numbers, item) => {
        const forms = answers[target.items[item] ?? -1];
        if (numbers === null || forms == null) return numbers;
        const shared = Array<number>(Math.max(...forms) + 1).fill(NaN);
        forms.forEach((form, answer) => (shared[form] = numbers[answer] ?? NaN));
        return shared;
      }),
      part,
      position,
      shared: target.items.map((item) => columns[item] ?? -1),
    })),
  );
  const isShown = Uint8Array.from(rows, (row) => Number(row.isShown));
  return { dimensions, rows, isShown, overall, dimensionsOf, targets, groups, weights };
}

/** The published figures of one cell. The pairs are a number of equal cells (0: not published) and a position in it (-1: one of the two ends). */
export type Limits = {
  readonly n: CountCell;
  readonly mean: readonly [cells: number, index: number];
  readonly variance: readonly [cells: number, index: number];
  readonly topBox: readonly [cells: number, index: number];
};

/** The limits of one cell from the true sums. */
export function fixLimits(
  sums: { n: number; weight: number; sum: number; squares: number; top: number },
  part: Part,
  target: LedgerTarget,
): Limits {
  const { threshold } = part.data.input;
  const n = countCell(sums.n, threshold, part.plan.countBase);
  if (n.lower <= threshold) return { n, mean: [0, 0], variance: [0, 0], topBox: [0, 0] };
  const cells = figureCells(part.data, part.plan, target.position, n.lower);
  const mean = sums.sum / sums.weight;
  const variance = Math.max(0, sums.squares / sums.weight - mean * mean);
  return {
    n,
    mean: [cells.mean, target.isShare ? shareIndex(mean, cells.mean) : cellIndex(mean, cells.mean)],
    variance: [cells.variance, cellIndex(variance, cells.variance)],
    topBox: [cells.topBox, shareIndex(sums.top / sums.weight, cells.topBox)],
  };
}

/** How far a count is from its range. */
export function outsideCount(count: number, lower: number, upper: number): number {
  return count < lower ? lower - count : count > upper ? count - upper : 0;
}

/** The range of the number of people in a row; everything for a row that is not shown. */
export function rowRange(row: LedgerRow, count: number, part: Part) {
  if (!row.isShown) return { lower: 0, upper: Infinity };
  return rowCell(row.dimension === -1, count, part.data.input.threshold, part.plan);
}
