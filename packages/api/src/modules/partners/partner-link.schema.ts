import { builder } from '../../builder.ts';
import { connectionTypes } from '../../lists/connection.schema.ts';
import { readConnection } from '../../lists/connection.ts';
import { registerNode } from '../../lists/node.schema.ts';
import { Activity } from '../activities/activity.schema.ts';
import { activityFields, type ActivityRow } from '../activities/activity.service.ts';
import { Program } from '../programs/program.schema.ts';
import { programFields, type ProgramRow } from '../programs/program.service.ts';
import {
  activityPartnerFields,
  activityPartnerList,
  programPartnerFields,
  programPartnerList,
  type ActivityPartnerRow,
  type ProgramPartnerRow,
} from './partner-link.service.ts';
import { PartnerOrganization } from './partner.schema.ts';
import { partnerOf } from './partner.service.ts';

export const ProgramPartner = builder.prismaObject('ProgramPartner', {
  description: 'That an organisation works on a program.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.globalID({
      description: 'Global id.',
      resolve: (link) => ({ id: link.id, type: 'ProgramPartner' }),
    }),
    program: t.field({
      type: Program,
      nullable: true,
      action: 'program.read',
      description: 'The program; null while it is deleted.',
      resolve: (link, _args, context) =>
        context.loaders.byId<ProgramRow>('Program', programFields, link.programId),
    }),
    partnerOrganization: t.field({
      type: PartnerOrganization,
      nullable: true,
      action: 'partner.read',
      description: 'The organisation; null while it is deleted.',
      resolve: (link, _args, context) => partnerOf(context, link.partnerOrganizationId),
    }),
    contribution: t.exposeString('contribution', { nullable: true, description: 'What it does there.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it joined.' }),
  }),
});

registerNode('ProgramPartner', programPartnerFields, 'partner.read');
const [ProgramPartnerConnection, ProgramPartnerEdge] = connectionTypes(ProgramPartner, 'ProgramPartner');

export const ActivityPartner = builder.prismaObject('ActivityPartner', {
  description: 'That an organisation helps to hold an activity.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.globalID({
      description: 'Global id.',
      resolve: (link) => ({ id: link.id, type: 'ActivityPartner' }),
    }),
    activity: t.field({
      type: Activity,
      nullable: true,
      action: 'activity.read',
      description: 'The activity; null while it is deleted.',
      resolve: (link, _args, context) =>
        context.loaders.byId<ActivityRow>('Activity', activityFields, link.activityId),
    }),
    partnerOrganization: t.field({
      type: PartnerOrganization,
      nullable: true,
      action: 'partner.read',
      description: 'The organisation; null while it is deleted.',
      resolve: (link, _args, context) => partnerOf(context, link.partnerOrganizationId),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it joined.' }),
  }),
});

registerNode('ActivityPartner', activityPartnerFields, 'partner.read');
const [ActivityPartnerConnection, ActivityPartnerEdge] = connectionTypes(ActivityPartner, 'ActivityPartner');

builder.objectField(Program, 'partners', (t) =>
  t.connection(
    {
      type: ProgramPartner,
      action: 'partner.read',
      description: 'The organisations that work on the program, who joined last first.',
      resolve: (program, args, context) =>
        readConnection<ProgramPartnerRow>(context, programPartnerList('programId', program.id), args),
    },
    ProgramPartnerConnection,
    ProgramPartnerEdge,
  ),
);

builder.objectField(PartnerOrganization, 'programs', (t) =>
  t.connection(
    {
      type: ProgramPartner,
      action: 'partner.read',
      description: 'The programs that the organisation works on, the last joined first.',
      resolve: (partner, args, context) =>
        readConnection<ProgramPartnerRow>(
          context,
          programPartnerList('partnerOrganizationId', partner.id),
          args,
        ),
    },
    ProgramPartnerConnection,
    ProgramPartnerEdge,
  ),
);

builder.objectField(Activity, 'partners', (t) =>
  t.connection(
    {
      type: ActivityPartner,
      action: 'partner.read',
      description: 'The organisations that help to hold the activity, who joined last first.',
      resolve: (activity, args, context) =>
        readConnection<ActivityPartnerRow>(context, activityPartnerList('activityId', activity.id), args),
    },
    ActivityPartnerConnection,
    ActivityPartnerEdge,
  ),
);

builder.objectField(PartnerOrganization, 'activities', (t) =>
  t.connection(
    {
      type: ActivityPartner,
      action: 'partner.read',
      description: 'The activities that the organisation helps to hold, the last joined first.',
      resolve: (partner, args, context) =>
        readConnection<ActivityPartnerRow>(
          context,
          activityPartnerList('partnerOrganizationId', partner.id),
          args,
        ),
    },
    ActivityPartnerConnection,
    ActivityPartnerEdge,
  ),
);
