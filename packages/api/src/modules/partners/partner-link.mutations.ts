import { builder } from '../../builder.ts';
import { mutation } from '../../mutation.ts';
import { Activity } from '../activities/activity.schema.ts';
import type { ActivityRow } from '../activities/activity.service.ts';
import { Program } from '../programs/program.schema.ts';
import type { ProgramRow } from '../programs/program.service.ts';
import { ActivityPartner, ProgramPartner } from './partner-link.schema.ts';
import {
  addActivityPartner,
  addActivityPartnerSchema,
  addProgramPartner,
  addProgramPartnerSchema,
  removeActivityPartner,
  removeActivityPartnerSchema,
  removeProgramPartner,
  removeProgramPartnerSchema,
  type ActivityPartnerRow,
  type ProgramPartnerRow,
} from './partner-link.service.ts';
import { PartnerOrganization } from './partner.schema.ts';
import type { PartnerRow } from './partner.service.ts';

const AddProgramPartnerInput = builder.inputType('AddProgramPartnerInput', {
  description: 'An organisation that joins a program.',
  fields: (t) => ({
    programId: t.id({ required: true, description: 'The program.' }),
    partnerOrganizationId: t.id({ required: true, description: 'The organisation.' }),
    contribution: t.string({
      description:
        'What it does there; at most 10,000 characters. What looks like a person or a case is refused.',
    }),
    idempotencyKey: t.string({
      description: 'Makes a retry safe: the same key and input give the same partnership.',
    }),
  }),
});

const RemoveProgramPartnerInput = builder.inputType('RemoveProgramPartnerInput', {
  description: 'An organisation that leaves a program.',
  fields: (t) => ({
    programId: t.id({ required: true, description: 'The program.' }),
    partnerOrganizationId: t.id({ required: true, description: 'The organisation.' }),
  }),
});

const AddActivityPartnerInput = builder.inputType('AddActivityPartnerInput', {
  description: 'An organisation that helps to hold an activity.',
  fields: (t) => ({
    activityId: t.id({ required: true, description: 'The activity.' }),
    partnerOrganizationId: t.id({ required: true, description: 'The organisation.' }),
    idempotencyKey: t.string({
      description: 'Makes a retry safe: the same key and input give the same partnership.',
    }),
  }),
});

const RemoveActivityPartnerInput = builder.inputType('RemoveActivityPartnerInput', {
  description: 'An organisation that no longer helps to hold an activity.',
  fields: (t) => ({
    activityId: t.id({ required: true, description: 'The activity.' }),
    partnerOrganizationId: t.id({ required: true, description: 'The organisation.' }),
  }),
});

const AddProgramPartnerPayload = builder
  .objectRef<{ programPartner: ProgramPartnerRow }>('AddProgramPartnerPayload')
  .implement({
    description: 'The organisation joined the program.',
    fields: (t) => ({
      programPartner: t.field({
        type: ProgramPartner,
        description: 'The partnership.',
        resolve: ({ programPartner }) => programPartner,
      }),
    }),
  });

const RemoveProgramPartnerPayload = builder
  .objectRef<{ program: ProgramRow; partnerOrganization: PartnerRow }>('RemoveProgramPartnerPayload')
  .implement({
    description: 'The organisation left the program.',
    fields: (t) => ({
      program: t.field({
        type: Program,
        description: 'The program that it left.',
        resolve: ({ program }) => program,
      }),
      partnerOrganization: t.field({
        type: PartnerOrganization,
        description: 'The organisation.',
        resolve: ({ partnerOrganization }) => partnerOrganization,
      }),
    }),
  });

const AddActivityPartnerPayload = builder
  .objectRef<{ activityPartner: ActivityPartnerRow }>('AddActivityPartnerPayload')
  .implement({
    description: 'The organisation helps to hold the activity.',
    fields: (t) => ({
      activityPartner: t.field({
        type: ActivityPartner,
        description: 'The partnership.',
        resolve: ({ activityPartner }) => activityPartner,
      }),
    }),
  });

const RemoveActivityPartnerPayload = builder
  .objectRef<{ activity: ActivityRow; partnerOrganization: PartnerRow }>('RemoveActivityPartnerPayload')
  .implement({
    description: 'The organisation no longer helps to hold the activity.',
    fields: (t) => ({
      activity: t.field({
        type: Activity,
        description: 'The activity that it left.',
        resolve: ({ activity }) => activity,
      }),
      partnerOrganization: t.field({
        type: PartnerOrganization,
        description: 'The organisation.',
        resolve: ({ partnerOrganization }) => partnerOrganization,
      }),
    }),
  });

builder.mutationField('addProgramPartner', (t) =>
  t.field({
    type: AddProgramPartnerPayload,
    description:
      'Joins an organisation to a program. Where the program is ACTIVE, whatever the rules ask of it with this partner must be settled first.',
    args: {
      input: t.arg({ type: AddProgramPartnerInput, required: true, description: 'Who joins what.' }),
    },
    ...mutation({ action: 'partner.write', schema: addProgramPartnerSchema, resolve: addProgramPartner }),
  }),
);

builder.mutationField('removeProgramPartner', (t) =>
  t.field({
    type: RemoveProgramPartnerPayload,
    description: 'Takes an organisation out of a program. The organisation and its agreements stay.',
    args: {
      input: t.arg({ type: RemoveProgramPartnerInput, required: true, description: 'Who leaves what.' }),
    },
    ...mutation({
      action: 'partner.write',
      schema: removeProgramPartnerSchema,
      resolve: removeProgramPartner,
    }),
  }),
);

builder.mutationField('addActivityPartner', (t) =>
  t.field({
    type: AddActivityPartnerPayload,
    description:
      'Joins an organisation to an activity. Where the activity is ACTIVE, whatever the rules ask of it with this partner must be settled first.',
    args: {
      input: t.arg({ type: AddActivityPartnerInput, required: true, description: 'Who joins what.' }),
    },
    ...mutation({ action: 'partner.write', schema: addActivityPartnerSchema, resolve: addActivityPartner }),
  }),
);

builder.mutationField('removeActivityPartner', (t) =>
  t.field({
    type: RemoveActivityPartnerPayload,
    description: 'Takes an organisation out of an activity.',
    args: {
      input: t.arg({ type: RemoveActivityPartnerInput, required: true, description: 'Who leaves what.' }),
    },
    ...mutation({
      action: 'partner.write',
      schema: removeActivityPartnerSchema,
      resolve: removeActivityPartner,
    }),
  }),
);
