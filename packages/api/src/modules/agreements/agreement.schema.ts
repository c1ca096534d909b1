import { AgreementKind } from '@rapport/database/generated/prisma/enums.ts';

import { builder } from '../../builder.ts';
import { enumOf } from '../../contract/enum.schema.ts';
import { connectionTypes } from '../../lists/connection.schema.ts';
import { newestFirst, readConnection } from '../../lists/connection.ts';
import { findNode, registerNode } from '../../lists/node.schema.ts';
import { orderInput } from '../../lists/order.schema.ts';
import { parseInput } from '../../mutation.ts';
import { PartnerOrganization } from '../partners/partner.schema.ts';
import { partnerOf } from '../partners/partner.service.ts';
import { Program } from '../programs/program.schema.ts';
import { programFields, type ProgramRow } from '../programs/program.service.ts';
import {
  agreementFields,
  agreementFilterSchema,
  agreementList,
  agreementListOf,
  expiringAgreementList,
  partnerWarnings,
  withinDaysSchema,
} from './agreement.list.ts';
import type { AgreementState } from './agreement.rules.ts';
import { stateToday, type AgreementRow } from './agreement.service.ts';

export const AgreementKindEnum = enumOf('AgreementKind', AgreementKind, 'The kind of an agreement.', {
  MOU: 'A memorandum of understanding: who does what.',
  DATA_USE: 'What data may be used for, and how it is protected.',
  INFORMATION_TRANSFER:
    'How identifiable information for research or statistics is transferred, as required by 28 CFR 22.',
  GRANT: 'Money for a purpose, and the obligations that come with it.',
});

const AgreementStateEnum = builder.enumType('AgreementState', {
  description: 'Where an agreement stands today, by the day in UTC.',
  values: {
    UNSIGNED: { description: 'Not signed yet.' },
    IN_FORCE: { description: 'Signed, and its end is not near.' },
    EXPIRING: {
      description: 'In force, and it ends within its days of warning. Its last day is one of them.',
    },
    EXPIRED: { description: 'Its last day is over.' },
    TERMINATED: { description: 'Ended before its time, or given up.' },
  } satisfies Record<AgreementState, object>,
});

export const Agreement = builder.prismaObject('Agreement', {
  description:
    'What was agreed with a partner in writing. In force from the day of its signature until the end of its last day, or until it is terminated.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.globalID({
      description: 'Global id.',
      resolve: (agreement) => ({ id: agreement.id, type: 'Agreement' }),
    }),
    partnerOrganization: t.field({
      type: PartnerOrganization,
      nullable: true,
      action: 'partner.read',
      description: 'With whom; null while the partner is deleted.',
      resolve: (agreement, _args, context) => partnerOf(context, agreement.partnerOrganizationId),
    }),
    program: t.field({
      type: Program,
      nullable: true,
      action: 'program.read',
      description: 'The program that it is limited to; null where it is for all, or the program is deleted.',
      resolve: ({ programId }, _args, context) =>
        programId === null ? null : context.loaders.byId<ProgramRow>('Program', programFields, programId),
    }),
    kind: t.expose('kind', { type: AgreementKindEnum, description: 'What kind of agreement it is.' }),
    title: t.exposeString('title', { description: 'What it is called.' }),
    state: t.field({
      type: AgreementStateEnum,
      description: 'Where it stands today.',
      resolve: (agreement, _args, context) => stateToday(context, agreement),
    }),
    signedOn: t.expose('signedOn', {
      type: 'Date',
      nullable: true,
      description: 'The day of its signature, the first on which it holds; null where it is not signed.',
    }),
    expiresOn: t.expose('expiresOn', {
      type: 'Date',
      nullable: true,
      description: 'The last day on which it holds; null for no end.',
    }),
    warningDays: t.exposeInt('warningDays', {
      description: 'How many days before its end it is shown as EXPIRING.',
    }),
    terminatedOn: t.expose('terminatedOn', {
      type: 'Date',
      nullable: true,
      description: 'The first day on which it holds no more, where it was ended before its time.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was recorded.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
    version: t.exposeInt('version', { description: 'Rises by one with each change; for `expectedVersion`.' }),
  }),
});

