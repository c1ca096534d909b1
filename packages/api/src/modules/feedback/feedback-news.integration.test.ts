import { randomUUID } from 'node:crypto';

import { inSystem } from '@rapport/database/system.ts';
import { MailerUnavailableError, MailRefusedError, type Mail } from '@rapport/storage/mailer.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { LogEntry } from '../../log.ts';
import { done, mutate } from '../../testing/mutate.ts';
import { aProgram } from '../../testing/scenarios/programs.scenarios.ts';
import { worldOf, type World } from '../../testing/scenarios/scenario.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json } from '../../testing/test-client.ts';
import { eraseSpentAddresses, sendDueNews } from './feedback-news.delivery.ts';

let api: TestApi;
let world: World;
let sent: Mail[];
let log: LogEntry[];
let failure: Error | null;
/** Runs while a message is being sent. */
let meanwhile: () => Promise<unknown>;

const siteUrl = 'https://site.example/public/';
const email = 'follower@resident.example';
const minute = 60_000;
/** After the wait for more moves. */
let clock: number;
const later = (minutes: number): Date => new Date((clock += minutes * minute));

beforeAll(async () => {
  api = await startTestApi();
});
beforeEach(async () => {
  world = worldOf(api, await api.jurisdiction());
  await world.run('createFeedbackChannel', { kind: 'DIGITAL', name: 'Form', isOpenToPublic: true });
  // The sweep sends the news of all offices, and earlier tests leave some.
  await inSystem(api.database.system, () => api.database.system.prisma.feedbackNotice.deleteMany());
  clock = Date.now();
  sent = [];
  log = [];
  failure = null;
  meanwhile = () => Promise.resolve();
});
afterAll(() => api.close());

const send = (now: Date): Promise<number> =>
  sendDueNews(
    { system: api.database.system, log: (entry) => log.push(entry), now: () => now },
    {
      siteUrl,
      mailer: {
        send: async (mail) => {
          await meanwhile();
          if (failure) throw failure;
          sent.push(mail);
        },
      },
    },
  );

/** The token of feedback whose resident asks for news. */
async function asked(language = 'en'): Promise<string> {
  const input = {
    jurisdiction: world.county.slug,
    words: 'The bus stop is dark.',
    language,
    submissionKey: randomUUID(),
    contact: { email },
    wantsNews: true,
  };
  return (await mutate(api.asPublic(), 'submitFeedback', input, 'token')).payload.token as string;
}

/** Sends the message that asks for a confirmation, and returns the secret of its link. */
async function asksFor(): Promise<string> {
  expect(await send(later(1))).toBe(1);
  return secretsOf(sent.pop() as Mail)[0] ?? '';
}
const confirm = (token: string) => mutate(api.asPublic(), 'confirmFollowThread', { token }, 'isFollowed');
const follow = (token: string, address = email) =>
  mutate(api.asPublic(), 'followThread', { token, email: address }, 'isFollowed');

/** The token of feedback that somebody follows. */
async function followed(language = 'en'): Promise<string> {
  const token = await asked(language);
  expect((await confirm(await asksFor())).payload).toEqual({ isFollowed: true });
  return token;
}

const item = async (): Promise<Json> => {
  const { data } = await world
    .as('ADMIN')
    .query(
      `{ feedbackItems { edges { node { id version contact { email wantsNews isNewsUnconfirmed heldEmails newsProblem } } } } }`,
    );
  return data.feedbackItems.edges[0].node;
};
const moved = async (name: string, input: object = {}): Promise<void> => {
  const { id, version } = await item();
  await world.run(name, { id, expectedVersion: version, ...input });
};
const triage = () => moved('triageFeedback', { category: 'TRAFFIC', priority: 'HIGH' });
const thread = async (token: string): Promise<Json> => {
  const query = 'query ($token: String!) { feedbackThread(token: $token) { words isFollowed } }';
  return (await api.asPublic().query(query, { token })).data.feedbackThread;
};
const unfollow = (token: string) => mutate(api.asPublic(), 'unfollowThread', { token }, 'isFollowed');
const contacts = () =>
  inSystem(api.database.system, () =>
    api.database.system.prisma.feedbackContact.findMany({ where: { jurisdictionId: world.county.id } }),
  );
