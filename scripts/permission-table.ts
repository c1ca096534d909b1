import { actionsInOrder, actionsOf, describeAction, roles } from '@rapport/core/permissions.ts';

const begin = '<!-- begin generated: permissions (npm run generate) -->';
const end = '<!-- end generated: permissions -->';

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

/** The page with the current table between its two markers. Throws if a marker is missing. */
export function withPermissionTable(page: string): string {
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from === -1 || to < from) throw new Error(`The page needs the markers ${begin} and ${end}.`);
  return `${page.slice(0, from)}${begin}\n\n${permissionTable()}\n\n${page.slice(to)}`;
}
