import { builder } from '../../builder.ts';
import { mutation } from '../../mutation.ts';
import { GovernedSubjectInput } from '../reviews/governed.schema.ts';
import { ConflictDisclosure, ConflictNatureEnum, ConflictResolutionEnum } from './conflict.schema.ts';
import {
  discloseConflict,
  discloseConflictSchema,
  resolveConflict,
  resolveConflictSchema,
  type ConflictPayload,
} from './conflict.service.ts';

const DiscloseConflictInput = builder.inputType('DiscloseConflictInput', {
  description: 'An interest of whoever sends it.',
  fields: (t) => ({
    subject: t.field({
      type: GovernedSubjectInput,
      required: true,
      description: 'The thing that it touches.',
    }),
    nature: t.field({
      type: ConflictNatureEnum,
      required: true,
      description: 'What kind of interest it is.',
    }),
    description: t.string({
      required: true,
      description: 'What the interest is; at most 10,000 characters. Reviewers alone read it.',
    }),
    idempotencyKey: t.string({
      description: 'Makes a retry safe: the same key and input give the same disclosure.',
    }),
  }),
});

const ResolveConflictInput = builder.inputType('ResolveConflictInput', {
  description: 'What was done about a disclosed interest.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The disclosure.' }),
    expectedVersion: t.int({ required: true, description: 'The version that is resolved.' }),
    resolution: t.field({ type: ConflictResolutionEnum, required: true, description: 'How it is resolved.' }),
    note: t.string({ required: true, description: 'What was arranged, and why; at most 10,000 characters.' }),
  }),
});

const conflictPayload = (name: string, description: string) =>
  builder.objectRef<ConflictPayload>(name).implement({
    description,
    fields: (t) => ({
      disclosure: t.field({
        type: ConflictDisclosure,
        description: 'The disclosure as it stands now.',
        resolve: ({ disclosure }) => disclosure,
      }),
    }),
  });

const DiscloseConflictPayload = conflictPayload('DiscloseConflictPayload', 'The interest was disclosed.');
const ResolveConflictPayload = conflictPayload('ResolveConflictPayload', 'The conflict was resolved.');

builder.mutationField('discloseConflict', (t) =>
  t.field({
    type: DiscloseConflictPayload,
    description:
      'Discloses an interest of whoever asks. What it touches cannot become active or be published until a reviewer resolves it.',
    args: { input: t.arg({ type: DiscloseConflictInput, required: true, description: 'The interest.' }) },
    ...mutation({ action: 'conflict.write', schema: discloseConflictSchema, resolve: discloseConflict }),
  }),
);

builder.mutationField('resolveConflict', (t) =>
  t.field({
    type: ResolveConflictPayload,
    description: 'Resolves a disclosed conflict; never by whoever disclosed it.',
    args: { input: t.arg({ type: ResolveConflictInput, required: true, description: 'The resolution.' }) },
    ...mutation({
      action: 'conflictResolution.write',
      schema: resolveConflictSchema,
      resolve: resolveConflict,
    }),
  }),
);
