import { nodeType } from '../../contract/node.schema.ts';
import { atLeast, below, filterOf, isSet, refers } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy as orderOfColumn } from '../../lists/order.schema.ts';
import {
  showCorrections,
  voidedAtDescription,
  voidFilterDescription,
} from '../corrections/correction.schema.ts';
import { StaffMember } from '../staff/staff-member.schema.ts';
import { isValidToday } from './training-completion.service.ts';
import { Training } from './training.schema.ts';
import { trainingCompletions } from './tables.ts';

export const TrainingCompletion = nodeType(trainingCompletions, {
  action: 'staff.read',
  description: 'A training that a staff member completed.',
  columns: {
    completedOn: 'The day of completion.',
    expiresOn: 'The last day on which it is valid; null if it never expires.',
    hours: 'The hours that it took.',
    voidedAt: voidedAtDescription,
  },
  references: {
    training: { to: Training, column: 'trainingId', description: 'The training.' },
    staffMember: {
      to: StaffMember,
      column: 'staffMemberId',
      description: 'The staff member who completed it.',
    },
  },
  fields: (t) => ({
    holds: t.boolean({
      description: 'True if it is valid today in the time zone of the office, and not void.',
      extensions: { columns: ['completedOn', 'expiresOn', 'voidedAt'] },
      resolve: (completion, _args, context) => isValidToday(context, completion),
    }),
  }),
});

showCorrections(TrainingCompletion, 'trainingCompletionId');

const orderBy = orderOfColumn(trainingCompletions, 'completedOn', 'desc');
const lists = listsOf(TrainingCompletion, trainingCompletions);
lists.query('trainingCompletions', {
  description: 'The completed trainings of the staff of the acting jurisdiction, latest day first.',
  filter: filterOf('TrainingCompletionFilter', trainingCompletions, {
    trainingId: refers('trainingId', 'Training', 'Of this training.'),
    staffMemberId: refers('staffMemberId', 'StaffMember', 'Of this staff member.'),
    completedFrom: atLeast('completedOn', 'Completed on this day or later.'),
    completedBefore: below('completedOn', 'Completed before this day.'),
    isVoided: isSet('voidedAt', voidFilterDescription),
  }),
  orderBy,
});
lists.under(Training, 'completions', 'trainingId', {
  description: 'The completions of the training, latest day first.',
  orderBy,
});
lists.under(StaffMember, 'completions', 'staffMemberId', {
  description: 'The trainings that the person completed, latest day first.',
  orderBy,
});
