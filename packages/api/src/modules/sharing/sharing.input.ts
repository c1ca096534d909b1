import { SharingKind } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { daysInOrder } from '../../days.ts';
import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { dataSharingAgreements } from './tables.ts';

/** Lines of one agreement: enough for every indicator of the catalog by several dimensions. */
export const linesMax = 100;
const daysMessage = 'The last day cannot be before the first.';
const slugLengthMax = 100;

const lineSchema = z
  .object({
    kind: z
      .enum(SharingKind)
      .nullish()
      .describe('The part of the indicator that is shared; its figures by default.'),
    indicatorCode: rules
      .code('The code of an indicator')
      .describe('The code of an indicator that ships with Rapport, such as "diversion-rate".'),
    dimension: rules
      .code('A dimension')
      .nullish()
      .describe(
        'A dimension by which the indicator can be observed, such as "RACE_ETHNICITY"; the figures of everyone by default. A dimension includes them.',
      ),
    firstDay: rules.day.describe('The first day of the periods that are shared.'),
    lastDay: rules.day
      .nullish()
      .describe('The last day of the periods that are shared; null for all later periods too.'),
  })
  .refine(({ firstDay, lastDay }) => daysInOrder(firstDay, lastDay), {
    path: ['lastDay'],
    message: daysMessage,
  })
  .meta({ graphql: 'DataSharingLineInput' })
  .describe('One thing that an agreement shares.');

export const offerDataSharingSchema = z
  .object({
    agency: rules
      .exempt(rules.requiredText('The slug of an agency', slugLengthMax), 'The slug of a state agency.')
      .describe('The slug of an agency of the state of the office: see `stateAgencies`.'),
    purpose: rules.narrative('A purpose', 2000).describe('The permitted use of the figures.'),
    inForceFrom: rules.day.describe('The first day on which the agency can read the figures.'),
    inForceTo: rules.day.nullish().describe('The last day on which it can read them; null if no end is set.'),
    lines: z
      .array(lineSchema)
      .min(1, 'An agreement shares at least one thing.')
      .max(linesMax, `An agreement has at most ${linesMax} lines.`)
      .describe('The shared indicators.'),
    idempotencyKey: idempotencyKeySchema,
  })
  .refine(({ inForceFrom, inForceTo }) => daysInOrder(inForceFrom, inForceTo), {
    path: ['inForceTo'],
    message: daysMessage,
  })
  .describe('An offer to share figures with a state agency.');

export const endDataSharingSchema = dataSharingAgreements
  .changeInput({ reason: rules.narrative('A reason', 2000).describe('Why. The agency reads it.') })
  .describe('The agreement to end.');

export const answerSharingOfferSchema = z
  .object({
    id: dataSharingAgreements.id.describe('The offer.'),
    expectedVersion: rules.expectedVersion,
    note: rules.remark('A note').nullish().describe('A note to the office.'),
  })
  .describe('The answer of a state agency to an offer.');
