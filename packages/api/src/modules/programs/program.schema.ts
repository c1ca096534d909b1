import type { LeadAgencyType, ProgramStatus, ProgramType } from '@rapport/database/generated/prisma/enums.ts';

import { builder } from '../../builder.ts';
import { connectionTypes } from '../../lists/connection.schema.ts';
import { newestFirst, readConnection } from '../../lists/connection.ts';
import { findNode, registerNode } from '../../lists/node.schema.ts';
import { orderInput } from '../../lists/order.schema.ts';
import { parseInput } from '../../mutation.ts';
import { Area } from '../areas/area.schema.ts';
import { areaOf } from '../areas/area.service.ts';
import { LogicModel } from './logic-model.schema.ts';
import { movesFrom, type ProgramMove } from './program-status.service.ts';
import {
  programFields,
  programFilterSchema,
  programList,
  type ProgramPayload,
  type ProgramRow,
} from './program.service.ts';

export const ProgramTypeEnum = builder.enumType('ProgramType', {
  description: 'What kind of work a program is.',
  values: {
    COMMUNITY_FORUM: { description: 'Public meetings where residents raise concerns.' },
    SCHOOL_OUTREACH: { description: 'Work in and with schools.' },
    YOUTH_LEGAL_LITERACY: { description: 'Teaching young people what the law is and how courts work.' },
    PUBLIC_LECTURE: { description: 'Talks for the public.' },
    RESOURCE_DISTRIBUTION: { description: 'Handing out information or goods.' },
    VICTIM_SERVICES_OUTREACH: { description: 'Reaching victims of crime with services.' },
    COMMUNITY_PROSECUTION_UNIT: { description: 'Prosecutors assigned to a neighbourhood.' },
    RESTORATIVE_JUSTICE: {
      description: 'Bringing those harmed and those responsible together to repair harm.',
    },
    PRE_FILING_DIVERSION: { description: 'An alternative before charges are filed.' },
    POST_FILING_DIVERSION: { description: 'An alternative after charges were filed.' },
    FOCUSED_DETERRENCE: {
      description: 'Direct communication with the few people at the centre of violence, with services.',
    },
    NEIGHBORHOOD_SAFETY: { description: 'Work on the safety of one place.' },
    REENTRY: { description: 'Support on return from custody.' },
    COMMUNITY_ADVISORY_BOARD: { description: 'A standing board of residents that advises the office.' },
    DIGITAL_RESOURCE: { description: 'Information or services online.' },
  } satisfies Record<ProgramType, object>,
});

export const LeadAgencyTypeEnum = builder.enumType('LeadAgencyType', {
  description: 'Who leads a program.',
  values: {
    PROSECUTOR: { description: "The prosecutor's office." },
    POLICE: { description: 'A police department or sheriff.' },
    MAYORS_OFFICE: { description: "A mayor's office." },
    COMMUNITY: { description: 'A community organisation.' },
    COURT: { description: 'A court.' },
    OTHER: { description: 'Somebody else.' },
  } satisfies Record<LeadAgencyType, object>,
});

export const ProgramStatusEnum = builder.enumType('ProgramStatus', {
  description: 'Where a program stands in its life.',
  values: {
    PROPOSED: { description: 'Written down, not yet reviewed.' },
    IN_REVIEW: { description: 'Being reviewed.' },
    ACTIVE: { description: 'Running.' },
    PAUSED: { description: 'Halted, may resume.' },
    COMPLETED: { description: 'Done as planned.' },
    ENDED: { description: 'Stopped before it was done.' },
  } satisfies Record<ProgramStatus, object>,
});

const ProgramMoveType = builder.objectRef<ProgramMove>('ProgramMove').implement({
  description: 'A status that a program can move to from where it stands.',
  fields: (t) => ({
    status: t.expose('status', { type: ProgramStatusEnum, description: 'Where it would stand.' }),
    isAllowedForViewer: t.exposeBoolean('isAllowedForViewer', {
      description:
        "Whether whoever asks may move it there. What the jurisdiction's rules ask before a program becomes ACTIVE is looked at when it is moved.",
    }),
  }),
});

