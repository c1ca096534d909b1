import { releaseUsefulness, type ReleaseUsefulness } from '../release.usefulness.ts';
import type { CountCell, SurveyRelease, SurveyReleaseInput } from '../release/release.types.ts';
import { surveyRelease } from '../release/survey-release.ts';
import { answerRange, countRange, type Seen } from './release.attacker.ts';
import { integerAttack, type IntegerFinding } from './release.integers.ts';
import { choiceQuestion, randomNumbers, simulatedSurvey, type Simulation } from './simulated.survey.ts';

/** The findings of the attackers in one release, and the usefulness of the release. */
export type AttackReport = ReleaseUsefulness & {
  /** Hidden groups and missing answers to demographic questions, and those known too narrowly. */
  readonly counts: number;
  readonly narrowCounts: number;
  /** Counts of a neighbor, for somebody alone in a hidden group. */
  readonly neighbors: number;
  readonly narrowNeighbors: number;
  readonly answers: number;
  readonly narrowAnswers: number;
  /** The findings of integer programs about single questions. */
  readonly integers: IntegerReport;
  readonly coarsestTarget: number;
  readonly withheldDimensions: number;
};

/**
 * Counts that integer programs attack, and those with fewer possible values than the threshold:
 * sizes of hidden groups and counts of answers in them; and counts behind suppressed shares of shown groups.
 */
export type IntegerReport = {
  readonly hidden: number;
  readonly narrowHidden: number;
  /** The solver gave up. */
  readonly undecided: number;
  readonly shares: number;
  readonly narrowShares: number;
};

const NOISE = 1e-6;
const isNarrow = (range: { least: number; greatest: number }, width: number): boolean =>
  range.greatest - range.least < width - NOISE;

function integerReport(findings: readonly IntegerFinding[], threshold: number): IntegerReport {
  const shares = findings.filter(({ kind }) => kind === 'SHARE');
  const hidden = findings.filter(({ kind }) => kind !== 'SHARE');
  return {
    hidden: hidden.length,
    narrowHidden: hidden.filter((range) => isNarrow(range, threshold)).length,
    undecided: findings.filter(({ least, greatest }) => Number.isNaN(greatest - least)).length,
    shares: shares.length,
    narrowShares: shares.filter((range) => isNarrow(range, threshold)).length,
  };
}

/** Counts of a question that integer programs attack. */
const INTEGER_COUNTS = 8;

/**
 * Makes the release of a survey and attacks it: every hidden count, `answers` answers of each question, and all
 * counts of some questions with integer programs.
 */
export function attackRelease(
  input: SurveyReleaseInput,
  answers: number,
  integerQuestions = 0,
): AttackReport {
  const { release } = surveyRelease(input);
  const hidden = hiddenGroups(release, input);
  const counts = hidden.map(({ dimension, group }) => countRange(release, input, dimension, group));
  const neighbors = hidden
    .filter(({ count, group }) => count === 1 && group !== '')
    .flatMap((alone) =>
      hidden
        .filter((each) => each.dimension === alone.dimension && each.block === alone.block && each !== alone)
        .map(({ dimension, group }) => countRange(release, input, dimension, group, [alone])),
    );
  const single = input.questions.filter(
    ({ kind, isDemographic, choices }) => kind === 'SINGLE_CHOICE' && !isDemographic && choices.length > 2,
  );
  const options = input.questions
    .filter(({ kind }) => kind === 'MULTIPLE_CHOICE')
    .flatMap(({ code, choices }) => choices.slice(-1).map((choice) => ({ code, choice: choice.code })));
  const integers = [
    ...single.slice(0, integerQuestions).map(({ code }) => ({ question: code, option: null })),
    ...options.slice(0, integerQuestions).map(({ code, choice }) => ({ question: code, option: choice })),
  ].flatMap((asked) => integerAttack(release, input, [asked], INTEGER_COUNTS));
  const ranges = someAnswers([{ release, input }], answers);
  return {
    counts: counts.length,
    narrowCounts: counts.filter((range) => isNarrow(range, release.threshold)).length,
    neighbors: neighbors.length,
    narrowNeighbors: neighbors.filter((range) => isNarrow(range, release.threshold)).length,
    answers: ranges.length,
    narrowAnswers: ranges.filter((range) => isNarrow(range, 1)).length,
    integers: integerReport(integers, release.threshold),
    ...releaseUsefulness(release),
    coarsestTarget: Math.max(...release.targets.map(({ coarseness }) => coarseness)),
    withheldDimensions: release.dimensions.filter(({ isWithheld }) => isWithheld).length,
  };
}

/** The ranges of some answers to each question of the last release, under all releases. */
function someAnswers(seen: readonly Seen[], answers: number) {
  const { release, input } = seen.at(-1) ?? {};
  const random = randomNumbers(release?.figures.length ?? 0);
  const questions = release?.targets.filter(({ kind, rows }) => kind === 'QUESTION' && rows !== 'NONE') ?? [];
  return questions.flatMap(({ code }) => {
    const at = input?.questions.findIndex((question) => question.code === code) ?? -1;
    const answered = input?.respondents.filter((respondent) => respondent.answers[at] !== null) ?? [];
    return Array.from({ length: Math.min(answers, answered.length) }, () =>
      answerRange(seen, code, answered[Math.floor(random() * answered.length)]?.key ?? ''),
    );
  });
}

