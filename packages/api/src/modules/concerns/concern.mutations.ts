import { builder } from '../../builder.ts';
import { mutation } from '../../mutation.ts';
import './concern-recurrence.schema.ts';
import { ConcernResponse } from './concern-response.schema.ts';
import {
  addConcernResponse,
  addConcernResponseSchema,
  type ConcernResponseRow,
} from './concern-response.service.ts';
import type { ClosedStatus } from './concern.rules.ts';
import { CommunityConcern, ConcernCategoryEnum, ConcernPriorityEnum } from './concern.schema.ts';
import {
  closeConcern,
  closeConcernSchema,
  raiseConcern,
  raiseConcernSchema,
  reopenConcern,
  reopenConcernSchema,
  startConcern,
  startConcernSchema,
  triageConcern,
  triageConcernSchema,
  updateConcern,
  updateConcernSchema,
  type ConcernPayload,
} from './concern.service.ts';

const inGeneralTerms = 'at most 10,000 characters. What looks like a person or a case is refused.';

const ClosedConcernStatusEnum = builder.enumType('ClosedConcernStatus', {
  description: 'How a concern ends.',
  values: {
    ADDRESSED: { description: 'Something was done about it; at least one response says what.' },
    REFERRED: { description: 'It was handed to whom it belongs to.' },
    NOT_ACTIONABLE: { description: 'The office can do nothing about it.' },
  } satisfies Record<ClosedStatus, object>,
});

const RaiseConcernInput = builder.inputType('RaiseConcernInput', {
  description: 'A new concern. It begins as RAISED.',
  fields: (t) => ({
    summary: t.string({ required: true, description: `What should change; ${inGeneralTerms}` }),
    activityId: t.id({ description: 'The activity at which it was raised.' }),
    programId: t.id({
      description: "The program that it belongs to; the activity's unless said otherwise.",
    }),
    areaId: t.id({ description: "The area that it is about; the activity's unless said otherwise." }),
    category: t.field({
      type: ConcernCategoryEnum,
      description: 'What it is about, where that is plain already.',
    }),
    priority: t.field({
      type: ConcernPriorityEnum,
      description: 'How urgent it is, where that is plain already.',
    }),
    raisedOn: t.field({
      type: 'Date',
      description: 'The day on which it was raised, not in the future; today in UTC unless said otherwise.',
    }),
    idempotencyKey: t.string({
      description: 'Makes a retry safe: the same key and input give the same concern.',
    }),
  }),
});

const UpdateConcernInput = builder.inputType('UpdateConcernInput', {
  description:
    'Corrections of a concern that is open. What is left out stays; null clears the activity and the program. What it is about and how urgent it is are for a triage.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The concern.' }),
    expectedVersion: t.int({ required: true, description: 'The version that the change was made from.' }),
    summary: t.string({ description: `What should change; ${inGeneralTerms}` }),
    activityId: t.id({ description: 'The activity at which it was raised.' }),
    programId: t.id({ description: 'The program that it belongs to.' }),
    raisedOn: t.field({ type: 'Date', description: 'The day on which it was raised, not in the future.' }),
  }),
});

const TriageConcernInput = builder.inputType('TriageConcernInput', {
  description: 'What a concern that is open is about, and how urgent it is.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The concern.' }),
    expectedVersion: t.int({ required: true, description: 'The version that the change was made from.' }),
    category: t.field({ type: ConcernCategoryEnum, required: true, description: 'What it is about.' }),
    priority: t.field({ type: ConcernPriorityEnum, required: true, description: 'How urgent it is.' }),
    areaId: t.id({ description: 'The area that it is about; left out to stay, null for none.' }),
  }),
});

const StartConcernInput = builder.inputType('StartConcernInput', {
  description: 'The concern on which work begins.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The concern.' }),
    expectedVersion: t.int({ required: true, description: 'The version that the change was made from.' }),
  }),
});

const CloseConcernInput = builder.inputType('CloseConcernInput', {
  description: 'The end of a concern.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The concern.' }),
    expectedVersion: t.int({ required: true, description: 'The version that the change was made from.' }),
    status: t.field({ type: ClosedConcernStatusEnum, required: true, description: 'How it ends.' }),
    outcome: t.string({
      required: true,
      description: `What came of it, in words for those who raised it; ${inGeneralTerms}`,
    }),
  }),
});

const ReopenConcernInput = builder.inputType('ReopenConcernInput', {
  description: 'A closed concern that is worked on again.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The concern.' }),
    expectedVersion: t.int({ required: true, description: 'The version that the change was made from.' }),
    reason: t.string({
      required: true,
      description:
        'Why it is not at its end, for the audit trail; at most 200 characters. What looks like a person or a case is refused.',
    }),
  }),
});

