import { builder } from '../../builder.ts';
import { mutation } from '../../mutation.ts';
import { LeadAgencyTypeEnum, Program, ProgramStatusEnum, ProgramTypeEnum } from './program.schema.ts';
import {
  changeProgramStatus,
  changeProgramStatusSchema,
  createProgram,
  createProgramSchema,
  updateProgram,
  updateProgramSchema,
  type ProgramPayload,
} from './program.service.ts';

const CreateProgramInput = builder.inputType('CreateProgramInput', {
  description: 'A new program. It begins as PROPOSED.',
  fields: (t) => ({
    title: t.string({ required: true, description: 'What the program is called; at most 200 characters.' }),
    type: t.field({ type: ProgramTypeEnum, required: true, description: 'What kind of work it is.' }),
    summary: t.string({ description: 'What it is, in a paragraph; at most 10,000 characters.' }),
    leadAgencyType: t.field({
      type: LeadAgencyTypeEnum,
      description: 'Who leads it; the prosecutor unless said otherwise.',
    }),
    targetProblem: t.string({ description: 'The problem that it is meant to change.' }),
    targetPopulation: t.string({ description: 'The people whom it is meant to reach.' }),
    startsOn: t.field({ type: 'Date', description: 'First day.' }),
    endsOn: t.field({ type: 'Date', description: 'Last day; not before the first.' }),
    idempotencyKey: t.string({
      description: 'Makes a retry safe: the same key and input give the same program.',
    }),
  }),
});

const UpdateProgramInput = builder.inputType('UpdateProgramInput', {
  description: 'Changes to a program. What is left out stays; null clears.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The program.' }),
    expectedVersion: t.int({ required: true, description: 'The version that the change was made from.' }),
    title: t.string({ description: 'What the program is called.' }),
    type: t.field({ type: ProgramTypeEnum, description: 'What kind of work it is.' }),
    summary: t.string({ description: 'What it is, in a paragraph.' }),
    leadAgencyType: t.field({ type: LeadAgencyTypeEnum, description: 'Who leads it.' }),
    targetProblem: t.string({ description: 'The problem that it is meant to change.' }),
    targetPopulation: t.string({ description: 'The people whom it is meant to reach.' }),
    startsOn: t.field({ type: 'Date', description: 'First day.' }),
    endsOn: t.field({ type: 'Date', description: 'Last day; not before the first.' }),
  }),
});

const ChangeProgramStatusInput = builder.inputType('ChangeProgramStatusInput', {
  description: 'A move of a program along its life.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The program.' }),
    expectedVersion: t.int({ required: true, description: 'The version that the change was made from.' }),
    status: t.field({ type: ProgramStatusEnum, required: true, description: 'Where it moves to.' }),
  }),
});

const programPayload = (name: string, description: string) =>
  builder.objectRef<ProgramPayload>(name).implement({
    description,
    fields: (t) => ({
      program: t.field({
        type: Program,
        description: 'The program as it stands now.',
        resolve: ({ program }) => program,
      }),
    }),
  });

const CreateProgramPayload = programPayload('CreateProgramPayload', 'The program was recorded.');
const UpdateProgramPayload = programPayload('UpdateProgramPayload', 'The program was changed.');
const ChangeProgramStatusPayload = programPayload('ChangeProgramStatusPayload', 'The program moved.');

builder.mutationField('createProgram', (t) =>
  t.field({
    type: CreateProgramPayload,
    description: 'Records a new program.',
    args: { input: t.arg({ type: CreateProgramInput, required: true, description: 'The program.' }) },
    ...mutation({ action: 'program.write', schema: createProgramSchema, resolve: createProgram }),
  }),
);

builder.mutationField('updateProgram', (t) =>
  t.field({
    type: UpdateProgramPayload,
    description: 'Changes a program, if nobody else has since it was read.',
    args: { input: t.arg({ type: UpdateProgramInput, required: true, description: 'The changes.' }) },
    ...mutation({ action: 'program.write', schema: updateProgramSchema, resolve: updateProgram }),
  }),
);

builder.mutationField('changeProgramStatus', (t) =>
  t.field({
    type: ChangeProgramStatusPayload,
    description:
      'Moves a program along its life: PROPOSED → IN_REVIEW → ACTIVE → COMPLETED, with pauses and ends.',
    args: { input: t.arg({ type: ChangeProgramStatusInput, required: true, description: 'The move.' }) },
    ...mutation({ action: 'program.write', schema: changeProgramStatusSchema, resolve: changeProgramStatus }),
  }),
);
