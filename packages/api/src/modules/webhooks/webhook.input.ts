import { ChangeKind } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import * as rules from '../../input-rules.ts';
import { urlIssue } from './webhook-address.rules.ts';
import { formerSecretHours } from './webhook.rules.ts';
import { webhookDeliveries, webhookEndpoints } from './tables.ts';

/** Endpoints of one agency that are not disabled. */
export const webhooksMax = 20;
const urlCharactersMax = 2000;

export const createWebhookSchema = z
  .object({
    url: rules
      .exempt(
        rules.storable('The address of a webhook', urlCharactersMax).superRefine((url, parsing) => {
          const message = urlIssue(url);
          if (message !== null) parsing.addIssue({ code: 'custom', message });
        }),
        'The address of a server.',
      )
      .describe(
        'Where changes are sent: an address of the public internet that begins with https://. Redirects are not followed.',
      ),
    kinds: z
      .array(z.enum(ChangeKind))
      .min(1, 'A webhook has at least one kind of change.')
      .max(Object.keys(ChangeKind).length, 'Name each kind of change once.')
      .refine((kinds) => new Set(kinds).size === kinds.length, 'Name each kind of change once.')
      .describe('The kinds of changes that are sent.'),
  })
  .describe('A new webhook of the acting agency.');

const theWebhook = webhookEndpoints.changeInput({});
export const rotateWebhookSecretSchema = theWebhook.describe(
  `The webhook. Deliveries are signed with both secrets for ${formerSecretHours} hours.`,
);
export const disableWebhookSchema = theWebhook.describe('The webhook to disable.');
export const enableWebhookSchema = theWebhook.describe('The webhook to enable again.');
export const replayWebhookDeliverySchema = z
  .object({ id: webhookDeliveries.id, expectedVersion: rules.expectedVersion })
  .describe('The delivery to send again.');
