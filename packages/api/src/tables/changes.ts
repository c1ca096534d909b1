import { Prisma } from '@rapport/database/generated/prisma/client.ts';
import * as z from 'zod';

import { unlessNull } from '../input-rules.ts';
import { columnOf, columnsOf } from './columns.ts';

/**
 * The fields of an update, with null refused for each column that cannot be empty. A field that gives null a
 * meaning of its own, such as an empty list, keeps it.
 */
export function withoutNulls<Shape extends z.ZodRawShape>(model: string, shape: Shape): Shape {
  const columns = columnsOf(model);
  const fields = Object.entries(shape).map(([key, field]) => {
    const column = columns.get(key);
    const cleared = z.safeParse(field, null);
    if (!column || column.isNullable || !cleared.success || cleared.data !== null) return [key, field];
    return [key, unlessNull(key, field)];
  });
  return Object.fromEntries(fields) as Shape;
}

/** True if a change left a column unchanged. */
export function isSame(before: object, after: object, name: string): boolean {
  const text = (row: object): string =>
    JSON.stringify((row as Record<string, unknown>)[name], (_key, value: unknown) =>
      typeof value === 'bigint' ? `${value}n` : value,
    );
  return text(before) === text(after);
}

/** The values with an empty column for null, also for JSON, in which null could be a value. */
export function withJsonNulls(model: string, values: object): object {
  const isJson = (name: string): boolean => {
    const { type } = columnOf(model, name);
    return 'scalar' in type && type.scalar === 'Json';
  };
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      value === null && isJson(name) ? Prisma.DbNull : (value as unknown),
    ]),
  );
}
