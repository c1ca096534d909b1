import { NotFoundError } from '@rapport/core/errors.ts';
import type { output } from 'zod';

import { recordAudit } from '../../audit.ts';
import { actingJurisdiction, type Context } from '../../context.ts';
import type { RowOf } from '../../tables/columns.ts';
import { activities } from '../activities/tables.ts';
import { blockNewHolds, requireNotHeld } from '../retention/hold-gate.service.ts';
import type { contactInput, eraseFeedbackContactSchema } from './feedback-contact.input.ts';
import { feedbackContacts, feedbackItems } from './tables.ts';

/** Keeps who gave feedback. The event names the item, so that it is the last one about it, and says nothing about the person. */
export async function keepContact(
  context: Context,
  { id: feedbackItemId }: RowOf<'FeedbackItem'>,
  { name = null, email = null, phone = null }: output<typeof contactInput>,
): Promise<void> {
  await context.database.prisma.feedbackContact.create({ data: { feedbackItemId, name, email, phone } });
  await recordAudit(context, {
    action: 'feedbackContact.kept',
    entityType: feedbackItems.typeName,
    entityId: feedbackItemId,
  });
}

/** The contact of a feedback item; null if nobody left one. One statement for all items of a request. */
export const contactOf = (
  context: Context,
  feedbackItemId: string,
): Promise<RowOf<'FeedbackContact'> | null> =>
  context.loaders.batch('contacts of feedback', feedbackItemId, async (ids) => {
    const contacts = await context.database.prisma.feedbackContact.findMany({
      where: { feedbackItemId: { in: [...ids] } },
    });
    return new Map(contacts.map((contact) => [contact.feedbackItemId, contact]));
  });

/** Why the last attempt to send news to a contact failed; null if none failed. One statement for all contacts of a request. */
export const newsProblemOf = (context: Context, contactId: string): Promise<string | null> =>
  context.loaders.batch('problems of news', contactId, async (ids) => {
    const notices = await context.database.prisma.feedbackNotice.findMany({
      where: { feedbackContactId: { in: [...ids] }, problem: { not: null } },
      select: { feedbackContactId: true, problem: true },
    });
    return new Map(notices.map(({ feedbackContactId, problem }) => [feedbackContactId, problem]));
  });

/** Erases who gave feedback, and the news that waits for them. The feedback stays. */
export async function eraseFeedbackContact(
  context: Context,
  { feedbackItemId }: output<typeof eraseFeedbackContactSchema>,
) {
  const { prisma } = context.database;
  const path = ['input', 'feedbackItemId'];
  await blockNewHolds(context.database, actingJurisdiction(context).id);
  const item = await feedbackItems.lock(context, feedbackItemId, path);
  const activity = await activities.find(context, item.activityId);
  const programIds = [item.programId, activity?.programId].filter((id) => id != null);
  await requireNotHeld(context, [{ type: 'FEEDBACK_CONTACT', programIds }], path);
  const contact = await prisma.feedbackContact.findFirst({ where: { feedbackItemId } });
  if (contact === null) throw new NotFoundError('A contact of this feedback item', path);
  await prisma.feedbackNotice.deleteMany({ where: { feedbackContactId: contact.id } });
  await feedbackContacts.remove(context, contact, path, { action: 'feedbackContact.erased' });
  return item;
}
