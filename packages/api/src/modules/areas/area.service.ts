import { InvalidStateError } from '@rapport/core/errors.ts';
import type { output } from 'zod';

import type { Context } from '../../context.ts';
import type { RowOf } from '../../tables/columns.ts';
import type { createAreaSchema, retireAreaSchema, updateAreaSchema } from './area.input.ts';
import { areas } from './tables.ts';

/**
 * Refuses an area that is foreign, absent or retired, with the path in the input. A retired area may stay where it is already: `currentId` is the area that a row has now. Null and
 * undefined name no area.
 */
export async function requireArea(
  context: Context,
  id: string | null | undefined,
  path: readonly string[],
  currentId?: string | null,
): Promise<void> {
  if (id == null) return;
  const { code, retiredAt } = await areas.require(context, id, path);
  if (retiredAt !== null && id !== currentId) {
    throw new InvalidStateError(
      'RETIRED',
      `The area ${code} is retired and cannot be used for anything new.`,
      path,
    );
  }
}

/** Records a part of the jurisdiction. */
export async function createArea(context: Context, input: output<typeof createAreaSchema>) {
  const { idempotencyKey: _key, ...columns } = input;
  await areas.requireUnique(context, 'code', input.code);
  return areas.create(context, columns);
}

/** Changes an area. Everything that refers to it shows the change. */
export async function updateArea(context: Context, input: output<typeof updateAreaSchema>) {
  const { id, expectedVersion: _version, ...columns } = input;
  const area = await areas.lockVersion(context, input);
  await areas.requireUnique(context, 'code', columns.code, id);
  return areas.update(context, area, columns);
}

/** Retires an area: it stays on everything that refers to it, and cannot be used for anything new. */
export async function retireArea(
  context: Context,
  input: output<typeof retireAreaSchema>,
): Promise<RowOf<'Area'>> {
  const area = await areas.lockVersion(context, input);
  if (area.retiredAt !== null) {
    throw new InvalidStateError('ALREADY_DONE', `The area ${area.code} is already retired.`, ['input', 'id']);
  }
  return areas.update(context, area, { retiredAt: context.now() }, { action: 'area.retired' });
}
