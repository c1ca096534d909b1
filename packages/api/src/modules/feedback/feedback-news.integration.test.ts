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
import { eraseReleasedAddresses, sendDueNews } from './feedback-news.delivery.ts';

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

/** The token of feedback that somebody follows. */
async function followed(language = 'en'): Promise<string> {
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

const item = async (): Promise<Json> => {
  const { data } = await world
    .as('ADMIN')
    .query(
      `{ feedbackItems { edges { node { id version contact { email wantsNews heldEmails newsProblem } } } } }`,
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
const secretsOf = ({ text }: Mail): string[] =>
  [...text.matchAll(/#([\w-]{43})/g)].map(([, one = '']) => one);

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
    await mutate(api.asPublic(), 'followThread', { token, email }, 'isFollowed');
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

describe('an address that is withdrawn under a legal hold', () => {
  const erase = () => eraseReleasedAddresses(api.database.system, new Date());
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
    await mutate(api.asPublic(), 'followThread', { token, email }, 'isFollowed');
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
    await mutate(api.asPublic(), 'followThread', { token, email: 'new@resident.example' }, 'isFollowed');
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
