import { cellSums, type Scored } from './cell.sums.ts';
import { outsideCount, rowRange, type Layout, type LedgerInput } from './ledger.ts';
import { missingCells, missingShares, rowCell } from './missing.share.ts';
import { NOISE } from './rounding.ts';
import { rowPlaces } from './row.places.ts';
import { scaleAlphas } from './scale.alphas.ts';
import { changeOf, numberOf, scoreOf, topPosition } from './target.score.ts';

/**
 * A complete answer set, and how far it is from agreeing with everything published. Changes are cheap: only
 * the cells of the person concerned are computed again.
 */
export type AnswerState = {
  /** 0 if the set agrees with everything published, apart from which groups are hidden. */
  readonly violation: () => number;
  /**
   * The violation after a change of an answer. If it is `most` or more, the result is only that: a number of
   * at least `most`. Most changes break some cell at once, so the others need not be computed.
   */
  readonly tryAnswer: (person: number, column: number, answer: number, most: number) => number;
  /** The target (position in the layout) and row furthest outside, or null. Its mean is too low (1), too high (-1) or fits. */
  readonly worst: () => { readonly target: number; readonly row: number; readonly direction: number } | null;
  readonly answer: (person: number, column: number) => number;
  readonly group: (person: number, dimension: number) => number;
  /** The number of people in a row. */
  readonly rowCount: (row: number) => number;
  readonly setAnswer: (person: number, column: number, answer: number) => void;
  readonly setGroup: (person: number, dimension: number, group: number) => void;
  /** Back to the true answers. */
  readonly reset: () => void;
};

