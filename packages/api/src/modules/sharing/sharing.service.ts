import { subjectOf } from '@rapport/core/actor.ts';
import { ConflictError, InvalidStateError, NotFoundError, ValidationError } from '@rapport/core/errors.ts';
import { derivationsReleasedElsewhere } from '@rapport/core/indicators/indicator.ts';
import type { output } from 'zod';

import type { Context } from '../../context.ts';
import { recordAudit } from '../../audit.ts';
import type { RowOf } from '../../tables/columns.ts';
import { shippedIndicators } from '../indicators/known-indicators.service.ts';
import { indicatorDefinitions } from '../indicators/tables.ts';
import type {
  answerSharingOfferSchema,
  endDataSharingSchema,
  offerDataSharingSchema,
} from './sharing.input.ts';
import { dataSharingAgreements, dataSharingLines } from './tables.ts';

export interface StateAgency {
  id: string;
  slug: string;
  name: string;
}

/** More than any state has. */
const agenciesMax = 100;

type Offer = output<typeof offerDataSharingSchema>;
type AgreementRow = RowOf<'DataSharingAgreement'>;

/** The agencies of the state of the acting office. */
export async function stateAgencies(context: Context): Promise<StateAgency[]> {
  const { rows } = await context.session.query({
    name: 'agencies_of_state',
    text: `select id::text, slug, name from app.agencies_of_state() limit ${agenciesMax}`,
  });
  return rows;
}

async function agencyOfState(context: Context, slug: string): Promise<StateAgency | undefined> {
  const { rows } = await context.session.query({
    name: 'agency_of_state',
    text: 'select id::text, slug, name from app.agencies_of_state() where slug = $1',
    values: [slug],
  });
  return (rows as unknown as StateAgency[])[0];
}

/**
 * Offers figures to a state agency. Nothing is shared before the agency accepts. Throws a NotFoundError for an agency of another state or that does not exist. Throws a
 * ValidationError that names the line for an indicator that cannot be compared.
 */
export async function offerDataSharing(context: Context, input: Offer): Promise<AgreementRow> {
  const { agency: slug, lines, purpose, inForceFrom, inForceTo } = input;
  const agency = await agencyOfState(context, slug);
  if (!agency) throw new NotFoundError('An agency of your state', ['input', 'agency']);
  await requireShareable(context, lines);
  const agreement = await dataSharingAgreements.create(
    context,
    {
      stateAgencyId: agency.id,
      purpose,
      inForceFrom,
      inForceTo: inForceTo ?? null,
      offeredBySubject: subjectOf(context.actor),
    },
    { action: 'dataSharingAgreement.offered', detail: { agency: slug, lines: lines.length } },
  );
  await context.database.prisma.dataSharingLine.createMany({
    data: lines.map(({ kind, indicatorCode, dimension, firstDay, lastDay }, position) => ({
      dataSharingAgreementId: agreement.id,
      stateAgencyId: agency.id,
      position,
      kind: kind ?? 'INDICATOR',
      indicatorCode,
      dimension: dimension ?? null,
      firstDay,
      lastDay: lastDay ?? null,
    })),
  });
  // The database has written the names of both sides.
  return dataSharingAgreements.require(context, agreement.id, ['input']);
}

/** Only indicators that ship with Rapport mean the same in every office. */
async function requireShareable(context: Context, lines: Offer['lines']): Promise<void> {
  const codes = [...new Set(lines.map(({ indicatorCode }) => indicatorCode))];
  const known = await shippedIndicators(context, codes);
  const dimensions = new Map<string, Set<string>>();
  const releasedElsewhere = new Set<string>();
  for (const { code, disaggregations, derivation } of known) {
    if (derivation !== null && derivationsReleasedElsewhere.includes(derivation)) releasedElsewhere.add(code);
    const all = dimensions.get(code) ?? new Set();
    for (const one of disaggregations) all.add(one);
    dimensions.set(code, all);
  }
  const seen = new Set<string>();
  const issues = lines.flatMap(({ kind, indicatorCode, dimension }, index) => {
    const at = (field: string, message: string) => [{ path: ['input', 'lines', index, field], message }];
    const allowed = dimensions.get(indicatorCode);
    if (!allowed)
      return at('indicatorCode', `No ${indicatorDefinitions.noun} that ships with Rapport has this code.`);
    if (releasedElsewhere.has(indicatorCode))
      return at(
        'indicatorCode',
        'The figures of this indicator are released in another form: as results of surveys, or as equity views. Its exact sums cannot be shared.',
      );
    if (dimension != null && !allowed.has(dimension))
      return at(
        'dimension',
        allowed.size === 0
          ? 'This indicator has no dimensions.'
          : `A dimension of this indicator is one of ${[...allowed].join(', ')}.`,
      );
    const key = JSON.stringify([kind ?? 'INDICATOR', indicatorCode, dimension ?? null]);
    if (seen.has(key)) return at('indicatorCode', 'Another line shares the same. Use one line for each.');
    seen.add(key);
    return [];
  });
  if (issues.length > 0) throw new ValidationError(issues);
}

