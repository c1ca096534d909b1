import { builder } from '../../builder.ts';
import { MeasuredValueUnion } from '../../measured-value.schema.ts';
import { coverageOf, coverageOfAll, type TrainingCoverage } from './training-coverage.service.ts';
import { coverageShare } from './training.rules.ts';
import { Training } from './training.schema.ts';

const TrainingCoverageType = builder.objectRef<TrainingCoverage>('TrainingCoverage').implement({
  description:
    'How many of the staff who must complete a training have done so: the staff of the office on a day, in the positions that it is required for. Small counts of staff are not hidden.',
  fields: (t) => ({
    training: t.field({
      type: Training,
      description: 'The training.',
      resolve: ({ training }) => training,
    }),
    on: t.expose('on', { type: 'Date', description: 'The day of the coverage.' }),
    eligibleCount: t.exposeInt('eligibleCount', { description: 'Staff who must complete it.' }),
    completedCount: t.exposeInt('completedCount', {
      description: 'Staff with a completion that is valid on the day.',
    }),
    expiredCount: t.exposeInt('expiredCount', {
      description: 'Staff whose completions had all expired before the day.',
    }),
    missingCount: t.exposeInt('missingCount', {
      description: 'Staff who had never completed it by the day.',
    }),
    share: t.field({
      type: MeasuredValueUnion,
      description:
        '`completedCount` over `eligibleCount`, as a proportion; not reported if nobody must complete it.',
      resolve: (coverage) => coverageShare(coverage),
    }),
  }),
});

const onWords = 'The day; today in the time zone of the office by default.';

builder.objectField(Training, 'coverage', (t) =>
  t.field({
    type: TrainingCoverageType,
    action: 'training.read',
    description: 'How many of the staff who must complete it have done so.',
    args: { on: t.arg({ type: 'Date', description: onWords }) },
    resolve: (training, { on }, context) => coverageOf(context, training, on ?? null),
  }),
);

builder.queryField('trainingCoverage', (t) =>
  t.field({
    type: [TrainingCoverageType],
    action: 'training.read',
    description:
      'The coverage of every training in use, by title. `trainingCompletions` lists who completed what.',
    args: { on: t.arg({ type: 'Date', description: onWords }) },
    resolve: (_root, { on }, context) => coverageOfAll(context, on ?? null),
  }),
);
