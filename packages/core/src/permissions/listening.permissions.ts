import { dataHandlers, editors, everyone, type Permission } from './roles.ts';

/** The actions on surveys and their responses. */
export const listeningPermissions = {
  'survey.read': { description: 'read surveys and their versions', roles: everyone },
  'survey.write': { description: 'create surveys, field and close their versions', roles: editors },
  'surveyResult.read': { description: 'read survey results', roles: everyone },
  'response.read': { description: 'read individual survey responses', roles: dataHandlers },
} as const satisfies Record<string, Permission>;
