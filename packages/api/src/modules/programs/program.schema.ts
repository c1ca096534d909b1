import { LeadAgencyType, ProgramStatus, ProgramType } from '@rapport/database/generated/prisma/enums.ts';

import { builder } from '../../builder.ts';
import { enumOf } from '../../contract/enum.schema.ts';
import { nodeType } from '../../contract/node.schema.ts';
import { newestFirst } from '../../lists/connection.ts';
import { atLeast, below, contains, filterOf, oneOf, refers } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderOf } from '../../lists/order.schema.ts';
import { Area } from '../areas/area.schema.ts';
import { LogicModel } from './logic-model.schema.ts';
import { movesFrom, type ProgramMove } from './program-status.service.ts';
import { programs } from './tables.ts';

enumOf('ProgramType', ProgramType, 'The kind of work that a program does.', {
  COMMUNITY_FORUM: 'Public meetings at which residents raise concerns.',
  SCHOOL_OUTREACH: 'Work in and with schools.',
  YOUTH_LEGAL_LITERACY: 'Teaching young people about the law and the courts.',
  PUBLIC_LECTURE: 'Talks for the public.',
  RESOURCE_DISTRIBUTION: 'Handing out information or goods.',
  VICTIM_SERVICES_OUTREACH: 'Connecting victims of crime with services.',
  COMMUNITY_PROSECUTION_UNIT: 'Prosecutors assigned to a neighborhood.',
  RESTORATIVE_JUSTICE:
    'Bringing people who were harmed and people who are responsible together to repair harm.',
  PRE_FILING_DIVERSION: 'An alternative before charges are filed.',
  POST_FILING_DIVERSION: 'An alternative after charges have been filed.',
  FOCUSED_DETERRENCE:
    'Direct communication with the few people at the center of violence, combined with services.',
  NEIGHBORHOOD_SAFETY: 'Work on the safety of one place.',
  REENTRY: 'Support on return from custody.',
  COMMUNITY_ADVISORY_BOARD: 'A standing board of residents that advises the office.',
  DIGITAL_RESOURCE: 'Information or services online.',
});

enumOf('LeadAgencyType', LeadAgencyType, 'The kind of agency that leads a program.', {
  PROSECUTOR: "The prosecutor's office.",
  POLICE: 'A police department or sheriff.',
  MAYORS_OFFICE: "A mayor's office.",
  COMMUNITY: 'A community organization.',
  COURT: 'A court.',
  OTHER: 'Another agency.',
});

const ProgramStatusEnum = enumOf('ProgramStatus', ProgramStatus, 'The status of a program.', {
  PROPOSED: 'Recorded, not yet in review.',
  IN_REVIEW: 'In review.',
  ACTIVE: 'Running.',
  PAUSED: 'Paused; it may resume.',
  COMPLETED: 'Completed as planned.',
  ENDED: 'Ended before it was completed.',
});

const ProgramMoveType = builder.objectRef<ProgramMove>('ProgramMove').implement({
  description: 'A status that a program can move to from its current status.',
  fields: (t) => ({
    status: t.expose('status', { type: ProgramStatusEnum, description: 'The next status.' }),
    isAllowedForViewer: t.exposeBoolean('isAllowedForViewer', {
      description:
        "True if your role allows the move. The jurisdiction's rules for a program to become ACTIVE are checked when it is moved.",
    }),
  }),
});

export const Program = nodeType(programs, {
  action: 'program.read',
  description: 'A planned body of work with the community.',
  columns: {
    title: 'The title of the program.',
    summary: 'A summary in one paragraph.',
    type: 'The kind of work that the program does.',
    strategy: 'How the program works, and why that should help.',
    leadAgencyType: 'The kind of agency that leads it.',
    leadAgencyName: 'The name of the agency that leads it.',
    targetProblem: 'The problem that it should reduce.',
    targetPopulation: 'The people that it should reach.',
    status: 'Its status.',
    startsOn: 'The first day.',
    endsOn: 'The last day.',
    externalCode: "The office's own code, which identifies the program in files.",
    proposedBySubject: {
      action: 'staff.read',
      description:
        'The person who proposed it and therefore cannot review it: a subject of the identity provider, or "api-key:" and the id of a key. Null if it is not known. For staff of the office.',
    },
  },
  references: {
    targetArea: { to: Area, column: 'targetAreaId', description: 'The area that it is meant for.' },
  },
  fields: (t) => ({
    logicModel: t.field({
      type: LogicModel,
      description: 'Its logic model.',
      resolve: (program) => program,
    }),
    allowedMoves: t.field({
      type: [ProgramMoveType],
      description: 'The statuses that it can move to; empty when it is over.',
      resolve: ({ status }, _args, context) => movesFrom(context, status),
    }),
  }),
});

export const programLists = listsOf(Program, programs);
programLists.lookup('program');
programLists.query('programs', {
  description: 'The programs of the acting jurisdiction, newest first by default.',
  filter: filterOf('ProgramFilter', programs, {
    types: oneOf('type', 'Of one of these types.'),
    statuses: oneOf('status', 'In one of these statuses.'),
    leadAgencyTypes: oneOf('leadAgencyType', 'Led by one of these kinds of agency.'),
    targetAreaId: refers('targetAreaId', 'Area', 'Meant for this area.'),
    titleContains: contains('title', 'The title contains this text; case and accents do not matter.'),
    startsFrom: atLeast('startsOn', 'With its first day on this day or later.'),
    startsBefore: below('startsOn', 'With its first day before this day.'),
  }),
  order: orderOf(programs, newestFirst, {
    CREATED_AT: ['createdAt', 'When it was recorded.'],
    TITLE: ['title', 'The title, alphabetically.'],
  }),
});
