import { subjectOf } from '@rapport/core/actor.ts';
import type { output } from 'zod';

import type { Context } from '../../context.ts';
import type { RowOf } from '../../tables/columns.ts';
import type { addExcerptSchema, codeExcerptSchema, updateExcerptSchema } from './focus-group.input.ts';
import { lockOpen } from './focus-group.service.ts';
import { codings, excerpts, focusGroupParticipants, focusGroupSessions, themes } from './tables.ts';
import { requireInUse } from './theme.service.ts';

/** Adds what a participant said to the transcript of their session. */
export async function addExcerpt(context: Context, input: output<typeof addExcerptSchema>) {
  const path = ['input', 'focusGroupParticipantId'];
  const { focusGroupParticipantId, text } = input;
  const { focusGroupSessionId } = await focusGroupParticipants.require(
    context,
    focusGroupParticipantId,
    path,
  );
  await lockOpenOf(context, focusGroupSessionId, path);
  return excerpts.create(context, { focusGroupParticipantId, focusGroupSessionId, text });
}

/** Corrects an excerpt. */
export async function updateExcerpt(context: Context, input: output<typeof updateExcerptSchema>) {
  const { id: _id, expectedVersion: _version, ...columns } = input;
  const current = await excerpts.lockVersion(context, input);
  await lockOpenOf(context, current.focusGroupSessionId, ['input', 'id']);
  return excerpts.update(context, current, columns);
}

/** Records the caller's decision about an excerpt, in place of an earlier one. Two coders do not see each other's decisions by this. */
export async function codeExcerpt(
  context: Context,
  { excerptId, themeIds }: output<typeof codeExcerptSchema>,
) {
  const path = ['input', 'excerptId'];
  const excerpt = await excerpts.lock(context, excerptId, path);
  await lockOpenOf(context, excerpt.focusGroupSessionId, path);
  for (const [place, themeId] of themeIds.entries()) {
    const themePath = ['input', 'themeIds', String(place)];
    requireInUse(await themes.require(context, themeId, themePath), themePath);
  }
  const { prisma } = context.database;
  const coderSubject = subjectOf(context.actor);
  const known = await prisma.coding.findFirst({ where: { excerptId, coderSubject } });
  const recorded = { action: 'excerpt.coded', detail: { themes: themeIds.length } };
  if (known) await prisma.codingTheme.deleteMany({ where: { codingId: known.id } });
  const coding = known
    ? await codings.update(context, known, {}, recorded)
    : await codings.create(context, { excerptId, coderSubject }, recorded);
  await prisma.codingTheme.createMany({
    data: themeIds.map((themeId, position) => ({ codingId: coding.id, themeId, position })),
  });
  return coding;
}

async function lockOpenOf(context: Context, sessionId: string, path: string[]): Promise<void> {
  const { focusGroupId } = await focusGroupSessions.require(context, sessionId, path);
  await lockOpen(context, focusGroupId, path);
}

/** The themes of codings, by the id of the coding. One statement for all of them. */
export async function themesOfCodings(
  context: Context,
  codingIds: readonly string[],
): Promise<Map<string, RowOf<'Theme'>[]>> {
  const rows = await context.database.prisma.codingTheme.findMany({
    where: { codingId: { in: [...codingIds] } },
    orderBy: { position: 'asc' },
    include: { theme: true },
  });
  const found = new Map<string, RowOf<'Theme'>[]>();
  for (const { codingId, theme } of rows) found.set(codingId, [...(found.get(codingId) ?? []), theme]);
  return found;
}
