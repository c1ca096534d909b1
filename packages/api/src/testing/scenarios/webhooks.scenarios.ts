import { webhookDeliveries } from '../../modules/webhooks/tables.ts';
import type { Reference, Scenarios, World } from './scenario.ts';

const webhook = (world: World) => ({
  url: `https://receiver.example/rapport/${world.next('webhook')}`,
  kinds: ['AGREEMENT', 'TABLE'],
});

const aWebhook = async (world: World): Promise<Reference> =>
  world.run('createWebhook', webhook(world), {
    by: 'AGENCY_ADMIN',
    selection: 'webhook { id version }',
  }) as Promise<Reference>;

const named = ({ id, version }: Reference) => ({ id, expectedVersion: version });

/** A delivery that has failed. */
async function aFailedDelivery(world: World): Promise<Reference> {
  await aWebhook(world);
  const { id: jurisdictionId } = world.county;
  return world.system(async (prisma) => {
    const endpoint = await prisma.webhookEndpoint.findFirstOrThrow({
      where: { jurisdictionId },
      orderBy: { id: 'desc' },
    });
    const change = await prisma.agencyChange.create({
      data: {
        jurisdictionId,
        number: world.next('change'),
        kind: 'TABLE',
        subjectType: 'Table',
        subjectId: endpoint.id,
        summary: 'A table was frozen.',
      },
    });
    const { id, version } = await prisma.webhookDelivery.create({
      data: {
        jurisdictionId,
        webhookEndpointId: endpoint.id,
        agencyChangeId: change.id,
        status: 'FAILED',
        attempts: 8,
      },
    });
    return { id: webhookDeliveries.globalId({ id }), version };
  });
}

const ofAgency = { by: 'AGENCY_ADMIN', isOfAgency: true, entity: 'Webhook' } as const;

export const webhookScenarios: Scenarios = {
  createWebhook: { ...ofAgency, event: 'webhook.created', prepare: async (world) => webhook(world) },
  rotateWebhookSecret: {
    ...ofAgency,
    event: 'webhook.secretRotated',
    prepare: async (world) => named(await aWebhook(world)),
  },
  disableWebhook: {
    ...ofAgency,
    event: 'webhook.disabled',
    prepare: async (world) => named(await aWebhook(world)),
  },
  enableWebhook: {
    ...ofAgency,
    event: 'webhook.enabled',
    prepare: async (world) =>
      named(
        await world.run('disableWebhook', named(await aWebhook(world)), {
          by: 'AGENCY_ADMIN',
        }),
      ),
  },
  replayWebhookDelivery: {
    ...ofAgency,
    event: 'webhookDelivery.replayed',
    entity: 'WebhookDelivery',
    prepare: async (world) => named(await aFailedDelivery(world)),
  },
};
