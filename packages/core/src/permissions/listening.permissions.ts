import { contributors, dataHandlers, editors, everyone, type Permission, type Role } from './roles.ts';

/** Those who work with the words of participants. */
const coders: readonly Role[] = ['ADMIN', 'EDITOR', 'CONTRIBUTOR', 'ANALYST'];

/** The actions on surveys and their responses, and on focus groups. */
export const listeningPermissions = {
  'survey.read': { description: 'read surveys and their versions', roles: everyone },
  'survey.write': { description: 'create surveys, field and close their versions', roles: editors },
  'surveyResult.read': { description: 'read survey results', roles: everyone },
  'surveyLink.read': {
    description: 'read links to surveys and how often they were used',
    roles: contributors,
  },
  'surveyLink.write': { description: 'create and disable links to surveys, and invitations', roles: editors },
  'responseEntry.write': {
    description: 'record survey responses from paper or a kiosk',
    roles: contributors,
  },
  'sampleCase.read': {
    description: 'read the cases of samples and their dispositions',
    roles: contributors,
  },
  'sampleCase.write': {
    description: 'record the cases of samples and their dispositions',
    roles: contributors,
  },
  // A refusal of weights tells the size of a group, so those who make them can read the responses.
  'weightSet.write': { description: 'weight survey versions', roles: dataHandlers },
  'response.read': { description: 'read individual survey responses', roles: dataHandlers },
  'theme.read': { description: 'read the codebook of themes', roles: everyone },
  'theme.write': { description: 'add, change and retire themes', roles: dataHandlers },
  'focusGroup.read': { description: 'read focus groups and their frozen tables', roles: everyone },
  'focusGroup.write': { description: 'plan focus groups, record sessions, close them', roles: editors },
  // The words of a participant can identify them, so only those who code read them.
  'excerpt.read': { description: 'read participants, excerpts and codings', roles: coders },
  'excerpt.write': { description: 'record participants and excerpts, code excerpts', roles: coders },
} as const satisfies Record<string, Permission>;
