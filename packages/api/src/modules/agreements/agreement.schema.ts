import { AgreementKind } from '@rapport/database/generated/prisma/enums.ts';

import { builder } from '../../builder.ts';
import { enumOf } from '../../contract/enum.schema.ts';
import { nodeType } from '../../contract/node.schema.ts';
import { officeToday } from '../../office-calendar.ts';
import { newestFirst, readConnection } from '../../lists/connection.ts';
import { below, filterOf, oneOf, refers, where } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderOf } from '../../lists/order.schema.ts';
import { parseInput } from '../../parse-input.ts';
import type { RowOf } from '../../tables/columns.ts';
import { PartnerOrganization } from '../partners/partner.schema.ts';
import { Program } from '../programs/program.schema.ts';
import {
  expiringAgreementList,
  forceConditions,
  partnerWarnings,
  stateConditions,
  withinDaysSchema,
} from './agreement-list.service.ts';
import { AgreementState } from './agreement.rules.ts';
import { stateToday } from './agreement.service.ts';
import { agreements } from './tables.ts';

export const AgreementKindEnum = enumOf('AgreementKind', AgreementKind, 'The kind of an agreement.', {
  MOU: 'A memorandum of understanding: the duties of each party.',
  DATA_USE: 'The permitted uses of data and their protection.',
  INFORMATION_TRANSFER:
    'How identifiable information for research or statistics is transferred, as required by 28 CFR 22.',
  GRANT: 'Money for a purpose, and the obligations that come with it.',
});

const AgreementStateEnum = enumOf('AgreementState', AgreementState, 'The state of an agreement today.', {
  UNSIGNED: 'Not signed yet.',
  IN_FORCE: 'In force, and not near its end.',
  EXPIRING: 'In force, and within its days of warning. The last day is one of them.',
  EXPIRED: 'Past its last day.',
  TERMINATED: 'Ended early, or abandoned before it was signed.',
});

export const Agreement = nodeType(agreements, {
  action: 'agreement.read',
  description:
    'A written agreement with a partner. It is in force from the day of its signature until the end of its last day, or until it is terminated.',
  columns: {
    kind: 'The kind of agreement.',
    title: 'The title of the agreement.',
    signedOn: 'The day of its signature, the first on which it is in force; null if it is not signed.',
    expiresOn: 'Its last day; null for no end.',
    warningDays: 'The number of days before its end on which it becomes EXPIRING.',
    terminatedOn: 'The first day on which it is no longer in force, if it was terminated.',
  },
  references: {
    partnerOrganization: {
      to: PartnerOrganization,
      column: 'partnerOrganizationId',
      isNullable: true,
      description: 'The partner; null while it is deleted.',
    },
    program: {
      to: Program,
      column: 'programId',
      description: 'The program that it is limited to; null if it is for all, or if the program is deleted.',
    },
  },
  fields: (t) => ({
    state: t.field({
      type: AgreementStateEnum,
      description: 'Its state today.',
      resolve: (agreement, _args, context) => stateToday(context, agreement),
    }),
  }),
});

const lists = listsOf(Agreement, agreements);
lists.lookup('agreement');
lists.query('agreements', {
  description: 'The agreements of the acting jurisdiction, newest first by default.',
  filter: filterOf('AgreementFilter', agreements, {
    partnerOrganizationId: refers('partnerOrganizationId', 'PartnerOrganization', 'With this partner.'),
    programId: refers('programId', 'Program', 'Limited to this program.'),
    kinds: oneOf('kind', 'Of one of these kinds.'),
    state: where(AgreementStateEnum, 'In this state today.', (state: AgreementState, context) =>
      stateConditions(state, officeToday(context)),
    ),
    isInForce: where(
      'Boolean',
      'True for agreements that are in force today (IN_FORCE or EXPIRING), false for the others.',
      (isInForce: boolean, context) => forceConditions(isInForce, officeToday(context)),
    ),
    expiresBefore: below(
      'expiresOn',
      'With a last day before this day. Agreements without an end are left out.',
    ),
  }),
  order: orderOf(agreements, newestFirst, { CREATED_AT: ['createdAt', 'When it was recorded.'] }),
});
lists.under(PartnerOrganization, 'agreements', 'partnerOrganizationId', {
  description: 'The agreements with the partner, newest first.',
});
lists.under(Program, 'agreements', 'programId', {
  description: 'The agreements that are limited to the program, newest first.',
});

builder.queryField('expiringAgreements', (t) =>
  t.connection(
    {
      type: Agreement,
      action: 'agreement.read',
      description:
        'The agreements in force that end soon, earliest end first. An agreement that another one replaces is included; `PartnerOrganization.agreementWarnings` leaves it out.',
      args: {
        withinDays: t.arg.int({
          description:
            'Ending today or within this many days, from 0 to 1095; by default within the days of warning of each agreement.',
        }),
      },
      resolve: (_root, args, context) =>
        readConnection<RowOf<'Agreement'>>(
          context,
          expiringAgreementList(context, parseInput(withinDaysSchema, args.withinDays, 'withinDays')),
          args,
        ),
    },
    lists.connection,
    lists.edge,
  ),
);

builder.objectField(PartnerOrganization, 'agreementWarnings', (t) =>
  t.field({
    type: [Agreement],
    action: 'agreement.read',
    description:
      'The agreements that have expired or are EXPIRING and that no other agreement replaces, earliest end first. If a rule requires such an agreement, the activities and programs that need it are blocked, or will be soon.',
    resolve: (partner, _args, context) => partnerWarnings(context, partner.id),
  }),
);
