import type { MeasuredValue } from '@rapport/core/measured-value.ts';
import type { IncludedEffect, LeftOut } from '@rapport/statistics/comparison/pooled.effect.ts';

import { builder } from '../../builder.ts';
import { enumOfColumn, enumOfNames } from '../../contract/enum.schema.ts';
import { asType } from '../../contract/seam.ts';
import { MeasuredValueUnion } from '../../measured-value.schema.ts';
import { ClaimLevelEnum } from '../evaluations/evaluation.enums.schema.ts';
import { PictureType } from './comparison-parts.schema.ts';
import { LimitsType } from './comparison-place.schema.ts';
import {
  pooledEffect,
  pooledPicture,
  pooledSentence,
  type OfficeEffect,
  type PooledEffectAnswer,
} from './pooled-effect.service.ts';

const ProgramTypeEnum = asType(enumOfColumn('ProgramType', 'pooledEffect'));
const DesignEnum = asType(enumOfColumn('EvaluationDesign', 'pooledEffect'));

const EffectScaleEnum = enumOfNames('EffectScale', 'The scale of an effect.', {
  RATIO: 'With the program over without it; 1 is no effect.',
  DIFFERENCE: 'With the program minus without it; 0 is no effect.',
});

const LeftOutReasonEnum = enumOfNames('EffectLeftOutReason', 'Why a result is not pooled.', {
  NO_RESULT: 'The evaluation is registered and has no result yet.',
  OUTDATED: 'The plan was amended after the result.',
  SUPERSEDED: 'A later evaluation of the same program is used.',
  DEFINITION_REVISION: 'The outcome was measured by a revision that is not equivalent.',
  CLAIM_LEVEL: 'It is descriptive or associational.',
  SMALL_COUNT: 'It is hidden: based on a small count, or it would reveal one.',
  NO_STANDARD_ERROR: 'The method gives no standard error.',
  OTHER_SCALE: 'It is on another scale or in another unit.',
});

type Shown<T> = T & { office: OfficeEffect };

const PooledResultType = builder.objectRef<Shown<IncludedEffect>>('PooledResult').implement({
  description: 'The result of an evaluation that is part of a pooled effect.',
  fields: (t) => ({
    officeSlug: t.string({
      description: 'The office, by its name in web addresses.',
      resolve: ({ office }) => office.office,
    }),
    officeName: t.string({
      description: 'The name of the office.',
      resolve: ({ office }) => office.officeName,
    }),
    design: t.field({
      type: DesignEnum as never,
      description: 'The design of the evaluation.',
      resolve: ({ office }) => office.design as never,
    }),
    claimLevel: t.field({
      type: ClaimLevelEnum,
      nullable: true,
      description: 'How much it says about cause and effect.',
      resolve: ({ office }) => office.claimLevel,
    }),
    estimate: t.exposeFloat('estimate', { description: 'The effect.' }),
    standardError: t.exposeFloat('standardError', { description: 'Its standard error.' }),
    limits: t.field({
      type: LimitsType,
      nullable: true,
      description: 'Its own interval; null if it has none.',
      resolve: ({ effect }) => effect.interval,
    }),
    weight: t.exposeFloat('weight', {
      description: 'The part of the pooled effect that it decides, from 0 to 1.',
    }),
  }),
});

const LeftOutType = builder.objectRef<Shown<LeftOut>>('LeftOutResult').implement({
  description: 'A shared evaluation that is no part of the pooled effect, with the reason.',
  fields: (t) => ({
    officeSlug: t.string({
      description: 'The office, by its name in web addresses.',
      resolve: ({ office }) => office.office,
    }),
    officeName: t.string({
      description: 'The name of the office.',
      resolve: ({ office }) => office.officeName,
    }),
    reason: t.expose('reason', { type: LeftOutReasonEnum, description: 'The first reason.' }),
    why: t.exposeString('why', { description: 'The reason as a sentence.' }),
  }),
});

const officeOf = ({ details }: PooledEffectAnswer, evaluation: string): OfficeEffect => {
  const found = details.get(evaluation);
  if (found === undefined) throw new Error('An effect has no office');
  return found;
};

