import { randomBytes } from 'node:crypto';

import { subjectOf } from '@rapport/core/actor.ts';
import { ConflictError, InvalidStateError } from '@rapport/core/errors.ts';
import type { output } from 'zod';

import { actingJurisdiction, type Context } from '../../context.ts';
import type { RowOf } from '../../tables/columns.ts';
import { webhookDeliveries, webhookEndpoints } from './tables.ts';
import {
  webhooksMax,
  type createWebhookSchema,
  type disableWebhookSchema,
  type replayWebhookDeliverySchema,
} from './webhook.input.ts';
import { formerSecretHours } from './webhook.rules.ts';

type Endpoint = RowOf<'WebhookEndpoint'>;
type TheWebhook = output<typeof disableWebhookSchema>;

/** A secret as Standard Webhooks writes it. */
const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

/**
 * Creates a webhook and returns its secret, only this once. So a retry cannot return the first result: an address belongs to one webhook that is not
 * disabled, and a retry is a ConflictError.
 */
export async function createWebhook(
  context: Context,
  { url, kinds }: output<typeof createWebhookSchema>,
): Promise<{ webhook: Endpoint; secret: string }> {
  await requireRoom(context, url, ['input', 'url']);
  const secret = newSecret();
  const webhook = await webhookEndpoints.create(
    context,
    { url, kinds, secret, createdBySubject: subjectOf(context.actor) },
    { action: 'webhook.created', detail: { kinds } },
  );
  return { webhook, secret };
}

/** Of two requests at the same time, the second sees what the first wrote. */
async function requireRoom(
  { actor, database }: Context,
  url: string,
  path: readonly string[],
): Promise<void> {
  const agency = actingJurisdiction({ actor }).id;
  await database.prisma
    .$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`webhooks\n${agency}`}, 0))`;
  const enabled = await database.prisma.webhookEndpoint.findMany({
    where: { disabledAt: null },
    select: { url: true },
    take: webhooksMax,
  });
  if (enabled.some((one) => one.url === url))
    throw new ConflictError(
      'Another webhook has this address. Disable that one first, or rotate its secret.',
      path,
    );
  if (enabled.length >= webhooksMax)
    throw new ConflictError(`An agency has at most ${webhooksMax} webhooks. Disable one first.`, path);
}

/** Replaces the secret and returns the new one, only this once. The former one goes on for a day, so that the receiver can change over. */
export async function rotateWebhookSecret(context: Context, input: TheWebhook) {
  const before = await webhookEndpoints.lockVersion(context, input);
  const secret = newSecret();
  const formerSecretUntil = new Date(context.now().getTime() + formerSecretHours * 3_600_000);
  const webhook = await webhookEndpoints.update(
    context,
    before,
    { secret, formerSecret: before.secret, formerSecretUntil },
    { action: 'webhook.secretRotated' },
  );
  return { webhook, secret };
}

export async function disableWebhook(context: Context, input: TheWebhook): Promise<Endpoint> {
  const webhook = await webhookEndpoints.lockVersion(context, input);
  if (webhook.disabledAt !== null)
    throw new InvalidStateError('ALREADY_DONE', 'The webhook is disabled already.', ['input', 'id']);
  return webhookEndpoints.update(
    context,
    webhook,
    { disabledAt: context.now(), disabledReason: 'An administrator disabled it.' },
    { action: 'webhook.disabled' },
  );
}

/** Deliveries that waited when it was disabled are sent. Changes since then are in the feed, and are not sent. */
export async function enableWebhook(context: Context, input: TheWebhook): Promise<Endpoint> {
  const webhook = await webhookEndpoints.lockVersion(context, input);
  if (webhook.disabledAt === null)
    throw new InvalidStateError('ALREADY_DONE', 'The webhook is not disabled.', ['input', 'id']);
  await requireRoom(context, webhook.url, ['input', 'id']);
  return webhookEndpoints.update(
    context,
    webhook,
    { disabledAt: null, disabledReason: null, failures: 0 },
    { action: 'webhook.enabled' },
  );
}

/** Sends a delivery again with the same identifier, so that a receiver can tell that it has seen it. */
export async function replayWebhookDelivery(
  context: Context,
  input: output<typeof replayWebhookDeliverySchema>,
): Promise<RowOf<'WebhookDelivery'>> {
  const delivery = await webhookDeliveries.lockVersion(context, input);
  if (delivery.status === 'PENDING')
    throw new InvalidStateError('ALREADY_DONE', 'The delivery waits to be sent already.', ['input', 'id']);
  const { disabledAt } = await webhookEndpoints.require(context, delivery.webhookEndpointId, ['input', 'id']);
  if (disabledAt !== null)
    throw new InvalidStateError('ALREADY_DONE', 'The webhook is disabled. Enable it first.', ['input', 'id']);
  return webhookDeliveries.update(
    context,
    delivery,
    { status: 'PENDING', attempts: 0, nextAttemptAt: context.now() },
    { action: 'webhookDelivery.replayed' },
  );
}
