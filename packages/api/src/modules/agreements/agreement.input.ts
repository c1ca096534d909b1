import { AgreementKind } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { daysInOrder } from '../../days.ts';
import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { partnerOrganizations } from '../partners/tables.ts';
import { programs } from '../programs/tables.ts';
import { agreements } from './tables.ts';

const warningDaysMax = 730;
const warningDaysMessage = `The warning begins from 0 to ${warningDaysMax} days before the end.`;
const warningDays = z.int().min(0, warningDaysMessage).max(warningDaysMax, warningDaysMessage).nullish();
const warning = 'The number of days before its end on which it becomes EXPIRING';
const title = rules.publicTitle().describe('The title of the agreement.');
const signedOn = rules.day.describe('The day of its signature, today or earlier.');
const expiresOn = rules.day.describe('Its last day.');

export const datesMessage = 'An agreement ends on the day of its signature or later.';

/** The days of a new agreement. */
const dates = {
  signedOn: signedOn
    .nullish()
    .describe('The day of its signature, today or earlier; null if it is not signed yet.'),
  expiresOn: expiresOn.nullish().describe('Its last day; null for no end.'),
};
const inOrder = {
  check: (given: { signedOn?: Date | null | undefined; expiresOn?: Date | null | undefined }) =>
    daysInOrder(given.signedOn, given.expiresOn),
  otherwise: { path: ['expiresOn'], message: datesMessage },
};

export const createAgreementSchema = z
  .object({
    ...dates,
    partnerOrganizationId: partnerOrganizations.id.describe('The partner.'),
    programId: programs.id.nullish().describe('The program that it is limited to; all programs by default.'),
    kind: z.enum(AgreementKind).describe('The kind of agreement.'),
    title,
    warningDays: warningDays.describe(`${warning}; 60 by default.`),
    idempotencyKey: idempotencyKeySchema,
  })
  .refine(inOrder.check, inOrder.otherwise)
  .describe('A new agreement with a partner.');

export const updateAgreementSchema = agreements
  .changeInput({
    ...rules.optional({ title, signedOn, expiresOn }),
    warningDays: warningDays.describe(`${warning}.`),
  })
  .describe(
    'Changes to an agreement that is not terminated. A field that is left out stays as it is; null clears the signature and the end.',
  );

export const signAgreementSchema = agreements
  .changeInput({
    signedOn: rules.day.describe('The day of the last required signature, today or earlier.'),
  })
  .describe('The signature of an agreement.');

export const terminateAgreementSchema = agreements
  .changeInput({
    terminatedOn: rules.day
      .nullish()
      .describe(
        'The first day on which it is no longer in force, today or earlier; today by default. For a later end, change `expiresOn`.',
      ),
  })
  .describe('The early end of an agreement.');

export const renewAgreementSchema = z
  .object({
    ...dates,
    id: agreements.id.describe('The agreement to renew.'),
    title: title.nullish().describe('The title of the new agreement; that of the old one by default.'),
    expiresOn: expiresOn
      .nullish()
      .describe('The last day of the new agreement, later than that of the old one; null for no end.'),
    warningDays: warningDays.describe(`${warning}; as in the old agreement by default.`),
    idempotencyKey: idempotencyKeySchema,
  })
  .refine(inOrder.check, inOrder.otherwise)
  .describe('A new agreement that replaces one that ends or has ended.');
