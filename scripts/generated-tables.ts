import { fieldPoints } from '@rapport/api/plugins/charges.ts';
import { readableLimits } from '@rapport/core/limits.ts';
import { actionsInOrder, actionsOf, describeAction, roles } from '@rapport/core/permissions.ts';

/** A Markdown table, padded as Prettier pads it. The first row is the header. */
function markdownTable(rows: readonly (readonly string[])[]): string {
  const [header = [], ...body] = rows;
  const widths = header.map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[], fill: string) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0, fill)).join(' | ')} |`;
  return [
    line(header, ' '),
    line(
      widths.map(() => '-'),
      '-',
    ),
    ...body.map((row) => line(row, ' ')),
  ].join('\n');
}

/** The permission map as a Markdown table: one row per action, one column per role. */
export function permissionTable(): string {
  return markdownTable([
    ['action', 'allows the caller to', ...roles],
    ...actionsInOrder.map((action) => [
      `\`${action}\``,
      describeAction(action),
      ...roles.map((role) => (actionsOf(role).has(action) ? 'yes' : '')),
    ]),
  ]);
}

/** The limits of one request as a Markdown table. */
export function limitsTable(): string {
  return markdownTable([['limit', 'maximum'], ...readableLimits]);
}

/** The fields with points of their own as a Markdown table. */
export function pointsTable(): string {
  return markdownTable([
    ['field', 'points'],
    ...Object.entries(fieldPoints).map(([field, points]) => [`\`${field}\``, points.toLocaleString('en-US')]),
  ]);
}

const tables = { permissions: permissionTable, limits: limitsTable, points: pointsTable } as const;

/** The page with its current tables between their markers. Throws if a marker is missing. */
export function withGeneratedTables(page: string): string {
  return Object.entries(tables).reduce((text, [name, table]) => {
    const begin = `<!-- begin generated: ${name} (npm run generate) -->`;
    const end = `<!-- end generated: ${name} -->`;
    const from = text.indexOf(begin);
    const to = text.indexOf(end);
    if (from === -1 || to < from) throw new Error(`The page needs the markers ${begin} and ${end}.`);
    return `${text.slice(0, from)}${begin}\n\n${table()}\n\n${text.slice(to)}`;
  }, page);
}
