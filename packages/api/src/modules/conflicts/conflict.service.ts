import { subjectOf } from '@rapport/core/actor.ts';
import { ForbiddenError, InvalidStateError } from '@rapport/core/errors.ts';
import type { output } from 'zod';

import type { Context } from '../../context.ts';
import type { RowOf } from '../../tables/columns.ts';
import { holdGates } from '../reviews/gate.service.ts';
import { columnOfSubject } from '../reviews/governed.ts';
import { subjectPath } from '../reviews/governed.input.ts';
import { requireGoverned } from '../reviews/governed.service.ts';
import type { discloseConflictSchema, resolveConflictSchema } from './conflict.input.ts';
import { conflictDisclosures } from './tables.ts';

type Disclosure = RowOf<'ConflictDisclosure'>;

/**
 * Discloses a conflict of interest of the caller. Its subject passes no gate until the conflict is resolved. The audit event names the disclosure and nothing that it says; only
 * reviewers see it (audit-event.rules.ts).
 */
export async function discloseConflict(
  context: Context,
  input: output<typeof discloseConflictSchema>,
): Promise<Disclosure> {
  const { subject, nature, description } = input;
  await requireGoverned(context, subject, subjectPath(subject));
  const discloserSubject = subjectOf(context.actor);
  const disclosure = await conflictDisclosures.create(
    context,
    { ...columnOfSubject(subject), discloserSubject, nature, description },
    { action: 'conflict.disclosed' },
  );
  await holdGates(context);
  return disclosure;
}

/** Records how a conflict was resolved, by a reviewer who did not disclose it. */
export async function resolveConflict(
  context: Context,
  input: output<typeof resolveConflictSchema>,
): Promise<Disclosure> {
  const path = ['input', 'id'];
  const current = await conflictDisclosures.lockVersion(context, input);
  const resolvedBySubject = subjectOf(context.actor);
  if (current.discloserSubject === resolvedBySubject) {
    throw new ForbiddenError('You disclosed this conflict, so another reviewer must resolve it.', path);
  }
  if (current.status !== 'DISCLOSED') {
    throw new InvalidStateError(
      'WRONG_STATUS',
      `The disclosure is ${current.status} and can no longer be changed.`,
      path,
    );
  }
  const { resolution, note: resolutionNote } = input;
  const resolved = { status: 'RESOLVED', resolvedBySubject, resolvedAt: context.now() } as const;
  return conflictDisclosures.update(
    context,
    current,
    { ...resolved, resolution, resolutionNote },
    { action: 'conflict.resolved' },
  );
}
