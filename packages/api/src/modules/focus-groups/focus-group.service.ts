import { readGroup, type DemographicDimension } from '@rapport/core/demographic-group.ts';
import { ConflictError, InvalidStateError, ValidationError } from '@rapport/core/errors.ts';
import type { output } from 'zod';

import { actingJurisdiction, type Context } from '../../context.ts';
import { refuseFutureDay } from '../../office-calendar.ts';
import type { RowOf } from '../../tables/columns.ts';
import type { Path } from '../../tables/table.ts';
import { programs } from '../programs/tables.ts';
import { blockNewHolds, requireNotHeld } from '../retention/hold-gate.service.ts';
import {
  participantsMax,
  type addFocusGroupParticipantSchema,
  type closeFocusGroupSchema,
  type createFocusGroupSchema,
  type recordFocusGroupSessionSchema,
  type removeFocusGroupParticipantSchema,
  type updateFocusGroupSchema,
  type updateFocusGroupSessionSchema,
} from './focus-group.input.ts';
import { focusGroupParticipants, focusGroups, focusGroupSessions } from './tables.ts';
import { freezeThemes } from './theme-table.service.ts';

type FocusGroupRow = RowOf<'FocusGroup'>;

/** Creates a focus group without sessions. */
export async function createFocusGroup(context: Context, input: output<typeof createFocusGroupSchema>) {
  const { idempotencyKey: _key, ...columns } = input;
  if (columns.programId != null) await programs.require(context, columns.programId, ['input', 'programId']);
  return focusGroups.create(context, columns);
}

/** Changes an open focus group. */
export async function updateFocusGroup(context: Context, input: output<typeof updateFocusGroupSchema>) {
  const { id: _id, expectedVersion: _version, ...columns } = input;
  const current = await focusGroups.lockVersion(context, input);
  requireOpen(current, ['input', 'id']);
  if (columns.programId != null) await programs.require(context, columns.programId, ['input', 'programId']);
  return focusGroups.update(context, current, columns);
}

/** Closes a focus group and freezes its figures. Refuses one without participants, or with an excerpt that nobody has coded. */
export async function closeFocusGroup(context: Context, input: output<typeof closeFocusGroupSchema>) {
  const current = await focusGroups.lockVersion(context, input);
  requireOpen(current, ['input', 'id']);
  const { prisma } = context.database;
  const session = { focusGroupId: current.id };
  if ((await prisma.focusGroupParticipant.count({ where: { session } })) === 0)
    throw new InvalidStateError('WRONG_STATUS', 'The focus group has no participants.', ['input', 'id']);
  const uncoded = await prisma.excerpt.count({ where: { session, codings: { none: {} } } });
  if (uncoded > 0) {
    const message = `${uncoded} ${uncoded === 1 ? 'excerpt is' : 'excerpts are'} not coded yet.`;
    throw new InvalidStateError('WRONG_STATUS', message, ['input', 'id']);
  }
  await freezeThemes(context, current.id);
  return focusGroups.update(context, current, { closedAt: context.now() }, { action: 'focusGroup.closed' });
}

/** Records a session of an open focus group. */
export async function recordFocusGroupSession(
  context: Context,
  input: output<typeof recordFocusGroupSessionSchema>,
) {
  const { idempotencyKey: _key, ...columns } = input;
  refuseFutureDay(context, columns.heldOn, 'The day of a session', ['input', 'heldOn']);
  await lockOpen(context, input.focusGroupId, ['input', 'focusGroupId']);
  return focusGroupSessions.create(context, columns, { action: 'focusGroupSession.recorded' });
}

/** Corrects a session of an open focus group. */
export async function updateFocusGroupSession(
  context: Context,
  input: output<typeof updateFocusGroupSessionSchema>,
) {
  const { id: _id, expectedVersion: _version, ...columns } = input;
  const current = await focusGroupSessions.lockVersion(context, input);
  if (columns.heldOn) refuseFutureDay(context, columns.heldOn, 'The day of a session', ['input', 'heldOn']);
  await lockOpen(context, current.focusGroupId, ['input', 'id']);
  return focusGroupSessions.update(context, current, columns);
}

/** Adds a participant to a session. Their groups are spelled as in the population data. */
export async function addFocusGroupParticipant(
  context: Context,
  input: output<typeof addFocusGroupParticipantSchema>,
) {
  const { idempotencyKey: _key, focusGroupSessionId, code, ...groups } = input;
  const path = ['input', 'focusGroupSessionId'];
  const session = await focusGroupSessions.require(context, focusGroupSessionId, path);
  await lockOpen(context, session.focusGroupId, path);
  const message = `The session has another participant ${code}.`;
  await focusGroupParticipants.requireAbsent(context, { focusGroupSessionId, code }, message, [
    'input',
    'code',
  ]);
  const where = { session: { focusGroupId: session.focusGroupId } };
  if ((await context.database.prisma.focusGroupParticipant.count({ where })) >= participantsMax)
    throw new ConflictError(`A focus group has at most ${participantsMax} participants.`, path);
  return focusGroupParticipants.create(context, {
    focusGroupSessionId,
    code,
    ageBand: spelled('AGE_BAND', groups.ageBand, 'ageBand'),
    sex: spelled('SEX', groups.sex, 'sex'),
    raceEthnicity: spelled('RACE_ETHNICITY', groups.raceEthnicity, 'raceEthnicity'),
    ethnicity: spelled('ETHNICITY', groups.ethnicity, 'ethnicity'),
  });
}

/**
 * Removes a participant with everything that they said, because they withdrew or were recorded by mistake. Frozen figures stay:
 * they show nobody. Nothing under a legal hold is removed.
 */
export async function removeFocusGroupParticipant(
  context: Context,
  { id, reason }: output<typeof removeFocusGroupParticipantSchema>,
) {
  const path = ['input', 'id'];
  await blockNewHolds(context.database, actingJurisdiction(context).id);
  const participant = await focusGroupParticipants.lock(context, id, path);
  const { prisma } = context.database;
  const { focusGroupId } = await focusGroupSessions.of(context, participant.focusGroupSessionId);
  const { programId } = await focusGroups.of(context, focusGroupId);
  const programIds = programId === null ? [] : [programId];
  await requireNotHeld(context, [{ type: 'FOCUS_GROUP_PARTICIPANT', programIds }], path);
  const ofParticipant = { excerpt: { focusGroupParticipantId: id } };
  await prisma.codingTheme.deleteMany({ where: { coding: ofParticipant } });
  await prisma.coding.deleteMany({ where: ofParticipant });
  const { count } = await prisma.excerpt.deleteMany({ where: { focusGroupParticipantId: id } });
  await focusGroupParticipants.remove(context, participant, path, {
    detail: { reason, excerpts: count },
  });
  return { deletedId: focusGroupParticipants.globalId(participant) };
}

function spelled(
  dimension: DemographicDimension,
  text: string | null | undefined,
  field: string,
): string | null {
  if (text == null) return null;
  const read = readGroup(dimension, text);
  if (!read.ok) throw new ValidationError([{ path: ['input', field], message: read.message }]);
  return read.text;
}

/** Locks an open focus group, so that it is not closed meanwhile. */
export async function lockOpen(context: Context, id: string, path: Path): Promise<FocusGroupRow> {
  const row = await focusGroups.lock(context, id, path);
  requireOpen(row, path);
  return row;
}

function requireOpen({ closedAt }: Pick<FocusGroupRow, 'closedAt'>, path: Path): void {
  if (closedAt === null) return;
  throw new InvalidStateError('WRONG_STATUS', 'The focus group is closed, and its figures are frozen.', path);
}
