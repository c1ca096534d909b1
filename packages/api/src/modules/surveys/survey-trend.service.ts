import type { LocalizedText } from '@rapport/core/survey/definition.ts';

import type { Context } from '../../context.ts';
import { asLocalizedText } from '../../localized-text.ts';
import { hasSameWords } from './survey-comparison.rules.ts';
import type { ResultRequest } from './survey-result-lookup.service.ts';
import { latestWeightSet } from './weight-set-release.service.ts';
import { surveyResult, type FigurePrecision, type SurveyResult } from './survey-result.service.ts';

/** Versions in one trend. */
const trendPointsMax = 40;

/** The figures of one version. */
export interface TrendPoint {
  surveyVersionId: string;
  result: SurveyResult;
  isSameWording: boolean;
  withoutGroupsBecause: string | null;
}

interface Linked {
  root: string;
  id: string;
  surveyVersionId: string;
  number: number;
  text: LocalizedText;
}

/** The questions that are linked to the roots by `comparable_to_id`, in any direction and over any number of versions that were fielded. */
const linkedSql = `
  with recursive linked (root, id) as (
    select root, root from unnest($1::uuid[]) as given (root)
    union
    select linked.root, other.id
      from linked
      join question me on me.id = linked.id
      join question other on other.id = me.comparable_to_id or other.comparable_to_id = me.id
  )
  select distinct on (linked.root, version.number) linked.root, question.id, version.id as "surveyVersionId", version.number, question.text
    from linked
    join question on question.id = linked.id
    join survey_version version on version.id = question.survey_version_id and version.status <> 'DRAFT'
   order by linked.root, version.number, question.id <> linked.root, question.position`;

/**
 * The figures of a question or scale in all versions of its survey that are mapped as comparable, oldest first.
 * Each version has its own frozen release, so the trend reveals nothing that the releases do not. Null if the
 * target or the dimension does not exist for this tenant. Throws as `surveyResult` does.
 */
export async function surveyTrend(
  context: Context,
  request: ResultRequest & { isWeighted: boolean; precision: FigurePrecision; language: string | null },
): Promise<TrendPoint[] | null> {
  const { target, byQuestionId, isWeighted, precision, language } = request;
  // The target itself is checked first, with its own errors.
  if ((await surveyResult(context, request)) === null) return null;
  const scale = 'scaleId' in target ? await scaleOf(context, target.scaleId) : null;
  const items = 'questionId' in target ? [target.questionId] : scale?.items.map((item) => item.questionId);
  if (!items?.length) return null;
  const linked = await linkedQuestions(context, byQuestionId === null ? items : [...items, byQuestionId]);
  const inVersion = (root: string, surveyVersionId: string): Linked | undefined =>
    linked.find((one) => one.root === root && one.surveyVersionId === surveyVersionId);
  const ofFirst = linked.filter(({ root }) => root === items[0]);
  const scales = scale ? await matchingScales(context, scale, ofFirst, inVersion) : null;
  const own = new Map(linked.filter(({ root, id }) => root === id).map((one) => [one.id, one]));
  const points = ofFirst
    .slice(-trendPointsMax)
    .map(async ({ surveyVersionId }): Promise<TrendPoint | null> => {
      const scaleId = scales?.get(surveyVersionId);
      const questionId = inVersion(items[0] ?? '', surveyVersionId)?.id;
      const measured = scales ? scaleId && { scaleId } : questionId && { questionId };
      if (!measured) return null;
      const group = byQuestionId === null ? undefined : inVersion(byQuestionId, surveyVersionId);
      const by = group?.id ?? null;
      const weightSetId = isWeighted ? await latestWeightSet(context, surveyVersionId) : null;
      if (isWeighted && weightSetId === null) return null;
      const result = await surveyResult(context, {
        target: measured,
        byQuestionId: by,
        weightSetId,
        precision,
        language,
      });
      if (!result) return null;
      const isSameWording = items.every((item) => {
        const [one, other] = [own.get(item), inVersion(item, surveyVersionId)];
        return one !== undefined && other !== undefined && hasSameWords(one.text, other.text);
      });
      const withoutGroupsBecause =
        byQuestionId === null || by !== null
          ? null
          : 'No demographic question of this version is mapped as comparable.';
      return { surveyVersionId, result, isSameWording, withoutGroupsBecause };
    });
  return (await Promise.all(points)).filter((point) => point !== null);
}

async function linkedQuestions(context: Context, roots: readonly string[]): Promise<Linked[]> {
  const { rows } = await context.session.query({
    name: 'survey_trend_questions',
    text: linkedSql,
    values: [roots],
  });
  return (rows as (Omit<Linked, 'text'> & { text: unknown })[]).map((row) => ({
    ...row,
    text: asLocalizedText(row.text),
  }));
}

interface ScaleOfTrend {
  id: string;
  surveyVersionId: string;
  minAnswered: number;
  items: { questionId: string; isReversed: boolean }[];
}

const scaleSelection = {
  id: true,
  surveyVersionId: true,
  minAnswered: true,
  items: { orderBy: { position: 'asc' }, select: { questionId: true, isReversed: true } },
} as const;

const scaleOf = (context: Context, id: string): Promise<ScaleOfTrend | null> =>
  context.database.prisma.scale.findFirst({ where: { id }, select: scaleSelection });

/** From version to its scale with comparable items: as many, in the same order, reversed alike. */
async function matchingScales(
  context: Context,
  scale: ScaleOfTrend,
  versions: readonly Linked[],
  inVersion: (root: string, surveyVersionId: string) => Linked | undefined,
): Promise<Map<string, string>> {
  const candidates = await context.database.prisma.scale.findMany({
    where: { surveyVersionId: { in: versions.map(({ surveyVersionId }) => surveyVersionId) } },
    orderBy: { position: 'asc' },
    select: scaleSelection,
  });
  const matches = (other: ScaleOfTrend): boolean =>
    other.minAnswered === scale.minAnswered &&
    other.items.length === scale.items.length &&
    scale.items.every(({ questionId, isReversed }, index) => {
      const item = other.items[index];
      return (
        item?.isReversed === isReversed &&
        item.questionId === inVersion(questionId, other.surveyVersionId)?.id
      );
    });
  return new Map(candidates.filter(matches).map((one) => [one.surveyVersionId, one.id]));
}
