import type { LocalizedText, MissingKind } from '@rapport/core/survey/definition.ts';
import type { ReleaseFigure, SurveyRelease } from '@rapport/statistics/release/release.types.ts';

import type { Context } from '../../context.ts';
import type { QuestionDraft } from './questionnaire.types.ts';

/** A question or a scale, and the demographic question by which its figures are broken down, by row ids. */
export interface ResultRequest {
  target: { questionId: string } | { scaleId: string };
  byQuestionId: string | null;
  /** The weights of the figures; null for figures without weights. */
  weightSetId: string | null;
}

/** The weights of a request, with the columns from which they follow. */
export interface FoundWeights {
  id: string;
  surveyVersionId: string;
  designWeightQuestion: { code: string } | null;
  stratumQuestion: { code: string } | null;
  clusterQuestion: { code: string } | null;
  margins: unknown;
  trimAt: number | null;
  designEffect: number;
}

export interface FoundQuestion extends QuestionDraft {
  id: string;
  surveyVersionId: string;
  text: LocalizedText;
  choices: {
    id: string;
    code: string;
    label: LocalizedText;
    value: number | null;
    missingKind: MissingKind | null;
  }[];
}

/** The target and dimension of a request, with their released figures. */
export interface FoundResult {
  surveyVersionId: string;
  isClosed: boolean;
  /** The question, or the items of the scale in order. */
  items: { question: FoundQuestion; isReversed: boolean }[];
  /** The scale; null for a question. */
  scale: { id: string; code: string; minAnswered: number; topBoxMinimum: number | null } | null;
  dimension: FoundQuestion | null;
  weights: FoundWeights | null;
  /** The release of the version without its figures; null until it is frozen. */
  frame: SurveyRelease | null;
  /** The released figures of the target: overall, and by the dimension. */
  figures: ReleaseFigure[];
}

const questionSql = (of: string): string => `
  jsonb_build_object('id', ${of}.id, 'surveyVersionId', ${of}.survey_version_id, 'code', ${of}.code, 'text', ${of}.text, 'kind', ${of}.kind,
    'minimum', ${of}.minimum, 'maximum', ${of}.maximum, 'topBoxMinimum', ${of}.top_box_minimum, 'isDemographic', ${of}.is_demographic, 'shownIf', ${of}.shown_if,
    'choices', (
      select coalesce(jsonb_agg(jsonb_build_object('id', choice.id, 'code', choice.code, 'label', choice.label, 'value', choice.value,
                                                   'missingKind', choice.missing_kind) order by choice.position), '[]')
        from choice where choice.question_id = ${of}.id))`;

/** One row for each request, in the order of the requests. `$1` are questions, `$2` scales, `$3` demographic questions, `$4` weight sets. */
const foundSql = `
  select request.position::int - 1 as position, version.id as "surveyVersionId", version.status = 'CLOSED' as "isClosed",
         case when question.id is not null
           then jsonb_build_array(jsonb_build_object('isReversed', false, 'question', ${questionSql('question')}))
           else (select jsonb_agg(jsonb_build_object('isReversed', scale_item.is_reversed, 'question', ${questionSql('item')}) order by scale_item.position)
                   from scale_item join question item on item.id = scale_item.question_id where scale_item.scale_id = scale.id)
         end as items,
         case when scale.id is not null
           then jsonb_build_object('id', scale.id, 'code', scale.code, 'minAnswered', scale.min_answered, 'topBoxMinimum', scale.top_box_minimum)
         end as scale,
         case when dimension.id is not null then ${questionSql('dimension')} end as dimension,
         (request.dimension_id is null or dimension.id is not null) and (request.weight_set_id is null or weights.id is not null) as "isComplete",
         case when weights.id is not null
           then jsonb_build_object('id', weights.id, 'surveyVersionId', weights.survey_version_id, 'margins', weights.margins, 'trimAt', weights.trim_at,
                  'designEffect', weights.design_effect, 'designWeightQuestion', (
                    select jsonb_build_object('code', design.code) from question design where design.id = weights.design_weight_question_id),
                  'stratumQuestion', (
                    select jsonb_build_object('code', design.code) from question design where design.id = weights.stratum_question_id),
                  'clusterQuestion', (
                    select jsonb_build_object('code', design.code) from question design where design.id = weights.cluster_question_id))
         end as weights,
         case when request.weight_set_id is null then release.frame else weighted.frame end as frame,
         case when request.weight_set_id is not null then (
           select coalesce(jsonb_agg(figure), '[]') from jsonb_array_elements(weighted.figures) figure
            where split_part(figure ->> 'target', '/', 1) = coalesce(question.code, scale.code)
              and (figure ->> 'dimension' is null or figure ->> 'dimension' = dimension.code)
         ) else (select coalesce(jsonb_agg(figure), '[]')
            from survey_release_table released cross join lateral jsonb_array_elements(released.figures) figure
           where (released.question_id = question.id or released.scale_id = scale.id)
             and (released.dimension_id is null or released.dimension_id = dimension.id)) end as figures
    from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[]) with ordinality
           as request (question_id, scale_id, dimension_id, weight_set_id, position)
    left join question on question.id = request.question_id
    left join scale on scale.id = request.scale_id
    join survey_version version on version.id = coalesce(question.survey_version_id, scale.survey_version_id)
    left join question dimension on dimension.id = request.dimension_id
    left join survey_release release on release.survey_version_id = version.id
    left join weight_set weights on weights.id = request.weight_set_id
    left join weighted_release weighted on weighted.weight_set_id = weights.id`;

/**
 * Finds what was requested, with its released figures: one statement for all requests of an operation. Null if the target, the
 * dimension or the weight set does not exist for this tenant.
 */
export function findResult(context: Context, request: ResultRequest): Promise<FoundResult | null> {
  return context.loaders.batch('survey_results', JSON.stringify(request), (keys) =>
    findResults(context, keys),
  );
}

const noShare = { missing: null };
const noChoices = { choice: null, pair: null };

async function findResults(context: Context, keys: readonly string[]): Promise<Map<string, FoundResult>> {
  const requests = keys.map((key) => JSON.parse(key) as ResultRequest);
  const { rows } = await context.session.query({
    name: 'survey_results',
    text: foundSql,
    values: [
      requests.map(({ target }) => ('questionId' in target ? target.questionId : null)),
      requests.map(({ target }) => ('scaleId' in target ? target.scaleId : null)),
      requests.map(({ byQuestionId }) => byQuestionId),
      requests.map(({ weightSetId }) => weightSetId),
    ],
  });
  return new Map(
    (rows as (FoundResult & { position: number; isComplete: boolean })[]).flatMap((row) => {
      const { position, isComplete, ...found } = row;
      // Releases of earlier versions of Rapport have no shares without an answer, and none of choices.
      const figures = found.figures.map((figure) => ({ ...noShare, ...figure }));
      const targets = found.frame?.targets.map((target) => ({ ...noChoices, ...target }));
      const frame = found.frame && { ...found.frame, targets: targets ?? [] };
      return isComplete ? [[keys[position] ?? '', { ...found, frame, figures }] as const] : [];
    }),
  );
}
