import { isUuid } from './ids.ts';
import { pageSizeDefault, pageSizeMax } from './limits.ts';
import { ValidationError } from './errors.ts';

/** The arguments of a Relay connection. */
export interface ConnectionArguments {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}

/** A page to read: the number of rows, the starting point, and the direction along the list. */
export interface PageRequest {
  size: number;
  isBackward: boolean;
  cursor: string | null;
}

/** Converts connection arguments to a page. Throws a ValidationError that names the argument. */
export function pageRequest(args: ConnectionArguments): PageRequest {
  const issue = (name: string, message: string): never => {
    throw new ValidationError([{ path: [name], message }]);
  };
  if (args.first != null && args.last != null) issue('last', 'Use "first" or "last", but not both.');
  if (args.after != null && args.before != null) issue('before', 'Use "after" or "before", but not both.');
  const isBackward = args.last != null || (args.before != null && args.first == null);
  if (isBackward && args.after != null) issue('after', 'Use "after" with "first", and "before" with "last".');
  if (!isBackward && args.before != null)
    issue('before', 'Use "before" with "last", and "after" with "first".');
  const name = isBackward ? 'last' : 'first';
  const size = (isBackward ? args.last : args.first) ?? pageSizeDefault;
  if (size < 0 || size > pageSizeMax)
    issue(name, `"${name}" must be from 0 to ${pageSizeMax}, but is ${size}.`);
  return { size, isBackward, cursor: (isBackward ? args.before : args.after) ?? null };
}

const cursorVersion = 1;

/** The type of a list's sort key. The row's id follows the key. A number is a PostgreSQL integer. */
export type SortKeyKind = 'text' | 'time' | 'number';

/**
 * Writes a cursor from the list, the sort key of the row and the row's id. `list` names the kind of list and
 * its ordering, so a cursor of another kind or ordering is refused. A cursor does not include filters or the
 * parent. With others, it only marks a position in the order.
 */
export function encodeCursor(list: string, sortKey: unknown, id: string): string {
  return Buffer.from(JSON.stringify([cursorVersion, list, sortKey, id])).toString('base64url');
}

/**
 * Reads a cursor. Returns [sort key, id]. Throws a ValidationError if the text is not a cursor or belongs to
 * another list.
 */
export function decodeCursor(
  list: string,
  cursor: string,
  kind: SortKeyKind,
  argument: string,
): readonly [string | number, string] {
  const refuse = (message: string): never => {
    throw new ValidationError([{ path: [argument], message }]);
  };
  const parts = parseCursor(cursor);
  if (!parts || parts[0] !== cursorVersion) return refuse('This is not a cursor of this API.');
  const [, ofList, sortKey, id] = parts;
  if (ofList !== list) return refuse('This cursor belongs to another list or ordering.');
  if (typeof id !== 'string' || !isUuid(id) || !isSortKey(sortKey, kind))
    return refuse('This cursor is damaged.');
  return [sortKey, id];
}

function parseCursor(cursor: string): unknown[] | null {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parsed) && parsed.length === 4 ? parsed : null;
  } catch {
    return null;
  }
}

const int32Max = 2_147_483_647;
/**
 * The format in which we write times. JavaScript reads many more formats than PostgreSQL, and PostgreSQL has
 * no year 0.
 */
const timeForm = /^(?!0000)\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

function isTime(text: string): boolean {
  if (!timeForm.test(text)) return false;
  const time = new Date(text);
  return !Number.isNaN(time.getTime()) && time.toISOString() === text;
}

function isSortKey(value: unknown, kind: SortKeyKind): value is string | number {
  switch (kind) {
    case 'number':
      return Number.isInteger(value) && (value as number) >= -int32Max - 1 && (value as number) <= int32Max;
    case 'text':
      return typeof value === 'string' && !value.includes('\0');
    case 'time':
      return typeof value === 'string' && isTime(value);
  }
}
