import type { InputChange } from '@rapport/statistics/evaluation/evaluation.plan.ts';
import * as z from 'zod';

import { builder } from '../../builder.ts';
import { nodeType } from '../../contract/node.schema.ts';
import { JobType } from '../../jobs/job.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy } from '../../lists/order.schema.ts';
import { EvaluationRegistration } from './evaluation-record.schema.ts';
import { EvaluationOutcomeType } from './evaluation-outcome.schema.ts';
import { isResultHidden, outcomeOf, receiptTextOf } from './evaluation-outcome.service.ts';
import { Evaluation } from './evaluation.schema.ts';
import { evaluationResults } from './tables.ts';

const changesSchema = z.array(
  z.object({
    unit: z.string(),
    period: z.string(),
    before: z.string().nullable(),
    after: z.string().nullable(),
  }),
);

const InputChangeType = builder.objectRef<InputChange>('EvaluationInputChange').implement({
  description: 'An observation that differs from the one that the result before used.',
  fields: (t) => ({
    unit: t.exposeString('unit', { description: 'The code of the place, or "the whole office".' }),
    period: t.field({
      type: 'Date',
      description: 'The first day of the period.',
      resolve: ({ period }) => new Date(period),
    }),
    before: t.exposeString('before', {
      nullable: true,
      description: 'The figure then, such as "40 of 1000"; null without an observation.',
    }),
    after: t.exposeString('after', {
      nullable: true,
      description: 'The figure now; null without an observation.',
    }),
  }),
});

export const EvaluationResult = nodeType(evaluationResults, {
  action: 'evaluation.read',
  description:
    'The result of a registered evaluation. The same registration, figures and version of the software give the same bytes.',
  columns: {
    claimLevel: 'How much the result says about cause and effect; null until the job has ended.',
    verdict: 'The verdict by the registered decision rule; null until the job has ended.',
    inputsSha256: false,
    resultSha256: false,
    codeVersion: 'The version of the software.',
  },
  references: {
    evaluation: { to: Evaluation, column: 'evaluationId', description: 'The evaluation.' },
    registration: {
      to: EvaluationRegistration,
      column: 'evaluationRegistrationId',
      description: 'The registration that it follows.',
    },
    job: { to: JobType, column: 'jobId', description: 'The job, with its progress.' },
  },
  fields: (t) => ({
    // A reader who knows all figures but one finds that one by trying hashes.
    inputsSha256: t.string({
      nullable: true,
      description: 'The SHA-256 of the observations that were used; null if the estimate is hidden.',
      extensions: { columns: ['id', 'inputsSha256'] },
      resolve: async ({ id, inputsSha256 }, _args, context) =>
        (await isResultHidden(context, id)) ? null : inputsSha256,
    }),
    resultSha256: t.string({
      nullable: true,
      description: 'The SHA-256 of the result; null if the estimate is hidden.',
      extensions: { columns: ['id', 'resultSha256'] },
      resolve: async ({ id, resultSha256 }, _args, context) =>
        (await isResultHidden(context, id)) ? null : resultSha256,
    }),
    outcome: t.field({
      type: EvaluationOutcomeType,
      nullable: true,
      description: 'The findings; null until the job has ended, and if it failed.',
      extensions: { columns: ['id'] },
      resolve: ({ id }, _args, context) => outcomeOf(context, id),
    }),
    changedInputs: t.field({
      type: [InputChangeType],
      action: 'evaluationReceipt.read',
      nullable: true,
      description:
        'The observations that differ from those of the result before, without disclosure control; null until the job has ended.',
      extensions: { columns: ['changedInputs'] },
      resolve: ({ changedInputs }) => (changedInputs === null ? null : changesSchema.parse(changedInputs)),
    }),
    receipt: t.string({
      action: 'evaluationReceipt.read',
      nullable: true,
      description:
        'The receipt, as JSON: the registration, all inputs without disclosure control, the method, the result and a signature. `npm run verify-receipt` recomputes it without a server.',
      extensions: { columns: ['id'] },
      resolve: ({ id }, _args, context) => receiptTextOf(context, id),
    }),
  }),
});

const lists = listsOf(EvaluationResult, evaluationResults);
lists.lookup('evaluationResult');
lists.under(Evaluation, 'results', 'evaluationId', {
  description: 'The results, newest first.',
  orderBy: orderBy(evaluationResults, 'createdAt', 'desc'),
});

const ReceiptKeyType = builder
  .objectRef<{ publicKey: string; isTemporary: boolean }>('ReceiptKey')
  .implement({
    description: 'The key that signs receipts.',
    fields: (t) => ({
      publicKey: t.exposeString('publicKey', { description: 'The public Ed25519 key in PEM.' }),
      isTemporary: t.exposeBoolean('isTemporary', {
        description: 'True for a key that was generated at the start of the server, as in local development.',
      }),
    }),
  });

builder.queryField('receiptKey', (t) =>
  t.field({
    type: ReceiptKeyType,
    action: 'evaluation.read',
    description: 'The key that signs the receipts of results. Compare it with the key in a receipt.',
    resolve: (_root, _args, { receipts }) => ({
      publicKey: receipts.publicKey,
      isTemporary: receipts.isTemporary,
    }),
  }),
);