/** Withdraws an offer that the agency has not answered. */
export async function withdrawSharingOffer(context: Context, input: output<typeof endDataSharingSchema>) {
  const agreement = await dataSharingAgreements.lockVersion(context, input);
  if (agreement.status !== 'OFFERED') {
    throw new InvalidStateError(
      'ALREADY_DONE',
      'Only an offer without an answer can be withdrawn. Revoke an agreement that was accepted.',
      ['input', 'id'],
    );
  }
  return end(context, agreement, 'WITHDRAWN', input.reason);
}

/** Revokes an agreement. From this moment on, the agency reads nothing by it. Tables that it has frozen before say so. */
export async function revokeDataSharing(context: Context, input: output<typeof endDataSharingSchema>) {
  const agreement = await dataSharingAgreements.lockVersion(context, input);
  if (agreement.status !== 'ACCEPTED') {
    throw new InvalidStateError('ALREADY_DONE', 'Only an accepted agreement can be revoked.', [
      'input',
      'id',
    ]);
  }
  return end(context, agreement, 'REVOKED', input.reason);
}

function end(context: Context, agreement: AgreementRow, status: 'WITHDRAWN' | 'REVOKED', endReason: string) {
  return dataSharingAgreements.update(
    context,
    agreement,
    { status, endReason, endedAt: context.now(), endedBySubject: subjectOf(context.actor) },
    { action: `dataSharingAgreement.${status.toLowerCase()}`, detail: { agency: agreement.agencySlug } },
  );
}

/**
 * Accepts or declines an offer to the acting agency. The row belongs to the office, so a function of the database changes it and records it in the trail of the
 * office. The trail of the agency gets its own event. Throws a NotFoundError for an offer to somebody else, as for one that does not exist.
 */
export async function answerSharingOffer(
  context: Context,
  { id, expectedVersion, note }: output<typeof answerSharingOfferSchema>,
  isAccepted: boolean,
): Promise<AgreementRow> {
  const { actor, requestId } = context;
  const { rows } = await context.session.query({
    name: 'answer_sharing_offer',
    text: 'select * from app.answer_sharing_offer($1, $2, $3, $4, $5, $6, $7, $8)',
    values: [
      id,
      expectedVersion,
      isAccepted,
      note ?? null,
      context.now().toISOString(),
      actor.kind,
      subjectOf(actor),
      requestId,
    ],
  });
  const [answer] = rows as unknown as { is_found: boolean; is_current: boolean; is_open: boolean }[];
  if (!answer?.is_found) throw new NotFoundError('The offer', ['input', 'id']);
  if (!answer.is_current) {
    throw new ConflictError('The offer has changed since you read it. Read it again.', [
      'input',
      'expectedVersion',
    ]);
  }
  if (!answer.is_open) {
    throw new InvalidStateError('ALREADY_DONE', 'This offer is no longer open.', ['input', 'id']);
  }
  const agreement = await dataSharingAgreements.require(context, id, ['input', 'id']);
  await recordAudit(context, {
    action: isAccepted ? 'dataSharingAgreement.accepted' : 'dataSharingAgreement.declined',
    entityType: dataSharingAgreements.typeName,
    entityId: id,
    detail: { office: agreement.officeSlug },
  });
  return agreement;
}

/** The lines of an agreement, in their order. */
export const linesOf = (context: Context, agreement: { id: string }, maximum: number) =>
  dataSharingLines.parts(context, 'dataSharingAgreementId', agreement.id, maximum);
