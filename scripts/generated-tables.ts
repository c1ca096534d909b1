import { textFields } from '@rapport/api/contract/input.schema.ts';
import { fieldPoints } from '@rapport/api/plugins/charges.ts';
import '@rapport/api/schema.ts';
import { readableLimits } from '@rapport/core/limits.ts';
import { actionsInOrder, actionsOf, agencyRoles, describeAction, roles } from '@rapport/core/permissions.ts';

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
    ['action', 'allows the caller to', ...roles, ...agencyRoles],
    ...actionsInOrder.map((action) => [
      `\`${action}\``,
      describeAction(action),
      ...[...roles, ...agencyRoles].map((role) => (actionsOf(role).has(action) ? 'yes' : '')),
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

/** Places of a reason that are listed one by one. For more, the names of the fields say enough. */
const placesMax = 6;

/** The texts of inputs that are not screened as a Markdown table: one row per reason. Ids are no texts. */
export function exemptTextTable(): string {
  const places = new Map<string, Set<string>>();
  for (const [place, screening] of textFields) {
    if (!('exempt' in screening) || screening.exempt === 'A value of type ID.') continue;
    const name = place.replace(/^(?:Create|Update|Add|Remove|Request)?(\w+)Input\./, '$1.');
    places.set(screening.exempt, (places.get(screening.exempt) ?? new Set()).add(name));
  }
  const rows = [...places].map(([reason, names]): [string, string] => {
    const shown =
      names.size > placesMax ? new Set([...names].map((name) => name.replace(/^\w+\./, ''))) : names;
    return [
      [...shown]
        .sort()
        .map((name) => `\`${name}\``)
        .join(', '),
      reason,
    ];
  });
  return markdownTable([
    ['text', 'why it is not screened'],
    ...rows.sort(([one], [other]) => (one < other ? -1 : 1)),
  ]);
}

const tables = {
  permissions: permissionTable,
  limits: limitsTable,
  points: pointsTable,
  exemptions: exemptTextTable,
} as const;

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
