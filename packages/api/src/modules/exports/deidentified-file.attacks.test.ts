/**
 * Attacks the de-identified file of a survey together with its released figures, as somebody would who has both: the sizes of hidden groups by linear programs, and the answers of
 * people whose groups are all known by linkage.
 */
import type { AnswerValue } from '@rapport/core/survey/answer.ts';
import { deidentifier } from '@rapport/interchange/deidentification.ts';
import { suppressedCode } from '@rapport/interchange/deidentified-groups.ts';
import type {
  QuestionDefinition,
  SurveyResponse,
  SurveyVersionDefinition,
} from '@rapport/interchange/survey-definition.ts';
import type {
  ReleaseAnswer,
  ReleaseQuestion,
  SurveyReleaseInput,
} from '@rapport/statistics/release/release.types.ts';
import { surveyRelease } from '@rapport/statistics/release/survey-release.ts';
import { randomSimulation } from '@rapport/statistics/testing/release.attack.ts';
import { countRange, type FileRows } from '@rapport/statistics/testing/release.attacker.ts';
import { simulatedSurvey } from '@rapport/statistics/testing/simulated.survey.ts';
import { describe, expect, it } from 'vitest';

const isPersonal = ({ isDemographic }: ReleaseQuestion): boolean => isDemographic;

function questionOf(question: ReleaseQuestion): QuestionDefinition {
  const { code, kind, minimum, maximum } = question;
  return {
    code,
    text: code,
    kind,
    minimum,
    maximum,
    isRequired: false,
    allowsDontKnow: false,
    allowsPreferNotToSay: false,
    shownIf: null,
    isQuasiIdentifier: isPersonal(question),
    choices: question.choices.map((choice) => ({
      code: choice.code,
      label: choice.code,
      value: choice.value,
      missingKind: choice.isMissing === true ? 'OTHER_MISSING' : null,
    })),
  };
}

function answerOf({ kind, choices }: ReleaseQuestion, answer: ReleaseAnswer): AnswerValue | null {
  const codeOf = (place: number): string => choices[place]?.code ?? '';
  if (answer === null) return null;
  if (typeof answer !== 'number') return { kind: 'MULTIPLE_CHOICE', choiceCodes: answer.map(codeOf) };
  return kind === 'SINGLE_CHOICE' ? { kind, choiceCode: codeOf(answer) } : { kind: 'NUMBER', number: answer };
}

/** The de-identified file of a survey: the groups of each row as they are shown, and its other answers. */
function fileOf({ threshold, questions, respondents }: SurveyReleaseInput) {
  const definition: SurveyVersionDefinition = {
    survey: { id: 's', title: 'Survey' },
    version: { id: 'v', number: 1 },
    questions: questions.map(questionOf),
    scales: [],
  };
  const responses = respondents.map(({ answers }): SurveyResponse => {
    const given = questions.flatMap((question, place) => {
      const answer = answerOf(question, answers[place] ?? null);
      return answer === null ? [] : [[question.code, answer] as const];
    });
    return { respondentKey: null, submittedAt: null, answers: new Map(given) };
  });
  const collected = deidentifier(definition, { k: threshold + 1, threshold, versions: [1] });
  for (const response of responses) collected.add(0, response);
  const { definition: shown, shown: shownOf } = collected.decide();
  const names = new Set(shown.questions.map(({ code }) => code));
  const groups = questions.filter(isPersonal).map(({ code }) => code);
  const rows = responses.flatMap((response, row) => {
    const one = shownOf(row, response);
    if (one === null) return [];
    const cells = groups.map((code) => {
      if (!names.has(code)) return null;
      const answer = one.answers.get(code);
      return answer?.kind === 'SINGLE_CHOICE' ? answer.choiceCode : '';
    });
    return [{ cells, answers: one.answers }];
  });
  return { rows, others: shown.questions.filter(({ isQuasiIdentifier }) => isQuasiIdentifier !== true) };
}
type File = ReturnType<typeof fileOf>;
type Cells = File['rows'][number]['cells'];

/** Whether a row with these cells can be that of somebody in these groups. An empty text is no answer. */
const canBe = (cells: Cells, groups: readonly string[]): boolean =>
  cells.every(
    (cell, place) =>
      cell === null || cell === suppressedCode || cell.split(';').includes(groups[place] ?? ''),
  );
const isPooled = (cells: Cells): boolean => cells.includes(suppressedCode);

/** The counts of rows with the same cells, and of the rows whose groups are suppressed, as facts about the people in each combination of groups. */
function factsOf({ rows }: File): FileRows[] {
  const counts = new Map<string, { cells: Cells; count: number }>();
  for (const { cells } of rows) {
    const name = JSON.stringify(cells);
    counts.set(name, { cells, count: (counts.get(name)?.count ?? 0) + 1 });
  }
  const shown = [...counts.values()].filter(({ cells }) => !isPooled(cells));
  // A combination is either shown or suppressed as a whole.
  const isShown = (groups: readonly string[]): boolean => shown.some(({ cells }) => canBe(cells, groups));
  const suppressed = rows.filter(({ cells }) => isPooled(cells)).length;
  return [
    ...shown.map(({ cells, count }) => ({ has: (groups: readonly string[]) => canBe(cells, groups), count })),
    { has: (groups) => !isShown(groups), count: suppressed },
  ];
}

const surveys = Array.from({ length: 12 }, (_, index) => index + 1);
let attacked = 0;

describe.each(surveys)('the file and the release of simulated survey %i', (seed) => {
  const input = simulatedSurvey(randomSimulation(seed, { people: 250, questions: 8 }));
  const file = fileOf(input);
  const { release } = surveyRelease(input);
  const dimensions = input.questions.filter(isPersonal);
  const groupsOf = (person: number): string[] =>
    dimensions.map((question) => {
      const answer = input.respondents[person]?.answers[input.questions.indexOf(question)] ?? null;
      return typeof answer === 'number' ? (question.choices[answer]?.code ?? '') : '';
    });

  it('leave every small size possible for each hidden group', () => {
    const facts = factsOf(file);
    const hidden = release.dimensions
      .filter(({ isWithheld }) => !isWithheld)
      .flatMap(({ code, groups }) =>
        groups.filter(({ isHidden }) => isHidden).map((one) => [code, one.code]),
      );
    const sizes = hidden.map(([code = '', group = '']) => {
      const { least, greatest } = countRange(release, input, code, group, [], facts);
      return Math.round(greatest - least) + 1;
    });
    expect(sizes.filter((count) => count < release.threshold)).toEqual([]);
    attacked += hidden.length;
  });

  it('leave more than one answer to each question for somebody whose groups are all known', () => {
    for (const [person] of input.respondents.entries()) {
      const candidates = file.rows.filter(({ cells }) => canBe(cells, groupsOf(person)));
      if (file.rows.length === 0) continue;
      expect(candidates.length).toBeGreaterThan(release.threshold);
      for (const { code } of file.others) {
        const answers = new Set(
          candidates.map(({ answers: given }) => JSON.stringify(given.get(code) ?? null)),
        );
        expect(answers.size).toBeGreaterThan(1);
      }
    }
  });
});

it('the surveys have hidden groups', () => {
  expect(attacked).toBeGreaterThan(20);
});
