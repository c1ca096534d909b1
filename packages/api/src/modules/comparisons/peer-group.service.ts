import type { output } from 'zod';

import type { Context } from '../../context.ts';
import type { RowOf } from '../../tables/columns.ts';
import type {
  createPeerGroupSchema,
  removePeerGroupSchema,
  updatePeerGroupSchema,
} from './peer-group.input.ts';
import { peerGroups } from './tables.ts';

/** Records a group of offices. Offices that share nothing can be in it: they may share later. */
export async function createPeerGroup(context: Context, input: output<typeof createPeerGroupSchema>) {
  const { idempotencyKey: _key, ...columns } = input;
  await peerGroups.requireUnique(context, 'name', input.name);
  return peerGroups.create(context, columns);
}

/** Changes a group. Comparisons that are frozen keep their places. */
export async function updatePeerGroup(context: Context, input: output<typeof updatePeerGroupSchema>) {
  const { id, expectedVersion: _version, ...columns } = input;
  const group = await peerGroups.lockVersion(context, input);
  await peerGroups.requireUnique(context, 'name', columns.name, id);
  return peerGroups.update(context, group, columns);
}

/** Removes a group. */
export async function removePeerGroup(
  context: Context,
  input: output<typeof removePeerGroupSchema>,
): Promise<RowOf<'PeerGroup'>> {
  return peerGroups.remove(context, await peerGroups.lockVersion(context, input), ['input', 'id']);
}
