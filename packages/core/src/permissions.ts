/**
 * Who may do what: the one action map. Every root field of the schema names its action, and a test walks the
 * schema to see that none is without.
 */
export const roles = ['ADMIN', 'EDITOR', 'CONTRIBUTOR', 'ETHICS_REVIEWER', 'ANALYST', 'VIEWER'] as const;
export type Role = (typeof roles)[number];

const everyone: readonly Role[] = roles;
const editors: readonly Role[] = ['ADMIN', 'EDITOR'];
const contributors: readonly Role[] = ['ADMIN', 'EDITOR', 'CONTRIBUTOR'];
const dataHandlers: readonly Role[] = ['ADMIN', 'EDITOR', 'ANALYST'];
const administrators: readonly Role[] = ['ADMIN'];

const rolesByAction = {
  'jurisdiction.read': everyone,
  'membership.read': administrators,
  'membership.write': administrators,
  'apiKey.read': administrators,
  'apiKey.write': administrators,
  'program.read': everyone,
  'program.write': editors,
  'activity.read': everyone,
  'activity.write': contributors,
  'attendance.read': everyone,
  'attendance.write': contributors,
  'survey.read': everyone,
  'survey.write': editors,
  'surveyResult.read': everyone,
  'response.read': dataHandlers,
  'population.read': everyone,
  'import.read': dataHandlers,
  'import.write': dataHandlers,
  'export.read': dataHandlers,
  'export.write': dataHandlers,
  'audit.read': ['ADMIN', 'ETHICS_REVIEWER'],
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof rolesByAction;

/** Every action there is, sorted: what an API key can be scoped to. */
export const actions = (Object.keys(rolesByAction) as Action[]).sort();

const actionsByRole = new Map<Role, ReadonlySet<Action>>(
  roles.map((role) => [
    role,
    new Set(actions.filter((action) => (rolesByAction[action] as readonly Role[]).includes(role))),
  ]),
);

/** The actions of a role. */
export function actionsOf(role: Role): ReadonlySet<Action> {
  return actionsByRole.get(role) ?? new Set();
}

/** True where the text is the name of an action. */
export function isAction(text: string): text is Action {
  return Object.hasOwn(rolesByAction, text);
}