/** A second version without one respondent. Both versions are attacked together by somebody who knows who left. */
export function attackVersions(
  input: SurveyReleaseInput,
  answers: number,
): Pick<AttackReport, 'counts' | 'narrowCounts' | 'answers' | 'narrowAnswers'> & { readonly means: number } {
  const { release } = surveyRelease(input);
  const [left, ...stayed] = input.respondents;
  const next = { ...input, respondents: stayed };
  const later = surveyRelease(next, [{ input, release }]).release;
  const known = later.dimensions.flatMap(({ code, groups }) => {
    const at = input.questions.findIndex((question) => question.code === code);
    const codes = input.questions[at]?.choices.map((choice) => choice.code) ?? [];
    const given = left?.answers[at];
    const within = (group: string | readonly string[], by: number, { lower, upper }: CountCell) => [
      { dimension: code, group, count: lower + by, greatest: upper + by },
    ];
    return [
      ...within([...codes, ''], 1, later.respondents),
      ...groups.flatMap(({ code: group, respondents }) => {
        const isTheirs = typeof given === 'number' && codes[given] === group;
        return respondents === null ? [] : within(group, Number(isTheirs), respondents);
      }),
    ];
  });
  const counts = hiddenGroups(release, input).map(({ dimension, group }) =>
    countRange(release, input, dimension, group, known),
  );
  const both = [
    { release, input },
    { release: later, input: next },
  ];
  const ranges = someAnswers(both, answers);
  return {
    counts: counts.length,
    narrowCounts: counts.filter((range) => isNarrow(range, release.threshold)).length,
    answers: ranges.length,
    narrowAnswers: ranges.filter((range) => isNarrow(range, 1)).length,
    means: later.figures.filter(({ mean }) => mean !== null).length,
  };
}

/**
 * A small survey with two scales that share items of three points, attacked with integer programs over all its answers
 * together. More points have too many combinations for the solver.
 */
export function attackScales(seed: number, most: number): IntegerReport & { readonly means: number } {
  const simulated = simulatedSurvey({
    seed,
    people: 60 + ((seed * 13) % 60),
    questions: 3,
    demographics: 1,
    nonresponse: seed % 2 === 0 ? 0.05 : 0,
    scales: 2,
  });
  const items = new Set(simulated.scales.flatMap((scale) => scale.items.map(({ question }) => question)));
  const isItem = simulated.questions.map(({ code }) => items.has(code));
  const input: SurveyReleaseInput = {
    ...simulated,
    questions: simulated.questions.map((question) =>
      items.has(question.code) ? choiceQuestion(question.code, 3, false) : question,
    ),
    scales: simulated.scales.map((scale) => ({ ...scale, topBoxMinimum: 2.5 })),
    respondents: simulated.respondents.map(({ key, answers }) => ({
      key,
      answers: answers.map((answer, at) =>
        isItem[at] === true && typeof answer === 'number' ? Math.floor(answer / 2) : answer,
      ),
    })),
  };
  const { release } = surveyRelease(input);
  const asked = [...items].map((question) => ({ question, option: null }));
  return {
    ...integerReport(integerAttack(release, input, asked, most), release.threshold),
    means: release.figures.filter(({ mean }) => mean !== null).length,
  };
}

/** The hidden groups of dimensions that are given, and with an empty name the people without an answer. */
function hiddenGroups(release: SurveyRelease, input: SurveyReleaseInput) {
  return release.dimensions
    .filter(({ isWithheld }) => !isWithheld)
    .flatMap(({ code: dimension, groups }) => {
      const at = input.questions.findIndex(({ code }) => code === dimension);
      const count = (choice: number | null): number =>
        input.respondents.filter(({ answers }) => answers[at] === choice).length;
      const missing = count(null);
      return [
        ...groups.flatMap(({ code, block, isHidden }, choice) =>
          isHidden ? [{ dimension, group: code, block, count: count(choice) }] : [],
        ),
        ...(missing > 0 ? [{ dimension, group: '', block: -1, count: missing }] : []),
      ];
    });
}

/** Surveys of the sizes that offices have: the same ones for the same numbers. */
export function randomSimulation(seed: number, most: { people: number; questions: number }): Simulation {
  const random = randomNumbers(seed * 7919);
  const between = (least: number, greatest: number): number =>
    least + Math.floor(random() * (greatest - least + 1));
  return {
    seed,
    people: Math.round(60 * (most.people / 60) ** random()),
    questions: between(5, most.questions),
    demographics: between(2, 4),
    nonresponse: [0, 0.02, 0.1, 0.3][between(0, 3)] ?? 0,
    scales: between(0, 2),
  };
}
