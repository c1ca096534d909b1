import { contributors, dataHandlers, editors, everyone, type Permission } from './roles.ts';

/** The actions on activities, partners, feedback items and publications. */
export const engagementPermissions = {
  'area.read': { description: 'read the areas of the jurisdiction', roles: everyone },
  'area.write': { description: 'add, change and retire areas', roles: editors },
  'activity.read': { description: 'read activities and distributed resources', roles: everyone },
  'activity.write': {
    description: 'propose and change activities, record, correct and void distributed resources',
    roles: contributors,
  },
  'activityMove.write': { description: 'activate, complete and cancel activities', roles: editors },
  'attendance.read': { description: 'read attendance', roles: everyone },
  'attendance.write': { description: 'record, correct and void attendance', roles: contributors },
  // Group counts can be small, and are not suppressed here. Every other role reads the equity view.
  'attendanceCount.read': {
    description: 'read the demographic groups of a headcount',
    roles: ['ADMIN', 'EDITOR', 'CONTRIBUTOR', 'ANALYST'],
  },
  // A key links a person's visits, so only people who record attendance see keys. Everyone else sees counts.
  'participantKey.read': { description: 'read the pseudonyms of participants', roles: contributors },
  'partner.read': { description: 'read partner organizations', roles: everyone },
  'partner.write': {
    description: 'add and change partners, link them to programs and activities',
    roles: contributors,
  },
  'agreement.read': { description: 'read agreements with partners', roles: everyone },
  'agreement.write': { description: 'draft, sign, renew and terminate agreements', roles: editors },
  'feedback.read': { description: 'read feedback items', roles: everyone },
  'feedback.write': {
    description: 'record, change and review feedback items, add, correct and void responses',
    roles: contributors,
  },
  'feedbackTriage.write': {
    description: 'triage, assign, merge, decide and reopen feedback items, and reply to them',
    roles: editors,
  },
  'feedbackChannel.write': { description: 'add and change channels of feedback', roles: editors },
  // Names and addresses of residents. Each read is recorded.
  'feedbackContact.read': { description: 'read who gave feedback', roles: editors },
  'feedbackContact.write': { description: 'erase who gave feedback', roles: editors },
  'policyChange.read': { description: 'read policy changes', roles: everyone },
  'policyChange.write': { description: 'record policy changes and their sources', roles: editors },
  'publication.read': { description: 'read publications', roles: everyone },
  'publication.write': { description: 'write, publish and withdraw publications', roles: editors },
  'equity.read': { description: 'read equity views', roles: everyone },
  'equity.write': { description: 'freeze the equity view of a year', roles: dataHandlers },
} as const satisfies Record<string, Permission>;
