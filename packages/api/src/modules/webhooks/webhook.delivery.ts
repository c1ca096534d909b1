import { encodeGlobalId } from '@rapport/core/ids.ts';
import type { Database } from '@rapport/database/database.ts';
import { inSystem } from '@rapport/database/system.ts';
import { Webhook as Signer } from 'standardwebhooks';

import type { Context } from '../../context.ts';
import { afterAttempt, disablingReason, type Attempt } from './webhook.rules.ts';
import type { WebhookMessage, WebhookSender } from './webhook.sender.ts';

/** Deliveries of one sweep, all at the same time; others wait for the next one. */
const deliveriesMax = 50;
/** The share of one agency in them: many changes of one agency do not keep others waiting. */
const deliveriesOfAgencyMax = 10;
/** A sweeper that died leaves its deliveries to another one after this time. */
const claimMinutes = 5;

interface Claimed {
  tenant: string;
  id: string;
  attempts: number;
  endpoint: string;
  url: string;
  secret: string;
  former: string | null;
  change: string;
  kind: string;
  number: number;
  subject_type: string;
  subject_id: string;
  summary: string;
  changed_at: Date;
}

/**
 * Sends the deliveries that are due, and records the outcome of each. No transaction is open while they are sent. `system` is connected as rapport_system.
 * Two sweeps at once send nothing twice. Returns the number of attempts.
 */
export async function sendDueWebhooks(
  { system, log, now }: Pick<Context, 'log' | 'now'> & { system: Database },
  send: WebhookSender,
): Promise<number> {
  const claimed = await claimDue(system, now());
  const settled = await Promise.allSettled(
    claimed.map(async (delivery) => {
      const attempt = await send(messageOf(delivery, now()));
      if (!attempt.ok) {
        log({
          level: 'info',
          message: 'a webhook was not delivered',
          delivery: delivery.id,
          problem: attempt.problem,
        });
      }
      await settle(system, delivery, attempt, now());
    }),
  );
  for (const one of settled) if (one.status === 'rejected') throw one.reason;
  return claimed.length;
}

/** Takes deliveries that are due, by moving their next attempt into the future. */
async function claimDue(system: Database, now: Date): Promise<Claimed[]> {
  return inSystem(system, async (session) => {
    const { rows } = await session.query({
      text: `
        with due as (
          select d.jurisdiction_id, d.id, d.next_attempt_at,
                 row_number() over (partition by d.jurisdiction_id order by d.next_attempt_at, d.id) as turn
            from webhook_delivery d
            join webhook_endpoint e on (e.jurisdiction_id, e.id) = (d.jurisdiction_id, d.webhook_endpoint_id)
            join jurisdiction j on j.id = d.jurisdiction_id
           where d.status = 'PENDING' and d.next_attempt_at <= $1 and e.disabled_at is null and j.status = 'ACTIVE'
        ), taken as (
          select d.jurisdiction_id, d.id from webhook_delivery d
            join due on (due.jurisdiction_id, due.id) = (d.jurisdiction_id, d.id)
           where due.turn <= ${deliveriesOfAgencyMax} and d.status = 'PENDING' and d.next_attempt_at <= $1
           order by due.next_attempt_at, d.id limit ${deliveriesMax} for update of d skip locked
        )
        update webhook_delivery d
           set next_attempt_at = $1::timestamptz + make_interval(mins => ${claimMinutes}), attempts = d.attempts + 1,
               last_attempt_at = $1, updated_at = $1, version = d.version + 1
          from taken, webhook_endpoint e, agency_change c
         where (d.jurisdiction_id, d.id) = (taken.jurisdiction_id, taken.id)
           and (e.jurisdiction_id, e.id) = (d.jurisdiction_id, d.webhook_endpoint_id)
           and (c.jurisdiction_id, c.id) = (d.jurisdiction_id, d.agency_change_id)
        returning d.jurisdiction_id::text as tenant, d.id::text as id, d.attempts, e.id::text as endpoint, e.url, e.secret,
                  case when e.former_secret_until > $1 then e.former_secret end as former,
                  c.id::text as change, c.kind::text as kind, c.number, c.subject_type, c.subject_id::text as subject_id, c.summary,
                  uuid_extract_timestamp(c.id) as changed_at`,
      values: [now.toISOString()],
    });
    return rows;
  });
}

/**
 * The message of a delivery (https://www.standardwebhooks.com). All attempts and replays have the same `webhook-id`. It carries no figures: the
 * receiver reads them through the API, with its own key and the agreements that are in force by then.
 */
function messageOf(delivery: Claimed, now: Date): WebhookMessage {
  const id = `msg_${delivery.change}`;
  const body = JSON.stringify({
    type: `${delivery.kind.toLowerCase()}.changed`,
    timestamp: new Date(delivery.changed_at).toISOString(),
    data: {
      number: delivery.number,
      subjectType: delivery.subject_type,
      subjectId: encodeGlobalId(delivery.subject_type, delivery.subject_id),
      summary: delivery.summary,
    },
  });
  const secrets = delivery.former === null ? [delivery.secret] : [delivery.secret, delivery.former];
  return {
    url: delivery.url,
    body,
    headers: {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      'user-agent': 'Rapport-Webhooks',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': secrets.map((secret) => new Signer(secret).sign(id, now, body)).join(' '),
    },
  };
}

/** Records an attempt, unless the delivery was claimed again or replayed in the meantime. */
async function settle(system: Database, delivery: Claimed, attempt: Attempt, now: Date): Promise<void> {
  const { tenant, id, endpoint, attempts } = delivery;
  const { status, nextAttemptAt } = afterAttempt(attempt, attempts, now);
  await inSystem(system, async (session) => {
    // The endpoint first, so that two deliveries of it count one after the other.
    const { rows } = await session.query({
      text: `update webhook_endpoint set failures = case when $3 then 0 else failures + 1 end
              where jurisdiction_id = $1 and id = $2 and ($3 is false or failures > 0) returning failures`,
      values: [tenant, endpoint, attempt.ok],
    });
    await session.query({
      text: `update webhook_delivery
                set status = $4::webhook_status, next_attempt_at = $5, response_status = $6, problem = $7, updated_at = $8, version = version + 1
              where jurisdiction_id = $1 and id = $2 and status = 'PENDING' and attempts = $3`,
      values: [
        tenant,
        id,
        attempts,
        status,
        nextAttemptAt?.toISOString() ?? null,
        attempt.status,
        attempt.ok ? null : attempt.problem,
        now.toISOString(),
      ],
    });
    const failures = (rows as { failures: number }[])[0]?.failures ?? 0;
    const reason = disablingReason(attempt, failures);
    if (reason === null) return;
    await session.query({
      text: `
        with disabled as (
          update webhook_endpoint set disabled_at = $3, disabled_reason = $4, updated_at = $3, version = version + 1
           where jurisdiction_id = $1 and id = $2 and disabled_at is null returning jurisdiction_id, id
        )
        insert into audit_event (jurisdiction_id, actor_kind, actor_subject, action, entity_type, entity_id, detail, request_id)
        select jurisdiction_id, 'SYSTEM', 'system:webhooks', 'webhook.disabled', 'Webhook', id, '{"fields": ["disabledAt", "disabledReason"]}', 'sweep'
          from disabled`,
      values: [tenant, endpoint, now.toISOString(), reason],
    });
  });
}
