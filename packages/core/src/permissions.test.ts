import { describe, expect, it } from 'vitest';

import { actions, actionsOf, isAction, roles, type Role } from './permissions.ts';

const readByAll: readonly string[] = [
  'activity.read',
  'attendance.read',
  'jurisdiction.read',
  'population.read',
  'program.read',
  'survey.read',
  'surveyResult.read',
];

/** What each role may do beyond looking at what everybody in the office sees. Changing this table is a decision. */
const beyondReading: Record<Role, readonly string[]> = {
  ADMIN: actions.filter((action) => !readByAll.includes(action)),
  EDITOR: [
    'activity.write',
    'attendance.write',
    'export.read',
    'export.write',
    'import.read',
    'import.write',
    'program.write',
    'response.read',
    'survey.write',
  ],
  CONTRIBUTOR: ['activity.write', 'attendance.write'],
  ETHICS_REVIEWER: ['audit.read'],
  ANALYST: ['export.read', 'export.write', 'import.read', 'import.write', 'response.read'],
  VIEWER: [],
};

describe('the action map', () => {
  it.each(roles)('%s', (role) => {
    expect([...actionsOf(role)].sort()).toEqual([...readByAll, ...beyondReading[role]].sort());
  });

  it('lets an administrator do everything', () => {
    expect([...actionsOf('ADMIN')].sort()).toEqual(actions);
  });

  it('lets nobody write what they cannot read', () => {
    for (const role of roles) {
      for (const action of actionsOf(role)) {
        const [subject = ''] = action.split('.');
        const reading = `${subject}.read`;
        if (isAction(reading)) expect(actionsOf(role), `${role}: ${action}`).toContain(reading);
      }
    }
  });

  it('knows its actions by name, and no property of objects', () => {
    expect(actions.every(isAction)).toBe(true);
    for (const text of ['toString', '__proto__', 'constructor', '', 'program', 'PROGRAM.READ']) {
      expect(isAction(text)).toBe(false);
    }
  });
});
