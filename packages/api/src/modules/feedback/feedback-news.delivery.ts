import type { Database } from '@rapport/database/database.ts';
import { inSystem } from '@rapport/database/system.ts';
import { MailerUnavailableError, MailRefusedError, type Mail, type Mailer } from '@rapport/storage/mailer.ts';

import type { Context } from '../../context.ts';
import { internalFault } from '../../log.ts';
import { hashSecret, newSecret } from '../../secret-token.ts';
import { nextNewsAttempt, type NewsProblem } from './feedback-news.rules.ts';
import { sentencesIn } from './feedback-thread.sentences.ts';

/** How news are sent, and where the public site is. */
export interface News {
  mailer: Mailer;
  /** The address of the public site, with a slash at its end. */
  siteUrl: string;
}

/** Notices of one sweep, all at the same time; others wait for the next one. */
const noticesMax = 50;
/** The share of one office in them: many moves in one office do not keep others waiting. */
const noticesOfOfficeMax = 10;
/** A sweeper that died leaves its notices to another one after this time. */
const claimMinutes = 5;
/** The links in this many last e-mails work. */
const linksMax = 20;

interface Claimed {
  tenant: string;
  id: string;
  contact: string;
  attempts: number;
  version: number;
  isConfirmation: boolean;
  email: string;
  language: string;
  office: string;
}

/**
 * Sends the messages that are due, and records the outcome of each. News say that the feedback moved, with a link, and nothing else. An address that
 * nobody confirmed gets a link to confirm it alone. No transaction is open while it is sent. `system` is connected as rapport_system. Returns the number of attempts.
 */
export async function sendDueNews(
  { system, log, now }: Pick<Context, 'log' | 'now'> & { system: Database },
  { mailer, siteUrl }: News,
): Promise<number> {
  const claimed = await claimDue(system, now());
  const settled = await Promise.allSettled(
    claimed.map(async (notice) => {
      const secret = newSecret();
      // Before the message is out, so that its link works. An address that was withdrawn meanwhile gets nothing.
      if (!(await keepLink(system, notice, hashSecret(secret)))) return;
      const problem = await attempt(mailer, messageOf(notice, siteUrl, secret));
      await settle(system, notice, problem, now());
      if (problem === null) return;
      const isDead = nextNewsAttempt(problem, notice.attempts, now()) === null;
      log({
        level: isDead ? 'error' : 'warn',
        message: isDead ? 'news of feedback was given up' : 'news of feedback was not sent',
        ...(isDead && !problem.isRefused ? { fault: internalFault } : {}),
        notice: notice.id,
        problem: problem.text,
      });
    }),
  );
  for (const one of settled) if (one.status === 'rejected') throw one.reason;
  return claimed.length;
}

/** Takes notices that are due, by moving their next attempt into the future. */
function claimDue(system: Database, now: Date): Promise<Claimed[]> {
  return inSystem(system, async (session) => {
    const { rows } = await session.query({
      text: `
        with due as (
          select n.jurisdiction_id, n.id, n.next_attempt_at,
                 row_number() over (partition by n.jurisdiction_id order by n.next_attempt_at, n.id) as turn
            from feedback_notice n
            join feedback_contact c on (c.jurisdiction_id, c.id) = (n.jurisdiction_id, n.feedback_contact_id)
            join feedback_item i on (i.jurisdiction_id, i.id) = (c.jurisdiction_id, c.feedback_item_id)
            join feedback_thread t on (t.jurisdiction_id, t.feedback_item_id) = (i.jurisdiction_id, i.id)
            join jurisdiction j on j.id = n.jurisdiction_id
           where n.failed_at is null and n.next_attempt_at <= $1 and j.status = 'ACTIVE'
             and i.deleted_at is null
             and case when n.is_confirmation then c.pending_until > $1 else c.news_email is not null end and t.expires_at > $1
        ), taken as (
          select n.jurisdiction_id, n.id from feedback_notice n join due on (due.jurisdiction_id, due.id) = (n.jurisdiction_id, n.id)
           where due.turn <= ${noticesOfOfficeMax} and n.failed_at is null and n.next_attempt_at <= $1
           order by due.next_attempt_at, n.id limit ${noticesMax} for update of n skip locked
        )
        update feedback_notice n
           set next_attempt_at = $1::timestamptz + make_interval(mins => ${claimMinutes}), attempts = n.attempts + 1, updated_at = $1
          from taken, feedback_contact c, feedback_item i, jurisdiction j
         where (n.jurisdiction_id, n.id) = (taken.jurisdiction_id, taken.id)
           and (c.jurisdiction_id, c.id) = (n.jurisdiction_id, n.feedback_contact_id)
           and (i.jurisdiction_id, i.id) = (c.jurisdiction_id, c.feedback_item_id) and j.id = n.jurisdiction_id
        returning n.jurisdiction_id::text as tenant, n.id::text as id, c.id::text as contact, n.attempts, n.version, n.is_confirmation as "isConfirmation",
                  case when n.is_confirmation then c.pending_email else c.news_email end as email, i.language, j.name as office`,
      values: [now.toISOString()],
    });
    return rows;
  });
}

