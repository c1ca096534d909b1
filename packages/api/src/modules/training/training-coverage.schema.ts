import { builder } from '../../builder.ts';
import { MeasuredValueUnion } from '../../measured-value.schema.ts';
import { coverageOf, coverageOfAll, type TrainingCoverage } from './training-coverage.service.ts';
import { coverageShare } from './training.rules.ts';
import { Training } from './training.schema.ts';

const TrainingCoverageType = builder.objectRef<TrainingCoverage>('TrainingCoverage').implement({
  description:
    'How far a training has come among those who must complete it: of the staff who work for the office on a day, those in the positions that it is required for. Counts of staff are not hidden when they are small.',
  fields: (t) => ({
    training: t.field({
      type: Training,
      description: 'The training.',
      resolve: ({ training }) => training,
    }),
    on: t.expose('on', { type: 'Date', description: 'The day that it is about.' }),
    eligibleCount: t.exposeInt('eligibleCount', { description: 'Staff who must complete it.' }),
    completedCount: t.exposeInt('completedCount', {
      description: 'Of them, those with a completion that holds on the day.',
    }),
    expiredCount: t.exposeInt('expiredCount', {
      description: 'Of them, those whose completions all ran out before the day.',
    }),
    missingCount: t.exposeInt('missingCount', {
      description: 'Of them, those who never completed it up to the day.',
    }),
    share: t.field({
      type: MeasuredValueUnion,
      description: '`completedCount` over `eligibleCount`, as a proportion; not reported where nobody must.',
      resolve: (coverage) => coverageShare(coverage),
    }),
  }),
});

const onWords = 'The day; today (UTC) unless said otherwise.';

builder.objectField(Training, 'coverage', (t) =>
  t.field({
    type: TrainingCoverageType,
    action: 'training.read',
    description: 'How far it has come among those who must complete it.',
    args: { on: t.arg({ type: 'Date', description: onWords }) },
    resolve: (training, { on }, context) => coverageOf(context, training, on ?? null),
  }),
);

builder.queryField('trainingCoverage', (t) =>
  t.field({
    type: [TrainingCoverageType],
    action: 'training.read',
    description:
      'The coverage of every training in use, by title. Who completed what takes `trainingCompletions`.',
    args: { on: t.arg({ type: 'Date', description: onWords }) },
    resolve: (_root, { on }, context) => coverageOfAll(context, on ?? null),
  }),
);
