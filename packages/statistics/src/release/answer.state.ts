import type { AnswerState } from './answer.state.types.ts';
import { answerScores } from './answer.scores.ts';
import { cellSums, OUTSIDE, type Scored } from './cell.sums.ts';
import { outsideCount, rowRange, type Layout, type LedgerInput } from './ledger.ts';
import { missingCells, missingShares, rowCell } from './missing.share.ts';
import { rowPlaces } from './row.places.ts';
import { scaleAlphas } from './scale.alphas.ts';
import { changeOf, numberOf, topPosition } from './target.score.ts';

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
  const scores = answerScores(targets, people, answers);
  const { positions, tops, answered, valueOf, present } = scores;
  const topFrom = targets.map(topPosition);
  const missing = missingShares(targets.length * rows);
  const extents = targets.map(({ part, position }) => parts[part]?.plan.rows[position] ?? 'NONE');
  /** The targets of each column of which something is published: nothing else limits the answers. */
  const targetsOf = input.columns.map((_, column) =>
    targets.flatMap(({ shared }, index) =>
      extents[index] !== 'NONE' && shared.includes(column) ? [index] : [],
    ),
  );
  const itemsOf = targetsOf.map((affected, column) =>
    affected.map((each) => targets[each]?.shared.indexOf(column) ?? -1),
  );
  let [outsideRows, work] = [0, 0];
  const weightOf = (index: number, person: number): number =>
    layout.weights[(targets[index]?.part ?? 0) * people + person] ?? 0;
  const { places, width, place } = rowPlaces(input, layout, groups);
  /** The places of a person that a target has figures for: the first one is the overall row. */
  const given = extents.map((extent) => (extent === 'ALL' ? width : Number(extent === 'OVERALL')));
  const alphas = scaleAlphas(targets, valueOf, (index, person) => weightOf(index, person) > 0);
  /** How far everything is outside, except the sums of the cells. */
  const others = (): number => outsideRows + missing.total() + alphas.outside();
  const strain = (): number => cells.strain() + alphas.strain() + OUTSIDE * (outsideRows + missing.total());
  /** The shown rows of a person that a target has figures for. */
  const eachRow = (index: number, person: number, use: (row: number) => void): void => {
    const first = ((targets[index]?.part ?? 0) * people + person) * width;
    for (let at = first; at < first + (given[index] ?? 0); at += 1) {
      const row = places[at] ?? -1;
      if (row !== -1) use(row);
    }
  };
  const exchangeAll = (index: number, person: number, weight: number, from: Scored, to: Scored): void => {
    eachRow(index, person, (row) => cells.exchange(index * rows + row, weight, from, to));
  };
  const setAnswer = (person: number, column: number, answer: number): void => {
    const affected = targetsOf[column] ?? [];
    for (const index of affected) alphas.count(index, person, -1);
    answers[column]?.fill(answer, person, person + 1);
    for (const index of affected) {
      if (weightOf(index, person) === 0) continue;
      const from = present(index, person);
      const to = scores.settle(index, person);
      exchangeAll(index, person, weightOf(index, person), from, to);
      if (Number.isNaN(from.position) !== Number.isNaN(to.position))
        eachRow(index, person, (row) => {
          missing.change(index * rows + row, cells.people(index * rows + row), counts[row] ?? 0);
        });
      alphas.count(index, person, 1);
      alphas.settle(index);
    }
  };
  /** The strain of everything about a target that an answer of a person can change. */
  const strainOf = (index: number, person: number): number => {
    let sum = alphas.strainOf(index);
    const first = ((targets[index]?.part ?? 0) * people + person) * width;
    for (let at = first; at < first + (given[index] ?? 0); at += 1) {
      const row = places[at] ?? -1;
      if (row !== -1) sum += cells.strainOf(index * rows + row);
    }
    return sum;
  };
  const tryAnswer = (person: number, column: number, answer: number, most: number): number => {
    const before = answers[column]?.[person] ?? NaN;
    const affected = targetsOf[column] ?? [];
    if (Number.isNaN(before) || Number.isNaN(answer)) {
      setAnswer(person, column, answer);
      const after = strain();
      setAnswer(person, column, before);
      return after;
    }
    // The strain, if every cell that is not tried yet had none.
    let least = strain();
    for (const index of affected) {
      least -= strainOf(index, person);
      work += given[index] ?? 0;
    }
    for (let each = 0; each < affected.length; each += 1) {
      const index = affected[each] ?? 0;
      const target = targets[index];
      const at = index * people + person;
      const from = positions[at] ?? NaN;
      const weight = weightOf(index, person);
      const item = itemsOf[column]?.[each] ?? -1;
      const by = target === undefined ? 0 : changeOf(target, item, before, answer);
      if (target === undefined || weight === 0 || Number.isNaN(from) || by === 0) {
        least += strainOf(index, person);
        continue;
      }
      const to = from + by / ((target.maximum - target.minimum) * (answered[at] ?? 1));
      const isTop = to >= (topFrom[index] ?? Infinity) ? 1 : 0;
      const [sum, square] = [weight * (to - from), weight * (to * to - from * from)];
      const top = weight * (isTop - (tops[at] ?? 0));
      const first = (target.part * people + person) * width;
      for (let position = first; position < first + (given[index] ?? 0); position += 1) {
        const row = places[position] ?? -1;
        if (row !== -1) least += cells.tryShift(index * rows + row, sum, square, top);
        if (least >= most) return least;
      }
      if (target.kind !== 'SCALE') continue;
      const items = target.items.length;
      const score = (numberOf(target, item, before) - target.minimum) / (target.maximum - target.minimum);
      const start = target.reversed[item] === true ? 1 - score : score;
      least +=
        answered[at] === items
          ? alphas.tryItem(index, item, from * items, start, start + (to - from) * items)
          : alphas.strainOf(index);
    }
    return least;
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
      if (target.part !== part || extents[index] !== 'ALL') return;
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
      const to = scores.settle(index, person);
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
    if (part === undefined || extents[index] === 'NONE') return;
    layout.rows.forEach((row, position) => {
      if (row.part !== target.part || !row.isShown || (row.dimension !== -1 && extents[index] !== 'ALL'))
        return;
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
  const changing = answers.filter((_, column) => targets.some(({ shared }) => shared.includes(column)));
  const arrays = [positions, tops, groups, places, counts, rowOff, answered, ...changing];
  const kept = arrays.map((array) => array.slice());
  const keep = (): void => {
    cells.keep();
    alphas.keep();
    arrays.forEach((array, index) => kept[index]?.set(array));
  };
  keep();

  return {
    work: () => work,
    violation: () => cells.outside() + others(),
    strain,
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
    suppressed: (position, row) => cells.suppressed(targetPositions.indexOf(position) * rows + row),
    setAnswer,
    setGroup,
    keep,
    reset: () => {
      cells.reset();
      missing.reset();
      alphas.reset();
      kept.forEach((from, index) => arrays[index]?.set(from));
      outsideRows = 0;
    },
  };
}
