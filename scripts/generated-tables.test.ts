import { defaultRequestLimits } from '@rapport/core/limits.ts';
import { actions, actionsOf, isAction, roles, type Role } from '@rapport/core/permissions.ts';
import { describe, expect, it } from 'vitest';
import { limitsTable, permissionTable, withGeneratedTables } from './generated-tables.ts';

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

describe('the generated tables', () => {
  it('replace the sections between their markers and leave the rest of the page', () => {
    const page = (permissions: string, limits: string) =>
      `before\n<!-- begin generated: permissions (npm run generate) -->${permissions}<!-- end generated: permissions -->\nbetween\n<!-- begin generated: limits (npm run generate) -->${limits}<!-- end generated: limits -->\nafter\n`;
    const written = withGeneratedTables(page(' old ', ''));
    expect(written).toBe(page(`\n\n${permissionTable()}\n\n`, `\n\n${limitsTable()}\n\n`));
    expect(withGeneratedTables(written)).toBe(written);
  });

  it('need their markers', () => {
    expect(() => withGeneratedTables('no markers')).toThrow('needs the markers');
  });
});
