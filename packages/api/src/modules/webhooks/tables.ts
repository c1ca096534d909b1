import { table } from '../../tables/table.ts';

export const agencyChanges = table('AgencyChange', 'change');
export const webhookEndpoints = table('WebhookEndpoint', 'webhook', {
  typeName: 'Webhook',
  unlisted: ['secret', 'formerSecret'],
});
export const webhookDeliveries = table('WebhookDelivery', 'delivery of a webhook', {
  plural: 'deliveries of webhooks',
});
