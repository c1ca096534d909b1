import { mutation } from '../../contract/mutation.schema.ts';
import { announceJob } from '../../jobs/job.announcement.ts';
import { EvaluationRegistration, PlaceboCheck } from './evaluation-record.schema.ts';
import { EvaluationResult } from './evaluation-result.schema.ts';
import {
  createEvaluationSchema,
  registerEvaluationSchema,
  requestEvaluationResultSchema,
  requestPlaceboCheckSchema,
  updateEvaluationSchema,
} from './evaluation.input.ts';
import { Evaluation } from './evaluation.schema.ts';
import {
  createEvaluation,
  registerEvaluation,
  requestEvaluationResult,
  requestPlaceboCheck,
  updateEvaluation,
} from './evaluation.service.ts';

mutation('createEvaluation', {
  action: 'evaluation.write',
  description: 'Plans an evaluation: its question, design, outcome, places, periods and decision rule.',
  input: createEvaluationSchema,
  payload: Evaluation,
  run: createEvaluation,
});

mutation('updateEvaluation', {
  action: 'evaluation.write',
  description: 'Changes an evaluation. Registrations stay as they are. Register the changed plan to use it.',
  input: updateEvaluationSchema,
  payload: Evaluation,
  run: updateEvaluation,
});

mutation('requestPlaceboCheck', {
  action: 'evaluation.write',
  description:
    'Runs the design at fake dates and places in the history of the office, before the program, and measures how often it finds an effect although nothing happened. A job does it.',
  input: requestPlaceboCheckSchema,
  payload: PlaceboCheck,
  run: requestPlaceboCheck,
  afterCommit: (context, { jobId }) => announceJob(context, { id: jobId, kind: 'PLACEBO_CHECK' }),
});

mutation('registerEvaluation', {
  action: 'evaluation.write',
  description:
    'Registers the plan as it is now, with a hash and the time, before results. The plan must have been checked. A changed plan is another registration with a reason, and the earlier ones stay. After results, it says so.',
  input: registerEvaluationSchema,
  payload: EvaluationRegistration,
  run: registerEvaluation,
});

mutation('requestEvaluationResult', {
  action: 'evaluation.write',
  description: 'Computes the result of the latest registration. A job does it.',
  input: requestEvaluationResultSchema,
  payload: EvaluationResult,
  run: requestEvaluationResult,
  afterCommit: (context, { jobId }) => announceJob(context, { id: jobId, kind: 'EVALUATION_RESULT' }),
});
