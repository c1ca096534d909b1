import { NotFoundError } from '@rapport/core/errors.ts';
import type { IndicatorDraft } from '@rapport/core/indicators/indicator.ts';
import type { ClaimLevel, EvaluationDesign, ProgramType } from '@rapport/database/generated/prisma/enums.ts';
import { kinOf } from '@rapport/statistics/comparison/comparability.ts';
import {
  poolEffects,
  type EffectScale,
  type EvaluatedEffect,
  type PooledEffects,
} from '@rapport/statistics/comparison/pooled.effect.ts';
import { forestPicture } from '@rapport/statistics/pictures/effect.pictures.ts';

import type { Context } from '../../context.ts';
import type { ComparisonPicture } from './comparison-picture.service.ts';
import { sharedRevisions } from './comparison.rules.ts';

export interface PooledEffectQuery {
  indicator: string;
  /** The latest one by default. */
  revision: number | null;
  programType: ProgramType;
  scale: EffectScale | null;
}

/** The result of an evaluation with the names of its office. */
export type OfficeEffect = EvaluatedEffect & { officeName: string; design: EvaluationDesign };

export interface PooledEffectAnswer extends PooledEffects {
  definition: IndicatorDraft;
  programType: ProgramType;
  /** By evaluation. */
  details: ReadonlyMap<string, OfficeEffect>;
}

interface EffectColumns {
  officeId: string;
  slug: string;
  name: string;
  evaluationId: string;
  programId: string;
  design: EvaluationDesign;
  revision: number;
  isReference: boolean;
  firstDay: string;
  lastDay: string;
  claimLevel: ClaimLevel | null;
  isOutdated: boolean;
  isSmall: boolean;
  estimate: number | null;
  standardError: number | null;
  lower: number | null;
  upper: number | null;
  noEffect: number | null;
  unit: string | null;
}

const effectsSql = `
  select office_id as "officeId", slug, name, evaluation_id as "evaluationId", program_id as "programId", design, revision,
         is_reference as "isReference", first_day as "firstDay", last_day as "lastDay", claim_level as "claimLevel",
         is_outdated as "isOutdated", is_small as "isSmall", estimate, standard_error as "standardError", lower, upper,
         no_effect as "noEffect", unit
    from app.shared_evaluations($1, $2)`;

/**
 * One effect of a type of program on an indicator, over the evaluations that offices share with the acting agency. One statement for
 * any number of offices. Each office sees that its effects were used.
 */
export async function pooledEffect(context: Context, query: PooledEffectQuery): Promise<PooledEffectAnswer> {
  const revisions = sharedRevisions(query.indicator);
  const definition =
    query.revision === null
      ? revisions.at(-1)
      : revisions.find(({ revision }) => revision === query.revision);
  if (definition === undefined) {
    const isKnown = revisions.length > 0;
    throw new NotFoundError(isKnown ? 'The revision' : 'The indicator', [isKnown ? 'revision' : 'indicator']);
  }
  const { rows } = await context.session.query({
    name: 'shared_evaluations',
    text: effectsSql,
    values: [definition.code, query.programType],
  });
  const found = rows as EffectColumns[];
  const effects = found.map(
    ({ slug, name, evaluationId, programId, lower, upper, ...one }): OfficeEffect => ({
      ...one,
      office: slug,
      officeName: name,
      evaluation: evaluationId,
      program: programId,
      interval: lower === null || upper === null ? null : { lower, upper },
    }),
  );
  if (found.length > 0)
    context.access.used({
      officeIds: [...new Set(found.map(({ officeId }) => officeId))],
      purpose: 'POOLED_EFFECT',
      indicatorCode: definition.code,
      dimension: null,
      firstDay: found.map(({ firstDay }) => firstDay).toSorted()[0] ?? '',
      lastDay:
        found
          .map(({ lastDay }) => lastDay)
          .toSorted()
          .at(-1) ?? '',
    });
  return {
    ...poolEffects(effects, kinOf({ definition, revisions }), query.scale),
    definition,
    programType: query.programType,
    details: new Map(effects.map((one) => [one.evaluation, one])),
  };
}

/** The result in plain words. They are also the text of the picture. */
export function pooledSentence({ definition, included, leftOut, pooled, scale }: PooledEffectAnswer): string {
  const out =
    leftOut.length === 0 ? '' : ` ${leftOut.length} ${leftOut.length === 1 ? 'is' : 'are'} left out.`;
  const results = `${included.length} ${included.length === 1 ? 'result' : 'results'}`;
  if (!pooled.ok) return `${definition.name}: no pooled effect of ${results}. ${pooled.reason}${out}`;
  const { value, interval, iSquared, predictionInterval } = pooled.value;
  const unit = scale === 'RATIO' ? 'times' : pooled.value.unit;
  const range = interval === null ? '' : ` (95% interval ${text(interval.lower)} to ${text(interval.upper)})`;
  const next =
    predictionInterval === null
      ? ''
      : ` In another office it would be between ${text(predictionInterval.lower)} and ${text(predictionInterval.upper)}.`;
  return `${definition.name}: the pooled effect of ${results} is ${text(value ?? 0)} ${unit}${range}. I² is ${Math.round(100 * iSquared)}%.${next}${out}`;
}

const text = (value: number): string => value.toLocaleString('en-US', { maximumSignificantDigits: 3 });

/** A forest chart of the results, the pooled effect, and the range for another office. */
export function pooledPicture(answer: PooledEffectAnswer): ComparisonPicture {
  const { included, pooled, scale, unit, definition, details } = answer;
  const sentence = pooledSentence(answer);
  if (!pooled.ok) return { specification: null, whyNot: pooled.reason, text: sentence };
  const { value, interval, predictionInterval } = pooled.value;
  const confidenceLevel = interval?.confidenceLevel ?? 0.95;
  const rows = included.map(({ effect, estimate }, index) => ({
    // Two results of one office are two rows.
    label: `${index + 1}. ${details.get(effect.evaluation)?.officeName ?? effect.office}`,
    estimate,
    interval: effect.interval === null ? null : { ...effect.interval, confidenceLevel },
  }));
  const pooledRows = [
    { label: 'All results', estimate: value ?? 0, interval },
    ...(predictionInterval === null
      ? []
      : [{ label: 'Another office', estimate: value ?? 0, interval: predictionInterval }]),
  ];
  const words = {
    title: `${definition.name}: effects of programs`,
    description: sentence,
    valueLabel: scale === 'RATIO' ? 'Ratio' : (unit ?? 'Difference'),
  };
  return {
    specification: JSON.stringify(forestPicture(words, [...rows, ...pooledRows], scale)),
    whyNot: null,
    text: sentence,
  };
}
