import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { activities } from '../activities/tables.ts';
import { programs } from '../programs/tables.ts';
import { partnerOrganizations } from './tables.ts';

const ofProgram = { programId: programs.id, partnerOrganizationId: partnerOrganizations.id };
const ofActivity = { activityId: activities.id, partnerOrganizationId: partnerOrganizations.id };

export const addProgramPartnerSchema = z
  .object({
    ...ofProgram,
    contribution: rules
      .narrative('A contribution')
      .nullish()
      .describe("The partner's contribution to the program."),
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('A partner to add to a program.');

export const removeProgramPartnerSchema = z.object(ofProgram).describe('A partner to remove from a program.');

export const addActivityPartnerSchema = z
  .object({ ...ofActivity, idempotencyKey: idempotencyKeySchema })
  .describe('A partner to add to an activity.');

export const removeActivityPartnerSchema = z
  .object(ofActivity)
  .describe('A partner to remove from an activity.');
