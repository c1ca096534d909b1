import { agencyPermissions } from './permissions/agency.permissions.ts';
import { engagementPermissions } from './permissions/engagement.permissions.ts';
import { governancePermissions } from './permissions/governance.permissions.ts';
import { listeningPermissions } from './permissions/listening.permissions.ts';
import { measurementPermissions } from './permissions/measurement.permissions.ts';
import { organizationPermissions } from './permissions/organization.permissions.ts';
import { programPermissions } from './permissions/program.permissions.ts';
import { agencyRoles, roles, type Permission, type Role } from './permissions/roles.ts';

export { agencyRoles, roles, type OfficeRole, type Role } from './permissions/roles.ts';

/**
 * The permission map: every action, its description, and the roles of offices and agencies that have it. Each root field of the schema
 * names its action, and a test checks that none is missing. `npm run generate` writes the map to docs/api.md.
 */
const permissions = {
  ...organizationPermissions,
  ...programPermissions,
  ...engagementPermissions,
  ...governancePermissions,
  ...listeningPermissions,
  ...measurementPermissions,
  ...agencyPermissions,
} as const satisfies Record<string, Permission>;

export type Action = keyof typeof permissions;

/** Actions that only ethics reviewers have. An administrator appoints the reviewers and does not have these. */
export const reservedActions: ReadonlySet<Action> = new Set<Action>([
  'reviewDecision.write',
  'conflictResolution.write',
]);

/** Every action in the order of the map, which puts related actions together. */
export const actionsInOrder = Object.keys(permissions) as readonly Action[];

/** Every action, sorted by name. These are also the scopes of an API key. */
export const actions: readonly Action[] = [...actionsInOrder].sort();

const actionsByRole = new Map<Role, ReadonlySet<Action>>(
  [...roles, ...agencyRoles].map((role) => [
    role,
    new Set(actions.filter((action) => (permissions[action].roles as readonly Role[]).includes(role))),
  ]),
);

/** The actions of a role. */
export function actionsOf(role: Role): ReadonlySet<Action> {
  return actionsByRole.get(role) ?? new Set();
}

/** The actions that a member or key of this kind of organization can have at all. */
export const actionsIn = (kind: 'OFFICE' | 'AGENCY'): ReadonlySet<Action> => actionsByKind[kind];

const actionsOfRoles = (some: readonly Role[]): ReadonlySet<Action> =>
  new Set(some.flatMap((role) => [...actionsOf(role)]));
const actionsByKind = { OFFICE: actionsOfRoles(roles), AGENCY: actionsOfRoles(agencyRoles) };

/** The kind of organization whose members can have a role. */
export const kindOfRole = (role: Role): 'OFFICE' | 'AGENCY' =>
  (agencyRoles as readonly Role[]).includes(role) ? 'AGENCY' : 'OFFICE';

/** Describes an action. The text completes the sentence "This action allows the caller to …". */
export function describeAction(action: Action): string {
  return permissions[action].description;
}

/** True if the text is the name of an action. */
export function isAction(text: string): text is Action {
  return Object.hasOwn(permissions, text);
}
