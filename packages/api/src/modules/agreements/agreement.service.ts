import { InvalidStateError, ValidationError } from '@rapport/core/errors.ts';
import type { Agreement } from '@rapport/database/generated/prisma/client.ts';
import { AgreementKind } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { recordAudit } from '../../audit.ts';
import { actingJurisdiction, type Context } from '../../context.ts';
import { dayOf, refuseFutureDay } from '../../days.ts';
import { createOnce, idempotencyKeySchema } from '../../idempotency.ts';
import { found, globalId } from '../../ids.ts';
import * as rules from '../../input-rules.ts';
import { changeVersion, expectVersion, givenFields } from '../../versions.ts';
import { partnerId, requirePartner } from '../partners/partner.service.ts';
import { requireProgram } from '../programs/program.service.ts';
import { holdGates } from '../reviews/gate.service.ts';
import { agreementState, type AgreementDays } from './agreement.rules.ts';

export type AgreementRow = Agreement;
export interface AgreementPayload {
  agreement: AgreementRow;
}

const warningDaysMax = 730;
const warningDaysMessage = `A warning begins from 0 to ${warningDaysMax} days before the end.`;
const warningDays = z.int().min(0, warningDaysMessage).max(warningDaysMax, warningDaysMessage).nullish();
const datesMessage = 'An agreement ends on the day of its signature or later.';

const dates = { signedOn: z.date().nullish(), expiresOn: z.date().nullish() };
const change = { id: globalId('Agreement', 'agreement'), expectedVersion: rules.expectedVersion };

export const createAgreementSchema = z
  .object({
    ...dates,
    partnerOrganizationId: partnerId,
    programId: globalId('Program', 'program').nullish(),
    kind: z.enum(AgreementKind),
    title: rules.title(),
    warningDays,
    idempotencyKey: idempotencyKeySchema,
  })
  .refine(datesInOrder, { path: ['expiresOn'], message: datesMessage });

export const updateAgreementSchema = z.object({
  ...change,
  ...dates,
  title: rules.title().nullish(),
  warningDays,
});

export const signAgreementSchema = z.object({ ...change, signedOn: z.date() });

export const terminateAgreementSchema = z.object({ ...change, terminatedOn: z.date().nullish() });

export const renewAgreementSchema = z
  .object({
    ...dates,
    id: change.id,
    title: rules.title().nullish(),
    warningDays,
    idempotencyKey: idempotencyKeySchema,
  })
  .refine(datesInOrder, { path: ['expiresOn'], message: datesMessage });

function datesInOrder(days: {
  signedOn?: Date | null | undefined;
  expiresOn?: Date | null | undefined;
}): boolean {
  return !days.signedOn || !days.expiresOn || days.expiresOn >= days.signedOn;
}

/** Looks an agreement up for a use case. Throws NotFoundError for a foreign or absent id. */
export async function requireAgreement(
  context: Context,
  id: string,
  path: readonly string[],
): Promise<AgreementRow> {
  return found(await context.database.prisma.agreement.findFirst({ where: { id } }), 'The agreement', path);
}

/** Where an agreement stands today. */
export function stateToday(context: Pick<Context, 'now'>, agreement: AgreementDays) {
  return agreementState(agreement, dayOf(context.now()));
}

function refuseFutureSignature(context: Context, signedOn: Date | null | undefined): void {
  if (signedOn) refuseFutureDay(signedOn, context.now(), 'The day of a signature', ['input', 'signedOn']);
}

/** Records what was agreed with a partner, or is to be: in force from its signature, where that is given. */
export async function createAgreement(
  context: Context,
  input: z.output<typeof createAgreementSchema>,
): Promise<AgreementPayload> {
  refuseFutureSignature(context, input.signedOn);
  const { id } = await createOnce(context, 'createAgreement', input, async () => {
    const { partnerOrganizationId, programId } = input;
    await requirePartner(context, partnerOrganizationId, ['input', 'partnerOrganizationId']);
    if (programId != null) await requireProgram(context, programId, ['input', 'programId']);
    return insertAgreement(context, { ...input, programId: programId ?? null }, 'agreement.created', {});
  });
  return { agreement: await requireAgreement(context, id, ['input']) };
}

async function insertAgreement(
  context: Context,
  agreement: Pick<AgreementRow, 'partnerOrganizationId' | 'programId' | 'kind' | 'title'> & {
    signedOn?: Date | null | undefined;
    expiresOn?: Date | null | undefined;
    warningDays?: number | null | undefined;
  },
  action: string,
  detail: Record<string, string>,
): Promise<string> {
  const { id } = await context.database.prisma.agreement.create({
    data: {
      jurisdictionId: actingJurisdiction(context).id,
      partnerOrganizationId: agreement.partnerOrganizationId,
      programId: agreement.programId,
      kind: agreement.kind,
      title: agreement.title,
      signedOn: agreement.signedOn ?? null,
      expiresOn: agreement.expiresOn ?? null,
      ...(agreement.warningDays == null ? {} : { warningDays: agreement.warningDays }),
    },
    select: { id: true },
  });
  await recordAudit(context, { action, entityType: 'Agreement', entityId: id, detail });
  return id;
}

