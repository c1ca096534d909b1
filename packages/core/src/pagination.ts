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

/** A page to read: how many rows, from where, in which direction along the list. */
export interface PageRequest {
  size: number;
  isBackward: boolean;
  cursor: string | null;
}

/** Turns connection arguments into a page. Throws a ValidationError that names the argument. */
export function pageRequest(args: ConnectionArguments): PageRequest {
  const issue = (name: string, message: string): never => {
    throw new ValidationError([{ path: [name], message }]);
  };
  if (args.first != null && args.last != null) issue('last', 'Ask for "first" or for "last", not for both.');
  if (args.after != null && args.before != null)
    issue('before', 'Ask for "after" or for "before", not for both.');
  const isBackward = args.last != null || (args.before != null && args.first == null);
  if (isBackward && args.after != null)
    issue('after', '"after" goes with "first"; use "before" with "last".');
  if (!isBackward && args.before != null)
    issue('before', '"before" goes with "last"; use "after" with "first".');
  const name = isBackward ? 'last' : 'first';
  const size = (isBackward ? args.last : args.first) ?? pageSizeDefault;
  if (size < 0 || size > pageSizeMax)
    issue(name, `"${name}" must be from 0 to ${pageSizeMax}; it was ${size}.`);
  return { size, isBackward, cursor: (isBackward ? args.before : args.after) ?? null };
}

const cursorVersion = 1;

/** The type of a list's sort key; the row's id follows it. A number is a PostgreSQL integer. */
export type SortKeyKind = 'text' | 'time' | 'number';

/**
 * Writes a cursor: the list that it belongs to, the sort key of its row and the row's id.
 * `list` names the kind of list and its ordering, so that a cursor of another kind or ordering is refused. Filters and the parent are no part of
 * it: under others, a cursor is a place in the order and nothing more.
 */
export function encodeCursor(list: string, sortKey: unknown, id: string): string {
  return Buffer.from(JSON.stringify([cursorVersion, list, sortKey, id])).toString('base64url');
}

/** Reads a cursor back to [sort key, id]. Throws a ValidationError for one of another list, or one that is none. */
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
  if (ofList !== list) return refuse('This cursor belongs to another list, or to another ordering of it.');
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
/** As we write times; JavaScript reads many more forms than PostgreSQL does, and PostgreSQL knows no year 0. */
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
