import { AgreementKind } from '@rapport/database/generated/prisma/enums.ts';
import type { Condition } from '@rapport/database/list-reader.ts';
import * as z from 'zod';

import type { Context } from '../../context.ts';
import { addDays, dayAfter, dayOf } from '../../days.ts';
import { newestFirst, type ConnectionSource, type ListOrder } from '../../lists/connection.ts';
import { ofPartner } from '../partners/partner.service.ts';
import { ofProgram } from '../programs/program.service.ts';
import { agreementStates, agreementWarnings, type AgreementState } from './agreement.rules.ts';
import type { AgreementRow } from './agreement.service.ts';

/** The fields that a list or a lookup of agreements reads. */
export const agreementFields = [
  'partnerOrganizationId',
  'programId',
  'kind',
  'title',
  'signedOn',
  'expiresOn',
  'warningDays',
  'terminatedOn',
  'createdAt',
  'updatedAt',
  'version',
] as const;

export const agreementFilterSchema = z
  .object({
    partnerOrganizationId: z.string().nullish(),
    programId: z.string().nullish(),
    kinds: z.array(z.enum(AgreementKind)).nullish(),
    state: z.enum(agreementStates).nullish(),
    isInForce: z.boolean().nullish(),
    expiresBefore: z.date().nullish(),
  })
  .nullish();

const withinDaysMax = 1095;
const withinDaysMessage = `Look from 0 to ${withinDaysMax} days ahead.`;
export const withinDaysSchema = z
  .int()
  .min(0, withinDaysMessage)
  .max(withinDaysMax, withinDaysMessage)
  .nullish();

/** What holds of the columns of agreements that are in force on a day, or that are not: `inForce` as conditions. */
function forceConditions(isInForce: boolean, today: Date): Condition[] {
  const tomorrow = dayAfter(today);
  if (!isInForce) {
    return [
      {
        is: 'anyOf',
        of: [
          { field: 'terminatedOn', is: 'below', value: tomorrow },
          { field: 'signedOn', is: 'null' },
          { field: 'signedOn', is: 'atLeast', value: tomorrow },
          { field: 'expiresOn', is: 'below', value: today },
        ],
      },
    ];
  }
  return [
    ...signedAndNotTerminated(today),
    {
      is: 'anyOf',
      of: [
        { field: 'expiresOn', is: 'null' },
        { field: 'expiresOn', is: 'atLeast', value: today },
      ],
    },
  ];
}

function notTerminated(today: Date): Condition {
  return {
    is: 'anyOf',
    of: [
      { field: 'terminatedOn', is: 'null' },
      { field: 'terminatedOn', is: 'atLeast', value: dayAfter(today) },
    ],
  };
}

function signedAndNotTerminated(today: Date): Condition[] {
  return [notTerminated(today), { field: 'signedOn', is: 'below', value: dayAfter(today) }];
}

/** What holds of the columns of agreements that stand in a state on a day: `agreementState` as conditions. */
function stateConditions(state: AgreementState, today: Date): Condition[] {
  const tomorrow = dayAfter(today);
  switch (state) {
    case 'TERMINATED':
      return [{ field: 'terminatedOn', is: 'below', value: tomorrow }];
    case 'UNSIGNED':
      return [
        notTerminated(today),
        {
          is: 'anyOf',
          of: [
            { field: 'signedOn', is: 'null' },
            { field: 'signedOn', is: 'atLeast', value: tomorrow },
          ],
        },
      ];
    case 'EXPIRED':
      return [...signedAndNotTerminated(today), { field: 'expiresOn', is: 'below', value: today }];
    case 'EXPIRING':
      return [
        ...signedAndNotTerminated(today),
        { field: 'expiresOn', is: 'atLeast', value: today },
        { field: 'warnsFrom', is: 'below', value: tomorrow },
      ];
    case 'IN_FORCE':
      return [
        ...signedAndNotTerminated(today),
        {
          is: 'anyOf',
          of: [
            { field: 'expiresOn', is: 'null' },
            { field: 'warnsFrom', is: 'atLeast', value: tomorrow },
          ],
        },
      ];
  }
}

/** The list of the tenant's agreements that a filter and an order describe. */
export function agreementList(
  context: Pick<Context, 'now'>,
  filter: z.output<typeof agreementFilterSchema>,
  orderBy: ListOrder,
): ConnectionSource {
  const today = dayOf(context.now());
  const where: Condition[] = [];
  if (filter?.partnerOrganizationId != null) where.push(ofPartner(filter.partnerOrganizationId));
  if (filter?.programId != null) where.push(ofProgram(filter.programId));
  if (filter?.kinds) where.push({ field: 'kind', is: 'oneOf', value: filter.kinds });
  if (filter?.expiresBefore) where.push({ field: 'expiresOn', is: 'below', value: filter.expiresBefore });
  if (filter?.state) where.push(...stateConditions(filter.state, today));
  if (filter?.isInForce != null) where.push(...forceConditions(filter.isInForce, today));
  return { model: 'Agreement', fields: agreementFields, where, orderBy };
}

/** The agreements of one partner, or of one program: the newest first. */
export function agreementListOf(field: 'partnerOrganizationId' | 'programId', id: string): ConnectionSource {
  return { model: 'Agreement', fields: agreementFields, orderBy: newestFirst, parent: { field, id } };
}

/** The agreements in force that end within some days, today included, or else within the warning of each: the earliest end first. */
export function expiringAgreementList(
  context: Pick<Context, 'now'>,
  withinDays: z.output<typeof withinDaysSchema>,
): ConnectionSource {
  const today = dayOf(context.now());
  const where =
    withinDays == null
      ? stateConditions('EXPIRING', today)
      : [
          ...signedAndNotTerminated(today),
          { field: 'expiresOn', is: 'atLeast' as const, value: today },
          { field: 'expiresOn', is: 'below' as const, value: addDays(today, withinDays + 1) },
        ];
  // Those without an end are not among them, so each has what they are ordered by.
  const orderBy: ListOrder = { field: 'expiresOn', direction: 'asc', kind: 'time' };
  return { model: 'Agreement', fields: agreementFields, where, orderBy };
}

/** What of a partner's agreements has run out or is about to; one statement for all partners that are asked about at once. */
export async function partnerWarnings(
  context: Context,
  partnerOrganizationId: string,
): Promise<AgreementRow[]> {
  const today = dayOf(context.now());
  const warnings = await context.loaders.batch(
    'agreement warnings',
    partnerOrganizationId,
    async (partnerIds) => {
      const agreements = await context.database.prisma.agreement.findMany({
        where: { partnerOrganizationId: { in: [...partnerIds] }, signedOn: { lte: today } },
        orderBy: { id: 'asc' },
      });
      const byPartner = Map.groupBy(agreements, (agreement) => agreement.partnerOrganizationId);
      return new Map([...byPartner].map(([id, own]) => [id, agreementWarnings(own, today)]));
    },
  );
  return warnings ?? [];
}
