import { InvalidStateError } from '@rapport/core/errors.ts';
import type { output } from 'zod';

import type { Context } from '../../context.ts';
import type {
  createLegalAuthoritySchema,
  deleteLegalAuthoritySchema,
  updateLegalAuthoritySchema,
} from './legal-authority.input.ts';
import { legalAuthorities } from './tables.ts';

/** Records a legal authority of the jurisdiction. */
export async function createLegalAuthority(
  context: Context,
  input: output<typeof createLegalAuthoritySchema>,
) {
  const { idempotencyKey: _key, ...columns } = input;
  await legalAuthorities.requireUnique(context, 'citation', input.citation);
  return legalAuthorities.create(context, columns);
}

/** Changes a legal authority of the jurisdiction. */
export async function updateLegalAuthority(
  context: Context,
  input: output<typeof updateLegalAuthoritySchema>,
) {
  const { id, expectedVersion: _version, ...columns } = input;
  const current = await lockOwn(context, input);
  await legalAuthorities.requireUnique(context, 'citation', columns.citation, id);
  return legalAuthorities.update(context, current, columns);
}

/** Deletes a legal authority of the jurisdiction that nothing cites. */
export async function deleteLegalAuthority(
  context: Context,
  input: output<typeof deleteLegalAuthoritySchema>,
) {
  // A foreign key needs a lock of the row, so nobody can cite it between the count and the deletion.
  const current = await lockOwn(context, input);
  const citing = await citationsOf(context, input.id);
  if (citing.length > 0) {
    throw new InvalidStateError(
      'IN_USE',
      `${current.citation} is cited and cannot be deleted: ${citing.join(', ')}.`,
      ['input', 'id'],
    );
  }
  const action = 'legalAuthority.deleted';
  return { legalAuthority: await legalAuthorities.remove(context, current, ['input', 'id'], { action }) };
}

/** The kinds of records that cite a legal authority, with their numbers: "programs (2)". */
async function citationsOf(context: Context, id: string): Promise<string[]> {
  const { _count: counts } = await context.database.prisma.legalAuthority.findFirstOrThrow({
    where: { id },
    select: { _count: { select: { programs: true, rules: true, trainings: true, retentionRules: true } } },
  });
  const named: [string, number][] = [
    ['programs', counts.programs],
    ['permissible-activity rules', counts.rules],
    ['trainings', counts.trainings],
    ['retention rules', counts.retentionRules],
  ];
  return named.filter(([, count]) => count > 0).map(([name, count]) => `${name} (${count})`);
}

/** Locks a legal authority of the jurisdiction. Refuses one that ships with Rapport. */
async function lockOwn(context: Context, input: { id: string; expectedVersion: number }) {
  const authority = await legalAuthorities.lockVersion(context, input);
  if (!authority.isReference) return authority;
  throw new InvalidStateError('PROVIDED', `${authority.citation} ships with Rapport and cannot be changed.`, [
    'input',
    'id',
  ]);
}
