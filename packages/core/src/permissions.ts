/**
 * The permission map: every action, its description, and the roles of offices and agencies that have it. Each root field of the schema
 * names its action, and a test checks that none is missing. `npm run generate` writes the map to docs/api.md.
 */
export const roles = ['ADMIN', 'EDITOR', 'CONTRIBUTOR', 'ETHICS_REVIEWER', 'ANALYST', 'VIEWER'] as const;
/** The roles of members of a state agency. No office has them. */
export const agencyRoles = ['AGENCY_ADMIN', 'STATE_ANALYST'] as const;
export type OfficeRole = (typeof roles)[number];
export type AgencyRole = (typeof agencyRoles)[number];
export type Role = OfficeRole | AgencyRole;

interface Permission {
  /** Completes the sentence "This action allows the caller to …". */
  description: string;
  roles: readonly Role[];
}

const everyone: readonly Role[] = roles;
const agencies: readonly Role[] = agencyRoles;
const editors: readonly Role[] = ['ADMIN', 'EDITOR'];
const contributors: readonly Role[] = ['ADMIN', 'EDITOR', 'CONTRIBUTOR'];
const dataHandlers: readonly Role[] = ['ADMIN', 'EDITOR', 'ANALYST'];
const administrators: readonly Role[] = ['ADMIN'];
/** The administrators of offices and of agencies. */
const everyAdministrator: readonly Role[] = ['ADMIN', 'AGENCY_ADMIN'];
const reviewers: readonly Role[] = ['ETHICS_REVIEWER'];
const overseers: readonly Role[] = ['ADMIN', 'ETHICS_REVIEWER'];
/** Everyone who works in the office: all roles except VIEWER. */
const staff: readonly Role[] = ['ADMIN', 'EDITOR', 'CONTRIBUTOR', 'ETHICS_REVIEWER', 'ANALYST'];

