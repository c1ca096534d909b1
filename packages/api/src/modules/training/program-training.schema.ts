import { builder } from '../../builder.ts';
import { connectionTypes } from '../../lists/connection.schema.ts';
import { readConnection } from '../../lists/connection.ts';
import { registerNode } from '../../lists/node.schema.ts';
import { Program } from '../programs/program.schema.ts';
import { programFields, type ProgramRow } from '../programs/program.service.ts';
import { StaffMember } from '../staff/staff-member.schema.ts';
import { staffMemberOf } from '../staff/staff-member.service.ts';
import {
  programTrainingFields,
  programTrainingList,
  type ProgramTrainingRow,
} from './program-training.service.ts';
import { trainingGapsOf, type TrainingGap } from './training-gap.service.ts';
import { Training } from './training.schema.ts';
import { trainingOf } from './training.service.ts';

const ProgramTraining = builder.prismaObject('ProgramTraining', {
  description: 'That whoever works on a program must have completed a training.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.globalID({
      description: 'Global id.',
      resolve: (row) => ({ id: row.id, type: 'ProgramTraining' }),
    }),
    program: t.field({
      type: Program,
      nullable: true,
      action: 'program.read',
      description: 'The program; null where it was deleted.',
      resolve: (row, _args, context) =>
        context.loaders.byId<ProgramRow>('Program', programFields, row.programId),
    }),
    training: t.field({
      type: Training,
      action: 'training.read',
      description: 'The training.',
      resolve: (row, _args, context) => trainingOf(context, row.trainingId),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was recorded.' }),
  }),
});

registerNode('ProgramTraining', programTrainingFields, 'training.read');
const [ProgramTrainingConnection, ProgramTrainingEdge] = connectionTypes(ProgramTraining, 'ProgramTraining');

builder.objectField(Program, 'requiredTrainings', (t) =>
  t.connection(
    {
      type: ProgramTraining,
      action: 'training.read',
      description:
        'The trainings that whoever works on the program must have completed, the first required first.',
      resolve: (program, args, context) =>
        readConnection<ProgramTrainingRow>(context, programTrainingList(program.id), args),
    },
    ProgramTrainingConnection,
    ProgramTrainingEdge,
  ),
);

const TrainingGapType = builder.objectRef<TrainingGap>('TrainingGap').implement({
  description: 'That somebody who works on a program lacks a training that the program requires.',
  fields: (t) => ({
    staffMember: t.field({
      type: StaffMember,
      description: 'Who lacks it.',
      resolve: (gap, _args, context) => staffMemberOf(context, gap.staffMemberId),
    }),
    training: t.field({
      type: Training,
      action: 'training.read',
      description: 'What is lacking.',
      resolve: (gap, _args, context) => trainingOf(context, gap.trainingId),
    }),
    expiredOn: t.expose('expiredOn', {
      type: 'Date',
      nullable: true,
      description: 'The last day of the completion that held longest; null where it was never completed.',
    }),
  }),
});

builder.objectField(Program, 'trainingGaps', (t) =>
  t.field({
    type: [TrainingGapType],
    action: 'staff.read',
    nullable: true,
    description:
      'Who works on the program today (UTC) without a completion that holds of a training that it requires, by name and title. Retired trainings are left out. For those who work in the office.',
    resolve: (program, _args, context) => trainingGapsOf(context, program.id),
  }),
);
