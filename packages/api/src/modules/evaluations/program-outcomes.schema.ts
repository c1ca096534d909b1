import * as z from 'zod';

import { builder } from '../../builder.ts';
import { parseInput } from '../../parse-input.ts';
import { programs } from '../programs/tables.ts';
import { EvaluationResult } from './evaluation-result.schema.ts';
import { Evaluation } from './evaluation.schema.ts';
import { programOutcomes, resultOf, type ProgramOutcome } from './program-outcomes.service.ts';

const ProgramOutcomeType = builder.objectRef<ProgramOutcome>('ProgramOutcome').implement({
  description: 'An evaluation of a program, with its latest result.',
  fields: (t) => ({
    evaluation: t.field({
      type: Evaluation,
      description: 'The evaluation.',
      resolve: ({ evaluation }) => evaluation,
    }),
    result: t.field({
      type: EvaluationResult,
      nullable: true,
      description: 'The latest result; null before there is one.',
      resolve: (outcome, _args, context) => resultOf(context, outcome),
    }),
  }),
});

const argsSchema = z.object({ programId: programs.id });

builder.queryField('programOutcomes', (t) =>
  t.field({
    type: [ProgramOutcomeType],
    action: 'evaluation.read',
    description: 'The evaluations of a program, newest first; at most 100.',
    args: { programId: t.arg.id({ required: true, description: 'The program.' }) },
    resolve: (_root, args, context) => programOutcomes(context, parseInput(argsSchema, args, '').programId),
  }),
);
