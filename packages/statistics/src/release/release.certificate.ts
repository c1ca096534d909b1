import type { AnswerWitnesses } from './answer.witness.ts';
import type { CountSet, CountWitness } from './count.witness.ts';
import type { Layout, LedgerInput } from './ledger.ts';
import type { AnswerChange, SurveyCertificate } from './release.types.ts';
import type { Move } from './repair.ts';
import type { Column } from './survey.columns.ts';
import type { SurveyData } from './survey.data.ts';

type Proof = {
  readonly input: LedgerInput;
  readonly layout: Layout;
  readonly answers: readonly AnswerWitnesses[];
  readonly counts: readonly CountWitness[];
};

/** The proof of a release as plain data, in terms of respondents and questions of the last part. */
export function certificateOf(data: SurveyData, proof: Proof | null): SurveyCertificate {
  const sets: ChangedSet[] = [];
  const tested = proof === null ? [] : testedAnswers(data, proof, sets);
  const counts = proof === null ? [] : testedCounts(data, proof, sets);
  return {
    kind: 'survey',
    notForPublication: true,
    threshold: data.input.threshold,
    questions: data.input.questions,
    scales: data.input.scales,
    answers: data.input.respondents.map(({ answers }) => answers),
    weights: data.weights === null ? null : [...data.weights],
    sets: sets.map((set) => [...set.values()]),
    answersTested: tested,
    counts,
  };
}

/** The changes of one answer set by respondent and question, so that several changed choices are one answer. */
type ChangedSet = Map<string, AnswerChange>;

/** Translates positions of people and columns to those of the last part. */
function translation(data: SurveyData, { input }: Proof) {
  const part = input.parts.at(-1);
  const respondents = new Map([...(part?.people ?? [])].map((person, respondent) => [person, respondent]));
  const columnOf = new Map((part?.columns ?? []).map((column, position) => [column, data.columns[position]]));
  const labels = (part?.answers ?? []).map((forms) => new Map((forms ?? []).map((form, own) => [form, own])));
  const positions = new Map((part?.columns ?? []).map((column, position) => [column, position]));
  /** Adds a changed answer to a set, if it is an answer of the last part. */
  const change = (set: ChangedSet, { person, column, answer }: Move): void => {
    const [respondent, position = -1] = [respondents.get(person), positions.get(column)];
    const mine = data.columns[position];
    const question = data.input.questions[mine?.question ?? -1];
    if (respondent === undefined || mine === undefined || question === undefined) return;
    const key = `${respondent} ${mine.question}`;
    const choiceOf = (code: string): number => question.choices.findIndex((each) => each.code === code);
    const label = mine.labels?.[labels[position]?.get(answer) ?? -1];
    if (mine.choice === null) {
      set.set(key, [respondent, mine.question, label === undefined ? answer : choiceOf(label)]);
      return;
    }
    const before = set.get(key)?.[2] ?? data.input.respondents[respondent]?.answers[mine.question] ?? [];
    const place = choiceOf(mine.choice.code);
    const others = (typeof before === 'number' ? [] : before).filter((each) => each !== place);
    set.set(key, [respondent, mine.question, answer === 1 ? [...others, place] : others]);
  };
  return { respondents, columnOf, change };
}

/** Sets of different components change different questions: the first ones of all become one set, and so on. */
function testedAnswers(
  data: SurveyData,
  proof: Proof,
  sets: ChangedSet[],
): SurveyCertificate['answersTested'] {
  const { respondents, columnOf, change } = translation(data, proof);
  const tested = new Map<Column, [number, number, number][]>();
  for (const witnesses of proof.answers) {
    witnesses.sets.forEach((moves, position) => {
      const set = (sets[position] ??= new Map());
      for (const move of moves) change(set, move);
    });
    for (const { person, column, lowest, highest } of witnesses.tested) {
      const [respondent, mine] = [respondents.get(person), columnOf.get(column)];
      if (respondent === undefined || mine === undefined) continue;
      const list = tested.get(mine) ?? [];
      list.push([respondent, lowest, highest]);
      tested.set(mine, list);
    }
  }
  return [...tested].map(([{ question, choice }, witnesses]) => ({
    question: data.input.questions[question]?.code ?? '',
    choice: choice?.code ?? null,
    witnesses,
  }));
}

function testedCounts(data: SurveyData, proof: Proof, sets: ChangedSet[]): SurveyCertificate['counts'] {
  const { respondents, change } = translation(data, proof);
  const last = proof.input.parts.length - 1;
  const add = (set: CountSet | null): number => {
    if (set === null) return -1;
    const changed: ChangedSet = new Map();
    for (const [person, dimension, group] of set.groups) {
      const { part, position } = proof.layout.dimensions[dimension] ?? { part: -1, position: 0 };
      const [respondent, mine] = [respondents.get(person), data.dimensions[position]];
      if (part !== last || respondent === undefined || mine === undefined) continue;
      const choice = mine.groups[group]?.choice ?? null;
      changed.set(`${respondent} ${mine.question}`, [respondent, mine.question, choice]);
    }
    for (const move of set.answers) change(changed, move);
    return sets.push(changed) - 1;
  };
  return proof.counts.flatMap(({ dimension, group, least, leastSet, greatest, greatestSet }) => {
    const { part, position } = proof.layout.dimensions[dimension] ?? { part: -1, position: 0 };
    const mine = data.dimensions[position];
    if (part !== last || mine === undefined) return [];
    return [
      {
        dimension: mine.code,
        group: mine.groups[group]?.code ?? null,
        least,
        leastSet: add(leastSet),
        greatest,
        greatestSet: add(greatestSet),
      },
    ];
  });
}
