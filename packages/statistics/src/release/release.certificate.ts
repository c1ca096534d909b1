import type { AnswerWitnesses } from './answer.witness.ts';
import type { CountSet, CountWitness } from './count.witness.ts';
import type { Layout, LedgerInput } from './ledger.ts';
import type { AnswerChange, SurveyCertificate } from './release.types.ts';
import type { SurveyData } from './survey.data.ts';

type Proof = {
  readonly input: LedgerInput;
  readonly layout: Layout;
  readonly answers: readonly AnswerWitnesses[];
  readonly counts: readonly CountWitness[];
};

/** The proof of a release as plain data, in terms of respondents and questions of the last part. */
export function certificateOf(data: SurveyData, proof: Proof | null): SurveyCertificate {
  const sets: AnswerChange[][] = [];
  return {
    kind: 'survey',
    notForPublication: true,
    threshold: data.input.threshold,
    questions: data.input.questions,
    scales: data.input.scales,
    answers: data.input.respondents.map(({ answers }) => answers),
    weights: data.weights === null ? null : [...data.weights],
    sets,
    answersTested: proof === null ? [] : testedAnswers(data, proof, sets),
    counts: proof === null ? [] : testedCounts(data, proof, sets),
  };
}

/** Translates positions of people and columns to those of the last part. */
function translation(data: SurveyData, { input }: Proof) {
  const part = input.parts.at(-1);
  const respondents = new Map([...(part?.people ?? [])].map((person, respondent) => [person, respondent]));
  const columnOf = new Map((part?.columns ?? []).map((column, position) => [column, data.columns[position]]));
  const answerChange = (person: number, column: number, value: number): AnswerChange[] => {
    const [respondent, mine] = [respondents.get(person), columnOf.get(column)];
    const question = data.input.questions[mine?.question ?? -1];
    if (respondent === undefined || mine === undefined || question === undefined) return [];
    const choice = question.choices.findIndex((each) => each.value === value && each.isMissing !== true);
    return [[respondent, mine.question, question.kind === 'NUMBER' ? value : choice]];
  };
  return { respondents, columnOf, answerChange };
}

/** Sets of different components change different questions: the first ones of all become one set, and so on. */
function testedAnswers(
  data: SurveyData,
  proof: Proof,
  sets: AnswerChange[][],
): SurveyCertificate['answersTested'] {
  const { respondents, columnOf, answerChange } = translation(data, proof);
  const tested = new Map<string, [number, number, number][]>();
  for (const witnesses of proof.answers) {
    witnesses.sets.forEach((moves, position) => {
      (sets[position] ??= []).push(
        ...moves.flatMap(({ person, column, answer }) => answerChange(person, column, answer)),
      );
    });
    for (const { person, column, lowest, highest } of witnesses.tested) {
      const [respondent, mine] = [respondents.get(person), columnOf.get(column)];
      if (respondent === undefined || mine === undefined) continue;
      const list = tested.get(mine.code) ?? [];
      list.push([respondent, lowest, highest]);
      tested.set(mine.code, list);
    }
  }
  return [...tested].map(([question, witnesses]) => ({ question, witnesses }));
}

function testedCounts(data: SurveyData, proof: Proof, sets: AnswerChange[][]): SurveyCertificate['counts'] {
  const { respondents, answerChange } = translation(data, proof);
  const last = proof.input.parts.length - 1;
  const add = (set: CountSet | null): number => {
    if (set === null) return -1;
    const groups = set.groups.flatMap(([person, dimension, group]): AnswerChange[] => {
      const { part, position } = proof.layout.dimensions[dimension] ?? { part: -1, position: 0 };
      const [respondent, mine] = [respondents.get(person), data.dimensions[position]];
      if (part !== last || respondent === undefined || mine === undefined) return [];
      return [[respondent, mine.question, mine.groups[group]?.choice ?? null]];
    });
    const answers = set.answers.flatMap(({ person, column, answer }) => answerChange(person, column, answer));
    return sets.push([...groups, ...answers]) - 1;
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