const PooledEffectType = builder.objectRef<PooledEffectAnswer>('PooledEffect').implement({
  description: 'One effect of a type of program, over evaluations of several offices.',
  fields: (t) => ({
    indicator: t.string({
      description: 'The code of the outcome.',
      resolve: ({ definition }) => definition.code,
    }),
    revision: t.int({ description: 'Its revision.', resolve: ({ definition }) => definition.revision }),
    name: t.string({ description: 'Its name.', resolve: ({ definition }) => definition.name }),
    programType: t.field({
      type: ProgramTypeEnum as never,
      description: 'The type of program.',
      resolve: ({ programType }) => programType as never,
    }),
    scale: t.expose('scale', { type: EffectScaleEnum, description: 'The scale of the effects.' }),
    sentence: t.string({ description: 'The result in plain words.', resolve: pooledSentence }),
    effect: t.field({
      type: MeasuredValueUnion,
      description:
        'The random-effects mean with the interval of Hartung and Knapp; its denominator is the number of results. NotComparable if there are too few.',
      resolve: ({ pooled, included }): MeasuredValue =>
        pooled.ok
          ? {
              kind: 'ESTIMATE',
              value: pooled.value.value ?? 0,
              interval: pooled.value.interval,
              numerator: null,
              denominator: included.length,
              method: pooled.value.method,
              unit: pooled.value.unit,
              caveats: pooled.value.caveats,
            }
          : { kind: 'NOT_COMPARABLE', why: pooled.reason },
    }),
    predictionLimits: t.field({
      type: LimitsType,
      nullable: true,
      description: 'The range in which the effect of another office would be; null with fewer than three.',
      resolve: ({ pooled }) => (pooled.ok ? pooled.value.predictionInterval : null),
    }),
    tauSquared: t.float({
      nullable: true,
      description:
        'τ², the variance between offices by restricted maximum likelihood; of logarithms for ratios.',
      resolve: ({ pooled }) => (pooled.ok ? pooled.value.tauSquared : null),
    }),
    iSquared: t.float({
      nullable: true,
      description: 'I², the part of the variance that is not chance, from 0 to 1.',
      resolve: ({ pooled }) => (pooled.ok ? pooled.value.iSquared : null),
    }),
    q: t.float({
      nullable: true,
      description: "Cochran's Q.",
      resolve: ({ pooled }) => (pooled.ok ? pooled.value.q : null),
    }),
    qPValue: t.float({
      nullable: true,
      description: 'The p-value of Q.',
      resolve: ({ pooled }) => (pooled.ok ? pooled.value.qPValue : null),
    }),
    results: t.field({
      type: [PooledResultType],
      description: 'The pooled results, by the name of the office.',
      resolve: (answer) =>
        answer.included.map((one) => ({ ...one, office: officeOf(answer, one.effect.evaluation) })),
    }),
    leftOut: t.field({
      type: [LeftOutType],
      description: 'Every other shared evaluation of the outcome and type of program, with the reason.',
      resolve: (answer) =>
        answer.leftOut.map((one) => ({ ...one, office: officeOf(answer, one.effect.evaluation) })),
    }),
    picture: t.field({
      type: PictureType,
      description: 'A forest chart with its text alternative.',
      resolve: pooledPicture,
    }),
  }),
});

builder.queryField('pooledEffect', (t) =>
  t.field({
    type: PooledEffectType,
    action: 'comparison.read',
    description:
      'Pools the effects that evaluations of several offices found, where offices share them with the acting state agency. Only results that allow it count, and every other one is named. Each office sees that its effects were used.',
    args: {
      indicator: t.arg.string({
        required: true,
        description: 'The code of an indicator that ships with Rapport: the outcome.',
      }),
      revision: t.arg.int({ description: 'The revision; the latest by default.' }),
      programType: t.arg({
        type: ProgramTypeEnum as never,
        required: true,
        description: 'The type of program.',
      }),
      scale: t.arg({
        type: EffectScaleEnum,
        description: 'The scale; by default the one that more results have.',
      }),
    },
    resolve: (_root, args, context) =>
      pooledEffect(context, {
        indicator: args.indicator,
        revision: args.revision ?? null,
        programType: args.programType,
        scale: args.scale ?? null,
      }),
  }),
);
