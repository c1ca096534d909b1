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
const reviewers: readonly Role[] = ['ETHICS_REVIEWER'];
const overseers: readonly Role[] = ['ADMIN', 'ETHICS_REVIEWER'];
/** Everybody who works in the office, and not only reads what it shows. */
const staff: readonly Role[] = ['ADMIN', 'EDITOR', 'CONTRIBUTOR', 'ETHICS_REVIEWER', 'ANALYST'];

const rolesByAction = {
  'jurisdiction.read': everyone,
  'membership.read': administrators,
  'membership.write': administrators,
  'apiKey.read': administrators,
  'apiKey.write': administrators,

  'program.read': everyone,
  'program.write': editors,
  // Moves along its life. `programMove.write` is what any of them needs; which one it takes is in program.rules.ts.
  'programMove.write': ['ADMIN', 'EDITOR', 'ETHICS_REVIEWER'],
  'programSubmission.write': editors,
  'programActivation.write': editors,
  'programPause.write': ['ADMIN', 'EDITOR', 'ETHICS_REVIEWER'],
  'programEnd.write': administrators,
  'caseStudy.read': everyone,
  'caseStudy.write': editors,
  'budget.read': everyone,
  'budget.write': editors,
  'staff.read': staff,
  'staff.write': editors,
  'training.read': everyone,
  'training.write': editors,

  'area.read': everyone,
  'area.write': editors,
  'activity.read': everyone,
  'activity.write': contributors,
  'activityMove.write': editors,
  'attendance.read': everyone,
  'attendance.write': contributors,
  // Small counts of groups of people, as they were recorded; everybody else reads the equity view.
  'attendanceCount.read': ['ADMIN', 'EDITOR', 'CONTRIBUTOR', 'ANALYST'],
  'partner.read': everyone,
  'partner.write': contributors,
  'agreement.read': everyone,
  'agreement.write': editors,
  'concern.read': everyone,
  'concern.write': contributors,
  'concernTriage.write': editors,
  'influence.read': everyone,
  'influence.write': editors,
  'publication.read': everyone,
  'publication.write': editors,
  'equity.read': everyone,
  'equity.write': dataHandlers,

  'authority.read': everyone,
  'authority.write': editors,
  'rule.read': everyone,
  'rule.write': overseers,
  // What is in the way of a program, an activity or a publication; that a matter is before the ethics reviewers is for those who work in the office.
  'gate.read': staff,
  'review.read': everyone,
  // What was asked and answered in a review, and the reasons of its decision.
  'reviewDetail.read': staff,
  'review.write': contributors,
  'reviewDecision.write': reviewers,
  // Of the disclosures there are, a reviewer sees all and everybody else their own (conflict.service.ts).
  'conflict.read': staff,
  'conflict.write': staff,
  'conflictResolution.write': reviewers,
  'retention.read': overseers,
  'retention.write': administrators,
  'legalHold.read': overseers,
  'legalHold.write': administrators,
  'record.read': editors,
  'record.write': editors,

  'survey.read': everyone,
  'survey.write': editors,
  'surveyResult.read': everyone,
  'response.read': dataHandlers,
  'population.read': everyone,
  'import.read': dataHandlers,
  'import.write': dataHandlers,
  'export.read': dataHandlers,
  'export.write': dataHandlers,
  'audit.read': overseers,
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof rolesByAction;

/** The judgement of ethics reviewers, which nobody has by administering: an administrator names the reviewers and is none. */
export const reservedActions: ReadonlySet<Action> = new Set<Action>([
  'reviewDecision.write',
  'conflictResolution.write',
]);

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
