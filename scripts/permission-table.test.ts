import { actions, actionsOf, isAction, roles, type Role } from '@rapport/core/permissions.ts';
import { describe, expect, it } from 'vitest';
import { permissionTable, withPermissionTable } from './permission-table.ts';

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
    const [[, , ...columns] = [], , ...body] = rows;
    expect(columns).toEqual(roles);
    expect(body.map(([action = '']) => action.replaceAll('`', '')).sort()).toEqual(actions);
    for (const [cell = '', description, ...marks] of body) {
      const action = cell.replaceAll('`', '');
      const allowed = roles.filter((role: Role) => isAction(action) && actionsOf(role).has(action));
      expect([action, roles.filter((_, index) => marks[index] === 'yes')]).toEqual([action, allowed]);
      expect(description).not.toBe('');
    }
  });

  it('replaces the section between its markers and leaves the rest of the page', () => {
    const page = (section: string) =>
      `before\n<!-- begin generated: permissions (npm run generate) -->${section}<!-- end generated: permissions -->\nafter\n`;
    const written = withPermissionTable(page(' old '));
    expect(written).toBe(page(`\n\n${permissionTable()}\n\n`));
    expect(withPermissionTable(written)).toBe(written);
  });

  it('refuses a page without its markers', () => {
    expect(() => withPermissionTable('no markers')).toThrow('needs the markers');
  });
});
