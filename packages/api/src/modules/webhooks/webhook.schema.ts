import { encodeGlobalId } from '@rapport/core/ids.ts';
import { ChangeKind, WebhookStatus } from '@rapport/database/generated/prisma/enums.ts';

import { enumOf } from '../../contract/enum.schema.ts';
import { nodeType } from '../../contract/node.schema.ts';
import { filterOf, oneOf } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy } from '../../lists/order.schema.ts';
import { agencyChanges, webhookDeliveries, webhookEndpoints } from './tables.ts';

enumOf('ChangeKind', ChangeKind, 'A kind of change for a state agency.', {
  AGREEMENT: 'An office offered, withdrew or revoked an agreement, or the agency answered an offer.',
  DEFINITION: 'A definition of an indicator that ships with Rapport has a new revision.',
  TABLE: 'A table was frozen, or what it holds was withdrawn.',
});
enumOf('WebhookStatus', WebhookStatus, 'The status of a delivery of a webhook.', {
  PENDING: 'It waits for its first or next attempt.',
  DELIVERED: 'The receiver answered with a status from 200 to 299.',
  FAILED: 'The last attempt failed, or the receiver is gone. It can be replayed.',
});

const AgencyChange = nodeType(agencyChanges, {
  action: 'change.read',
  description: 'Something that changed for the acting agency. It never changes itself.',
  columns: {
    number: '1, 2, 3 and so on, in the order of the changes. No change is added later before another one.',
    kind: 'The kind of change.',
    subjectType: 'The type of what changed, such as "DataSharingAgreement".',
    summary: 'The change, as a sentence.',
    createdAt: 'When it changed.',
  },
  fields: (t) => ({
    subjectId: t.id({
      description: 'The global id of what changed.',
      extensions: { columns: ['subjectType', 'subjectId'] },
      resolve: ({ subjectType, subjectId }) => encodeGlobalId(subjectType, subjectId),
    }),
  }),
});
const changes = listsOf(AgencyChange, agencyChanges);
changes.lookup('change');
changes.query('changes', {
  description:
    'The changes for the acting agency, oldest first. Keep `pageInfo.endCursor` and pass it as `after` next time to read only what is new.',
  filter: filterOf('AgencyChangeFilter', agencyChanges, { kinds: oneOf('kind', 'Of one of these kinds.') }),
  orderBy: orderBy(agencyChanges, 'number', 'asc'),
});

export const Webhook = nodeType(webhookEndpoints, {
  action: 'webhook.read',
  description:
    'An address to which changes are sent, signed by Standard Webhooks. Its secret is shown only when it is made.',
  columns: {
    url: 'The address.',
    kinds: 'The kinds of changes that are sent.',
    formerSecretUntil: 'Until when deliveries are also signed with the secret before the last rotation.',
    failures: 'Failed attempts since the last success.',
    disabledAt: 'When it was disabled; null if it is not.',
    disabledReason: 'Why it was disabled.',
    createdBySubject:
      'Who created it: a subject of the identity provider, or "api-key:" and the id of a key.',
  },
});
const webhooks = listsOf(Webhook, webhookEndpoints);
webhooks.lookup('webhook');
webhooks.query('webhooks', {
  description: 'The webhooks of the acting agency, including disabled ones, newest first.',
});

export const WebhookDelivery = nodeType(webhookDeliveries, {
  action: 'webhook.read',
  description: 'A change on its way to a webhook.',
  columns: {
    status: 'The status of the delivery.',
    attempts: 'How often it was tried, since it was last replayed.',
    nextAttemptAt: 'When it is tried next; null if it is not.',
    lastAttemptAt: 'When it was last tried; null if it was not.',
    responseStatus: 'The HTTP status of the last answer; null if nobody answered.',
    problem: 'Why the last attempt failed; null if it did not.',
  },
  references: {
    webhook: { to: Webhook, column: 'webhookEndpointId', description: 'The webhook.' },
    change: { to: AgencyChange, column: 'agencyChangeId', description: 'The change.' },
  },
});
const deliveries = listsOf(WebhookDelivery, webhookDeliveries);
deliveries.lookup('webhookDelivery');
deliveries.query('webhookDeliveries', {
  description: 'The deliveries to the webhooks of the acting agency, newest first.',
  filter: filterOf('WebhookDeliveryFilter', webhookDeliveries, {
    statuses: oneOf('status', 'With one of these statuses.'),
  }),
});
