import { AT_BASE, countTracker, type TrackedCount } from './answer-count.tracker.ts';
import { answerPusher, LITTLE, MUCH, NO_REPAIR } from './answer.pusher.ts';
import type { ComponentSearch } from './component.search.ts';
import type { CountSet, CountWitness } from './count.witness.ts';
import { counts, hiddenAnswers, scoreIn } from './hidden.answers.ts';
import type { Layout, LedgerInput } from './ledger.ts';
import type { Effort, Move } from './repair.ts';

/** A set of the component that begins at a set of `starts`, or at the base. Its changes are those of its start. */
export type StartedSet = { readonly start: number; readonly moves: readonly Move[] };

export type AnswerCountWitnesses = {
  readonly counts: readonly TrackedCount[];
  /** The sets that only these counts need. */
  readonly sets: readonly StartedSet[];
};

/** The people who cannot be changed, after which a count is given up. Much effort for one of them says more. */
const FAILURES = new Map([
  [NO_REPAIR, 6],
  [LITTLE, 12],
  [MUCH, 4],
]);

/** The sums that are computed for each target of a component, before its open counts are given up. */
const MOST_WORK = 2e5;
/** A count is given up in a set that has others when this many people could not be changed. */
const FAILURES_BESIDE_OTHERS = 3;
/** A set is full when this many counts could not be reached in it. Counts of shown rows need most of its room. */
const FAILURES_OF_FULL_SET = { hidden: 3, shown: 1 };
/** Pushes open counts up or down, in sets that begin at `start`: all that is missing, or half of it. */
type Pass = {
  /** The rows that it is for: shown ones, or hidden ones and people without an answer. */
  readonly rows: 'hidden' | 'shown';
  readonly isUp: boolean;
  readonly isHalf: boolean;
  readonly start: (count: TrackedCount) => number;
  readonly efforts: readonly Effort[];
};

type Direction = Omit<Pass, 'rows' | 'efforts'>;

/** The people from whom the next one is taken. */
const LOOKED_AT = 4;

/** The sets that prove the counts of groups, each once. */
export function startsOf(witnesses: readonly CountWitness[]): CountSet[] {
  return [...new Set(witnesses.flatMap(({ leastSet, greatestSet }) => [leastSet, greatestSet]))].filter(
    (set) => set !== null,
  );
}

/**
 * For every hidden count of answers in a component, looks for two complete answer sets. They agree with everything
 * published, and the count differs by the threshold. Hidden counts are those in hidden groups, and those behind suppressed
 * shares of shown ones. Some sets are among those that prove counts of groups. For the other counts, people of the row
 * change their answers, mostly with people of other hidden groups.
 *
 * @returns the target (a position in the layout) of a count without such sets. Yields after each set.
 */
export function* answerCountWitnesses(
  input: LedgerInput,
  layout: Layout,
  search: ComponentSearch,
  witnesses: readonly CountWitness[],
  known: readonly StartedSet[] = [],
): Generator<
  undefined,
  AnswerCountWitnesses | { readonly failedTargets: readonly number[]; readonly sets: readonly StartedSet[] }
