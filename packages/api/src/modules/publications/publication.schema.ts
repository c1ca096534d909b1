import { PublicationKind, type PublicationStatus } from '@rapport/database/generated/prisma/enums.ts';

import { builder } from '../../builder.ts';
import { enumOf } from '../../contract/enum.schema.ts';
import { connectionTypes } from '../../lists/connection.schema.ts';
import { newestFirst, readConnection } from '../../lists/connection.ts';
import { findNode, registerNode } from '../../lists/node.schema.ts';
import { orderInput } from '../../lists/order.schema.ts';
import { concernFields } from '../concerns/concern.list.ts';
import { CommunityConcern } from '../concerns/concern.schema.ts';
import type { ConcernRow } from '../concerns/concern.service.ts';
import { DecisionInfluence } from '../influences/influence.schema.ts';
import { influenceFields, type InfluenceRow } from '../influences/influence.service.ts';
import { Program } from '../programs/program.schema.ts';
import { programFields, type ProgramRow } from '../programs/program.service.ts';
import { publicationFields, publicationList, type PublicationRow } from './publication.service.ts';

export const PublicationKindEnum = enumOf('PublicationKind', PublicationKind, 'The kind of a publication.', {
  PROGRAM_REPORT: 'A report on a program; it names the program.',
  DECISION_INFLUENCE: 'What the office changed because of community input; it names the decision influence.',
  CONCERN_RESPONSE: 'The response to a concern; it names the concern.',
  ANNOUNCEMENT: 'Another announcement.',
});

export const PublicationStatusEnum = builder.enumType('PublicationStatus', {
  description: 'Where a publication stands.',
  values: {
    DRAFT: { description: 'Being written.' },
    PUBLISHED: { description: 'Out; its words change no more.' },
    WITHDRAWN: { description: 'Taken back, with a reason.' },
  } satisfies Record<PublicationStatus, object>,
});

export const Publication = builder.prismaObject('Publication', {
  description:
    'What the office tells the public. Its words are frozen when it is published. Nothing of it can be read without signing in yet, published or not.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.globalID({
      description: 'Global id.',
      resolve: (publication) => ({ id: publication.id, type: 'Publication' }),
    }),
    kind: t.expose('kind', { type: PublicationKindEnum, description: 'What it tells.' }),
    program: t.field({
      type: Program,
      nullable: true,
      action: 'program.read',
      description: 'The program that it is about; null where it names none, or the program was deleted.',
      resolve: ({ programId }, _args, context) =>
        programId === null ? null : context.loaders.byId<ProgramRow>('Program', programFields, programId),
    }),
    decisionInfluence: t.field({
      type: DecisionInfluence,
      nullable: true,
      action: 'influence.read',
      description: 'The influence that it tells of; null where it names none, or the influence was deleted.',
      resolve: ({ decisionInfluenceId }, _args, context) =>
        decisionInfluenceId === null
          ? null
          : context.loaders.byId<InfluenceRow>('DecisionInfluence', influenceFields, decisionInfluenceId),
    }),
    communityConcern: t.field({
      type: CommunityConcern,
      nullable: true,
      action: 'concern.read',
      description: 'The concern that it answers; null where it names none, or the concern was deleted.',
      resolve: ({ communityConcernId }, _args, context) =>
        communityConcernId === null
          ? null
          : context.loaders.byId<ConcernRow>('CommunityConcern', concernFields, communityConcernId),
    }),
    title: t.exposeString('title', { description: 'Its title.' }),
    body: t.exposeString('body', { description: 'Its words.' }),
    language: t.exposeString('language', { description: 'The language of its words, as a BCP 47 tag.' }),
    status: t.expose('status', { type: PublicationStatusEnum, description: 'Where it stands.' }),
    publishedAt: t.expose('publishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was published; null for a draft.',
    }),
    withdrawnAt: t.expose('withdrawnAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was withdrawn; null where it was not.',
    }),
    withdrawalReason: t.exposeString('withdrawalReason', {
      nullable: true,
      description: 'Why it was withdrawn; null where it was not.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was drafted.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
    version: t.exposeInt('version', { description: 'Rises by one with each change; for `expectedVersion`.' }),
  }),
});

registerNode('Publication', publicationFields, 'publication.read');
const [PublicationConnection, PublicationEdge] = connectionTypes(Publication, 'Publication');

const PublicationFilter = builder.inputType('PublicationFilter', {
  description: 'Which publications to list; conditions that are given must all hold.',
  fields: (t) => ({
    kinds: t.field({ type: [PublicationKindEnum], description: 'Of one of these kinds.' }),
    statuses: t.field({ type: [PublicationStatusEnum], description: 'In one of these statuses.' }),
    programId: t.id({ description: 'About this program.' }),
  }),
});

const publicationOrder = orderInput('Publication', 'publications', newestFirst, {
  CREATED_AT: { value: 'createdAt', kind: 'time', description: 'When it was drafted.' },
});

builder.queryField('publications', (t) =>
  t.connection(
    {
      type: Publication,
      action: 'publication.read',
      description: 'The publications of the acting jurisdiction, newest first unless ordered otherwise.',
      args: {
        filter: t.arg({ type: PublicationFilter, description: 'Which of them.' }),
        orderBy: t.arg({ type: publicationOrder.type, description: 'In which order.' }),
      },
      resolve: (_root, args, context) =>
        readConnection<PublicationRow>(
          context,
          publicationList(args.filter, publicationOrder.order(args.orderBy)),
          args,
        ),
    },
    PublicationConnection,
    PublicationEdge,
  ),
);

builder.queryField('publication', (t) =>
  t.field({
    type: Publication,
    nullable: true,
    action: 'publication.read',
    description: 'One publication; null where there is no such publication for this caller.',
    args: { id: t.arg.id({ required: true, description: 'Its global id.' }) },
    resolve: (_root, { id }, context) => findNode<PublicationRow>(context, 'Publication', id),
  }),
);

builder.objectField(Program, 'publications', (t) =>
  t.connection(
    {
      type: Publication,
      action: 'publication.read',
      description: 'Publications that name the program, newest first.',
      resolve: (program, args, context) =>
        readConnection<PublicationRow>(context, publicationList(null, newestFirst, program.id), args),
    },
    PublicationConnection,
    PublicationEdge,
  ),
);
