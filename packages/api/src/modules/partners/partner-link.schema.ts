import { nodeType } from '../../contract/node.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { Activity } from '../activities/activity.schema.ts';
import { Program } from '../programs/program.schema.ts';
import { PartnerOrganization } from './partner.schema.ts';
import { activityPartners, programPartners } from './tables.ts';

const partner = {
  to: PartnerOrganization,
  column: 'partnerOrganizationId',
  isNullable: true,
  description: 'The partner; null while it is deleted.',
} as const;
const shown = {
  createdAt: 'When the partner was added.',
  updatedAt: false,
  version: false,
} as const;

export const ProgramPartner = nodeType(programPartners, {
  action: 'partner.read',
  description: 'A partner of a program.',
  columns: { contribution: "The partner's contribution to the program.", ...shown },
  references: {
    program: {
      to: Program,
      column: 'programId',
      isNullable: true,
      description: 'The program; null while it is deleted.',
    },
    partnerOrganization: partner,
  },
});

export const ActivityPartner = nodeType(activityPartners, {
  action: 'partner.read',
  description: 'A partner that helps to hold an activity.',
  columns: shown,
  references: {
    activity: {
      to: Activity,
      column: 'activityId',
      isNullable: true,
      description: 'The activity; null while it is deleted.',
    },
    partnerOrganization: partner,
  },
});

const programLinks = listsOf(ProgramPartner, programPartners);
programLinks.under(Program, 'partners', 'programId', {
  description: 'The partners of the program, most recently added first.',
});
programLinks.under(PartnerOrganization, 'programs', 'partnerOrganizationId', {
  description: 'The programs of the partner, most recently joined first.',
});

const activityLinks = listsOf(ActivityPartner, activityPartners);
activityLinks.under(Activity, 'partners', 'activityId', {
  description: 'The partners that help to hold the activity, most recently added first.',
});
activityLinks.under(PartnerOrganization, 'activities', 'partnerOrganizationId', {
  description: 'The activities that the partner helps to hold, most recently joined first.',
});
