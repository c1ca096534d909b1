import type { Condition } from '@rapport/database/list-reader.ts';
import * as z from 'zod';

import type { Context } from '../../context.ts';
import { addDays, dayAfter } from '../../days.ts';
import { officeToday } from '../../office-calendar.ts';
import type { ConnectionSource } from '../../lists/connection.ts';
import type { ColumnOf, RowOf } from '../../tables/columns.ts';
import { agreementWarnings, type AgreementState } from './agreement.rules.ts';
import { agreements } from './tables.ts';

type AgreementCondition = Condition<ColumnOf<'Agreement'>>;

const withinDaysMax = 1095;
const withinDaysMessage = `Look from 0 to ${withinDaysMax} days ahead.`;
export const withinDaysSchema = z
  .int()
  .min(0, withinDaysMessage)
  .max(withinDaysMax, withinDaysMessage)
  .nullish();

const anyOf = (...of: AgreementCondition[]): AgreementCondition => ({ is: 'anyOf', of });

/** The column of a day is empty, or the day is this one or later. */
const emptyOrFrom = (field: 'signedOn' | 'expiresOn' | 'warnsFrom' | 'terminatedOn', day: Date) =>
  anyOf({ field, is: 'null' }, { field, is: 'atLeast', value: day });

const notTerminated = (today: Date) => emptyOrFrom('terminatedOn', dayAfter(today));

const signedAndNotTerminated = (today: Date): AgreementCondition[] => [
  notTerminated(today),
  { field: 'signedOn', is: 'below', value: dayAfter(today) },
];

/** The agreements that are in force on a day (`inForce`), or those that are not, as conditions. */
export function forceConditions(isInForce: boolean, today: Date): AgreementCondition[] {
  if (isInForce) return [...signedAndNotTerminated(today), emptyOrFrom('expiresOn', today)];
  const tomorrow = dayAfter(today);
  return [
    anyOf(
      { field: 'terminatedOn', is: 'below', value: tomorrow },
      { field: 'signedOn', is: 'null' },
      { field: 'signedOn', is: 'atLeast', value: tomorrow },
      { field: 'expiresOn', is: 'below', value: today },
    ),
  ];
}

/** The agreements that have a state on a day (`agreementState`), as conditions. */
export function stateConditions(state: AgreementState, today: Date): AgreementCondition[] {
  const tomorrow = dayAfter(today);
  switch (state) {
    case 'TERMINATED':
      return [{ field: 'terminatedOn', is: 'below', value: tomorrow }];
    case 'UNSIGNED':
      return [notTerminated(today), emptyOrFrom('signedOn', tomorrow)];
    case 'EXPIRED':
      return [...signedAndNotTerminated(today), { field: 'expiresOn', is: 'below', value: today }];
    case 'EXPIRING':
      return [
        ...signedAndNotTerminated(today),
        { field: 'expiresOn', is: 'atLeast', value: today },
        { field: 'warnsFrom', is: 'below', value: tomorrow },
      ];
    case 'IN_FORCE':
      // An agreement without an end has no day of warning.
      return [...signedAndNotTerminated(today), emptyOrFrom('warnsFrom', tomorrow)];
  }
}

/** The agreements in force that end within some days, today included; by default within the days of warning of each. The earliest end comes first. */
export function expiringAgreementList(
  context: Pick<Context, 'actor' | 'now'>,
  withinDays: z.output<typeof withinDaysSchema>,
): ConnectionSource {
  const today = officeToday(context);
  const where =
    withinDays == null
      ? stateConditions('EXPIRING', today)
      : [
          ...signedAndNotTerminated(today),
          { field: 'expiresOn' as const, is: 'atLeast' as const, value: today },
          { field: 'expiresOn' as const, is: 'below' as const, value: addDays(today, withinDays + 1) },
        ];
  // The column can be empty, but every agreement of this list has an end.
  return agreements.list({ where, orderBy: { field: 'expiresOn', direction: 'asc', kind: 'time' } });
}

/** The agreements of a partner that have expired or are EXPIRING; one statement for all partners that are asked about at once. */
export async function partnerWarnings(
  context: Context,
  partnerOrganizationId: string,
): Promise<RowOf<'Agreement'>[]> {
  const today = officeToday(context);
  const warnings = await context.loaders.batch(
    'agreement warnings',
    partnerOrganizationId,
    async (partnerIds) => {
      const signed = await context.database.prisma.agreement.findMany({
        where: { partnerOrganizationId: { in: [...partnerIds] }, signedOn: { lte: today } },
        orderBy: { id: 'asc' },
      });
      const byPartner = Map.groupBy(signed, (agreement) => agreement.partnerOrganizationId);
      return new Map([...byPartner].map(([id, own]) => [id, agreementWarnings(own, today)]));
    },
  );
  return warnings ?? [];
}