> {
  const { component, state, base } = search;
  const threshold = (count: TrackedCount): number =>
    input.parts[layout.targets[count.target]?.part ?? -1]?.data.input.threshold ?? Infinity;
  const tracker = countTracker(input, layout, component, base, hiddenAnswers(input, layout, search));
  const isOpen = (count: TrackedCount): boolean => count.greatest - count.least < threshold(count);
  const rowsOf = ({ row }: TrackedCount): Pass['rows'] => (layout.isShown[row] === 1 ? 'shown' : 'hidden');
  const starts = startsOf(witnesses);
  const sets: StartedSet[] = [];
  const positions = new Map<number, number>();
  const addSet = ({ start, moves }: StartedSet): void => {
    const position = positions.get(start) ?? 0;
    positions.set(start, position + 1);
    sets.push({ start, moves });
    const { groups = [], answers: first = [] } = starts[start] ?? {};
    tracker.add({ start, position }, groups, [...first, ...moves]);
  };
  starts.forEach((set, start) => tracker.add({ start, position: null }, set.groups, set.answers));
  for (const set of known) addSet(set);

  const startOf = (set: CountSet | null | undefined): number => (set == null ? AT_BASE : starts.indexOf(set));
  const witnessOf = ({ row }: TrackedCount): CountWitness | undefined =>
    witnesses.find(({ dimension, group }) => (layout.dimensions[dimension]?.firstRow ?? -1) + group === row);
  const pusher = answerPusher(input, layout, search);
  const greatestStart = (count: TrackedCount): number => startOf(witnessOf(count)?.greatestSet);
  const leastStart = (count: TrackedCount): number => startOf(witnessOf(count)?.leastSet);
  // The base has the most room, and half of the way in both directions needs less of it than the whole way in one.
  const atBase = () => AT_BASE;
  const half: Direction = { isUp: true, isHalf: true, start: atBase };
  const down: Direction = { isUp: false, isHalf: false, start: atBase };
  const up: Direction = { isUp: true, isHalf: false, start: atBase };
  const hidden: readonly Direction[] = [
    half,
    down,
    up,
    { ...up, start: greatestStart },
    { ...down, start: leastStart },
    { ...down, start: greatestStart },
  ];
  const passesOf = (rows: Pass['rows'], some: readonly Direction[], efforts: readonly Effort[]): Pass[] =>
    some.map((each) => ({ ...each, rows, efforts }));
  const passes = [
    ...passesOf('hidden', [half, down], NO_REPAIR),
    // A suppressed share can fall to none, but it can rise only to the end of its cell.
    ...[NO_REPAIR, LITTLE, MUCH].flatMap((efforts) => passesOf('shown', [down, up], efforts)),
    ...[LITTLE, MUCH].flatMap((efforts) => passesOf('hidden', hidden, efforts)),
  ];
  const most = state.work() + MOST_WORK * component.targets.length;
  for (const pass of passes) {
    const open = tracker.counts.filter((count) => isOpen(count) && rowsOf(count) === pass.rows);
    const ofStart = Map.groupBy(open, pass.start);
    for (const [start, mine] of ofStart) {
      let pending = mine;
      while (pending.length > 0 && state.work() < most) {
        load(start, pass.efforts);
        const moves: Move[] = [];
        const next: TrackedCount[] = [];
        let failures = 0;
        for (const count of pending) {
          if (state.work() > most) break;
          if (failures >= FAILURES_OF_FULL_SET[pass.rows]) {
            next.push(count);
            continue;
          }
          const isFirst = moves.length === 0;
          const pushed = push(count, pass, isFirst);
          if (pushed.reached || isFirst) moves.push(...pushed.moves);
          else {
            pusher.undo(pushed.moves);
            next.push(count);
            failures += Number(pushed.moves.length > 0);
          }
        }
        if (moves.length > 0) addSet({ start, moves: present(moves) });
        state.reset();
        yield;
        pending = next.filter(isOpen);
      }
    }
  }
  const open = tracker.counts.filter(isOpen);
  return open.length > 0
    ? { failedTargets: [...new Set(open.map(({ target }) => target))], sets }
    : { counts: tracker.counts, sets };

  function load(start: number, efforts: readonly Effort[]): void {
    const set = starts[start];
    pusher.begin(efforts);
    if (set === undefined) return;
    for (const [person, dimension, group] of set.groups) state.setGroup(person, dimension, group);
    for (const { person, column, answer } of set.answers) {
      if (component.columns.includes(column)) state.setAnswer(person, column, answer);
    }
  }

  /** The last change of each answer. */
  function present(moves: readonly Move[]): Move[] {
    const columns = input.columns.length;
    return [...new Map(moves.map((move) => [move.person * columns + move.column, move])).values()];
  }

  /** Changes people of the row until the count is far enough from its other end. */
  function push(
    count: TrackedCount,
    { isUp, isHalf, efforts }: Pass,
    isFirst: boolean,
  ): { readonly reached: boolean; readonly moves: Move[] } {
    const target = layout.targets[count.target];
    if (target === undefined) return { reached: false, moves: [] };
    const scoreOf = (person: number) => scoreIn(target, (column) => state.answer(person, column));
    const members = pusher.members(count.row);
    const missing = threshold(count) - (count.greatest - count.least);
    // Nobody is counted in an empty row, so that what is missing below comes on top.
    const wanted = isHalf ? Math.max(Math.ceil(missing / 2), missing - count.least) : missing;
    const goal = isUp ? count.greatest + wanted : Math.max(0, count.least - wanted);
    let value = members.reduce((sum, person) => sum + counts(count.kind, scoreOf(person)), 0);
    const reached = (): boolean => (isUp ? value >= goal : value <= goal);
    const moves: Move[] = [];
    let failures = 0;
    const candidates = members
      .filter(
        (person) =>
          counts(count.kind, scoreOf(person)) === (isUp ? 0 : 1) && !pusher.isLocked(person, target),
      )
      .map((person) => ({ person, position: scoreOf(person).position }))
      .sort((a, b) => order(a.position, isUp) - order(b.position, isUp));
    if (!isFirst && candidates.length < Math.abs(goal - value)) return { reached: false, moves };
    const mostFailures = isFirst ? (FAILURES.get(efforts) ?? 0) : FAILURES_BESIDE_OTHERS;
    pusher.guard(members, target);
    const nearest = (): number | undefined => {
      if (target.kind === 'SCALE') return candidates.shift()?.person;
      const some = candidates.slice(0, LOOKED_AT).map(({ person }, at) => ({
        at,
        strain: pusher.strainOf(count, target, person, isUp),
      }));
      const best = some.reduce(
        (one, other) => (other.strain < one.strain ? other : one),
        some[0] ?? { at: 0, strain: 0 },
      );
      return candidates.splice(best.at, 1)[0]?.person;
    };
    while (!reached() && failures < mostFailures) {
      const person = nearest();
      if (person === undefined) break;
      const pushed = pusher.change(count, target, person, isUp);
      if (pushed === null) failures += 1;
      else {
        moves.push(...pushed);
        value += isUp ? 1 : -1;
      }
    }
    pusher.release(reached());
    return { reached: reached(), moves };
  }
}

/** The nearest scores first. People without one are the last. */
function order(position: number, isUp: boolean): number {
  return Number.isNaN(position) ? 2 : isUp ? -position : position;
}
