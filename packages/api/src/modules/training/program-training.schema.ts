import { builder } from '../../builder.ts';
import { nodeType } from '../../contract/node.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy } from '../../lists/order.schema.ts';
import { Program } from '../programs/program.schema.ts';
import { StaffMember } from '../staff/staff-member.schema.ts';
import { staffMembers } from '../staff/tables.ts';
import { trainingGapsOf, type TrainingGap } from './training-gap.service.ts';
import { Training } from './training.schema.ts';
import { programTrainings, trainings } from './tables.ts';

const ProgramTraining = nodeType(programTrainings, {
  action: 'training.read',
  description: 'A training that everyone who works on a program must complete.',
  columns: { updatedAt: false, version: false },
  references: {
    program: {
      to: Program,
      column: 'programId',
      isNullable: true,
      description: 'The program; null if it was deleted.',
    },
    training: { to: Training, column: 'trainingId', description: 'The training.' },
  },
});

listsOf(ProgramTraining, programTrainings).under(Program, 'requiredTrainings', 'programId', {
  description:
    'The trainings that everyone who works on the program must complete, oldest requirement first.',
  orderBy: orderBy(programTrainings, 'createdAt', 'asc'),
});

const TrainingGapType = builder.objectRef<TrainingGap>('TrainingGap').implement({
  description: 'A person who works on a program without a training that the program requires.',
  fields: (t) => ({
    staffMember: t.field({
      type: StaffMember,
      description: 'The person.',
      resolve: (gap, _args, context) => staffMembers.of(context, gap.staffMemberId),
    }),
    training: t.field({
      type: Training,
      action: 'training.read',
      description: 'The missing training.',
      resolve: (gap, _args, context) => trainings.of(context, gap.trainingId),
    }),
    expiredOn: t.expose('expiredOn', {
      type: 'Date',
      nullable: true,
      description: 'The last day of the latest completion; null if it was never completed.',
    }),
  }),
});

builder.objectField(Program, 'trainingGaps', (t) =>
  t.field({
    type: [TrainingGapType],
    action: 'staff.read',
    nullable: true,
    description:
      'The people who work on the program today in the time zone of the office without a valid completion of a training that it requires, by name and title. Retired trainings are left out. For staff of the office.',
    extensions: { columns: [] },
    resolve: ({ id }, _args, context) => trainingGapsOf(context, id),
  }),
);
