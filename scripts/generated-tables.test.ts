import { defaultRequestLimits } from '@rapport/core/limits.ts';
import { actions, actionsOf, isAction, agencyRoles, roles, type Role } from '@rapport/core/permissions.ts';
import { describe, expect, it } from 'vitest';
import {
  exemptTextTable,
  limitsTable,
  permissionTable,
  pointsTable,
  withGeneratedTables,
} from './generated-tables.ts';

const rows = permissionTable()
  .split('\n')
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );

describe('the permission table', () => {
  it('has a row for each action, with the roles that have it', () => {
    const all: readonly Role[] = [...roles, ...agencyRoles];
    const [[, , ...columns] = [], , ...body] = rows;
    expect(columns).toEqual(all);
    expect(body.map(([action = '']) => action.replaceAll('`', '')).sort()).toEqual(actions);
    for (const [cell = '', description, ...marks] of body) {
      const action = cell.replaceAll('`', '');
      const allowed = all.filter((role: Role) => isAction(action) && actionsOf(role).has(action));
      expect([action, all.filter((_, index) => marks[index] === 'yes')]).toEqual([action, allowed]);
      expect(description).not.toBe('');
    }
  });
});

describe('the table of limits', () => {
  it('has every limit of a request with its number', () => {
    const cells = limitsTable()
      .split('\n')
      .slice(2)
      .map((line) => line.split('|')[2]?.trim());
    expect(cells).toEqual(Object.values(defaultRequestLimits).map((limit) => limit.toLocaleString('en-US')));
  });
});

describe('the table of exempt texts', () => {
  it('has each reason once, with the texts', () => {
    const rows = exemptTextTable().split('\n').slice(2);
    expect(
      rows.some((row) => row.includes('`StaffMember.displayName`') && row.includes('member of the staff')),
    ).toBe(true);
    expect(rows.some((row) => row.includes('Program.title'))).toBe(false);
    expect(new Set(rows.map((row) => row.split('|')[2])).size).toBe(rows.length);
  });
});

describe('the generated tables', () => {
  it('replace the sections between their markers and leave the rest of the page', () => {
    const section = (name: string, content: string) =>
      `<!-- begin generated: ${name} (npm run generate) -->${content}<!-- end generated: ${name} -->`;
    const page = (permissions = '', limits = '', points = '', exemptions = '') =>
      `before\n${section('permissions', permissions)}\nbetween\n${section('limits', limits)}\n${section('points', points)}\n${section('exemptions', exemptions)}\nafter\n`;
    const written = withGeneratedTables(page(' old '));
    const tables = [permissionTable(), limitsTable(), pointsTable(), exemptTextTable()].map(
      (table) => `\n\n${table}\n\n`,
    );
    expect(written).toBe(page(...tables));
    expect(withGeneratedTables(written)).toBe(written);
  });

  it('need their markers', () => {
    expect(() => withGeneratedTables('no markers')).toThrow('needs the markers');
  });
});
