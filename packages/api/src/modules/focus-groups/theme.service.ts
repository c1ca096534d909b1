import { ConflictError, InvalidStateError, ValidationError } from '@rapport/core/errors.ts';
import type { output } from 'zod';

import type { Context } from '../../context.ts';
import type { RowOf } from '../../tables/columns.ts';
import { themes } from './tables.ts';
import {
  themesMax,
  type createThemeSchema,
  type retireThemeSchema,
  type updateThemeSchema,
} from './theme.input.ts';

const parentPath = ['input', 'parentId'];

/** Adds a theme to the codebook. */
export async function createTheme(context: Context, input: output<typeof createThemeSchema>) {
  const { idempotencyKey: _key, ...columns } = input;
  await themes.requireUnique(context, 'code', input.code);
  await requireParent(context, input.parentId, null);
  const inUse = await context.database.prisma.theme.count({ where: { retiredAt: null } });
  if (inUse >= themesMax) {
    const message = `A codebook has at most ${themesMax} themes in use. Retire one first.`;
    throw new ConflictError(message, ['input']);
  }
  return themes.create(context, columns);
}

/** Changes a theme. */
export async function updateTheme(context: Context, input: output<typeof updateThemeSchema>) {
  const { id, expectedVersion: _version, ...columns } = input;
  const current = await themes.lockVersion(context, input);
  await themes.requireUnique(context, 'code', columns.code, id);
  await requireParent(context, columns.parentId, id);
  return themes.update(context, current, columns);
}

/** Takes a theme out of use. */
export async function retireTheme(context: Context, input: output<typeof retireThemeSchema>) {
  const current = await themes.lockVersion(context, input);
  requireInUse(current, ['input', 'id']);
  return themes.update(context, current, { retiredAt: context.now() }, { action: 'theme.retired' });
}

/** A codebook has two levels: a theme that belongs to a wider one has none of its own. */
async function requireParent(context: Context, parentId: string | null | undefined, ownId: string | null) {
  if (parentId == null) return;
  const parent = await themes.lock(context, parentId, parentPath);
  const own =
    ownId === null ? null : await context.database.prisma.theme.findFirst({ where: { parentId: ownId } });
  if (parent.id !== ownId && parent.parentId === null && own === null) return;
  const message = 'A wider theme belongs to no wider theme itself, and is not the theme itself.';
  throw new ValidationError([{ path: parentPath, message }]);
}

/** Refuses a theme that is retired. */
export function requireInUse(
  { retiredAt, code }: Pick<RowOf<'Theme'>, 'retiredAt' | 'code'>,
  path: string[],
): void {
  if (retiredAt !== null) throw new InvalidStateError('WRONG_STATUS', `The theme ${code} is retired.`, path);
}
