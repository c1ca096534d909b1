/** The roles of members, and the groups of roles that the permission map uses. */
export const roles = ['ADMIN', 'EDITOR', 'CONTRIBUTOR', 'ETHICS_REVIEWER', 'ANALYST', 'VIEWER'] as const;
/** The roles of members of a state agency. No office has them. */
export const agencyRoles = ['AGENCY_ADMIN', 'STATE_ANALYST'] as const;
export type OfficeRole = (typeof roles)[number];
type AgencyRole = (typeof agencyRoles)[number];
export type Role = OfficeRole | AgencyRole;

export interface Permission {
  /** Completes the sentence "This action allows the caller to …". */
  description: string;
  roles: readonly Role[];
}

export const everyone: readonly Role[] = [...roles];
export const agencies: readonly Role[] = [...agencyRoles];
export const editors: readonly Role[] = ['ADMIN', 'EDITOR'];
export const contributors: readonly Role[] = ['ADMIN', 'EDITOR', 'CONTRIBUTOR'];
export const dataHandlers: readonly Role[] = ['ADMIN', 'EDITOR', 'ANALYST'];
export const administrators: readonly Role[] = ['ADMIN'];
/** The administrators of offices and of agencies. */
export const everyAdministrator: readonly Role[] = ['ADMIN', 'AGENCY_ADMIN'];
export const reviewers: readonly Role[] = ['ETHICS_REVIEWER'];
export const overseers: readonly Role[] = ['ADMIN', 'ETHICS_REVIEWER'];
/** Everyone who works in the office: all roles except VIEWER. */
export const staff: readonly Role[] = ['ADMIN', 'EDITOR', 'CONTRIBUTOR', 'ETHICS_REVIEWER', 'ANALYST'];
