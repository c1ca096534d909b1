import type {
  ConflictNature,
  ConflictResolution,
  ConflictStatus,
} from '@rapport/database/generated/prisma/enums.ts';

import { builder } from '../../builder.ts';
import { connectionTypes } from '../../lists/connection.schema.ts';
import { newestFirst, readConnection } from '../../lists/connection.ts';
import { findNode, registerNode } from '../../lists/node.schema.ts';
import { orderInput } from '../../lists/order.schema.ts';
import { GovernedSubjectInput, GovernedSubjectType } from '../reviews/governed.schema.ts';
import { subjectOfRow } from '../reviews/governed.ts';
import { seesConflict } from './conflict.rules.ts';
import { conflictFields, conflictList, type ConflictDisclosureRow } from './conflict.service.ts';

export const ConflictNatureEnum = builder.enumType('ConflictNature', {
  description: 'What kind of interest somebody has.',
  values: {
    FINANCIAL: { description: 'Money or property.' },
    FAMILY: { description: 'A relative or a partner in life.' },
    PROFESSIONAL: { description: 'Another office, employment or client.' },
    POLITICAL: { description: 'A campaign, a party or a candidate.' },
    OTHER: { description: 'Something else.' },
  } satisfies Record<ConflictNature, object>,
});

export const ConflictStatusEnum = builder.enumType('ConflictStatus', {
  description: 'Where a disclosure stands.',
  values: {
    DISCLOSED: { description: 'Not resolved; what it touches does not go ahead.' },
    RESOLVED: { description: 'A reviewer has seen to it.' },
  } satisfies Record<ConflictStatus, object>,
});

export const ConflictResolutionEnum = builder.enumType('ConflictResolution', {
  description: 'How a conflict was resolved.',
  values: {
    RECUSED: { description: 'Whoever has the interest takes no part any more.' },
    DIVESTED: { description: 'The interest was given up.' },
    MITIGATED: { description: 'Something else was arranged so that it cannot matter.' },
    NO_CONFLICT: { description: 'It was found to be no conflict.' },
  } satisfies Record<ConflictResolution, object>,
});

export const ConflictDisclosure = builder.prismaObject('ConflictDisclosure', {
  description:
    'An interest that somebody has in a thing of the office. It is seen by those who may resolve it and by whoever disclosed it, and by nobody else.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.globalID({
      description: 'Global id.',
      resolve: (disclosure) => ({ id: disclosure.id, type: 'ConflictDisclosure' }),
    }),
    subject: t.field({
      type: GovernedSubjectType,
      description: 'The thing that it touches.',
      resolve: subjectOfRow,
    }),
    discloserSubject: t.exposeString('discloserSubject', {
      description: 'Who disclosed it: a subject of the identity provider.',
    }),
    nature: t.expose('nature', { type: ConflictNatureEnum, description: 'What kind of interest it is.' }),
    description: t.exposeString('description', { description: 'What the interest is.' }),
    status: t.expose('status', { type: ConflictStatusEnum, description: 'Where it stands.' }),
    resolution: t.expose('resolution', {
      type: ConflictResolutionEnum,
      nullable: true,
      description: 'How it was resolved; null where it is not.',
    }),
    resolutionNote: t.exposeString('resolutionNote', {
      nullable: true,
      description: 'What was arranged, and why; null where it is not resolved.',
    }),
    resolvedBySubject: t.exposeString('resolvedBySubject', {
      nullable: true,
      description: 'Who resolved it, never who disclosed it; null where it is not resolved.',
    }),
    resolvedAt: t.expose('resolvedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was resolved; null where it is not.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was disclosed.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
    version: t.exposeInt('version', { description: 'Rises by one with each change; for `expectedVersion`.' }),
  }),
});

registerNode('ConflictDisclosure', conflictFields, 'conflict.read', {
  isVisible: ({ actor }, row) => seesConflict(actor, row['discloserSubject']),
});
const [ConflictDisclosureConnection, ConflictDisclosureEdge] = connectionTypes(
  ConflictDisclosure,
  'ConflictDisclosure',
);

const ConflictDisclosureFilter = builder.inputType('ConflictDisclosureFilter', {
  description: 'Which disclosures to list; conditions that are given must all hold.',
  fields: (t) => ({
    statuses: t.field({ type: [ConflictStatusEnum], description: 'In one of these statuses.' }),
    subject: t.field({ type: GovernedSubjectInput, description: 'Touching this thing.' }),
  }),
});

const conflictOrder = orderInput('ConflictDisclosure', 'disclosures', newestFirst, {
  CREATED_AT: { value: 'createdAt', kind: 'time', description: 'When it was disclosed.' },
});

builder.queryField('conflictDisclosures', (t) =>
  t.connection(
    {
      type: ConflictDisclosure,
      action: 'conflict.read',
      description:
        'Disclosed conflicts, newest first unless ordered otherwise: all of the acting jurisdiction for those who may resolve them, and for everybody else their own.',
      args: {
        filter: t.arg({ type: ConflictDisclosureFilter, description: 'Which of them.' }),
        orderBy: t.arg({ type: conflictOrder.type, description: 'In which order.' }),
      },
      resolve: (_root, args, context) =>
        readConnection<ConflictDisclosureRow>(
          context,
          conflictList(context, args.filter, conflictOrder.order(args.orderBy)),
          args,
        ),
    },
    ConflictDisclosureConnection,
    ConflictDisclosureEdge,
  ),
);

builder.queryField('conflictDisclosure', (t) =>
  t.field({
    type: ConflictDisclosure,
    nullable: true,
    action: 'conflict.read',
    description: 'One disclosure; null where there is none for this caller.',
    args: { id: t.arg.id({ required: true, description: 'Its global id.' }) },
    resolve: (_root, { id }, context) => findNode<ConflictDisclosureRow>(context, 'ConflictDisclosure', id),
  }),
);