export const Program = builder.prismaObject('Program', {
  description: 'A planned body of work with the community.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.globalID({
      description: 'Global id.',
      resolve: (program) => ({ id: program.id, type: 'Program' }),
    }),
    title: t.exposeString('title', { description: 'What the program is called.' }),
    summary: t.exposeString('summary', { nullable: true, description: 'What it is, in a paragraph.' }),
    type: t.expose('type', { type: ProgramTypeEnum, description: 'What kind of work it is.' }),
    strategy: t.exposeString('strategy', {
      nullable: true,
      description: 'How it goes about it, and why that should work.',
    }),
    leadAgencyType: t.expose('leadAgencyType', { type: LeadAgencyTypeEnum, description: 'Who leads it.' }),
    leadAgencyName: t.exposeString('leadAgencyName', {
      nullable: true,
      description: 'What the agency that leads it is called.',
    }),
    targetProblem: t.exposeString('targetProblem', {
      nullable: true,
      description: 'The problem that it is meant to change.',
    }),
    targetPopulation: t.exposeString('targetPopulation', {
      nullable: true,
      description: 'The people whom it is meant to reach.',
    }),
    targetArea: t.field({
      type: Area,
      nullable: true,
      action: 'area.read',
      description: 'The part of the jurisdiction that it is meant for.',
      resolve: (program, _args, context) => areaOf(context, program.targetAreaId),
    }),
    logicModel: t.field({
      type: LogicModel,
      description: 'How it is meant to work.',
      resolve: (program) => program,
    }),
    status: t.expose('status', { type: ProgramStatusEnum, description: 'Where it stands.' }),
    allowedMoves: t.field({
      type: [ProgramMoveType],
      description: 'Where it can go from there; empty once it is over.',
      resolve: (program, _args, context) => movesFrom(context, program.status),
    }),
    startsOn: t.expose('startsOn', { type: 'Date', nullable: true, description: 'First day.' }),
    endsOn: t.expose('endsOn', { type: 'Date', nullable: true, description: 'Last day.' }),
    externalCode: t.exposeString('externalCode', {
      nullable: true,
      description: "The office's own code, by which files name the program.",
    }),
    proposedBySubject: t.exposeString('proposedBySubject', {
      nullable: true,
      action: 'staff.read',
      description:
        'Who proposed it, and so never reviews it: a subject of the identity provider, or "api-key:" and the id of a key. Null where it was recorded before that was asked. For those who work in the office.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was recorded.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
    version: t.exposeInt('version', { description: 'Rises by one with each change; for `expectedVersion`.' }),
  }),
});

/** The payload of a mutation that answers with a program. */
export const programPayload = (name: string, description: string) =>
  builder.objectRef<ProgramPayload>(name).implement({
    description,
    fields: (t) => ({
      program: t.field({
        type: Program,
        description: 'The program as it stands now.',
        resolve: ({ program }) => program,
      }),
    }),
  });

registerNode('Program', programFields, 'program.read');
export const [ProgramConnection, ProgramEdge] = connectionTypes(Program, 'Program');

const ProgramFilter = builder.inputType('ProgramFilter', {
  description: 'Which programs to list; conditions that are given must all hold.',
  fields: (t) => ({
    types: t.field({ type: [ProgramTypeEnum], description: 'One of these kinds of work.' }),
    statuses: t.field({ type: [ProgramStatusEnum], description: 'In one of these statuses.' }),
    leadAgencyTypes: t.field({ type: [LeadAgencyTypeEnum], description: 'Led by one of these.' }),
    targetAreaId: t.id({ description: 'Meant for this area.' }),
    titleContains: t.string({ description: 'The title contains this text, in upper or lower case.' }),
    startsFrom: t.field({ type: 'Date', description: 'Its first day is this one or later.' }),
    startsBefore: t.field({ type: 'Date', description: 'Its first day is before this one.' }),
  }),
});

const programOrder = orderInput('Program', 'programs', newestFirst, {
  CREATED_AT: { value: 'createdAt', kind: 'time', description: 'When it was recorded.' },
  TITLE: { value: 'title', kind: 'text', description: 'Its title, by code point.' },
});

builder.queryField('programs', (t) =>
  t.connection(
    {
      type: Program,
      action: 'program.read',
      description: 'The programs of the acting jurisdiction, newest first unless ordered otherwise.',
      args: {
        filter: t.arg({ type: ProgramFilter, description: 'Which of them.' }),
        orderBy: t.arg({ type: programOrder.type, description: 'In which order.' }),
      },
      resolve: (_root, args, context) =>
        readConnection<ProgramRow>(
          context,
          programList(
            parseInput(programFilterSchema, args.filter, 'filter'),
            programOrder.order(args.orderBy),
          ),
          args,
        ),
    },
    ProgramConnection,
    ProgramEdge,
  ),
);

builder.queryField('program', (t) =>
  t.field({
    type: Program,
    nullable: true,
    action: 'program.read',
    description: 'One program; null where there is no such program for this caller.',
    args: { id: t.arg.id({ required: true, description: 'Its global id.' }) },
    resolve: (_root, { id }, context) => findNode<ProgramRow>(context, 'Program', id),
  }),
);