const NONE: Scored = { position: NaN, top: 0 };
/** The state of the given targets (positions in the layout). The true answers are what is published. */
export function answerState(
  input: LedgerInput,
  layout: Layout,
  targetPositions: readonly number[],
): AnswerState {
  const { people, parts } = input;
  const rows = layout.rows.length;
  const targets = targetPositions.flatMap((position) => layout.targets.slice(position, position + 1));
  const cells = cellSums(targets.length * rows);
  const answers = input.columns.map(({ values }) => Float64Array.from(values));
  const groups = Int32Array.from(layout.groups);
  const counts = new Float64Array(rows);
  const rowOff = new Float64Array(rows);
  const positions = new Float64Array(targets.length * people).fill(NaN);
  const tops = new Uint8Array(targets.length * people);
  /** Valid items behind each score. A changed answer stays one, so they stay. */
  const answered = new Uint16Array(targets.length * people);
  const topFrom = targets.map(topPosition);
  const missing = missingShares(targets.length * rows);
  const targetsOf = input.columns.map((_, column) =>
    targets.flatMap((target, index) => (target.shared.includes(column) ? [index] : [])),
  );
  const itemsOf = targetsOf.map((affected, column) =>
    affected.map((each) => targets[each]?.shared.indexOf(column) ?? -1),
  );
  let outsideRows = 0;

  const weightOf = (index: number, person: number): number =>
    layout.weights[(targets[index]?.part ?? 0) * people + person] ?? 0;
  const valueOf = (index: number, person: number) => (item: number) => {
    const target = targets[index];
    return target ? numberOf(target, item, answers[target.shared[item] ?? -1]?.[person] ?? NaN) : NaN;
  };
  const countAnswered = (index: number, person: number): number =>
    (targets[index]?.shared ?? []).filter((_, item) => !Number.isNaN(valueOf(index, person)(item))).length;
  const present = (index: number, person: number): Scored => ({
    position: positions[index * people + person] ?? NaN,
    top: tops[index * people + person] ?? 0,
  });
  const scored = (index: number, person: number): Scored => {
    const target = targets[index];
    return target === undefined ? NONE : scoreOf(target, valueOf(index, person));
  };
  const { places, width, place } = rowPlaces(input, layout, groups);
  const alphas = scaleAlphas(targets, valueOf, (index, person) => weightOf(index, person) > 0);
  /** How far everything is outside, except the sums of the cells. */
  const others = (): number => outsideRows + missing.total() + alphas.outside();
  const put = (person: number, column: number, answer: number): void => {
    answers[column]?.fill(answer, person, person + 1);
  };
  const exchangeAll = (index: number, person: number, weight: number, from: Scored, to: Scored): void => {
    const first = ((targets[index]?.part ?? 0) * people + person) * width;
    for (let at = first; at < first + width; at += 1) {
      const row = places[at] ?? -1;
      if (row !== -1) cells.exchange(index * rows + row, weight, from, to);
    }
  };
  const setAnswer = (person: number, column: number, answer: number): void => {
    const affected = targetsOf[column] ?? [];
    for (const index of affected) alphas.count(index, person, -1);
    put(person, column, answer);
    for (const index of affected) {
      if (weightOf(index, person) === 0) continue;
      const [from, to] = [present(index, person), scored(index, person)];
      exchangeAll(index, person, weightOf(index, person), from, to);
      positions[index * people + person] = to.position;
      tops[index * people + person] = to.top;
      alphas.count(index, person, 1);
      alphas.settle(index);
    }
  };
  const tryAnswer = (person: number, column: number, answer: number, most: number): number => {
    const before = answers[column]?.[person] ?? NaN;
    const affected = targetsOf[column] ?? [];
    // No cell is less than 0 outside, so what the tried cells will be is the least of the whole.
    let [change, least] = [0, 0];
    for (let each = 0; each < affected.length; each += 1) {
      const index = affected[each] ?? 0;
      const target = targets[index];
      const at = index * people + person;
      const from = positions[at] ?? NaN;
      const weight = weightOf(index, person);
      if (target === undefined || weight === 0 || Number.isNaN(from)) continue;
      const by = changeOf(target, itemsOf[column]?.[each] ?? -1, before, answer);
      if (by === 0) continue;
      const to = from + by / ((target.maximum - target.minimum) * (answered[at] ?? 1));
      const isTop = to >= (topFrom[index] ?? Infinity) ? 1 : 0;
      const [sum, square] = [weight * (to - from), weight * (to * to - from * from)];
      const top = weight * (isTop - (tops[at] ?? 0));
      const first = (target.part * people + person) * width;
      for (let position = first; position < first + width; position += 1) {
        const row = places[position] ?? -1;
        if (row === -1) continue;
        const far = cells.tryShift(index * rows + row, sum, square, top);
        change += far - cells.off(index * rows + row);
        least += far;
        if (least >= most + NOISE) return least;
      }
      if (alphas.isOutside(index)) change += tryAlpha(index, person, column, answer, before);
    }
    return cells.total() + others() + change;
  };
  /** Alpha rarely leaves its wide cell, so a try looks only whether it comes back. */
  const tryAlpha = (
    index: number,
    person: number,
    column: number,
    answer: number,
    before: number,
  ): number => {
    alphas.count(index, person, -1);
    put(person, column, answer);
    alphas.count(index, person, 1);
    const change = alphas.fits(index) ? -1 : 0;
    alphas.count(index, person, -1);
    put(person, column, before);
    alphas.count(index, person, 1);
    return change;
  };
  const countRow = (row: number, sign: number): void => {
    counts[row] = (counts[row] ?? 0) + sign;
    const range = ranges[row];
    const far = range === undefined ? 0 : outsideCount(counts[row] ?? 0, range.lower, range.upper);
    outsideRows += far - (rowOff[row] ?? 0);
    rowOff[row] = far;
  };
  const enter = (row: number, person: number, part: number, isEntering: boolean): void => {
    countRow(row, isEntering ? 1 : -1);
    if (layout.isShown[row] === 0) return;
    targets.forEach((target, index) => {
      if (target.part !== part) return;
      const [score, cell] = [present(index, person), index * rows + row];
      const [from, to] = isEntering ? [NONE, score] : [score, NONE];
      if (!Number.isNaN(score.position)) cells.exchange(cell, weightOf(index, person), from, to);
      missing.change(cell, cells.people(cell), counts[row] ?? 0);
    });
  };
  const setGroup = (person: number, dimension: number, group: number): void => {
    const { firstRow, part } = layout.dimensions[dimension] ?? { firstRow: 0, part: 0 };
    enter(firstRow + (groups[dimension * people + person] ?? 0), person, part, false);
    groups[dimension * people + person] = group;
    place(person, dimension);
    enter(firstRow + group, person, part, true);
  };

  // The true answers: sums first, then what is published of them.
  let ranges: { lower: number; upper: number }[] = [];
  for (let person = 0; person < people; person += 1) {
    targets.forEach((_, index) => {
      const weight = weightOf(index, person);
      if (weight === 0) return;
      const to = scored(index, person);
      positions[index * people + person] = to.position;
      tops[index * people + person] = to.top;
      answered[index * people + person] = countAnswered(index, person);
      exchangeAll(index, person, weight, NONE, to);
      alphas.count(index, person, 1);
    });
    layout.overall.forEach((row, part) => {
      if ((layout.weights[part * people + person] ?? 0) > 0) counts[row] = (counts[row] ?? 0) + 1;
    });
    layout.dimensions.forEach(({ firstRow }, dimension) => {
      const group = groups[dimension * people + person] ?? -1;
      if (group >= 0) counts[firstRow + group] = (counts[firstRow + group] ?? 0) + 1;
    });
  }
  targets.forEach((target, index) => {
    const part = parts[target.part];
    const extent = part?.plan.rows[target.position] ?? 'NONE';
    if (part === undefined || extent === 'NONE') return;
    layout.rows.forEach((row, position) => {
      if (row.part !== target.part || !row.isShown || (row.dimension !== -1 && extent !== 'ALL')) return;
      const cell = index * rows + position;
      const n = cells.publish(cell, part, target);
      const { threshold } = part.data.input;
      const size = rowCell(row.dimension === -1, counts[position] ?? 0, threshold, part.plan);
      const shares = n.lower > threshold ? missingCells(size, threshold) : 0;
      missing.publish(cell, cells.people(cell), counts[position] ?? 0, shares);
    });
    alphas.publish(index, part);
  });
  ranges = layout.rows.map((row, position) => {
    const part = parts[row.part];
    return part === undefined ? { lower: 0, upper: Infinity } : rowRange(row, counts[position] ?? 0, part);
  });
  cells.keep();
  alphas.keep();
  const changing = answers.filter((_, column) => targetsOf[column]?.length !== 0);
  const arrays = [positions, tops, groups, places, counts, rowOff, ...changing];
  const kept = arrays.map((array) => array.slice());

  return {
    violation: () => cells.total() + others(),
    tryAnswer,
    worst: () => {
      const cell = cells.worst();
      const index = cell === -1 ? alphas.firstOutside() : Math.floor(cell / rows);
      if (index === -1) return null;
      const row = cell === -1 ? (layout.overall[targets[index]?.part ?? 0] ?? 0) : cell % rows;
      const direction = cell === -1 ? 0 : cells.direction(cell);
      return { target: targetPositions[index] ?? -1, row, direction };
    },
    answer: (person, column) => answers[column]?.[person] ?? NaN,
    group: (person, dimension) => groups[dimension * people + person] ?? -1,
    rowCount: (row) => counts[row] ?? 0,
    setAnswer,
    setGroup,
    reset: () => {
      cells.reset();
      missing.reset();
      alphas.reset();
      kept.forEach((from, index) => arrays[index]?.set(from));
      outsideRows = 0;
    },
  };
}
