import * as z from 'zod';

import { builder } from '../../builder.ts';
import { rowId } from '../../ids.ts';
import { parseInput } from '../../parse-input.ts';
import { plannedEffect, type PlannedEffect } from './detectable-effect.service.ts';

const DetectableEffectType = builder.objectRef<PlannedEffect>('DetectableEffect').implement({
  description:
    'The smallest effect that a plan finds with a given power, from the variation of its places before the program. It has no figure from after the start.',
  fields: (t) => ({
    effect: t.float({
      nullable: true,
      description:
        'The smallest effect, in `unit`. For an interrupted time series, the distance of the rate ratio from 1 in the expected direction. Null if it cannot be computed.',
      resolve: ({ found }) => found?.effect ?? null,
    }),
    unit: t.string({
      nullable: true,
      description: 'The unit of the outcome, or "rate ratio".',
      resolve: ({ found }) => found?.unit ?? null,
    }),
    isEnough: t.boolean({
      nullable: true,
      description: 'True if the smallest effect worth detecting, as the plan says, is at least as large.',
      resolve: ({ found }) => found?.isEnough ?? null,
    }),
    standardError: t.float({
      nullable: true,
      description: 'The standard error to expect, in `unit`; of the logarithm for a rate ratio.',
      resolve: ({ found }) => found?.standardError ?? null,
    }),
    degreesOfFreedom: t.float({
      nullable: true,
      description: 'The degrees of freedom of the test.',
      resolve: ({ found }) => found?.degreesOfFreedom ?? null,
    }),
    periodsBefore: t.int({
      nullable: true,
      description: 'Complete periods between the first day of the plan and the start of the program.',
      resolve: ({ found }) => found?.periodsBefore ?? null,
    }),
    periodsAfter: t.int({
      nullable: true,
      description: 'Periods from the start of the program to the last day of the plan.',
      resolve: ({ found }) => found?.periodsAfter ?? null,
    }),
    historyPeriods: t.int({
      nullable: true,
      description: 'Periods before the program from which the variation was computed.',
      resolve: ({ found }) => found?.historyPeriods ?? null,
    }),
    method: t.string({
      nullable: true,
      description: 'The name of the method.',
      resolve: ({ found }) => found?.method ?? null,
    }),
    caveats: t.stringList({
      description: 'The assumptions, in words.',
      resolve: ({ found }) => [...(found?.caveats ?? [])],
    }),
    reason: t.string({
      nullable: true,
      description: 'Why it cannot be computed, in words; null if it can.',
      resolve: ({ reason }) => reason,
    }),
  }),
});

const powerSchema = z.object({
  power: z
    .number()
    .min(0.5, 'A power is at least 0.5.')
    .max(0.99, 'A power is at most 0.99.')
    .nullish()
    .transform((power) => power ?? 0.8),
});

builder.queryField('detectableEffect', (t) =>
  t.field({
    type: DetectableEffectType,
    nullable: true,
    action: 'observation.read',
    description:
      'The smallest effect that the plan of an evaluation finds, to decide before the registration whether it is worth it. Null for an unknown evaluation. It shows how the figures of places vary, so it needs the right to read observations.',
    args: {
      evaluationId: t.arg.id({ required: true, description: 'The evaluation.' }),
      power: t.arg.float({
        description: 'The chance to find the effect if there is one, from 0.5 to 0.99; 0.8 by default.',
      }),
    },
    resolve: (_root, args, context) =>
      plannedEffect(context, rowId('Evaluation', args.evaluationId), parseInput(powerSchema, args, '').power),
  }),
);
