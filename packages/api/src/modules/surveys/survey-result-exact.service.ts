import type { AnswerDistribution } from '@rapport/statistics/answer.distribution.ts';
import { poolDistributions } from '@rapport/statistics/answer.distribution.ts';
import { cronbachAlpha } from '@rapport/statistics/cronbach.alpha.ts';
import {
  recodeAnswers,
  scaleScore,
  type ScaleAnswers,
  type ScaleDefinition,
} from '@rapport/statistics/scale.scores.ts';
import {
  exactFigures,
  NOT_FOR_PUBLICATION,
  type FigureTarget,
  type SurveyFigures,
} from '@rapport/statistics/exact.figures.ts';
import type { MeasuredValue } from '@rapport/core/measured-value.ts';

import type { Context } from '../../context.ts';
import { conditionsSql, isAskedSql } from './asked.sql.ts';
import { exactChoices, type ExactChoices } from './survey-result-choices.service.ts';
import type { FoundResult } from './survey-result-lookup.service.ts';
import { choiceTarget, noMean, notTold } from './survey-result.rules.ts';
import { noAnswerCode } from './survey-version.rules.ts';

/** The exact figures of a question or scale, for people who can read single responses. */
export interface ExactResult {
  overall: SurveyFigures;
  /** By the code of the choice, in order, and then the people without an answer. */
  groups: { code: string; figures: SurveyFigures }[];
  reliability: MeasuredValue | null;
}

/**
 * One row for each pattern of answers and group, with the number of people, and whether they were asked. People are never read one by one. `$2` are the questions of the items in order, `$3` the demographic
 * question or null. A choice counts as its value; a choice for missing answers counts as no answer.
 */
const patternsSql = `
  with ${conditionsSql('$2')}
  select pattern.answers, pattern.choice_id as "choiceId", pattern.is_asked as "isAsked", count(*)::int as people
    from (
      select ${isAskedSql('$2')} as is_asked, array(
               select coalesce(answer.number_value, choice.value)
                 from unnest($2::uuid[]) with ordinality as item (question_id, position)
                 left join answer on answer.response_id = response.id and answer.question_id = item.question_id
                 left join choice on choice.id = answer.choice_id and not choice.is_missing
                order by item.position
             ) as answers,
             (
               select choice.id
                 from unnest(array[$3::uuid]) as dimension (question_id)
                 left join answer on answer.response_id = response.id and answer.question_id = dimension.question_id
                 left join choice on choice.id = answer.choice_id and not choice.is_missing
             ) as choice_id
        from response
       where response.survey_version_id = $1 and response.ended_by_quota_id is null
    ) as pattern
   group by pattern.answers, pattern.choice_id, pattern.is_asked`;

interface Pattern {
  answers: (number | null)[];
  choiceId: string | null;
  isAsked: boolean;
  people: number;
}

interface Group {
  distribution: { value: number; count: number }[];
  /** Those who were asked. */
  people: number;
}

/** Reads and scores all respondents. Null if the responses were removed after their retention period. */
export async function exactResult(
  context: Context,
  found: FoundResult,
  target: FigureTarget | null,
): Promise<ExactResult | null> {
  const shares = await exactChoices(context, found);
  const withChoices = (code: string, figures: SurveyFigures): SurveyFigures => ({
    ...figures,
    choices: shares?.get(code)?.choices ?? [],
  });
  if (!target) return shares && choicesResult(found, shares, withChoices);
  const { items, dimension } = found;
  const { rows } = await context.session.query({
    name: 'survey_result_patterns',
    text: patternsSql,
    values: [found.surveyVersionId, items.map(({ question }) => question.id), dimension?.id ?? null],
  });
  const patterns = rows as Pattern[];
  if (patterns.length === 0 && (found.frame?.respondents.value ?? 0) > 0) return null;
  const scale: ScaleDefinition = {
    minimum: target.minimum,
    maximum: target.maximum,
    minAnswered: target.scale?.minAnswered ?? 1,
    items: items.map(({ question, isReversed }) => ({ code: question.code, reverseScored: isReversed })),
  };
  const overall: Group = { distribution: [], people: 0 };
  const byChoice = new Map<string | null, Group>();
  for (const { answers, choiceId, people, isAsked } of patterns) {
    if (!isAsked) continue;
    const group = byChoice.get(choiceId) ?? { distribution: [], people: 0 };
    byChoice.set(choiceId, group);
    const score = scaleScore(scale, answers);
    for (const one of [overall, group]) {
      one.people += people;
      if (score.ok) one.distribution.push({ value: score.value.mean, count: people });
    }
  }
  const figuresOf = ({ distribution, people }: Group): SurveyFigures =>
    exactFigures(target, pooled(distribution), people);
  const nobody: Group = { distribution: [], people: 0 };
  const choices = dimension?.choices.filter(({ missingKind }) => missingKind === null) ?? [];
  return {
    overall: withChoices('', figuresOf(overall)),
    groups: dimension
      ? [...choices, { id: null, code: noAnswerCode }].map(({ id, code }) => ({
          code,
          figures: withChoices(code, figuresOf(byChoice.get(id) ?? nobody)),
        }))
      : [],
    reliability: target.scale ? reliabilityOf(scale, patterns) : null,
  };
}

/** The figures of a question without a mean. Choosing nothing of several choices leaves no trace, so nonresponse is unknown. */
function choicesResult(
  { items, scale, dimension }: FoundResult,
  choices: Map<string, ExactChoices>,
  withChoices: (code: string, figures: SurveyFigures) => SurveyFigures,
): ExactResult {
  const isMultiple = choiceTarget({ items, scale })?.isMultiple === true;
  const figuresOf = (code: string): SurveyFigures => {
    const { people, answered } = choices.get(code) ?? { people: 0, answered: 0 };
    const figures = exactFigures(noTarget, [{ value: 0, count: answered }], people);
    const shown = withChoices(code, { ...figures, mean: noMean });
    return isMultiple ? { ...shown, notAnswered: notTold, notAnsweredShare: notTold } : shown;
  };
  const codes =
    dimension?.choices.flatMap(({ code, missingKind }) => (missingKind === null ? [code] : [])) ?? [];
  return {
    overall: figuresOf(''),
    groups: dimension ? [...codes, noAnswerCode].map((code) => ({ code, figures: figuresOf(code) })) : [],
    reliability: null,
  };
}

const noTarget: FigureTarget = { minimum: 0, maximum: 1, topBoxMinimum: null, isShare: false, scale: null };

/** Different patterns can have the same score. */
const pooled = (distribution: AnswerDistribution): AnswerDistribution => poolDistributions([distribution]);

/** Raw alpha of the people who answered every item. */
function reliabilityOf(scale: ScaleDefinition, patterns: readonly Pattern[]): MeasuredValue {
  const people = patterns.flatMap((pattern): ScaleAnswers[] =>
    Array<ScaleAnswers>(pattern.people).fill(recodeAnswers(scale, pattern.answers)),
  );
  const result = cronbachAlpha(people);
  if (!result.ok) return { kind: 'NOT_REPORTED', reason: result.reason };
  const { alpha, completeCases, caveats } = result.value;
  return {
    kind: 'ESTIMATE',
    value: alpha,
    interval: null,
    numerator: null,
    denominator: completeCases,
    method: "Cronbach's alpha (raw) of the people who answered every item",
    unit: 'alpha',
    caveats: [NOT_FOR_PUBLICATION, ...caveats],
  };
}
