import type { EvidenceStatus } from '@rapport/database/generated/prisma/enums.ts';

import { builder } from '../../builder.ts';
import { connectionTypes } from '../../lists/connection.schema.ts';
import { newestFirst, readConnection } from '../../lists/connection.ts';
import { findNode, registerNode } from '../../lists/node.schema.ts';
import { orderInput } from '../../lists/order.schema.ts';
import { parseInput } from '../../mutation.ts';
import { LeadAgencyTypeEnum } from '../programs/program.schema.ts';
import { citationsOf, type CaseStudyCitationRow } from './case-study.citations.ts';
import {
  caseStudyFields,
  caseStudyFilterSchema,
  caseStudyList,
  type CaseStudyRow,
} from './case-study.service.ts';

export const EvidenceStatusEnum = builder.enumType('EvidenceStatus', {
  description: 'What is known of the effects of a program elsewhere. It says nothing of effects here.',
  values: {
    EFFECTIVE: {
      description: 'More than one sound study with a comparison group found the effects that were intended.',
    },
    PROMISING: {
      description:
        'A study with a comparison group found the effects that were intended; nobody has repeated it yet, or it has limits.',
    },
    MIXED: {
      description:
        'Studies with a comparison group found effects of some kinds, or in some places, and none in others.',
    },
    NO_EFFECT: {
      description: 'Sound studies with a comparison group did not find the effects that were intended.',
    },
    NOT_EVALUATED: {
      description:
        'No published evaluation with a comparison group is known. It may work or not; nobody knows.',
    },
  } satisfies Record<EvidenceStatus, object>,
});

const CaseStudyCitation = builder.objectRef<CaseStudyCitationRow>('CaseStudyCitation').implement({
  description: 'A published source of a case study.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'Author, title and publisher, as a bibliography has it.' }),
    year: t.exposeInt('year', { nullable: true, description: 'When it was published.' }),
    url: t.exposeString('url', { nullable: true, description: 'Where it can be read.' }),
  }),
});

export const CaseStudy = builder.prismaObject('CaseStudy', {
  description:
    'A program of somebody else from which the field learns, with what is known of its effects and from where.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.globalID({ description: 'Global id.', resolve: (study) => ({ id: study.id, type: 'CaseStudy' }) }),
    title: t.exposeString('title', { description: 'What the program is called.' }),
    place: t.exposeString('place', { description: 'Where it was.' }),
    leadAgencyType: t.expose('leadAgencyType', { type: LeadAgencyTypeEnum, description: 'Who led it.' }),
    startedYear: t.exposeInt('startedYear', { nullable: true, description: 'The year in which it began.' }),
    summary: t.exposeString('summary', { description: 'What it was.' }),
    evidenceStatus: t.expose('evidenceStatus', {
      type: EvidenceStatusEnum,
      description: 'What is known of its effects, in a word.',
    }),
    evidenceNote: t.exposeString('evidenceNote', {
      description: 'What the evidence says and what it does not.',
    }),
    citations: t.field({
      type: [CaseStudyCitation],
      description: 'Where that stands, the first source first.',
      resolve: (study, _args, context) => citationsOf(context, study.id),
    }),
    isReference: t.exposeBoolean('isReference', {
      description: 'Ships with Rapport, the same for every jurisdiction: read and cited, never changed.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was recorded.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
    version: t.exposeInt('version', { description: 'Rises by one with each change; for `expectedVersion`.' }),
  }),
});

registerNode('CaseStudy', caseStudyFields, 'caseStudy.read');
const [CaseStudyConnection, CaseStudyEdge] = connectionTypes(CaseStudy, 'CaseStudy');

const CaseStudyFilter = builder.inputType('CaseStudyFilter', {
  description: 'Which case studies to list; conditions that are given must all hold.',
  fields: (t) => ({
    leadAgencyTypes: t.field({ type: [LeadAgencyTypeEnum], description: 'Led by one of these.' }),
    evidenceStatuses: t.field({ type: [EvidenceStatusEnum], description: 'With one of these statuses.' }),
    titleContains: t.string({ description: 'The title contains this text, in upper or lower case.' }),
  }),
});

const caseStudyOrder = orderInput('CaseStudy', 'case studies', newestFirst, {
  CREATED_AT: { value: 'createdAt', kind: 'time', description: 'When it was recorded.' },
  TITLE: { value: 'title', kind: 'text', description: 'Its title, by code point.' },
});

builder.queryField('caseStudies', (t) =>
  t.connection(
    {
      type: CaseStudy,
      action: 'caseStudy.read',
      description:
        'The case studies of the acting jurisdiction, shipped ones and its own, newest first unless ordered otherwise.',
      args: {
        filter: t.arg({ type: CaseStudyFilter, description: 'Which of them.' }),
        orderBy: t.arg({ type: caseStudyOrder.type, description: 'In which order.' }),
      },
      resolve: (_root, args, context) =>
        readConnection<CaseStudyRow>(
          context,
          caseStudyList(
            parseInput(caseStudyFilterSchema, args.filter, 'filter'),
            caseStudyOrder.order(args.orderBy),
          ),
          args,
        ),
    },
    CaseStudyConnection,
    CaseStudyEdge,
  ),
);

builder.queryField('caseStudy', (t) =>
  t.field({
    type: CaseStudy,
    nullable: true,
    action: 'caseStudy.read',
    description: 'One case study; null where there is no such case study for this caller.',
    args: { id: t.arg.id({ required: true, description: 'Its global id.' }) },
    resolve: (_root, { id }, context) => findNode<CaseStudyRow>(context, 'CaseStudy', id),
  }),
);
