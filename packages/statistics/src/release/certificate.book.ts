import type { AnswerChange, CertifiedSurvey } from './certificate.types.ts';
import type { Part } from './ledger.ts';
import type { ReleaseAnswer } from './release.types.ts';
import type { Move } from './repair.ts';
import type { Column } from './survey.columns.ts';

/** The changes of one answer set by respondent and question, so that several changed choices are one answer. */
type ChangedSet = Map<string, AnswerChange>;

/** The notes about one survey. The sets of all surveys have the same positions. */
export type Book = {
  readonly part: Answered;
  readonly sets: ChangedSet[];
  /** For each set, the earlier set that it changes; -1 for the truth. */
  readonly parents: number[];
  readonly answerCounts: CertifiedSurvey['answerCounts'][number][];
  readonly tested: Map<Column, [respondent: number, lowest: number, highest: number][]>;
  readonly counts: CertifiedSurvey['counts'][number][];
  readonly respondentOf: (person: number) => number | undefined;
  readonly columnOf: (shared: number) => Column | undefined;
  /** Writes an answer into a set, if it is one of this survey. */
  readonly answer: (set: number, move: Move) => void;
};

type Answered = Omit<Part, 'plan'>;

export function bookOf(part: Answered): Book {
  const { data, people, columns, answers } = part;
  const respondents = new Map([...people].map((person, respondent) => [person, respondent]));
  const positions = new Map(columns.map((column, position) => [column, position]));
  const labels = answers.map((forms) => new Map((forms ?? []).map((form, own) => [form, own])));
  const [sets, parents]: [ChangedSet[], number[]] = [[], []];
  /** The answer in a set to which a choice is added. */
  const present = (set: number, key: string, own: ReleaseAnswer): ReleaseAnswer => {
    const [found, parent] = [sets[set]?.get(key), parents[set]];
    return found !== undefined ? found[2] : parent === undefined ? own : present(parent, key, own);
  };
  const answer = (set: number, move: Move): void => {
    const [respondent, position = -1] = [respondents.get(move.person), positions.get(move.column)];
    const mine = data.columns[position];
    const question = data.input.questions[mine?.question ?? -1];
    if (respondent === undefined || mine === undefined || question === undefined) return;
    const key = `${respondent} ${mine.question}`;
    const write = (given: ReleaseAnswer): unknown => sets[set]?.set(key, [respondent, mine.question, given]);
    const choiceOf = (code: string): number => question.choices.findIndex((each) => each.code === code);
    const label = mine.labels?.[labels[position]?.get(move.answer) ?? -1];
    if (mine.choice === null) {
      write(Number.isNaN(move.answer) ? null : label === undefined ? move.answer : choiceOf(label));
      return;
    }
    const own = data.input.respondents[respondent]?.answers[mine.question] ?? null;
    const before = present(set, key, own) ?? [];
    const place = choiceOf(mine.choice.code);
    const others = (typeof before === 'number' ? [] : before).filter((each) => each !== place);
    write(move.answer === 1 ? [...others, place] : others);
  };
  return {
    part,
    sets,
    parents,
    answerCounts: [],
    tested: new Map(),
    counts: [],
    respondentOf: (person) => respondents.get(person),
    columnOf: (shared) => data.columns[positions.get(shared) ?? -1],
    answer,
  };
}

export function surveyOf({ part, sets, parents, tested, counts, answerCounts }: Book): CertifiedSurvey {
  const { input, weights } = part.data;
  return {
    questions: input.questions,
    scales: input.scales,
    answers: input.respondents.map(({ answers }) => answers),
    weights: weights === null ? null : [...weights],
    persons: [...part.people],
    sets: sets.map((set) => [...set.values()]),
    parents,
    answerCounts,
    answersTested: [...tested].map(([{ question, choice }, witnesses]) => ({
      question: input.questions[question]?.code ?? '',
      choice: choice?.code ?? null,
      witnesses,
    })),
    counts,
  };
}
