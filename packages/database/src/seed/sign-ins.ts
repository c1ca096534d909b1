import type { Role } from '@rapport/core/permissions.ts';

/** Somebody of the demonstration state. Nobody real: every one of them is invented. */
export interface DemonstrationSignIn {
  /** The name that a person types: `npm run token -- <name>`. */
  name: string;
  /** The "sub" of their tokens. */
  subject: string;
  displayName: string;
  /** Slug of the county or agency. */
  organization: string;
  role: Role;
}

const signIn = (
  name: string,
  displayName: string,
  organization: string,
  role: DemonstrationSignIn['role'],
): DemonstrationSignIn => ({ name, subject: `demo:${name}`, displayName, organization, role });

export const demonstrationSignIns: readonly DemonstrationSignIn[] = [
  signIn('cedar-editor', 'Ana Example', 'cedar-county', 'EDITOR'),
  signIn('maple-viewer', 'Ben Example', 'maple-county', 'VIEWER'),
  signIn('state-analyst', 'Chidi Example', 'demonstration-state', 'STATE_ANALYST'),
  signIn('state-admin', 'Uma Example', 'demonstration-state', 'AGENCY_ADMIN'),
  signIn('cedar-admin', 'Dana Example', 'cedar-county', 'ADMIN'),
  signIn('cedar-analyst', 'Eli Example', 'cedar-county', 'ANALYST'),
  signIn('cedar-contributor', 'Gus Example', 'cedar-county', 'CONTRIBUTOR'),
  signIn('cedar-reviewer', 'Hana Example', 'cedar-county', 'ETHICS_REVIEWER'),
  signIn('cedar-viewer', 'Ines Example', 'cedar-county', 'VIEWER'),
  signIn('maple-admin', 'Fay Example', 'maple-county', 'ADMIN'),
  signIn('maple-editor', 'Pat Example', 'maple-county', 'EDITOR'),
  signIn('maple-reviewer', 'Quinn Example', 'maple-county', 'ETHICS_REVIEWER'),
  signIn('birch-admin', 'Ray Example', 'birch-county', 'ADMIN'),
  signIn('birch-editor', 'Sam Example', 'birch-county', 'EDITOR'),
  signIn('birch-reviewer', 'Tess Example', 'birch-county', 'ETHICS_REVIEWER'),
];
