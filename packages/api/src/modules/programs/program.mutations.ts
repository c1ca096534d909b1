import { builder } from '../../builder.ts';
import { mutation } from '../../mutation.ts';
import { LogicModelInput } from './logic-model.schema.ts';
import { changeProgramStatus, changeProgramStatusSchema } from './program-status.service.ts';
import { LeadAgencyTypeEnum, programPayload, ProgramStatusEnum, ProgramTypeEnum } from './program.schema.ts';
import { createProgram, createProgramSchema, updateProgram, updateProgramSchema } from './program.service.ts';

const CreateProgramInput = builder.inputType('CreateProgramInput', {
  description: 'A new program. It begins as PROPOSED.',
  fields: (t) => ({
    title: t.string({ required: true, description: 'What the program is called; at most 200 characters.' }),
    type: t.field({ type: ProgramTypeEnum, required: true, description: 'What kind of work it is.' }),
    summary: t.string({ description: 'What it is, in a paragraph; at most 10,000 characters.' }),
    strategy: t.string({ description: 'How it goes about it, and why that should work.' }),
    leadAgencyType: t.field({
      type: LeadAgencyTypeEnum,
      description: 'Who leads it; the prosecutor unless said otherwise.',
    }),
    leadAgencyName: t.string({ description: 'What the agency that leads it is called.' }),
    targetProblem: t.string({ description: 'The problem that it is meant to change.' }),
    targetPopulation: t.string({ description: 'The people whom it is meant to reach.' }),
    targetAreaId: t.id({
      description: 'The part of the jurisdiction that it is meant for; no retired one.',
    }),
    logicModel: t.field({ type: LogicModelInput, description: 'How it is meant to work.' }),
    startsOn: t.field({ type: 'Date', description: 'First day.' }),
    endsOn: t.field({ type: 'Date', description: 'Last day; not before the first.' }),
    externalCode: t.string({
      description: "The office's own code, by which files name the program; no other program has it.",
    }),
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
    strategy: t.string({ description: 'How it goes about it, and why that should work.' }),
    leadAgencyType: t.field({ type: LeadAgencyTypeEnum, description: 'Who leads it.' }),
    leadAgencyName: t.string({ description: 'What the agency that leads it is called.' }),
    targetProblem: t.string({ description: 'The problem that it is meant to change.' }),
    targetPopulation: t.string({ description: 'The people whom it is meant to reach.' }),
    targetAreaId: t.id({
      description: 'The part of the jurisdiction that it is meant for; no retired one.',
    }),
    logicModel: t.field({ type: LogicModelInput, description: 'How it is meant to work.' }),
    startsOn: t.field({ type: 'Date', description: 'First day.' }),
    endsOn: t.field({ type: 'Date', description: 'Last day; not before the first.' }),
    externalCode: t.string({ description: "The office's own code, by which files name the program." }),
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
    description:
      'Changes a program, if nobody else has since it was read. One that is over stays as it is, and an ACTIVE one cannot take a type that the rules would not let it have.',
    args: { input: t.arg({ type: UpdateProgramInput, required: true, description: 'The changes.' }) },
    ...mutation({ action: 'program.write', schema: updateProgramSchema, resolve: updateProgram }),
  }),
);

builder.mutationField('changeProgramStatus', (t) =>
  t.field({
    type: ChangeProgramStatusPayload,
    description:
      "Moves a program along its life: PROPOSED → IN_REVIEW → ACTIVE → COMPLETED, with pauses and ends. `Program.allowedMoves` says who may. It becomes ACTIVE only while no review that the jurisdiction's rules ask for and no disclosed conflict is open.",
    args: { input: t.arg({ type: ChangeProgramStatusInput, required: true, description: 'The move.' }) },
    ...mutation({
      action: 'programMove.write',
      schema: changeProgramStatusSchema,
      resolve: changeProgramStatus,
    }),
  }),
);
