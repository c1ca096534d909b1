import type { SurveyExportForm, SurveyVersionStatus } from '@rapport/database/generated/prisma/enums.ts';

/** Why a version cannot be exported in a form; null if it can. */
export function versionIssue(status: SurveyVersionStatus, form: SurveyExportForm): string | null {
  if (status === 'DRAFT') return 'A DRAFT has no responses to export.';
  if (status === 'CLOSED' || form === 'IDENTIFIED') return null;
  return 'De-identified responses can be exported once the version is CLOSED. Two exports of an open version would differ by the people who answered in between.';
}

/** The fewest people in a group of a de-identified export: more than the counts that figures hide. */
export const smallestK = (threshold: number): number => threshold + 1;
