import type { AnswerWitnesses } from './answer.witness.ts';
import type { CountSet, CountWitness } from './count.witness.ts';
import type { Layout, LedgerInput, Part } from './ledger.ts';
import type {
  AnswerChange,
  CertifiedSurvey,
  ReleaseAnswer,
  SurveyCertificate,
  SurveyRelease,
} from './release.types.ts';
import type { Move } from './repair.ts';
import type { Column } from './survey.columns.ts';
import type { SurveyData } from './survey.data.ts';

type Proof = {
  readonly input: LedgerInput;
  readonly layout: Layout;
  readonly answers: readonly AnswerWitnesses[];
  readonly counts: readonly CountWitness[];
};

/**
 * The proof of a release as plain data, in terms of the respondents and questions of each survey.
 *
 * @param earlier the frozen releases of the other parts of the proof, in order
 */
export function certificateOf(
  data: SurveyData,
  proof: Proof | null,
  earlier: readonly SurveyRelease[],
): SurveyCertificate {
  const fixed = { kind: 'survey', notForPublication: true, threshold: data.input.threshold } as const;
  const books = (proof?.input.parts ?? []).map(bookOf);
  if (proof !== null) {
    for (const witnesses of proof.answers) writeAnswers(books, witnesses);
    for (const witness of proof.counts) writeCount(books, proof.layout, witness);
  }
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

/** The changes of one answer set by respondent and question, so that several changed choices are one answer. */
type ChangedSet = Map<string, AnswerChange>;

/** The notes about one survey. The sets of all surveys have the same positions. */
type Book = {
  readonly part: Answered;
  readonly sets: ChangedSet[];
  readonly tested: Map<Column, [respondent: number, lowest: number, highest: number][]>;
  readonly counts: CertifiedSurvey['counts'][number][];
  readonly respondentOf: (person: number) => number | undefined;
  readonly columnOf: (shared: number) => Column | undefined;
  /** Writes an answer into a set, if it is one of this survey. */
  readonly answer: (set: ChangedSet, move: Move) => void;
};

type Answered = Omit<Part, 'plan'>;

function bookOf(part: Answered): Book {
  const { data, people, columns, answers } = part;
  const respondents = new Map([...people].map((person, respondent) => [person, respondent]));
  const positions = new Map(columns.map((column, position) => [column, position]));
  const labels = answers.map((forms) => new Map((forms ?? []).map((form, own) => [form, own])));
  const answer = (set: ChangedSet, move: Move): void => {
    const [respondent, position = -1] = [respondents.get(move.person), positions.get(move.column)];
    const mine = data.columns[position];
    const question = data.input.questions[mine?.question ?? -1];
    if (respondent === undefined || mine === undefined || question === undefined) return;
    const key = `${respondent} ${mine.question}`;
    const write = (given: ReleaseAnswer): unknown => set.set(key, [respondent, mine.question, given]);
    const choiceOf = (code: string): number => question.choices.findIndex((each) => each.code === code);
    const label = mine.labels?.[labels[position]?.get(move.answer) ?? -1];
    if (mine.choice === null) {
      write(label === undefined ? move.answer : choiceOf(label));
      return;
    }
    const before = set.get(key)?.[2] ?? data.input.respondents[respondent]?.answers[mine.question] ?? [];
    const place = choiceOf(mine.choice.code);
    const others = (typeof before === 'number' ? [] : before).filter((each) => each !== place);
    write(move.answer === 1 ? [...others, place] : others);
  };
  return {
    part,
    sets: [],
    tested: new Map(),
    counts: [],
    respondentOf: (person) => respondents.get(person),
    columnOf: (shared) => data.columns[positions.get(shared) ?? -1],
    answer,
  };
}

/** Sets of different components change different questions: the first ones of all become one set, and so on. */
function writeAnswers(books: readonly Book[], { sets, tested }: AnswerWitnesses): void {
  for (const book of books) {
    sets.forEach((moves, position) => {
      const set = (book.sets[position] ??= new Map());
      for (const move of moves) book.answer(set, move);
    });
    for (const { person, column, lowest, highest } of tested) {
      const [respondent, mine] = [book.respondentOf(person), book.columnOf(column)];
      if (respondent === undefined || mine === undefined) continue;
      if (Number.isNaN(mine.values[respondent] ?? NaN)) continue;
      const list = book.tested.get(mine) ?? [];
      list.push([respondent, lowest, highest]);
      book.tested.set(mine, list);
    }
  }
}

function writeCount(books: readonly Book[], layout: Layout, witness: CountWitness): void {
  const { group, least, greatest } = witness;
  const { part, position } = layout.dimensions[witness.dimension] ?? { part: -1, position: 0 };
  const dimension = books[part]?.part.data.dimensions[position];
  const leastSet = writeSet(books, layout, witness.leastSet);
  const greatestSet = writeSet(books, layout, witness.greatestSet);
  if (dimension === undefined) return;
  const { code, groups } = dimension;
  const name = groups[group]?.code ?? null;
  books[part]?.counts.push({ dimension: code, group: name, least, leastSet, greatest, greatestSet });
}

/** Writes a set into all surveys. Returns its position. */
function writeSet(books: readonly Book[], layout: Layout, set: CountSet | null): number {
  if (set === null) return -1;
  books.forEach((book, survey) => {
    const changed: ChangedSet = new Map();
    for (const [person, dimension, group] of set.groups) {
      const { part, position } = layout.dimensions[dimension] ?? { part: -1, position: 0 };
      const [respondent, mine] = [book.respondentOf(person), book.part.data.dimensions[position]];
      if (part !== survey || respondent === undefined || mine === undefined) continue;
      const choice = mine.groups[group]?.choice ?? null;
      changed.set(`${respondent} ${mine.question}`, [respondent, mine.question, choice]);
    }
    for (const move of set.answers) book.answer(changed, move);
    book.sets.push(changed);
  });
  return (books[0]?.sets.length ?? 0) - 1;
}

function surveyOf({ part, sets, tested, counts }: Book): CertifiedSurvey {
  const { input, weights } = part.data;
  return {
    questions: input.questions,
    scales: input.scales,
    answers: input.respondents.map(({ answers }) => answers),
    weights: weights === null ? null : [...weights],
    weighting: input.weighting ?? [],
    persons: [...part.people],
    sets: sets.map((set) => [...set.values()]),
    answersTested: [...tested].map(([{ question, choice }, witnesses]) => ({
      question: input.questions[question]?.code ?? '',
      choice: choice?.code ?? null,
      witnesses,
    })),
    counts,
  };
}
