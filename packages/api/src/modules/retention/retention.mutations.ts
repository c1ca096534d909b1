import type { RecordType } from '@rapport/database/generated/prisma/enums.ts';

import { builder } from '../../builder.ts';
import { announceJob } from '../../jobs/job.announcement.ts';
import type { JobRow } from '../../jobs/job.schema.ts';
import { mutation } from '../../mutation.ts';
import {
  placeLegalHold,
  placeLegalHoldSchema,
  releaseLegalHold,
  releaseLegalHoldSchema,
  type LegalHoldRow,
} from './legal-hold.service.ts';
import { RecordTypeEnum } from './record-type.schema.ts';
import {
  removeRetentionRule,
  removeRetentionRuleSchema,
  setRetentionRule,
  setRetentionRuleSchema,
  type RetentionRuleRow,
} from './retention-rule.service.ts';
import {
  requestRetentionRun,
  requestRetentionRunSchema,
  type RetentionRunRow,
} from './retention-run.service.ts';
import { LegalHoldType, RetentionRuleType, RetentionRunType } from './retention.schema.ts';

const SetRetentionRuleInput = builder.inputType('SetRetentionRuleInput', {
  description: 'How long records of a type are kept.',
  fields: (t) => ({
    recordType: t.field({
      type: RecordTypeEnum,
      required: true,
      description: 'Of which type; it has one rule.',
    }),
    retainMonths: t.int({ required: true, description: 'For how many months, 1 to 1200.' }),
    rationale: t.string({ required: true, description: 'Why for so long.' }),
    legalAuthorityId: t.id({ description: 'The legal authority that asks for it.' }),
    expectedVersion: t.int({
      description: 'The version of the rule that there is for the type; left out where there is none yet.',
    }),
  }),
});

const SetRetentionRulePayload = builder
  .objectRef<{ retentionRule: RetentionRuleRow }>('SetRetentionRulePayload')
  .implement({
    description: 'The rule stands.',
    fields: (t) => ({
      retentionRule: t.field({
        type: RetentionRuleType,
        description: 'The rule.',
        resolve: ({ retentionRule }) => retentionRule,
      }),
    }),
  });

builder.mutationField('setRetentionRule', (t) =>
  t.field({
    type: SetRetentionRulePayload,
    description: 'Says how long records of a type are kept, for the first time or anew.',
    args: { input: t.arg({ type: SetRetentionRuleInput, required: true, description: 'The rule.' }) },
    ...mutation({ action: 'retention.write', schema: setRetentionRuleSchema, resolve: setRetentionRule }),
  }),
);

const RemoveRetentionRuleInput = builder.inputType('RemoveRetentionRuleInput', {
  description: 'Which rule to remove.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Its global id.' }),
    expectedVersion: t.int({ required: true, description: 'The version that was read.' }),
  }),
});

const RemoveRetentionRulePayload = builder
  .objectRef<{ recordType: RecordType }>('RemoveRetentionRulePayload')
  .implement({
    description: 'There is no rule for the type any more: its records are kept without end.',
    fields: (t) => ({
      recordType: t.field({
        type: RecordTypeEnum,
        description: 'The type.',
        resolve: ({ recordType }) => recordType,
      }),
    }),
  });

builder.mutationField('removeRetentionRule', (t) =>
  t.field({
    type: RemoveRetentionRulePayload,
    description: 'Removes a rule: records of its type are kept without end.',
    args: { input: t.arg({ type: RemoveRetentionRuleInput, required: true, description: 'Which.' }) },
    ...mutation({
      action: 'retention.write',
      schema: removeRetentionRuleSchema,
      resolve: removeRetentionRule,
    }),
  }),
);

const PlaceLegalHoldInput = builder.inputType('PlaceLegalHoldInput', {
  description: 'What must not be deleted, and why.',
  fields: (t) => ({
    title: t.string({ required: true, description: 'What the hold is called.' }),
    reason: t.string({ required: true, description: 'Why it is placed.' }),
    recordTypes: t.field({
      type: [RecordTypeEnum],
      description: 'The types that it covers; all unless said.',
    }),
    programId: t.id({ description: 'The program whose records it covers; those of all unless said.' }),
    idempotencyKey: t.string({
      description: 'Makes a retry safe: the same key and input give the same hold.',
    }),
  }),
});

const ReleaseLegalHoldInput = builder.inputType('ReleaseLegalHoldInput', {
  description: 'Which hold to release.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Its global id.' }),
    expectedVersion: t.int({ required: true, description: 'The version that was read.' }),
  }),
});

const holdPayload = (name: string, description: string) =>
  builder.objectRef<{ legalHold: LegalHoldRow }>(name).implement({
    description,
    fields: (t) => ({
      legalHold: t.field({
        type: LegalHoldType,
        description: 'The hold.',
        resolve: ({ legalHold }) => legalHold,
      }),
    }),
  });
const PlaceLegalHoldPayload = holdPayload('PlaceLegalHoldPayload', 'The hold stands.');
const ReleaseLegalHoldPayload = holdPayload('ReleaseLegalHoldPayload', 'The hold was released.');

builder.mutationField('placeLegalHold', (t) =>
  t.field({
    type: PlaceLegalHoldPayload,
    description:
      'Places a legal hold: nothing that it covers is deleted until it is released, what was deleted before stays restorable or kept.',
    args: { input: t.arg({ type: PlaceLegalHoldInput, required: true, description: 'The hold.' }) },
    ...mutation({ action: 'legalHold.write', schema: placeLegalHoldSchema, resolve: placeLegalHold }),
  }),
);

builder.mutationField('releaseLegalHold', (t) =>
  t.field({
    type: ReleaseLegalHoldPayload,
    description: 'Releases a legal hold, for good.',
    args: { input: t.arg({ type: ReleaseLegalHoldInput, required: true, description: 'Which.' }) },
    ...mutation({ action: 'legalHold.write', schema: releaseLegalHoldSchema, resolve: releaseLegalHold }),
  }),
);

const RequestRetentionRunInput = builder.inputType('RequestRetentionRunInput', {
  description: 'How to run.',
  fields: (t) => ({
    dryRun: t.boolean({ required: true, description: 'Whether to report only, and remove nothing.' }),
    idempotencyKey: t.string({
      description: 'Makes a retry safe: the same key and input give the same run.',
    }),
  }),
});

const RequestRetentionRunPayload = builder
  .objectRef<{ retentionRun: RetentionRunRow; job: JobRow }>('RequestRetentionRunPayload')
  .implement({
    description: 'The run was asked for. Ask for it again to see how far it is.',
    fields: (t) => ({
      retentionRun: t.field({
        type: RetentionRunType,
        description: 'The run.',
        resolve: ({ retentionRun }) => retentionRun,
      }),
    }),
  });

builder.mutationField('requestRetentionRun', (t) =>
  t.field({
    type: RequestRetentionRunPayload,
    description:
      'Removes for good, as a job, what is past its time by the rules and what was deleted and can no longer be restored; or reports what would be removed.',
    args: { input: t.arg({ type: RequestRetentionRunInput, required: true, description: 'How.' }) },
    ...mutation({
      action: 'retention.write',
      schema: requestRetentionRunSchema,
      resolve: requestRetentionRun,
      afterCommit: (context, { job }) => announceJob(context, job),
    }),
  }),
);
