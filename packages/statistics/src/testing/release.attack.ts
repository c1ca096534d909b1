import type { SurveyRelease, SurveyReleaseInput } from '../release/release.types.ts';
import { surveyRelease } from '../release/survey-release.ts';
import { answerRange, countRange } from './release.attacker.ts';
import { integerAttack } from './release.integers.ts';
import { randomNumbers, type Simulation } from './simulated.survey.ts';

/** The findings of the attackers in one release, and the usefulness of the release. */
export type AttackReport = {
  /** Hidden groups and missing answers to demographic questions, and those known too narrowly. */
  readonly counts: number;
  readonly narrowCounts: number;
  /** Counts of a neighbor, for somebody alone in a hidden group. */
  readonly neighbors: number;
  readonly narrowNeighbors: number;
  readonly answers: number;
  readonly narrowAnswers: number;
  /**
   * Counts of answers in hidden groups and behind suppressed shares. Integer programs recover them, or find fewer
   * values than the threshold.
   */
  readonly boxes: number;
  readonly recoveredBoxes: number;
  readonly narrowBoxes: number;
  /** Means and top boxes that are shown, of those that the questionnaire has. */
  readonly shown: number;
  readonly figures: number;
  /** Half the cell of a mean, in halves of its interval: the median and the largest. */
  readonly addedMedian: number;
  readonly addedMost: number;
  readonly coarsestTarget: number;
  readonly withheldDimensions: number;
};

const NOISE = 1e-6;
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
  const isNarrow = (range: { least: number; greatest: number }, width: number): boolean =>
    range.greatest - range.least < width - NOISE;
  const hidden = hiddenGroups(release, input);
  const counts = hidden.map(({ dimension, group }) => countRange(release, input, dimension, group));
  const neighbors = hidden
    .filter(({ count, group }) => count === 1 && group !== '')
    .flatMap((alone) =>
      hidden
        .filter((each) => each.dimension === alone.dimension && each.block === alone.block && each !== alone)
        .map(({ dimension, group }) => countRange(release, input, dimension, group, [alone])),
    );
  const random = randomNumbers(release.figures.length);
  const single = input.questions.filter(
    ({ kind, isDemographic, choices }) => kind === 'SINGLE_CHOICE' && !isDemographic && choices.length > 2,
  );
  const options = input.questions
    .filter(({ kind }) => kind === 'MULTIPLE_CHOICE')
    .flatMap(({ code, choices }) => choices.slice(-1).map((choice) => ({ code, choice: choice.code })));
  const integers = [
    ...single
      .slice(0, integerQuestions)
      .flatMap(({ code }) => integerAttack(release, input, code, INTEGER_COUNTS)),
    ...options
      .slice(0, integerQuestions)
      .flatMap(({ code, choice }) => integerAttack(release, input, code, INTEGER_COUNTS, choice)),
  ];
  const boxes = integers.filter(({ kind }) => kind !== 'GROUP');
  const groups = integers.filter(({ kind }) => kind === 'GROUP');
  const questions = release.targets.filter(({ kind, rows }) => kind === 'QUESTION' && rows !== 'NONE');
  const ranges = questions.flatMap(({ code }) => {
    const at = input.questions.findIndex((question) => question.code === code);
    const answered = input.respondents.filter((respondent) => respondent.answers[at] !== null);
    return Array.from({ length: Math.min(answers, answered.length) }, () => {
      const key = answered[Math.floor(random() * answered.length)]?.key ?? '';
      return answerRange([{ release, input }], code, key);
    });
  });
  const added = release.figures
    .flatMap(({ mean }) =>
      mean?.interval == null ? [] : [(mean.upper - mean.lower) / (mean.interval.upper - mean.interval.lower)],
    )
    .sort((a, b) => a - b);
  const rows = 1 + release.dimensions.reduce((sum, { groups }) => sum + groups.length, 0);
  const topBoxes = release.targets.filter(({ topBoxMinimum }) => topBoxMinimum !== null).length;
  return {
    counts: counts.length,
    narrowCounts: [...counts, ...groups].filter((range) => isNarrow(range, release.threshold)).length,
    neighbors: neighbors.length,
    narrowNeighbors: neighbors.filter((range) => isNarrow(range, release.threshold)).length,
    answers: ranges.length,
    narrowAnswers: ranges.filter((range) => isNarrow(range, 1)).length,
    boxes: boxes.length,
    recoveredBoxes: boxes.filter((range) => isNarrow(range, 1)).length,
    narrowBoxes: boxes.filter((range) => isNarrow(range, release.threshold)).length,
    shown: release.figures.reduce(
      (sum, { mean, topBoxShare }) => sum + Number(mean !== null) + Number(topBoxShare !== null),
      0,
    ),
    figures: rows * (release.targets.length + topBoxes),
    addedMedian: added[Math.floor(added.length / 2)] ?? 0,
    addedMost: added.at(-1) ?? 0,
    coarsestTarget: Math.max(...release.targets.map(({ coarseness }) => coarseness)),
    withheldDimensions: release.dimensions.filter(({ isWithheld }) => isWithheld).length,
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