/** The secret behind the "#" of each link of a message. */
function secretsOf({ text }: Mail): string[] {
  return [...text.matchAll(/#([\w-]{43})/g)].map(([, one = '']) => one);
}

describe('news of feedback', () => {
  it('say that it moved, once for several moves, with links that open the thread and stop the messages', async () => {
    const token = await followed();
    await triage();
    await moved('startFeedbackReview');
    expect(await send(later(5))).toBe(0);
    expect(await send(later(10))).toBe(1);
    expect(await send(later(10))).toBe(0);
    const [mail] = sent;
    if (!mail) throw new Error('Nothing was sent');
    const [secret = '', stop] = secretsOf(mail);
    expect(mail).toEqual({
      to: email,
      subject: `News about your feedback to the ${world.county.name}`,
      text: `There is news about the feedback that you gave to the ${world.county.name}:\n${siteUrl}thread#${secret}\n\nAnyone who has this link can read it. To stop these messages and erase your address:\n${siteUrl}unfollow#${secret}\n`,
      unsubscribeUrl: `${siteUrl}unfollow#${secret}`,
    });
    expect(stop).toBe(secret);
    expect(secret).not.toBe(token);
    expect(await thread(secret)).toEqual({ words: 'The bus stop is dark.', isFollowed: true });
    const [row] = await contacts();
    expect(JSON.stringify(row)).not.toContain(secret);
    expect((await unfollow(secret)).payload).toEqual({ isFollowed: false });
    // The links of messages end with the address, and the thread stays.
    expect(await thread(secret)).toBeNull();
    expect((await unfollow(secret)).code).toBe('NOT_FOUND');
    expect(await thread(token)).toEqual({ words: 'The bus stop is dark.', isFollowed: false });
    await moved('decideFeedback', { status: 'ADOPTED', decisionReason: 'Dark stops are dangerous.' });
    expect(await send(later(30))).toBe(0);
    expect(JSON.stringify(log)).not.toContain(email);
  });

  it('are in the language of the feedback', async () => {
    await followed('es-MX');
    await triage();
    await send(later(30));
    expect(sent[0]?.text).toContain('Hay novedades sobre el comentario');
  });

  it('are tried again with longer and longer waits, then given up, and start again with the next move', async () => {
    await followed();
    await triage();
    failure = new MailerUnavailableError();
    expect(await send(later(11))).toBe(1);
    expect((await item())['contact'].newsProblem).toBe('The mail service takes no mail at the moment.');
    for (const wait of [1, 5, 30, 120, 300, 600]) {
      expect(await send(later(wait - 1))).toBe(0);
      expect(await send(later(1))).toBe(1);
    }
    expect(log.every(({ level }) => level === 'warn')).toBe(true);
    expect(await send(later(24 * 60))).toBe(1);
    expect(log.at(-1)).toMatchObject({ level: 'error', message: 'news of feedback was given up' });
    expect(await send(later(7 * 24 * 60))).toBe(0);
    failure = null;
    await moved('startFeedbackReview');
    expect((await item())['contact'].newsProblem).toBeNull();
    expect(await send(later(11))).toBe(1);
    expect(sent).toHaveLength(1);
    expect(JSON.stringify(log)).not.toContain(email);
  });

  it('are given up at once if the mail service refuses the address', async () => {
    await followed();
    await triage();
    failure = new MailRefusedError();
    expect(await send(later(11))).toBe(1);
    expect(await send(later(7 * 24 * 60))).toBe(0);
    expect((await item())['contact'].newsProblem).toBe('The mail service refuses this message.');
  });

  it('of a move while a message is sent are sent later, and two sweeps send one message', async () => {
    await followed();
    await triage();
    meanwhile = () => moved('startFeedbackReview');
    const now = later(11);
    expect(await send(now)).toBe(1);
    meanwhile = () => Promise.resolve();
    const next = later(11);
    expect((await Promise.all([send(next), send(next)])).toSorted()).toEqual([0, 1]);
    expect(sent).toHaveLength(2);
  });

  it('are not sent to an address that was withdrawn while others were sent, nor after the link has ended', async () => {
    const token = await followed();
    await triage();
    await unfollow(token);
    expect(await send(later(11))).toBe(0);
    await follow(token);
    await confirm(await asksFor());
    await moved('startFeedbackReview');
    expect(await send(later(4 * 365 * 24 * 60))).toBe(0);
    expect(sent).toEqual([]);
  });

  it('follow a policy change when it is decided, not when it is proposed', async () => {
    await followed();
    const { id } = await item();
    const change = await world.run('createPolicyChange', {
      title: 'Lights first',
      kind: 'POLICY',
      insight: 'Stops are dark.',
      change: 'The office asks for lights.',
      limits: 'One county.',
      decidedOn: '2026-01-15',
      isProposal: true,
      sources: [{ feedbackItemId: id }],
    });
    expect(await send(later(11))).toBe(0);
    await world.run('movePolicyChange', {
      id: change['id'],
      expectedVersion: change['version'],
      status: 'DECIDED',
    });
    expect(await send(later(11))).toBe(1);
    const draft = await world.run('createPublication', {
      kind: 'POLICY_CHANGE',
      title: 'Lights',
      body: 'The office asks for lights.',
      policyChangeId: change['id'],
    });
    expect(await send(later(11))).toBe(0);
    const published = await world.run('publish', { id: draft['id'], expectedVersion: draft['version'] });
    expect(await send(later(11))).toBe(1);
    const changed = await world.run('updatePublication', {
      id: draft['id'],
      expectedVersion: published['version'],
      body: 'The office asks for lights every month.',
    });
    expect(await send(later(11))).toBe(0);
    const note = { correctionNote: 'How often was missing.' };
    await world.run('correctPublication', { id: draft['id'], expectedVersion: changed['version'], ...note });
    expect(await send(later(11))).toBe(1);
  });
});

describe('an address for news', () => {
  it('gets a question and nothing else until its owner confirms it', async () => {
    const token = await asked();
    await triage();
    expect(await send(later(30))).toBe(1);
    const [mail] = sent;
    if (!mail) throw new Error('Nothing was sent');
    const [secret = ''] = secretsOf(mail);
    expect(mail).toEqual({
      to: email,
      subject: `Do you want news from the ${world.county.name}?`,
      text: `Somebody asked the ${world.county.name} to send news about feedback to this address. To get them, confirm within 7 days:\n${siteUrl}confirm#${secret}\n\nIf it was not you, you need do nothing: nothing else is sent, and your address is erased after 7 days. To erase it now:\n${siteUrl}unfollow#${secret}\n`,
      unsubscribeUrl: `${siteUrl}unfollow#${secret}`,
    });
    expect((await item())['contact']).toMatchObject({ wantsNews: false, isNewsUnconfirmed: true });
    expect(await thread(token)).toMatchObject({ isFollowed: false });
    // The mailbox of a stranger does not open the thread.
    expect(await thread(secret)).toBeNull();
    expect(JSON.stringify(await contacts())).not.toContain(secret);
    await moved('startFeedbackReview');
    expect(await send(later(24 * 60))).toBe(0);
    expect((await confirm(secret)).payload).toEqual({ isFollowed: true });
    expect((await confirm(secret)).payload).toEqual({ isFollowed: true });
    expect(await thread(secret)).toMatchObject({ isFollowed: true });
    await moved('decideFeedback', { status: 'ADOPTED', decisionReason: 'Dark stops are dangerous.' });
    expect(await send(later(11))).toBe(1);
    expect(sent[1]?.subject).toContain('News about your feedback');
  });

  it('is asked in the language of the feedback', async () => {
    await asked('es-MX');
    await send(later(1));
    expect(sent[0]?.text).toContain('Para recibirlas, confírmelo en los próximos 7 días');
  });

  it('is erased after seven days without a confirmation, and its link ends', async () => {
    const token = await asked();
    await follow(token, 'wrong@stranger.example');
    const secret = await asksFor();
    const inDays = (days: number): Date => new Date(Date.now() + days * 24 * 60 * minute);
    await eraseSpentAddresses(api.database.system, inDays(6.9));
    expect(JSON.stringify(await contacts())).toContain('stranger');
    expect(await eraseSpentAddresses(api.database.system, inDays(7.1))).toBeGreaterThan(0);
    expect((await confirm(secret)).code).toBe('NOT_FOUND');
    // The address that the resident gave for an answer stays.
    expect(await contacts()).toMatchObject([{ email, pendingEmail: null, confirmLinkHashes: [] }]);
    expect(await send(inDays(8))).toBe(0);
  });

  it('cannot be confirmed when its time is over, before it is erased', async () => {
    await asked();
    const secret = await asksFor();
    await inSystem(api.database.system, () =>
      api.database.system.prisma.feedbackContact.updateMany({
        where: { jurisdictionId: world.county.id },
        data: { pendingUntil: new Date(Date.now() - minute) },
      }),
    );
    expect((await confirm(secret)).code).toBe('NOT_FOUND');
    expect((await item())['contact']).toMatchObject({ wantsNews: false });
  });

  it('that was confirmed gets news until another one is confirmed', async () => {
    const token = await followed();
    // The answer tells nobody which address it is.
    expect((await follow(token)).payload).toEqual({ isFollowed: true });
    expect((await follow(token, 'new@resident.example')).payload).toEqual({ isFollowed: true });
    const secret = await asksFor();
    await triage();
    expect(await send(later(11))).toBe(1);
    await confirm(secret);
    await moved('startFeedbackReview');
    expect(await send(later(11))).toBe(1);
    expect(sent.map(({ to }) => to)).toEqual([email, 'new@resident.example']);
  });

  it('declines by the link of the question, which ends no news of the address before', async () => {
    const token = await followed();
    await follow(token, 'wrong@stranger.example');
    const secret = await asksFor();
    expect((await unfollow(secret)).payload).toEqual({ isFollowed: false });
    expect((await confirm(secret)).code).toBe('NOT_FOUND');
    expect(JSON.stringify(await contacts())).not.toContain('stranger');
    expect(await thread(token)).toMatchObject({ isFollowed: true });
  });

  it('gets three questions of an office at once, and the others later', async () => {
    const tokens = [await asked(), await asked(), await asked(), await asked(), await asked()];
    // A retry waits for the same message.
    await follow(tokens[0] ?? '');
    expect(await send(later(1))).toBe(3);
    expect(await send(later(7 * 60))).toBe(0);
    expect(await send(later(60))).toBe(1);
    expect(await send(later(8 * 60))).toBe(1);
    // Another address does not wait.
    await follow(tokens[0] ?? '', 'new@resident.example');
    expect(await send(later(1))).toBe(1);
  });

  it('leaves no trace in the database a day after it was withdrawn', async () => {
    const token = await asked();
    await unfollow(token);
    const budgets = () =>
      inSystem(api.database.system, async (session) => {
        const text = `select count(*)::int as count from public_budget where jurisdiction_id = $1 and bucket like 'newsAddress:%'`;
        const { rows } = await session.query({ text, values: [world.county.id] });
        return rows;
      });
    expect(await budgets()).toEqual([{ count: 1 }]);
    await eraseSpentAddresses(api.database.system, new Date(Date.now() + 9 * 60 * minute));
    expect(await budgets()).toEqual([{ count: 0 }]);
  });

  it('that waits is kept under a legal hold, and erased after its release', async () => {
    const token = await asked();
    const { id, version } = await done(
      world.as('ADMIN'),
      'placeLegalHold',
      { title: 'Subpoena', reason: 'A lawsuit.', recordTypes: ['FEEDBACK_CONTACT'] },
      'legalHold { id version }',
    );
    await follow(token, 'wrong@stranger.example');
    const later = new Date(Date.now() + 8 * 24 * 60 * minute);
    await eraseSpentAddresses(api.database.system, later);
    expect((await item())['contact']).toMatchObject({ isNewsUnconfirmed: true, heldEmails: [email] });
    await unfollow(token);
    expect((await item())['contact']).toMatchObject({
      isNewsUnconfirmed: false,
      heldEmails: [email, 'wrong@stranger.example'],
    });
    await world.run('releaseLegalHold', { id, expectedVersion: version });
    await eraseSpentAddresses(api.database.system, later);
    expect(JSON.stringify(await contacts())).not.toContain('stranger');
  });
});

describe('an address that is withdrawn under a legal hold', () => {
  const erase = () => eraseSpentAddresses(api.database.system, new Date());
  const hold = (values: object = {}) =>
    done(
      world.as('ADMIN'),
      'placeLegalHold',
      { title: 'Subpoena', reason: 'A lawsuit.', recordTypes: ['FEEDBACK_CONTACT'], ...values },
      'legalHold { id version }',
    );
  const bare = async (): Promise<string> => {
    const input = { jurisdiction: world.county.slug, words: 'It is dark.', submissionKey: randomUUID() };
    const token = (await mutate(api.asPublic(), 'submitFeedback', input, 'token')).payload.token as string;
    await follow(token);
    await confirm(await asksFor());
    return token;
  };

  it('gets nothing any more, is kept as long as the hold is in force, and is erased after it', async () => {
    const token = await bare();
    const { id, version } = await hold();
    expect((await unfollow(token)).payload).toEqual({ isFollowed: false });
    expect(await thread(token)).toMatchObject({ isFollowed: false });
    await triage();
    expect(await send(later(11))).toBe(0);
    await erase();
    expect((await item())['contact']).toEqual({
      email: null,
      wantsNews: false,
      isNewsUnconfirmed: false,
      heldEmails: [email],
      newsProblem: null,
    });
    await world.run('releaseLegalHold', { id, expectedVersion: version });
    expect(await erase()).toBeGreaterThan(0);
    expect(await contacts()).toEqual([]);
    const { data } = await world
      .as('ADMIN')
      .query('{ auditTrail(filter: { actions: ["feedbackContact.addressErased"] }) { totalCount } }');
    expect(data.auditTrail.totalCount).toBe(1);
  });

  it('is kept when another address takes its place', async () => {
    const token = await bare();
    await hold();
    await follow(token, 'new@resident.example');
    await confirm(await asksFor());
    expect((await item())['contact']).toMatchObject({ wantsNews: true, heldEmails: [email] });
    await triage();
    await send(later(11));
    expect(sent.map(({ to }) => to)).toEqual(['new@resident.example']);
  });

  it.each([
    ['of another type of record', () => ({ recordTypes: ['AGREEMENT'] })],
    ['on another program', async () => ({ programId: (await aProgram(world)).id })],
  ])('is erased under a hold %s', async (_name, values) => {
    const token = await bare();
    await hold(await values());
    await unfollow(token);
    expect(await contacts()).toEqual([]);
  });
});