registerNode('Agreement', agreementFields, 'agreement.read');
const [AgreementConnection, AgreementEdge] = connectionTypes(Agreement, 'Agreement');

const AgreementFilter = builder.inputType('AgreementFilter', {
  description: 'Which agreements to list; conditions that are given must all hold.',
  fields: (t) => ({
    partnerOrganizationId: t.id({ description: 'With this partner.' }),
    programId: t.id({ description: 'Limited to this program.' }),
    kinds: t.field({ type: [AgreementKindEnum], description: 'One of these kinds.' }),
    state: t.field({ type: AgreementStateEnum, description: 'Standing here today.' }),
    isInForce: t.boolean({
      description: 'In force today (IN_FORCE or EXPIRING), or else not in force.',
    }),
    expiresBefore: t.field({
      type: 'Date',
      description: 'With a last day before this one; those without an end are left out.',
    }),
  }),
});

const agreementOrder = orderInput('Agreement', 'agreements', newestFirst, {
  CREATED_AT: { value: 'createdAt', kind: 'time', description: 'When it was recorded.' },
});

builder.queryField('agreements', (t) =>
  t.connection(
    {
      type: Agreement,
      action: 'agreement.read',
      description: 'The agreements of the acting jurisdiction, newest first unless ordered otherwise.',
      args: {
        filter: t.arg({ type: AgreementFilter, description: 'Which of them.' }),
        orderBy: t.arg({ type: agreementOrder.type, description: 'In which order.' }),
      },
      resolve: (_root, args, context) =>
        readConnection<AgreementRow>(
          context,
          agreementList(
            context,
            parseInput(agreementFilterSchema, args.filter, 'filter'),
            agreementOrder.order(args.orderBy),
          ),
          args,
        ),
    },
    AgreementConnection,
    AgreementEdge,
  ),
);

builder.queryField('agreement', (t) =>
  t.field({
    type: Agreement,
    nullable: true,
    action: 'agreement.read',
    description: 'One agreement; null where there is no such agreement for this caller.',
    args: { id: t.arg.id({ required: true, description: 'Its global id.' }) },
    resolve: (_root, { id }, context) => findNode<AgreementRow>(context, 'Agreement', id),
  }),
);

builder.queryField('expiringAgreements', (t) =>
  t.connection(
    {
      type: Agreement,
      action: 'agreement.read',
      description:
        'The agreements in force whose end is near, the earliest end first. One that another replaces is among them; `PartnerOrganization.agreementWarnings` leaves it out.',
      args: {
        withinDays: t.arg.int({
          description:
            'Ending today or within this many days, from 0 to 1095; within the days of warning of each unless said otherwise.',
        }),
      },
      resolve: (_root, args, context) =>
        readConnection<AgreementRow>(
          context,
          expiringAgreementList(context, parseInput(withinDaysSchema, args.withinDays, 'withinDays')),
          args,
        ),
    },
    AgreementConnection,
    AgreementEdge,
  ),
);

builder.objectField(PartnerOrganization, 'agreements', (t) =>
  t.connection(
    {
      type: Agreement,
      action: 'agreement.read',
      description: 'The agreements with the organisation, newest first.',
      resolve: (partner, args, context) =>
        readConnection<AgreementRow>(context, agreementListOf('partnerOrganizationId', partner.id), args),
    },
    AgreementConnection,
    AgreementEdge,
  ),
);

builder.objectField(PartnerOrganization, 'agreementWarnings', (t) =>
  t.field({
    type: [Agreement],
    action: 'agreement.read',
    description:
      'The agreements that have expired or are EXPIRING and that no other one replaces, the earliest end first: where a rule requires such an agreement, they block what it is required for, now or soon.',
    resolve: (partner, _args, context) => partnerWarnings(context, partner.id),
  }),
);

builder.objectField(Program, 'agreements', (t) =>
  t.connection(
    {
      type: Agreement,
      action: 'agreement.read',
      description: 'The agreements that are limited to the program, newest first.',
      resolve: (program, args, context) =>
        readConnection<AgreementRow>(context, agreementListOf('programId', program.id), args),
    },
    AgreementConnection,
    AgreementEdge,
  ),
);
