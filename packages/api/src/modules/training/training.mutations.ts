import { builder } from '../../builder.ts';
import { mutation } from '../../mutation.ts';
import { StaffPositionEnum } from '../staff/staff-member.schema.ts';
import { validMonthsMax } from './training.rules.ts';
import { Training } from './training.schema.ts';
import {
  createTraining,
  createTrainingSchema,
  retireTraining,
  retireTrainingSchema,
  updateTraining,
  updateTrainingSchema,
  type TrainingPayload,
} from './training.service.ts';

const codeWords =
  'Names the training in files: 1 to 64 letters, digits, underscores, dots or hyphens. It belongs to one training.';
const validWords = `For how many months a completion holds, from 1 to ${validMonthsMax}; for good unless said otherwise.`;
const positionWords = 'Whoever holds one of these positions must complete it; empty for all staff.';

const CreateTrainingInput = builder.inputType('CreateTrainingInput', {
  description: 'Something that staff are trained in.',
  fields: (t) => ({
    title: t.string({ required: true, description: 'What it is called; at most 200 characters.' }),
    code: t.string({ required: true, description: codeWords }),
    description: t.string({ description: 'What it is about; at most 10,000 characters.' }),
    requiredPositions: t.field({
      type: [StaffPositionEnum],
      description: `${positionWords} All staff unless said otherwise.`,
    }),
    validMonths: t.int({ description: validWords }),
    legalAuthorityId: t.id({ description: 'What demands it.' }),
    idempotencyKey: t.string({
      description: 'Makes a retry safe: the same key and input give the same training.',
    }),
  }),
});

const UpdateTrainingInput = builder.inputType('UpdateTrainingInput', {
  description:
    'Changes to a training. What is left out stays; null clears the description, the months and the legal authority. Completions that are recorded keep their last day.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The training.' }),
    expectedVersion: t.int({ required: true, description: 'The version that the change was made from.' }),
    title: t.string({ description: 'What it is called.' }),
    code: t.string({ description: codeWords }),
    description: t.string({ description: 'What it is about.' }),
    requiredPositions: t.field({ type: [StaffPositionEnum], description: positionWords }),
    validMonths: t.int({ description: validWords }),
    legalAuthorityId: t.id({ description: 'What demands it.' }),
  }),
});

const RetireTrainingInput = builder.inputType('RetireTrainingInput', {
  description: 'A training that is taken out of use.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The training.' }),
    expectedVersion: t.int({ required: true, description: 'The version that the change was made from.' }),
  }),
});

const trainingPayload = (name: string, description: string) =>
  builder.objectRef<TrainingPayload>(name).implement({
    description,
    fields: (t) => ({
      training: t.field({
        type: Training,
        description: 'The training as it stands now.',
        resolve: ({ training }) => training,
      }),
    }),
  });

const CreateTrainingPayload = trainingPayload('CreateTrainingPayload', 'The training was recorded.');
const UpdateTrainingPayload = trainingPayload('UpdateTrainingPayload', 'The training was changed.');
const RetireTrainingPayload = trainingPayload('RetireTrainingPayload', 'The training is out of use.');

builder.mutationField('createTraining', (t) =>
  t.field({
    type: CreateTrainingPayload,
    description: 'Records something that staff are trained in.',
    args: { input: t.arg({ type: CreateTrainingInput, required: true, description: 'The training.' }) },
    ...mutation({ action: 'training.write', schema: createTrainingSchema, resolve: createTraining }),
  }),
);

builder.mutationField('updateTraining', (t) =>
  t.field({
    type: UpdateTrainingPayload,
    description: 'Changes a training that is in use, if nobody else has since it was read.',
    args: { input: t.arg({ type: UpdateTrainingInput, required: true, description: 'The changes.' }) },
    ...mutation({ action: 'training.write', schema: updateTrainingSchema, resolve: updateTraining }),
  }),
);

builder.mutationField('retireTraining', (t) =>
  t.field({
    type: RetireTrainingPayload,
    description: 'Takes a training out of use, for good: nobody must complete it any more.',
    args: { input: t.arg({ type: RetireTrainingInput, required: true, description: 'Which.' }) },
    ...mutation({ action: 'training.write', schema: retireTrainingSchema, resolve: retireTraining }),
  }),
);