/** Stores the hash of the secret in a message. False if its address was withdrawn. */
function keepLink(
  system: Database,
  { tenant, contact, email, isConfirmation }: Claimed,
  hash: string,
): Promise<boolean> {
  const [hashes, address] = isConfirmation
    ? ['confirm_link_hashes', 'pending_email']
    : ['news_link_hashes', 'news_email'];
  return inSystem(system, async (session) => {
    const { rowCount } = await session.query({
      text: `update feedback_contact set ${hashes} = (array_prepend($4, ${hashes}))[1:${linksMax}]
              where jurisdiction_id = $1 and id = $2 and ${address} = $3`,
      values: [tenant, contact, email, hash],
    });
    return rowCount === 1;
  });
}

function messageOf(
  { email, language, office, isConfirmation }: Claimed,
  siteUrl: string,
  secret: string,
): Mail {
  const { news, confirmation } = sentencesIn(language);
  const { subject, text } = isConfirmation ? confirmation : news;
  const unsubscribeUrl = `${siteUrl}unfollow#${secret}`;
  const page = `${siteUrl}${isConfirmation ? 'confirm' : 'thread'}#${secret}`;
  return {
    to: email,
    subject: subject(office),
    text: text({ office, page, stop: unsubscribeUrl }),
    unsubscribeUrl,
  };
}

async function attempt(mailer: Mailer, mail: Mail): Promise<NewsProblem | null> {
  try {
    await mailer.send(mail);
    return null;
  } catch (error) {
    // Only the words of the port are kept: those of a mail service can have the address.
    const isKnown = error instanceof MailRefusedError || error instanceof MailerUnavailableError;
    return {
      isRefused: error instanceof MailRefusedError,
      text: isKnown ? error.message : 'The message could not be sent.',
    };
  }
}

/** Records an attempt, unless the notice was claimed again or withdrawn in the meantime. News of a move during the attempt are sent later. */
async function settle(
  system: Database,
  { tenant, id, attempts, version }: Claimed,
  problem: NewsProblem | null,
  now: Date,
): Promise<void> {
  const next = problem === null ? null : nextNewsAttempt(problem, attempts, now);
  await inSystem(system, async (session) => {
    const values = [tenant, id, attempts];
    if (problem === null) {
      await session.query({
        text: `delete from feedback_notice where jurisdiction_id = $1 and id = $2 and attempts = $3 and version = $4`,
        values: [...values, version],
      });
      await session.query({
        text: `update feedback_notice set attempts = 0, problem = null, updated_at = $4
                where jurisdiction_id = $1 and id = $2 and attempts = $3`,
        values: [...values, now.toISOString()],
      });
      return;
    }
    await session.query({
      text: `update feedback_notice
                set next_attempt_at = coalesce($4, next_attempt_at), failed_at = case when $4::timestamptz is null then $5::timestamptz end,
                    problem = $6, updated_at = $5
              where jurisdiction_id = $1 and id = $2 and attempts = $3`,
      values: [...values, next?.toISOString() ?? null, now.toISOString(), problem.text],
    });
  });
}

/**
 * Erases addresses that nobody confirmed in time, and those that a legal hold kept and that no hold covers any more. Returns the number of
 * contacts.
 */
export function eraseSpentAddresses(system: Database, now: Date): Promise<number> {
  return inSystem(system, async (session) => {
    const { rows } = await session.query({
      text: 'select app.erase_unconfirmed_addresses($1) + app.erase_released_addresses($1) as erased',
      values: [now.toISOString()],
    });
    return (rows as unknown as { erased: number }[])[0]?.erased ?? 0;
  });
}