const permissions = {
  'jurisdiction.read': {
    description: 'read the jurisdiction and its counties',
    roles: [...everyone, ...agencies],
  },
  'jurisdiction.write': {
    description: 'change the time zone and the fiscal year of the jurisdiction',
    roles: everyAdministrator,
  },
  'membership.read': { description: 'list the members of the jurisdiction', roles: everyAdministrator },
  'membership.write': { description: 'add and remove members, change roles', roles: everyAdministrator },
  'apiKey.read': { description: 'list API keys', roles: everyAdministrator },
  'apiKey.write': { description: 'create and revoke API keys', roles: everyAdministrator },

  'program.read': { description: 'read programs', roles: everyone },
  'program.write': { description: 'propose and change programs', roles: editors },
  // Every change of status requires `programMove.write` and one of the four actions after it: see program.rules.ts.
  'programMove.write': {
    description: 'change the status of a program, together with one of the next four actions',
    roles: ['ADMIN', 'EDITOR', 'ETHICS_REVIEWER'],
  },
  'programSubmission.write': { description: 'submit a program for review, withdraw it', roles: editors },
  'programActivation.write': { description: 'start, resume and complete a program', roles: editors },
  'programPause.write': {
    description: 'pause a program, send it back from review',
    roles: ['ADMIN', 'EDITOR', 'ETHICS_REVIEWER'],
  },
  'programEnd.write': { description: 'end a program before it is completed', roles: administrators },
  'caseStudy.read': { description: 'read case studies', roles: everyone },
  'caseStudy.write': { description: 'write, change and delete case studies', roles: editors },
  'budget.read': { description: 'read budget lines and expenditures', roles: everyone },
  'budget.write': { description: 'plan budgets, record, correct and void expenditures', roles: editors },
  'staff.read': { description: 'read staff members and their assignments', roles: staff },
  'staff.write': { description: 'add and assign staff members', roles: editors },
  'training.read': { description: 'read trainings and training coverage', roles: everyone },
  'training.write': { description: 'manage trainings, record, correct and void completions', roles: editors },

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
  'concern.read': { description: 'read community concerns', roles: everyone },
  'concern.write': {
    description: 'raise, change and start concerns, add, correct and void responses',
    roles: contributors,
  },
  'concernTriage.write': { description: 'triage, close and reopen concerns', roles: editors },
  'influence.read': { description: 'read decision influences', roles: everyone },
  'influence.write': { description: 'record decision influences and their sources', roles: editors },
  'publication.read': { description: 'read publications', roles: everyone },
  'publication.write': { description: 'write, publish and withdraw publications', roles: editors },
  'equity.read': { description: 'read equity views', roles: everyone },
  'equity.write': { description: 'freeze the equity view of a year', roles: dataHandlers },

  'authority.read': { description: 'read legal authorities', roles: everyone },
  'authority.write': { description: 'add, change and delete legal authorities', roles: editors },
  'rule.read': { description: 'read the rules of the gate', roles: everyone },
  'rule.write': { description: 'add, change and retire rules of the gate', roles: overseers },
  // A gate shows that a matter is before the ethics reviewers, so it is for staff only.
  'gate.read': { description: 'see approval statuses and outstanding requirements', roles: staff },
  'review.read': { description: 'read reviews and their decisions', roles: everyone },
  'reviewDetail.read': { description: 'read the questions, answers and reasons of reviews', roles: staff },
  'review.write': { description: 'request and withdraw reviews, answer questions', roles: contributors },
  'reviewDecision.write': { description: 'ask questions in reviews and decide them', roles: reviewers },
  // Reviewers see every disclosure, and everyone else sees only their own: see conflict.service.ts.
  'conflict.read': {
    description: 'read conflict disclosures: all as a reviewer, else your own',
    roles: staff,
  },
  'conflict.write': { description: 'disclose a conflict of interest', roles: staff },
  'conflictResolution.write': { description: 'resolve conflicts of interest', roles: reviewers },
  'retention.read': { description: 'read retention rules and runs', roles: overseers },
  'retention.write': { description: 'set retention rules, request retention runs', roles: administrators },
  'legalHold.read': { description: 'read legal holds', roles: overseers },
  'legalHold.write': { description: 'place and release legal holds', roles: administrators },
  'record.read': { description: 'list deleted records', roles: editors },
  'record.write': { description: 'delete and restore records', roles: editors },

  'cohort.read': { description: 'read recidivism cohorts and their figures', roles: everyone },
  'cohort.write': { description: 'create recidivism cohorts, import their people', roles: dataHandlers },
  // A row has a person's dates, so only people who import cohorts see rows. Everyone else sees figures.
  'cohortPerson.read': { description: 'read the pseudonymous people of cohorts', roles: dataHandlers },
  'evaluation.read': { description: 'read evaluations and their results', roles: everyone },
  'evaluation.write': {
    description: 'plan evaluations, check and register them, request results',
    roles: dataHandlers,
  },
  // A receipt has the inputs of a result as they are, without disclosure control.
  'evaluationReceipt.read': {
    description: 'read the receipts of results, with their inputs',
    roles: dataHandlers,
  },

  'survey.read': { description: 'read surveys and their versions', roles: everyone },
  'survey.write': { description: 'create surveys, field and close their versions', roles: editors },
  'surveyResult.read': { description: 'read survey results', roles: everyone },
  'response.read': { description: 'read individual survey responses', roles: dataHandlers },
  'indicator.read': {
    description: 'read indicators, targets and series, with small counts suppressed',
    roles: [...everyone, ...agencies],
  },
  'indicator.write': {
    description: 'define indicators, places and targets, answer what figures include',
    roles: dataHandlers,
  },
  // Observations can be small, and are not suppressed here. Every other role reads series.
  'observation.read': { description: 'read observations', roles: dataHandlers },
  'observation.write': { description: 'record, correct, void and derive observations', roles: dataHandlers },
  'population.read': { description: 'read population figures', roles: everyone },
  'import.read': { description: 'read imports and import templates', roles: dataHandlers },
  'import.write': { description: 'upload and import files', roles: dataHandlers },
  'export.read': { description: 'read exports and download their files', roles: dataHandlers },
  'export.write': { description: 'request exports', roles: dataHandlers },
  // Exports of the lists of the API: of each list to those who can read it, and each export to the one who made it.
  'listExport.read': {
    description: 'read your own exports of lists and download them',
    roles: [...everyone, ...agencies],
  },
  'listExport.write': { description: 'export lists that you can read', roles: [...everyone, ...agencies] },
  'audit.read': { description: 'read the audit trail', roles: [...overseers, 'AGENCY_ADMIN'] },

  'sharing.read': {
    description: 'read data sharing agreements: of the office, or those made with the agency',
    roles: [...everyone, ...agencies],
  },
  'sharing.write': {
    description: 'offer figures to a state agency, withdraw and revoke agreements',
    roles: administrators,
  },
  'sharingAnswer.write': {
    description: 'accept and decline the agreements that offices offer to the agency',
    roles: ['AGENCY_ADMIN'],
  },
  'change.read': { description: 'read what changed for the agency', roles: agencies },
  'webhook.read': {
    description: 'read the webhooks of the agency and their deliveries',
    roles: ['AGENCY_ADMIN'],
  },
  'webhook.write': {
    description: 'create, rotate and disable webhooks of the agency, replay deliveries',
    roles: ['AGENCY_ADMIN'],
  },
  'figureUse.read': { description: 'read how state agencies used the shared figures', roles: everyone },

  'comparison.read': {
    description: 'compare the offices that share figures with the agency',
    roles: agencies,
  },
  'comparison.write': {
    description: 'keep peer groups, variables and standard populations for comparisons',
    roles: agencies,
  },
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
