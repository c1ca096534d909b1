import type { output } from 'zod';

import type { Context } from '../../context.ts';
import { refuseOver } from '../programs/program.service.ts';
import { programs } from '../programs/tables.ts';
import type { addProgramAuthoritySchema, removeProgramAuthoritySchema } from './legal-authority.input.ts';
import { legalAuthorities, programAuthorities } from './tables.ts';

/** Records that a program cites a legal authority. Returns the program. */
export async function addProgramAuthority(context: Context, input: output<typeof addProgramAuthoritySchema>) {
  const { idempotencyKey: _key, ...columns } = input;
  const { programId, legalAuthorityId } = columns;
  const programPath = ['input', 'programId'];
  const authorityPath = ['input', 'legalAuthorityId'];
  const program = await programs.lock(context, programId, programPath);
  refuseOver(program, programPath);
  const { citation } = await legalAuthorities.require(context, legalAuthorityId, authorityPath);
  const message = `The program already cites ${citation}.`;
  await programAuthorities.requireAbsent(context, { programId, legalAuthorityId }, message, authorityPath);
  await programAuthorities.create(context, columns, { action: 'programAuthority.added' });
  return program;
}

/** Records that a program no longer cites a legal authority. Returns the program. */
export async function removeProgramAuthority(
  context: Context,
  { id }: output<typeof removeProgramAuthoritySchema>,
) {
  const path = ['input', 'id'];
  const cited = await programAuthorities.require(context, id, path);
  const program = await programs.lock(context, cited.programId, path);
  refuseOver(program, path);
  await programAuthorities.remove(context, cited, path);
  return program;
}
