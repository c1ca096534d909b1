import { InvalidStateError, ValidationError } from '@rapport/core/errors.ts';
import type { output } from 'zod';

import type { Context } from '../../context.ts';
import { daysInOrder } from '../../days.ts';
import { officeToday, refuseFutureDay } from '../../office-calendar.ts';
import type { RowOf } from '../../tables/columns.ts';
import type { ChangeOf, Recorded } from '../../tables/table.ts';
import { partnerOrganizations } from '../partners/tables.ts';
import { programs } from '../programs/tables.ts';
import { holdGates } from '../reviews/gate.service.ts';
import {
  datesMessage,
  type createAgreementSchema,
  type renewAgreementSchema,
  type signAgreementSchema,
  type terminateAgreementSchema,
  type updateAgreementSchema,
} from './agreement.input.ts';
import { agreementState, type AgreementDays } from './agreement.rules.ts';
import { agreements } from './tables.ts';

type AgreementRow = RowOf<'Agreement'>;

const idPath = ['input', 'id'];

/** The state of an agreement today. */
export function stateToday(context: Pick<Context, 'actor' | 'now'>, agreement: AgreementDays) {
  return agreementState(agreement, officeToday(context));
}

function refuseFutureSignature(context: Context, signedOn: Date | null | undefined): void {
  if (signedOn) refuseFutureDay(context, signedOn, 'The day of a signature', ['input', 'signedOn']);
}

/** Records an agreement with a partner, signed or not. */
export async function createAgreement(context: Context, input: output<typeof createAgreementSchema>) {
  const { idempotencyKey: _key, ...columns } = input;
  const { partnerOrganizationId, programId } = input;
  refuseFutureSignature(context, input.signedOn);
  await partnerOrganizations.require(context, partnerOrganizationId, ['input', 'partnerOrganizationId']);
  if (programId != null) await programs.require(context, programId, ['input', 'programId']);
  return agreements.create(context, columns);
}

/** Changes an agreement that is not terminated. */
export async function updateAgreement(context: Context, input: output<typeof updateAgreementSchema>) {
  const { id: _id, expectedVersion: _version, ...columns } = input;
  const current = await lockToChange(context, input);
  refuseFutureSignature(context, input.signedOn);
  const next = { ...current, ...agreements.given(columns) };
  if (!daysInOrder(next.signedOn, next.expiresOn)) {
    throw new InvalidStateError('DATES_OUT_OF_ORDER', datesMessage, [
      'input',
      input.expiresOn ? 'expiresOn' : 'signedOn',
    ]);
  }
  return change(context, current, columns);
}

/** Records the signature. The agreement is in force from that day. */
export async function signAgreement(context: Context, input: output<typeof signAgreementSchema>) {
  const { signedOn } = input;
  const current = await lockToChange(context, input);
  refuseFutureSignature(context, signedOn);
  if (current.signedOn !== null) {
    throw new InvalidStateError('ALREADY_DONE', 'The agreement is already signed.', idPath);
  }
  if (!daysInOrder(signedOn, current.expiresOn)) {
    throw new InvalidStateError('DATES_OUT_OF_ORDER', datesMessage, ['input', 'signedOn']);
  }
  return change(context, current, { signedOn }, { action: 'agreement.signed' });
}

/** Ends an agreement early, or abandons one that was never signed. It is no longer in force from that day on: today or an earlier day. */
export async function terminateAgreement(context: Context, input: output<typeof terminateAgreementSchema>) {
  const current = await lockToChange(context, input);
  const terminatedOn = input.terminatedOn ?? officeToday(context);
  const path = ['input', 'terminatedOn'];
  refuseFutureDay(context, terminatedOn, 'The day of a termination', path);
  if (stateToday(context, current) === 'EXPIRED') {
    throw new InvalidStateError('TOO_LATE', 'The agreement has expired and cannot be terminated.', idPath);
  }
  if (current.signedOn !== null && terminatedOn < current.signedOn) {
    const message = 'An agreement is terminated on the day of its signature or later.';
    throw new ValidationError([{ path, message }]);
  }
  return change(context, current, { terminatedOn }, { action: 'agreement.terminated' });
}

/**
 * Renews an agreement with a new one that has the same partner, program and kind, and by default the same title and warning. The old one keeps its signature and stays in force until
 * its own end, so that the agreement in force on any day remains on record. The new one is in force from its own signature.
 */
export async function renewAgreement(context: Context, input: output<typeof renewAgreementSchema>) {
  const { signedOn, expiresOn, title, warningDays } = input;
  refuseFutureSignature(context, signedOn);
  const old = await agreements.require(context, input.id, idPath);
  requireRenewable(context, old);
  if (expiresOn && old.expiresOn && expiresOn <= old.expiresOn) {
    const message = 'The new agreement ends later than the old one.';
    throw new ValidationError([{ path: ['input', 'expiresOn'], message }]);
  }
  const { partnerOrganizationId, programId, kind } = old;
  await partnerOrganizations.require(context, partnerOrganizationId, idPath);
  if (programId !== null) await programs.require(context, programId, idPath);
  return agreements.create(
    context,
    {
      partnerOrganizationId,
      programId,
      kind,
      title: title ?? old.title,
      signedOn,
      expiresOn,
      warningDays: warningDays ?? old.warningDays,
    },
    { action: 'agreement.renewed', detail: { renews: old.id } },
  );
}

function requireRenewable(context: Context, agreement: AgreementRow): void {
  const state = stateToday(context, agreement);
  if (state === 'UNSIGNED' || state === 'TERMINATED') {
    throw new InvalidStateError('WRONG_STATUS', `An agreement that is ${state} cannot be renewed.`, idPath);
  }
  if (agreement.expiresOn === null) {
    throw new InvalidStateError('ALREADY_DONE', 'An agreement without an end needs no renewal.', idPath);
  }
}

async function lockToChange(context: Context, input: { id: string; expectedVersion: number }) {
  const current = await agreements.lockVersion(context, input);
  if (current.terminatedOn === null) return current;
  throw new InvalidStateError('WRONG_STATUS', 'A terminated agreement can no longer be changed.', idPath);
}

async function change(
  context: Context,
  current: AgreementRow,
  columns: Pick<ChangeOf<'Agreement'>, 'title' | 'signedOn' | 'expiresOn' | 'warningDays' | 'terminatedOn'>,
  recorded: Recorded = {},
) {
  const agreement = await agreements.update(context, current, columns, recorded);
  // An agreement that ends earlier may close a gate.
  await holdGates(context);
  return agreement;
}
