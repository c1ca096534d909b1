import { ValidationError } from '@rapport/core/errors.ts';
import type { MeasuredValue } from '@rapport/core/measured-value.ts';
import { poolDistributions, type AnswerDistribution } from '@rapport/statistics/answer.distribution.ts';
import { cronbachAlpha } from '@rapport/statistics/cronbach.alpha.ts';
import { isSensitive, jurisdictionThreshold } from '@rapport/statistics/disclosure/threshold.ts';
import {
  recodeAnswers,
  scaleScore,
  type ScaleAnswers,
  type ScaleDefinition,
} from '@rapport/statistics/scale.scores.ts';
import { surveyResultTable, type SurveyResultTable } from '@rapport/statistics/survey-result.ts';
import type { Prisma } from '@rapport/database/generated/prisma/client.ts';

import { actingJurisdiction, type Context } from '../../context.ts';
import { asLocalizedText, inLanguage } from '../../localized-text.ts';
import { fallApart } from './survey-result.rules.ts';
import { answerRange, noAnswerCode } from './survey-version.rules.ts';

const withChoices = { choices: { orderBy: { position: 'asc' } } } as const satisfies Prisma.QuestionInclude;
type QuestionWithChoices = Prisma.QuestionGetPayload<{ include: typeof withChoices }>;

/** What is measured: a question or a scale, with its numeric range. */
interface Target {
  surveyVersionId: string;
  minimum: number;
  maximum: number;
  topBoxMinimum: number | null;
  /** The questions whose answers count, each with whether it is reverse-scored. */
  items: readonly { question: QuestionWithChoices; reverseScored: boolean }[];
  minAnswered: number;
}

export interface SurveyResult extends SurveyResultTable {
  /** The question by whose choices the groups are formed. */
  dimension: QuestionWithChoices | null;
  /** Cronbach's alpha of a scale's items; null for a question, which has nothing to agree with. */
  reliability: MeasuredValue | null;
}

const stillFielded: MeasuredValue = {
  kind: 'NOT_REPORTED',
  reason:
    'The survey version is not closed yet. Figures are shown once it is, so that no answer can be read from how they change.',
};

export interface SurveyResultRequest {
  target: { questionId: string } | { scaleId: string };
  /** Row id of the demographic question, if any. */
  byQuestionId: string | null;
  language: string | null;
}

/**
 * Mean and top-box share of a question or scale, overall and by the choices of one demographic question.
 *
 * The figures of a version are fixed: they exist only once it is closed, the top box belongs to the version, and the table is always the whole one, without
 * filters. So two queries never differ by the answers of a few people, and which cells are hidden is decided once for the table.
 * Null where the target or the dimension does not exist for this tenant. Throws ValidationError where they do not fit.
 */
export async function surveyResult(
  context: Context,
  request: SurveyResultRequest,
): Promise<SurveyResult | null> {
  const target = await findTarget(context, request.target);
  if (!target) return null;
  const dimension = request.byQuestionId === null ? null : await findQuestion(context, request.byQuestionId);
  if (request.byQuestionId !== null && !dimension) return null;
  if (dimension) requireDimension(target, dimension);

  const version = await context.database.prisma.surveyVersion.findFirst({
    where: { id: target.surveyVersionId },
    select: {
      status: true,
      questions: { where: { isDemographic: true }, orderBy: { position: 'asc' }, select: { id: true } },
    },
  });
  if (version?.status !== 'CLOSED') {
    const row = { mean: stillFielded, topBoxShare: target.topBoxMinimum === null ? null : stillFielded };
    return {
      dimension,
      overall: row,
      groups: [],
      reliability: target.items.length > 1 ? stillFielded : null,
    };
  }

  const scores = await readScores(context, target, upToDimension(version.questions, dimension));
  const threshold = jurisdictionThreshold(actingJurisdiction(context).disclosureThreshold);
  const table = surveyResultTable({
    unit: `points from ${target.minimum} to ${target.maximum}`,
    minimum: target.minimum,
    maximum: target.maximum,
    topBoxMinimum: target.topBoxMinimum,
    threshold,
    overall: scores.overall,
    incomplete: scores.incomplete,
    groups: dimension ? groupsOf(dimension, scores, request.language) : [],
  });
  const reliability = target.items.length > 1 ? reliabilityOf(scores, table.overall.mean, threshold) : null;
  return { dimension, reliability, ...(scores.hasSeparateTotals ? withoutGroups(table, threshold) : table) };
}

