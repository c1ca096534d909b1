import { mutation, mutationOf } from '../../contract/mutation.schema.ts';
import {
  createWebhookSchema,
  disableWebhookSchema,
  enableWebhookSchema,
  replayWebhookDeliverySchema,
  rotateWebhookSecretSchema,
} from './webhook.input.ts';
import { Webhook, WebhookDelivery } from './webhook.schema.ts';
import {
  createWebhook,
  disableWebhook,
  enableWebhook,
  replayWebhookDelivery,
  rotateWebhookSecret,
} from './webhook.service.ts';

const secret = {
  type: 'String',
  description:
    'The secret with which deliveries are signed, as Standard Webhooks has it: shown only this once.',
} as const;

mutationOf('createWebhook', {
  action: 'webhook.write',
  description:
    'Creates a webhook and shows its secret only this once. A retry is refused, because the address is in use. If the answer was lost, rotate the secret.',
  input: createWebhookSchema,
  payload: { webhook: Webhook, secret },
  run: createWebhook,
});

mutationOf('rotateWebhookSecret', {
  action: 'webhook.write',
  description:
    'Replaces the secret of a webhook and shows the new one only this once. Deliveries carry both signatures for a day.',
  input: rotateWebhookSecretSchema,
  payload: { webhook: Webhook, secret },
  run: rotateWebhookSecret,
});

mutation('disableWebhook', {
  action: 'webhook.write',
  description: 'Disables a webhook. Nothing more is sent to it.',
  input: disableWebhookSchema,
  payload: Webhook,
  run: disableWebhook,
});

mutation('enableWebhook', {
  action: 'webhook.write',
  description:
    'Enables a webhook again. Deliveries that waited are sent. Changes since it was disabled are in `changes` only.',
  input: enableWebhookSchema,
  payload: Webhook,
  run: enableWebhook,
});

mutation('replayWebhookDelivery', {
  action: 'webhook.write',
  description: 'Sends a delivery again that has arrived or failed, with the same `webhook-id`.',
  input: replayWebhookDeliverySchema,
  payload: WebhookDelivery,
  run: replayWebhookDelivery,
});