const AddConcernResponseInput = builder.inputType('AddConcernResponseInput', {
  description: 'What was done about a concern.',
  fields: (t) => ({
    communityConcernId: t.id({ required: true, description: 'The concern.' }),
    description: t.string({ required: true, description: `What was done; ${inGeneralTerms}` }),
    takenOn: t.field({
      type: 'Date',
      required: true,
      description: 'The day on which it was done; not in the future.',
    }),
    activityId: t.id({ description: 'The activity by which it was done.' }),
    programId: t.id({ description: 'The program by which it was done.' }),
    idempotencyKey: t.string({
      description: 'Makes a retry safe: the same key and input give the same response.',
    }),
  }),
});

const concernPayload = (name: string, description: string) =>
  builder.objectRef<ConcernPayload>(name).implement({
    description,
    fields: (t) => ({
      communityConcern: t.field({
        type: CommunityConcern,
        description: 'The concern as it stands now.',
        resolve: ({ communityConcern }) => communityConcern,
      }),
    }),
  });

const RaiseConcernPayload = concernPayload('RaiseConcernPayload', 'The concern was recorded.');
const UpdateConcernPayload = concernPayload('UpdateConcernPayload', 'The concern was corrected.');
const TriageConcernPayload = concernPayload('TriageConcernPayload', 'The concern was triaged.');
const StartConcernPayload = concernPayload('StartConcernPayload', 'Work on the concern has begun.');
const CloseConcernPayload = concernPayload('CloseConcernPayload', 'The concern was closed.');
const ReopenConcernPayload = concernPayload('ReopenConcernPayload', 'The concern is open again.');

const AddConcernResponsePayload = builder
  .objectRef<ConcernPayload & { concernResponse: ConcernResponseRow }>('AddConcernResponsePayload')
  .implement({
    description: 'The response was recorded.',
    fields: (t) => ({
      concernResponse: t.field({
        type: ConcernResponse,
        description: 'What was done.',
        resolve: ({ concernResponse }) => concernResponse,
      }),
      communityConcern: t.field({
        type: CommunityConcern,
        description: 'The concern as it stands now.',
        resolve: ({ communityConcern }) => communityConcern,
      }),
    }),
  });

builder.mutationField('raiseConcern', (t) =>
  t.field({
    type: RaiseConcernPayload,
    description: 'Records what residents said should change.',
    args: { input: t.arg({ type: RaiseConcernInput, required: true, description: 'The concern.' }) },
    ...mutation({ action: 'concern.write', schema: raiseConcernSchema, resolve: raiseConcern }),
  }),
);

builder.mutationField('updateConcern', (t) =>
  t.field({
    type: UpdateConcernPayload,
    description: 'Corrects a concern that is open, if nobody else has changed it since it was read.',
    args: { input: t.arg({ type: UpdateConcernInput, required: true, description: 'The corrections.' }) },
    ...mutation({ action: 'concern.write', schema: updateConcernSchema, resolve: updateConcern }),
  }),
);

builder.mutationField('triageConcern', (t) =>
  t.field({
    type: TriageConcernPayload,
    description:
      'Decides what a concern is about and how urgent it is: RAISED → TRIAGED. One that is TRIAGED or IN_PROGRESS stays so and gets what is decided now.',
    args: { input: t.arg({ type: TriageConcernInput, required: true, description: 'The decision.' }) },
    ...mutation({ action: 'concernTriage.write', schema: triageConcernSchema, resolve: triageConcern }),
  }),
);

builder.mutationField('startConcern', (t) =>
  t.field({
    type: StartConcernPayload,
    description: 'Records that work on a concern has begun: TRIAGED → IN_PROGRESS.',
    args: { input: t.arg({ type: StartConcernInput, required: true, description: 'The concern.' }) },
    ...mutation({ action: 'concern.write', schema: startConcernSchema, resolve: startConcern }),
  }),
);

builder.mutationField('addConcernResponse', (t) =>
  t.field({
    type: AddConcernResponsePayload,
    description: 'Records what was done about a concern. It stays: what was done is not taken back.',
    args: { input: t.arg({ type: AddConcernResponseInput, required: true, description: 'What was done.' }) },
    ...mutation({ action: 'concern.write', schema: addConcernResponseSchema, resolve: addConcernResponse }),
  }),
);

builder.mutationField('closeConcern', (t) =>
  t.field({
    type: CloseConcernPayload,
    description:
      'Closes a concern that is TRIAGED or IN_PROGRESS, with what came of it. As ADDRESSED only where a response says what was done.',
    args: { input: t.arg({ type: CloseConcernInput, required: true, description: 'The end.' }) },
    ...mutation({ action: 'concernTriage.write', schema: closeConcernSchema, resolve: closeConcern }),
  }),
);

builder.mutationField('reopenConcern', (t) =>
  t.field({
    type: ReopenConcernPayload,
    description:
      'Opens a closed concern again: it is IN_PROGRESS and has no outcome any more. The reason is kept in the audit trail.',
    args: { input: t.arg({ type: ReopenConcernInput, required: true, description: 'Which, and why.' }) },
    ...mutation({ action: 'concernTriage.write', schema: reopenConcernSchema, resolve: reopenConcern }),
  }),
);
