/** Checks that surveys of a certificate are whole: every set, person and question that they name exists, and every answer is possible. */
import type { Given } from './survey.answers.ts';
import type { CertifiedSurvey } from './survey.document.ts';

/** @param surveys the survey of the release, then those of earlier releases with the same people */
export function formFaults(surveys: readonly CertifiedSurvey[]): string[] {
  const [first] = surveys;
  return [
    ...surveys.flatMap((survey, position) =>
      ownFaults(survey).map((fault) => (position === 0 ? fault : `Earlier release ${position}: ${fault}`)),
    ),
    ...surveys
      .filter(
        ({ sets, parents }) =>
          sets.length !== first?.sets.length || JSON.stringify(parents) !== JSON.stringify(first.parents),
      )
      .map(() => 'An earlier release has other sets'),
    ...(isConnected(surveys) ? [] : ['An earlier release shares no person with the others']),
  ];
}

function ownFaults(survey: CertifiedSurvey): string[] {
  const { questions, answers, persons, weights, weighting, sets, parents } = survey;
  const faults: string[] = [];
  const expect = (holds: boolean, fault: string): unknown => holds || faults.push(fault);
  const ofEach = (list: readonly unknown[] | null, name: string): unknown =>
    expect(list === null || list.length === answers.length, `There is not one ${name} for each respondent`);

  // Certificates without earlier releases can lack persons and parents.
  if (persons.length > 0) ofEach(persons, 'person');
  expect(new Set(persons).size === persons.length, 'A person is two respondents');
  ofEach(weights, 'weight');
  for (const { question, cells, cellOf } of weighting) {
    ofEach(cellOf, `cell of ${question}`);
    expect(
      cellOf.every((cell) => cells[cell] !== undefined),
      `A cell of ${question} does not exist`,
    );
  }
  expect(parents.length === 0 || parents.length === sets.length, 'There is not one parent for each set');
  expect(
    answers.every(
      (row) => row.length === questions.length && row.every((given, at) => isPossible(questions[at], given)),
    ),
    'A true answer is not possible',
  );
  for (const [set, changes] of sets.entries()) {
    expect((parents[set] ?? -1) < set, `Set ${set} changes a later one`);
    expect(
      changes.every(
        ([person, at, given]) => answers[person] !== undefined && isPossible(questions[at], given),
      ),
      `Set ${set} names an impossible answer`,
    );
  }
  const named = [
    ...[...survey.counts, ...survey.answerCounts].flatMap((each) => [each.leastSet, each.greatestSet]),
    ...survey.answersTested.flatMap(({ witnesses }) => witnesses.flatMap(([, ...two]) => two)),
  ];
  expect(
    named.every((set) => set < sets.length),
    'A proof names a set that does not exist',
  );
  return faults;
}

function isPossible(question: CertifiedSurvey['questions'][number] | undefined, given: Given): boolean {
  if (question === undefined) return false;
  if (given === null) return true;
  const { kind, minimum, maximum, choices } = question;
  if (typeof given !== 'number')
    return kind === 'MULTIPLE_CHOICE' && given.every((choice) => choices[choice] !== undefined);
  if (kind === 'SINGLE_CHOICE') return choices[given] !== undefined;
  return kind === 'NUMBER' && given >= (minimum ?? -Infinity) && given <= (maximum ?? Infinity);
}

/** Whether each survey shares people with the first one, directly or through others. */
function isConnected(surveys: readonly CertifiedSurvey[]): boolean {
  const reached = new Set(surveys[0]?.persons);
  let left = surveys.slice(1);
  for (let before = Infinity; left.length < before;) {
    before = left.length;
    const next = left.filter(({ persons }) => persons.some((person) => reached.has(person)));
    for (const { persons } of next) persons.forEach((person) => reached.add(person));
    left = left.filter((survey) => !next.includes(survey));
  }
  return left.length === 0;
}
