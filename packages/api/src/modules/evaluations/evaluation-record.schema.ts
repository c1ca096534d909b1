import { judgePlacebo } from '@rapport/statistics/evaluation/placebo.verdict.ts';

import { nodeType } from '../../contract/node.schema.ts';
import { JobType } from '../../jobs/job.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy } from '../../lists/order.schema.ts';
import { PlaceboVerdictEnum } from './evaluation.enums.schema.ts';
import { Evaluation } from './evaluation.schema.ts';
import { evaluationRegistrations, placeboChecks } from './tables.ts';

export const PlaceboCheck = nodeType(placeboChecks, {
  action: 'evaluation.read',
  description:
    'The design of an evaluation at fake dates and places in the history of the office: how often it finds an effect although nothing happened.',
  columns: {
    planSha256: 'The SHA-256 of the plan that was checked. A changed plan needs another check.',
    runs: 'Runs that could be used; null until the job has ended.',
    falseAlarms: 'Runs in which the design found an effect.',
    nominalRate: 'The share of false alarms that the design promises.',
    rateLower:
      'The lower end of the exact 95% interval of the share of false alarms; null if it cannot be judged.',
    rateUpper: 'The upper end of the interval.',
    isFlagged: 'True if `verdict` is FLAGGED or NOT_MEASURED. It lowers the claim level.',
    note: 'The reason of the verdict, in words; null if it is AS_PROMISED.',
  },
  references: {
    evaluation: { to: Evaluation, column: 'evaluationId', description: 'The evaluation.' },
    job: { to: JobType, column: 'jobId', description: 'The job, with its progress.' },
  },
  fields: (t) => ({
    verdict: t.field({
      type: PlaceboVerdictEnum,
      nullable: true,
      description: 'Whether the design keeps its promise; null until the job has ended.',
      extensions: { columns: ['runs', 'falseAlarms', 'nominalRate'] },
      resolve: ({ runs, falseAlarms, nominalRate: nominal }) =>
        runs === null || falseAlarms === null || nominal === null
          ? null
          : judgePlacebo({ runs, falseAlarms, nominal }).verdict,
    }),
    falseAlarmRate: t.float({
      nullable: true,
      description: 'The share of runs with a false alarm; null if it cannot be judged.',
      extensions: { columns: ['runs', 'falseAlarms', 'rateLower'] },
      resolve: ({ runs, falseAlarms, rateLower }) =>
        rateLower === null || runs === null || falseAlarms === null ? null : falseAlarms / runs,
    }),
  }),
});

export const EvaluationRegistration = nodeType(evaluationRegistrations, {
  action: 'evaluation.read',
  description: 'A plan as it was registered. It never changes: an amendment is another registration.',
  columns: {
    number: '1 for the first registration of an evaluation.',
    document: 'The registered plan and its facts, as canonical JSON.',
    sha256: 'The SHA-256 of `document`.',
    isAfterResults: 'True if results were known. The claim level is then at most ASSOCIATIONAL.',
    amendmentReason: 'Why the plan changed; null for the first registration.',
    registeredAt: 'The time of the registration.',
    registeredBySubject: {
      action: 'staff.read',
      description: 'The sign-in name of the person who registered it.',
    },
    createdAt: false,
  },
  references: {
    evaluation: { to: Evaluation, column: 'evaluationId', description: 'The evaluation.' },
    placeboCheck: { to: PlaceboCheck, column: 'placeboCheckId', description: 'The check of the plan.' },
  },
});

listsOf(PlaceboCheck, placeboChecks).under(Evaluation, 'placeboChecks', 'evaluationId', {
  description: 'The placebo checks, newest first.',
  orderBy: orderBy(placeboChecks, 'createdAt', 'desc'),
});
listsOf(EvaluationRegistration, evaluationRegistrations).under(Evaluation, 'registrations', 'evaluationId', {
  description: 'The registrations, newest first.',
  orderBy: orderBy(evaluationRegistrations, 'createdAt', 'desc'),
});