/** Changes what is given; null clears the signature and the end. An agreement that was terminated stays as it was. */
export async function updateAgreement(
  context: Context,
  input: z.output<typeof updateAgreementSchema>,
): Promise<AgreementPayload> {
  const current = await agreementToChange(context, input);
  refuseFutureSignature(context, input.signedOn);
  const { id: _id, expectedVersion: _version, title, warningDays: warning, ...optional } = input;
  const data = {
    ...givenFields(optional),
    ...(title ? { title } : {}),
    ...(warning == null ? {} : { warningDays: warning }),
  };
  if (!datesInOrder({ ...current, ...data })) {
    throw new InvalidStateError(datesMessage, ['input', input.expiresOn ? 'expiresOn' : 'signedOn']);
  }
  return changeAgreement(context, input, data, 'agreement.updated', { fields: Object.keys(data) });
}

/** Records the signature: from that day the agreement is in force. */
export async function signAgreement(
  context: Context,
  input: z.output<typeof signAgreementSchema>,
): Promise<AgreementPayload> {
  const current = await agreementToChange(context, input);
  const { signedOn } = input;
  refuseFutureSignature(context, signedOn);
  if (current.signedOn !== null) {
    throw new InvalidStateError('The agreement is signed already.', ['input', 'id']);
  }
  if (!datesInOrder({ ...current, signedOn })) {
    throw new InvalidStateError(datesMessage, ['input', 'signedOn']);
  }
  return changeAgreement(context, input, { signedOn }, 'agreement.signed', {});
}

/** Ends an agreement before its time, or gives up one that was never signed. It holds no more from that day on: today, unless an earlier one is given. */
export async function terminateAgreement(
  context: Context,
  input: z.output<typeof terminateAgreementSchema>,
): Promise<AgreementPayload> {
  const current = await agreementToChange(context, input);
  const terminatedOn = input.terminatedOn ?? dayOf(context.now());
  const path = ['input', 'terminatedOn'];
  refuseFutureDay(terminatedOn, context.now(), 'The day of a termination', path);
  if (stateToday(context, current) === 'EXPIRED') {
    throw new InvalidStateError('The agreement has expired and cannot be terminated.', ['input', 'id']);
  }
  if (current.signedOn !== null && terminatedOn < current.signedOn) {
    throw new ValidationError([
      { path, message: 'An agreement is terminated on the day of its signature or later.' },
    ]);
  }
  return changeAgreement(context, input, { terminatedOn }, 'agreement.terminated', {});
}

/**
 * Renews an agreement by a new one with the same partner, program and kind, and the same title and warning unless others are given. The old one stays as it was signed and holds
 * until its own end, so that it can always be said what held on a day. The new one is in force from its own signature.
 */
export async function renewAgreement(
  context: Context,
  input: z.output<typeof renewAgreementSchema>,
): Promise<AgreementPayload> {
  refuseFutureSignature(context, input.signedOn);
  const { id } = await createOnce(context, 'renewAgreement', input, async () => {
    const old = await requireAgreement(context, input.id, ['input', 'id']);
    const state = stateToday(context, old);
    if (state === 'UNSIGNED' || state === 'TERMINATED') {
      throw new InvalidStateError(`An agreement that is ${state} cannot be renewed.`, ['input', 'id']);
    }
    if (old.expiresOn === null) {
      throw new InvalidStateError('An agreement without an end needs no renewal.', ['input', 'id']);
    }
    if (input.expiresOn && input.expiresOn <= old.expiresOn) {
      throw new ValidationError([
        { path: ['input', 'expiresOn'], message: 'A renewal ends later than what it renews.' },
      ]);
    }
    await requirePartner(context, old.partnerOrganizationId, ['input', 'id']);
    if (old.programId !== null) await requireProgram(context, old.programId, ['input', 'id']);
    const renewal = {
      partnerOrganizationId: old.partnerOrganizationId,
      programId: old.programId,
      kind: old.kind,
      title: input.title ?? old.title,
      signedOn: input.signedOn,
      expiresOn: input.expiresOn,
      warningDays: input.warningDays ?? old.warningDays,
    };
    return insertAgreement(context, renewal, 'agreement.renewed', { renews: old.id });
  });
  return { agreement: await requireAgreement(context, id, ['input']) };
}

async function agreementToChange(
  context: Context,
  input: { id: string; expectedVersion: number },
): Promise<AgreementRow> {
  const current = await requireAgreement(context, input.id, ['input', 'id']);
  expectVersion(current.version, input.expectedVersion);
  if (current.terminatedOn !== null) {
    throw new InvalidStateError('An agreement that was terminated can no longer be changed.', [
      'input',
      'id',
    ]);
  }
  return current;
}

async function changeAgreement(
  context: Context,
  { id, expectedVersion }: { id: string; expectedVersion: number },
  data: object,
  action: string,
  detail: Record<string, string[]>,
): Promise<AgreementPayload> {
  const agreement = await changeVersion(
    expectedVersion,
    () =>
      context.database.prisma.agreement.updateMany({
        where: { id, version: expectedVersion },
        data: { ...data, version: { increment: 1 } },
      }),
    () => requireAgreement(context, id, ['input', 'id']),
  );
  await recordAudit(context, { action, entityType: 'Agreement', entityId: id, detail });
  // An agreement that ends earlier may close a gate.
  await holdGates(context);
  return { agreement };
}
