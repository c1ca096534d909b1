import { AT_BASE, AT_TRUTH, type SetPlace, type TrackedCount } from './answer-count.tracker.ts';
import { startsOf, type AnswerCountWitnesses } from './answer-count.witness.ts';
import { BASE, TRUTH, type AnswerWitnesses } from './answer.witness.ts';
import { bookOf, surveyOf, type Book } from './certificate.book.ts';
import type { SurveyCertificate } from './certificate.types.ts';
import type { CountSet, CountWitness } from './count.witness.ts';
import type { Layout, LedgerInput } from './ledger.ts';
import type { SurveyRelease } from './release.types.ts';
import type { Move } from './repair.ts';
import type { SurveyData } from './survey.data.ts';

/** The sets that were found for one component; null if it needs none. */
export type ComponentProof = {
  readonly base: readonly Move[];
  readonly answers: AnswerWitnesses | null;
  readonly counts: AnswerCountWitnesses | null;
};

export type ReleaseProof = {
  readonly input: LedgerInput;
  readonly layout: Layout;
  readonly groups: readonly CountWitness[];
  readonly components: readonly ComponentProof[];
};

/**
 * The proof of a release as plain data, in terms of the respondents and questions of each survey.
 *
 * @param earlier the frozen releases of the other parts of the proof, in order
 */
export function certificateOf(
  data: SurveyData,
  proof: ReleaseProof | null,
  earlier: readonly SurveyRelease[],
): SurveyCertificate {
  const fixed = { kind: 'survey', notForPublication: true, threshold: data.input.threshold } as const;
  const books = (proof?.input.parts ?? []).map(bookOf);
  if (proof !== null) writeProof(books, proof);
  const [own, ...others] = books.map(surveyOf).reverse();
  return {
    ...fixed,
    ...(own ?? surveyOf(bookOf({ data, people: new Int32Array(), columns: [], answers: [] }))),
    earlier: others.reverse().flatMap((survey, position) => {
      const release = earlier[position];
      return release === undefined ? [] : [{ ...survey, release }];
    }),
  };
}

/**
 * Sets of different components change different questions. So one set has the bases of all components, and the others
 * change it: the first set of each component that begins there is one set, and so on.
 */
function writeProof(books: readonly Book[], { layout, groups, components }: ReleaseProof): void {
  const newSet = (parent: number): number => {
    for (const { sets, parents } of books) {
      sets.push(new Map());
      parents.push(parent);
    }
    return (books[0]?.sets.length ?? 0) - 1;
  };
  const write = (set: number, moves: readonly Move[]): void => {
    for (const book of books) for (const move of moves) book.answer(set, move);
  };
  const base = newSet(-1);
  for (const component of components) write(base, component.base);
  const starts = startsOf(groups).map((set) => {
    const position = newSet(base);
    writeGroups(books, layout, set, position);
    write(position, set.answers);
    return position;
  });
  const places = new Map<string, number>();
  const setAt = ({ start, position }: SetPlace): number => {
    if (start === AT_TRUTH) return -1;
    const first = start === AT_BASE ? base : (starts[start] ?? -1);
    if (position === null) return first;
    const key = `${start} ${position}`;
    const place = places.get(key) ?? newSet(first);
    places.set(key, place);
    return place;
  };
  const groupSet = (set: CountSet | null): number =>
    set === null ? base : (starts[startsOf(groups).indexOf(set)] ?? -1);
  for (const witness of groups) writeCount(books, layout, witness, groupSet);
  for (const { answers, counts } of components) {
    const next = new Map<number, number>();
    for (const { start, moves } of counts?.sets ?? []) {
      const position = next.get(start) ?? 0;
      next.set(start, position + 1);
      write(setAt({ start, position }), moves);
    }
    for (const count of counts?.counts ?? []) writeAnswerCount(books, layout, count, setAt);
    const first = next.get(AT_BASE) ?? 0;
    const answerSet = (position: number): number =>
      setAt(
        position === TRUTH
          ? { start: AT_TRUTH, position: null }
          : { start: AT_BASE, position: position === BASE ? null : first + position },
      );
    answers?.sets.forEach((moves, position) => write(answerSet(position), moves));
    for (const book of books) writeTested(book, answers?.tested ?? [], answerSet);
  }
}

function writeTested(
  book: Book,
  tested: AnswerWitnesses['tested'],
  setAt: (position: number) => number,
): void {
  for (const { person, column, lowest, highest } of tested) {
    const [respondent, mine] = [book.respondentOf(person), book.columnOf(column)];
    if (respondent === undefined || mine === undefined) continue;
    if (Number.isNaN(mine.values[respondent] ?? NaN)) continue;
    const list = book.tested.get(mine) ?? [];
    list.push([respondent, setAt(lowest), setAt(highest)]);
    book.tested.set(mine, list);
  }
}

function writeCount(
  books: readonly Book[],
  layout: Layout,
  { dimension, group, least, leastSet, greatest, greatestSet }: CountWitness,
  setAt: (set: CountSet | null) => number,
): void {
  const { part, code, groups } = dimensionAt(books, layout, dimension);
  books[part]?.counts.push({
    dimension: code,
    group: groups[group]?.code ?? null,
    least,
    leastSet: setAt(leastSet),
    greatest,
    greatestSet: setAt(greatestSet),
  });
}

function writeAnswerCount(
  books: readonly Book[],
  layout: Layout,
  { row, target, kind, least, leastSet, greatest, greatestSet }: TrackedCount,
  setAt: (place: SetPlace) => number,
): void {
  const { dimension } = layout.rows[row] ?? { dimension: -1 };
  const { part = -1, code: name = '' } = layout.targets[target] ?? {};
  const { code, groups } =
    dimension === -1 ? { code: null, groups: [] } : dimensionAt(books, layout, dimension);
  books[part]?.answerCounts.push({
    target: name,
    kind,
    dimension: code,
    group: groups[row - (layout.dimensions[dimension]?.firstRow ?? 0)]?.code ?? null,
    least,
    leastSet: setAt(leastSet),
    greatest,
    greatestSet: setAt(greatestSet),
  });
}

function dimensionAt(books: readonly Book[], layout: Layout, dimension: number) {
  const { part, position } = layout.dimensions[dimension] ?? { part: -1, position: -1 };
  const { code = '', groups = [] } = books[part]?.part.data.dimensions[position] ?? {};
  return { part, code, groups };
}

/** Writes the groups of a set into all surveys. */
function writeGroups(books: readonly Book[], layout: Layout, { groups }: CountSet, set: number): void {
  books.forEach((book, survey) => {
    for (const [person, dimension, group] of groups) {
      const { part, position } = layout.dimensions[dimension] ?? { part: -1, position: 0 };
      const [respondent, mine] = [book.respondentOf(person), book.part.data.dimensions[position]];
      if (part !== survey || respondent === undefined || mine === undefined) continue;
      const choice = mine.groups[group]?.choice ?? null;
      book.sets[set]?.set(`${respondent} ${mine.question}`, [respondent, mine.question, choice]);
    }
  });
}
