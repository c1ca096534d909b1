import type { ReleaseAnswer, SurveyReleaseInput } from './release/release.types.ts';
import type { ReleaseWeighting } from './release/weighting.types.ts';
import { refuse, result, type Result } from './statistical.result.ts';
import { designStructure, simpleDesign, type SurveyDesign } from './survey.design.ts';
import { weightSet, type WeightingMargin, type WeightSetFigures } from './weight.set.ts';

/** How the weights of a survey are made. */
export type WeightPlan = {
  /** The code of the NUMBER question with the design weights; null for equal ones. */
  readonly designWeight: string | null;
  readonly margins: readonly WeightingMargin[];
  /** The largest weight as a multiple of the mean; null without trimming. */
  readonly trimAt: number | null;
  /** The code of the question with the stratum of the sample; none if it is not stratified. */
  readonly stratum?: string | null;
  /** The code of the question with the cluster, which each stratum numbers from the start; none if every respondent is one. */
  readonly cluster?: string | null;
};

export type WeightedSurvey = {
  /** With the weights, and what they depend on. */
  readonly input: SurveyReleaseInput;
  readonly designWeights: readonly number[];
  /** How the respondents were sampled. */
  readonly design: SurveyDesign;
  readonly figures: WeightSetFigures;
};

/**
 * A survey with weights. The same answers and plan always give the same weights: people without an answer to a margin's question get a cell
 * by a draw that follows from their key.
 *
 * @param fewest each cell needs more respondents than this number
 * @returns Refuses what `weightSet` refuses, an unknown question, a respondent without a positive design weight, a stratum or a cluster, and a
 *   stratum with one cluster.
 */
export function weightedSurvey(
  input: SurveyReleaseInput,
  plan: WeightPlan,
  fewest: number,
): Result<WeightedSurvey> {
  const at = (code: string): number => input.questions.findIndex((question) => question.code === code);
  const places = plan.margins.map(({ question }) => at(question));
  const designed = [plan.designWeight, plan.stratum, plan.cluster].filter((code) => code != null);
  const unknown = places.indexOf(-1);
  const unknownDesign = designed.find((code) => at(code) === -1);
  if (unknown !== -1 || unknownDesign !== undefined) {
    const question = plan.margins[unknown]?.question ?? unknownDesign ?? '';
    return refuse('UNKNOWN_CATEGORY', `There is no question "${question}".`, { column: question });
  }
  const designWeights = input.respondents.map(({ answers }) => {
    if (plan.designWeight === null) return 1;
    const given = answers[at(plan.designWeight)];
    return typeof given === 'number' ? given : NaN;
  });
  const without = designWeights.filter((weight) => !(weight > 0 && Number.isFinite(weight))).length;
  if (without > 0) {
    const column = plan.designWeight ?? '';
    const reason = `${without} respondents have no design weight above 0 in "${column}". Every respondent needs one.`;
    return refuse('MISSING_VALUE', reason, { column });
  }
  const design = sampleDesign(input, plan, designWeights);
  if (!design.ok) return design;
  const codeOf = (respondent: number, place: number): string | null => {
    const given = input.respondents[respondent]?.answers[place];
    const choice = typeof given === 'number' ? input.questions[place]?.choices[given] : undefined;
    return choice === undefined || choice.isMissing === true ? null : choice.code;
  };
  const people = input.respondents.map(({ key }, respondent) => ({
    designWeight: designWeights[respondent] ?? 1,
    answers: places.map((place) => codeOf(respondent, place)),
    draws: plan.margins.map(({ question }) => drawOf(`${question} ${key ?? respondent}`)),
  }));
  const made = weightSet(people, plan.margins, plan.trimAt, fewest);
  if (!made.ok) return made;
  const { weights, cells } = made.value;
  return result({
    input: {
      ...input,
      respondents: input.respondents.map((one, respondent) => ({
        ...one,
        weight: weights[respondent] ?? 1,
      })),
      weighting: weightings(input, plan, designWeights, cells, codeOf),
    },
    designWeights,
    design: design.value,
    figures: made.value,
  });
}

/** The strata and clusters of the respondents. Refuses a respondent without one, and a stratum with one cluster, which has no variance. */
function sampleDesign(
  { questions, respondents }: SurveyReleaseInput,
  { stratum = null, cluster = null }: WeightPlan,
  weight: readonly number[],
): Result<SurveyDesign> {
  const of = (code: string | null): string[] | null => {
    const place = questions.findIndex((question) => question.code === code);
    const textOf = (answer: ReleaseAnswer | undefined): string =>
      typeof answer !== 'number' || questions[place]?.choices[answer]?.isMissing === true
        ? ''
        : String(answer);
    return code === null ? null : respondents.map(({ answers }) => textOf(answers[place]));
  };
  const design = {
    ...simpleDesign,
    weight,
    strata: of(stratum),
    cluster: of(cluster),
    areClustersNested: true,
  };
  for (const [column, values] of [
    [stratum, design.strata],
    [cluster, design.cluster],
  ] as const) {
    const without = values?.filter((value) => value === '').length ?? 0;
    if (without === 0 || column === null) continue;
    const reason = `${without} respondents have no answer to "${column}". Every respondent needs one.`;
    return refuse('MISSING_VALUE', reason, { column });
  }
  const structure = stratum === null && cluster === null ? null : designStructure(respondents.length, design);
  if (structure?.ok !== false) return result(design);
  return refuse(structure.code, structure.reason, { column: cluster ?? stratum ?? '' });
}

/**
 * The demographic questions on which the weights depend: the margins, and questions whose groups have one design weight each, such as the
 * strata of a sample.
 */
function weightings(
  { questions }: SurveyReleaseInput,
  { margins }: WeightPlan,
  designWeights: readonly number[],
  cells: readonly (readonly number[])[],
  codeOf: (respondent: number, place: number) => string | null,
): ReleaseWeighting[] {
  return questions.flatMap((question, place): ReleaseWeighting[] => {
    if (!question.isDemographic || question.kind !== 'SINGLE_CHOICE') return [];
    const margin = margins.findIndex((each) => each.question === question.code);
    const weightsOf = Map.groupBy(designWeights.keys(), (respondent) => codeOf(respondent, place));
    const ofGroup = new Map(
      [...weightsOf].map(([code, mine]) => [code, new Set(mine.map((one) => designWeights[one] ?? 1))]),
    );
    ofGroup.delete(null);
    const isDesigned =
      new Set(designWeights).size > 1 && [...ofGroup.values()].every((weights) => weights.size === 1);
    if (margin === -1 && !isDesigned) return [];
    const keyOf = (cell: number, weight: number | undefined): string =>
      JSON.stringify([margin === -1 ? 0 : cell, isDesigned ? (weight ?? 0) : 0]);
    const keys = designWeights.map((weight, respondent) => keyOf(cells[margin]?.[respondent] ?? 0, weight));
    const known = [...new Set(keys)];
    const codes = question.choices.filter(({ isMissing }) => isMissing !== true).map(({ code }) => code);
    const keyOfCode = (code: string): string => {
      const cell = margins[margin]?.cells.findIndex((each) => each.codes.includes(code)) ?? 0;
      return keyOf(cell, [...(ofGroup.get(code) ?? [])][0]);
    };
    return [
      {
        question: question.code,
        cells: known.map((key) => codes.filter((code) => keyOfCode(code) === key)),
        cellOf: keys.map((key) => known.indexOf(key)),
      },
    ];
  });
}

/** A number from 0 to less than 1 that follows from a text (FNV-1a, mixed as by Murmur). */
function drawOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296;
}