/** The table with every group hidden. */
function withoutGroups(table: SurveyResultTable, threshold: number): SurveyResultTable {
  const hidden: MeasuredValue = { kind: 'SUPPRESSED', reason: 'SMALL_COUNT', threshold };
  const topBoxShare = table.overall.topBoxShare === null ? null : hidden;
  return { ...table, groups: table.groups.map((group) => ({ ...group, mean: hidden, topBoxShare })) };
}

/**
 * Raw alpha over those who answered every item. Hidden together with the overall mean, and where the difference between the two counts of people
 * would be a small one.
 */
function reliabilityOf(scores: Scores, overallMean: MeasuredValue, threshold: number): MeasuredValue {
  if (overallMean.kind !== 'ESTIMATE') return overallMean;
  const result = cronbachAlpha(scores.people);
  if (!result.ok) return { kind: 'NOT_REPORTED', reason: result.reason };
  const { alpha, completeCases } = result.value;
  if (
    isSensitive(completeCases, threshold) ||
    isSensitive(overallMean.denominator - completeCases, threshold)
  ) {
    return { kind: 'SUPPRESSED', reason: 'SMALL_COUNT', threshold };
  }
  return {
    kind: 'ESTIMATE',
    value: alpha,
    interval: null,
    numerator: null,
    denominator: completeCases,
    method: "Cronbach's alpha (raw) of those who answered every item",
    unit: 'alpha',
    caveats: alpha < 0 ? ['It is negative: check that every reverse-scored item is marked as such.'] : [],
  };
}

function findQuestion(context: Context, id: string): Promise<QuestionWithChoices | null> {
  return context.database.prisma.question.findFirst({ where: { id }, include: withChoices });
}

async function findTarget(context: Context, target: SurveyResultRequest['target']): Promise<Target | null> {
  if ('questionId' in target) {
    const question = await findQuestion(context, target.questionId);
    if (!question) return null;
    const range = requireRange(question, ['target', 'questionId']);
    return {
      ...range,
      surveyVersionId: question.surveyVersionId,
      topBoxMinimum: question.topBoxMinimum,
      items: [{ question, reverseScored: false }],
      minAnswered: 1,
    };
  }
  const scale = await context.database.prisma.scale.findFirst({
    where: { id: target.scaleId },
    include: { items: { orderBy: { position: 'asc' }, include: { question: { include: withChoices } } } },
  });
  const first = scale?.items[0];
  if (!scale || !first) return null;
  return {
    ...requireRange(first.question, ['target', 'scaleId']),
    surveyVersionId: scale.surveyVersionId,
    topBoxMinimum: scale.topBoxMinimum,
    items: scale.items.map((item) => ({ question: item.question, reverseScored: item.isReversed })),
    minAnswered: scale.minAnswered,
  };
}

function requireRange(question: QuestionWithChoices, path: string[]): { minimum: number; maximum: number } {
  const range = answerRange(question);
  if (range) return range;
  throw new ValidationError([
    {
      path,
      message: `"${question.code}" has no mean: it is not a NUMBER with minimum and maximum, nor a SINGLE_CHOICE whose choices have values.`,
    },
  ]);
}

function requireDimension(target: Target, dimension: QuestionWithChoices): void {
  const refuse = (message: string): never => {
    throw new ValidationError([{ path: ['by'], message }]);
  };
  if (dimension.surveyVersionId !== target.surveyVersionId) {
    refuse('The demographic question belongs to another survey version.');
  }
  if (!dimension.isDemographic) refuse(`"${dimension.code}" is not a demographic question of this version.`);
  if (target.items.some((item) => item.question.id === dimension.id)) {
    refuse('A question cannot be broken down by itself.');
  }
}

interface Group {
  distribution: { value: number; count: number }[];
  /** People who answered some of a scale's items and not all. */
  incomplete: number;
}

interface Scores {
  overall: AnswerDistribution;
  incomplete: number;
  /** By row id of the chosen choice; null for those without an answer. */
  byGroup: ReadonlyMap<string | null, Group>;
  /** Everybody's answers to a scale, reverse-scored items turned round; empty for a question. */
  people: readonly ScaleAnswers[];
  /**
   * True where some groups of the dimension together are some groups of an earlier demographic question, such as districts of a region: the table of the earlier
   * one would give totals of parts of this one away, which hiding cells within one table does not reckon with.
   */
  hasSeparateTotals: boolean;
}

