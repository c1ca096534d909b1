import { describe, expect, it } from 'vitest';

import {
  actions,
  actionsIn,
  actionsOf,
  agencyRoles,
  isAction,
  reservedActions,
  roles,
  type OfficeRole,
} from './permissions.ts';

const readByAll: readonly string[] = [
  'activity.read',
  'agreement.read',
  'area.read',
  'attendance.read',
  'authority.read',
  'budget.read',
  'caseStudy.read',
  'cohort.read',
  'feedback.read',
  'equity.read',
  'evaluation.read',
  'figureUse.read',
  'focusGroup.read',
  'indicator.read',
  'policyChange.read',
  'jurisdiction.read',
  'listExport.read',
  'listExport.write',
  'partner.read',
  'population.read',
  'program.read',
  'publication.read',
  'review.read',
  'rule.read',
  'sharing.read',
  'survey.read',
  'surveyResult.read',
  'theme.read',
  'training.read',
];
const ofStaff: readonly string[] = [
  'conflict.read',
  'conflict.write',
  'gate.read',
  'reviewDetail.read',
  'staff.read',
];

/**
 * The actions of each role in addition to those that every role has. A change of this table is a decision.
 */
const beyondReading: Record<OfficeRole, readonly string[]> = {
  ADMIN: [...actionsIn('OFFICE')].filter(
    (action) => !readByAll.includes(action) && !reservedActions.has(action),
  ),
  EDITOR: [
    'export.identified',
    'excerpt.read',
    'excerpt.write',
    'focusGroup.write',
    'theme.write',
    ...ofStaff,
    'activity.write',
    'activityMove.write',
    'agreement.write',
    'area.write',
    'attendance.write',
    'attendanceCount.read',
    'authority.write',
    'budget.write',
    'caseStudy.write',
    'cohort.write',
    'cohortPerson.read',
    'feedback.write',
    'feedbackChannel.write',
    'feedbackContact.read',
    'feedbackContact.write',
    'feedbackTriage.write',
    'equity.write',
    'evaluation.write',
    'evaluationReceipt.read',
    'export.read',
    'export.write',
    'import.read',
    'import.write',
    'indicator.write',
    'policyChange.write',
    'observation.read',
    'observation.write',
    'participantKey.read',
    'partner.write',
    'program.write',
    'programActivation.write',
    'programMove.write',
    'programPause.write',
    'programSubmission.write',
    'publication.write',
    'record.read',
    'record.write',
    'response.read',
    'responseEntry.write',
    'review.write',
    'sampleCase.read',
    'sampleCase.write',
    'staff.write',
    'survey.write',
    'surveyLink.read',
    'surveyLink.write',
    'training.write',
    'weightSet.write',
  ],
  CONTRIBUTOR: [
    'excerpt.read',
    'excerpt.write',
    ...ofStaff,
    'activity.write',
    'attendance.write',
    'attendanceCount.read',
    'feedback.write',
    'participantKey.read',
    'partner.write',
    'responseEntry.write',
    'review.write',
    'sampleCase.read',
    'sampleCase.write',
    'surveyLink.read',
  ],
  ETHICS_REVIEWER: [
    ...ofStaff,
    'audit.read',
    'conflictResolution.write',
    'legalHold.read',
    'programMove.write',
    'programPause.write',
    'retention.read',
    'reviewDecision.write',
    'rule.write',
  ],
  ANALYST: [
    'export.identified',
    'excerpt.read',
    'excerpt.write',
    'theme.write',
    ...ofStaff,
    'attendanceCount.read',
    'cohort.write',
    'cohortPerson.read',
    'equity.write',
    'evaluation.write',
    'evaluationReceipt.read',
    'export.read',
    'export.write',
    'import.read',
    'import.write',
    'indicator.write',
    'observation.read',
    'observation.write',
    'response.read',
    'weightSet.write',
  ],
  VIEWER: [],
};

describe('the permission map', () => {
  it.each(roles)('%s', (role) => {
    expect([...actionsOf(role)].sort()).toEqual([...readByAll, ...beyondReading[role]].sort());
  });

  it('gives the roles of a state agency nothing of an office’s work', () => {
    expect(Object.fromEntries(agencyRoles.map((role) => [role, [...actionsOf(role)].sort()]))).toEqual({
      AGENCY_ADMIN: [
        'apiKey.read',
        'apiKey.write',
        'audit.read',
        'change.read',
        'comparison.read',
        'comparison.write',
        'indicator.read',
        'jurisdiction.read',
        'jurisdiction.write',
        'listExport.read',
        'listExport.write',
        'membership.read',
        'membership.write',
        'sharing.read',
        'sharingAnswer.write',
        'webhook.read',
        'webhook.write',
      ],
      STATE_ANALYST: [
        'change.read',
        'comparison.read',
        'comparison.write',
        'indicator.read',
        'jurisdiction.read',
        'listExport.read',
        'listExport.write',
        'sharing.read',
      ],
    });
  });

  it('gives an administrator every action of offices except those reserved for reviewers', () => {
    const ofOffices = actions.filter((action) => actionsIn('OFFICE').has(action));
    expect([...actionsOf('ADMIN')].sort()).toEqual(
      ofOffices.filter((action) => !reservedActions.has(action)),
    );
  });

  it('gives no role a write action without the matching read action', () => {
    for (const role of [...roles, ...agencyRoles]) {
      for (const action of actionsOf(role)) {
        const [subject = ''] = action.split('.');
        const reading = `${subject}.read`;
        if (isAction(reading)) expect(actionsOf(role), `${role}: ${action}`).toContain(reading);
      }
    }
  });

  it('recognizes its actions and no properties of objects', () => {
    expect(actions.every(isAction)).toBe(true);
    for (const text of ['toString', '__proto__', 'constructor', '', 'program', 'PROGRAM.READ']) {
      expect(isAction(text)).toBe(false);
    }
  });
});