/**
 * One row a pattern of answers and groups, with how many people gave it: people are never read one by one. `$2` are the items' questions in order, `$3` demographic
 * ones; a choice stands for its value, and one that counts as missing for none.
 */
const patternsSql = `
  select pattern.answers, pattern.groups, count(*)::int as people
    from (
      select array(
               select coalesce(answer.number_value, choice.value)
                 from unnest($2::uuid[]) with ordinality as item (question_id, position)
                 left join answer on answer.response_id = response.id and answer.question_id = item.question_id
                 left join choice on choice.id = answer.choice_id and not choice.is_missing
                order by item.position
             ) as answers,
             array(
               select choice.id
                 from unnest($3::uuid[]) with ordinality as demographic (question_id, position)
                 left join answer on answer.response_id = response.id and answer.question_id = demographic.question_id
                 left join choice on choice.id = answer.choice_id and not choice.is_missing
                order by demographic.position
             ) as groups
        from response
       where response.survey_version_id = $1
    ) as pattern
   group by pattern.answers, pattern.groups`;

interface Pattern {
  answers: (number | null)[];
  groups: (string | null)[];
  people: number;
}

/** The demographic questions of a version as far as the one that the figures are broken down by, in their order; none without one. */
function upToDimension(
  questions: readonly { id: string }[],
  dimension: QuestionWithChoices | null,
): string[] {
  const ids = questions.map((question) => question.id);
  return dimension ? ids.slice(0, ids.indexOf(dimension.id) + 1) : [];
}

/** Reads and scores everybody. The last of `demographics` forms the groups. */
async function readScores(
  context: Context,
  target: Target,
  demographics: readonly string[],
): Promise<Scores> {
  const { rows } = await context.session.query({
    name: 'survey_result_patterns',
    text: patternsSql,
    values: [target.surveyVersionId, target.items.map((item) => item.question.id), demographics],
  });
  const scale: ScaleDefinition = {
    minimum: target.minimum,
    maximum: target.maximum,
    minAnswered: target.minAnswered,
    items: target.items.map((item) => ({ code: item.question.code, reverseScored: item.reverseScored })),
  };
  const isScale = target.items.length > 1;
  const overall: Group = { distribution: [], incomplete: 0 };
  const byGroup = new Map<string | null, Group>();
  const people: ScaleAnswers[] = [];
  const scored: Pattern[] = [];
  for (const pattern of rows as Pattern[]) {
    const key = pattern.groups.at(-1) ?? null;
    const group = byGroup.get(key) ?? { distribution: [], incomplete: 0 };
    byGroup.set(key, group);
    if (isScale) {
      const recoded = recodeAnswers(scale, pattern.answers);
      for (let person = 0; person < pattern.people; person += 1) people.push(recoded);
      const answered = pattern.answers.filter((answer) => answer !== null).length;
      const isIncomplete = answered > 0 && answered < pattern.answers.length;
      for (const one of isIncomplete ? [overall, group] : []) one.incomplete += pattern.people;
    }
    const score = scaleScore(scale, pattern.answers);
    if (!score.ok) continue;
    scored.push(pattern);
    for (const one of [overall, group]) {
      one.distribution.push({ value: score.value.mean, count: pattern.people });
    }
  }
  return {
    // Different patterns can have the same mean.
    overall: poolDistributions([overall.distribution]),
    incomplete: overall.incomplete,
    byGroup,
    people,
    hasSeparateTotals: demographics
      .slice(0, -1)
      .some((_, earlier) =>
        fallApart(scored.map(({ groups }) => [groups[earlier] ?? null, groups.at(-1) ?? null])),
      ),
  };
}

/** Every choice that counts as an answer, in order, and those without one: together everybody. */
function groupsOf(dimension: QuestionWithChoices, scores: Scores, language: string | null) {
  const group = (id: string | null) => {
    const { distribution, incomplete } = scores.byGroup.get(id) ?? { distribution: [], incomplete: 0 };
    return { distribution: poolDistributions([distribution]), incomplete };
  };
  const choices = dimension.choices.filter((choice) => !choice.isMissing);
  return [
    ...choices.map((choice) => ({
      code: choice.code,
      label: inLanguage(asLocalizedText(choice.label), language),
      ...group(choice.id),
    })),
    { code: noAnswerCode, label: 'No answer', ...group(null) },
  ];
}
