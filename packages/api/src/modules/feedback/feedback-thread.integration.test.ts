import { randomUUID } from 'node:crypto';

import { inSystem } from '@rapport/database/system.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { mutate } from '../../testing/mutate.ts';
import { worldOf, type World } from '../../testing/scenarios/scenario.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json } from '../../testing/test-client.ts';

let api: TestApi;
let world: World;
let now = new Date('2026-06-15T05:06:07.000Z');

beforeAll(async () => {
  api = await startTestApi({ now: () => now });
});
beforeEach(async () => {
  now = new Date('2026-06-15T05:06:07.000Z');
  world = worldOf(api, await api.jurisdiction());
  await openChannel({ responseDays: 14 });
});
afterAll(() => api.close());

const openChannel = (input: object = {}) =>
  world.run('createFeedbackChannel', {
    kind: 'DIGITAL',
    name: `Form ${world.next('form')}`,
    isOpenToPublic: true,
    ...input,
  });

const words = 'The bus stop at the school is dark in the evening.';
const submission = (input: object = {}) => ({
  jurisdiction: world.county.slug,
  words,
  submissionKey: randomUUID(),
  ...input,
});
const submit = (input: object = {}) =>
  mutate(api.asPublic(), 'submitFeedback', submission(input), 'token dueOn expiresAt');
const submitted = async (input: object = {}): Promise<string> =>
  (await submit(input)).payload.token as string;

const threadOf = async (token: string, language = 'en'): Promise<Json> => {
  const { data, errors } = await api.asPublic().query(
    `query ($token: String!, $language: String) { feedbackThread(token: $token) {
      office words language status isDuplicate dueOn isFollowed expiresAt steps(language: $language) { kind on sentence text } } }`,
    { token, language },
  );
  expect(errors).toEqual([]);
  return data.feedbackThread;
};

/** The feedback items of the office, newest first, as its administrator reads them. */
const items = async (): Promise<Json[]> => {
  const { data } = await world.as('ADMIN')
    .query(`{ feedbackItems(orderBy: { field: CREATED_AT, direction: DESCENDING }) { edges { node {
      id version summary words status dueOn receivedOn submissions feedbackChannel { name } contact { name email wantsNews } } } } }`);
  return data.feedbackItems.edges.map(({ node }: { node: Json }) => node);
};

/** Runs a mutation of staff on an item that must succeed. */
const moved = (name: string, { id, version }: Json, input: object = {}): Promise<Json> =>
  world.run(name, { id, expectedVersion: version, ...input });
const triaged = (item: Json) => moved('triageFeedback', item, { category: 'TRAFFIC', priority: 'HIGH' });

/** The tables with a row that contains one of these, in any column. */
async function foundInDump(...secrets: readonly string[]): Promise<string[]> {
  return inSystem(api.database.system, async (session) => {
    const { rows } = await session.query({
      text: `select tablename as "table" from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations' order by 1`,
    });
    const found: string[] = [];
    for (const { table } of rows as { table: string }[]) {
      const { rows: hits } = await session.query({
        text: `select 1 from "${table}" t where t::text like any ($1) limit 1`,
        values: [secrets.map((secret) => `%${secret}%`)],
      });
      if (hits.length > 0) found.push(table);
    }
    return found;
  });
}

describe('feedback of a resident', () => {
  it('is received through the open channel, is due within its days, and tells the office the words', async () => {
    const { payload } = await submit({ language: 'es' });
    expect(payload).toMatchObject({ dueOn: '2026-06-29', expiresAt: '2029-06-14T05:06:07.000Z' });
    expect(await items()).toMatchObject([
      {
        summary: words,
        words,
        status: 'RECEIVED',
        receivedOn: '2026-06-15',
        dueOn: '2026-06-29',
        contact: null,
      },
    ]);
  });

  it('is taken once for a key, with the same link for a retry, and other words are refused', async () => {
    const given = submission();
    const both = await Promise.all(
      [1, 2].map(() => mutate(api.asPublic(), 'submitFeedback', given, 'token dueOn expiresAt')),
    );
    expect(both[1]?.payload).toEqual(both[0]?.payload);
    expect(await items()).toHaveLength(1);
    const other = { ...given, words: 'Something else.' };
    expect(await mutate(api.asPublic(), 'submitFeedback', other, '__typename')).toMatchObject({
      code: 'CONFLICT',
      path: ['input', 'submissionKey'],
    });
  });

  it.each([
    ['an office that does not exist', { jurisdiction: 'nowhere' }, 'NOT_FOUND', 'jurisdiction'],
    ['no words', { words: ' ' }, 'VALIDATION_FAILED', 'words'],
    ['too many words', { words: 'x'.repeat(5001) }, 'VALIDATION_FAILED', 'words'],
    ['a key that can be guessed', { submissionKey: '1' }, 'VALIDATION_FAILED', 'submissionKey'],
    ['an area that does not exist', { areaCode: 'nowhere' }, 'NOT_FOUND', 'areaCode'],
    ['news without an address', { wantsNews: true }, 'VALIDATION_FAILED', 'wantsNews'],
    ['a text that is no address', { contact: { email: 'me' } }, 'VALIDATION_FAILED', 'contact'],
    ['a contact without anything', { contact: {} }, 'VALIDATION_FAILED', 'contact'],
    ['a number of a person', { words: 'My number is 123-45-6789.' }, 'IDENTIFYING_TEXT', 'words'],
  ])('is refused for %s, at its field', async (_what, input, code, field) => {
    const outcome = await submit(input);
    expect([outcome.code, outcome.path[1]]).toEqual([code, field]);
    expect(await items()).toEqual([]);
  });

  it('is refused through a channel that is not open, or of another office, and where none is open', async () => {
    const closed = await openChannel({ isOpenToPublic: false });
    const other = worldOf(api, await api.jurisdiction());
    const foreign = await other.run('createFeedbackChannel', {
      kind: 'DIGITAL',
      name: 'Form',
      isOpenToPublic: true,
    });
    for (const { id } of [closed, foreign]) {
      expect(await submit({ feedbackChannelId: id })).toMatchObject({
        code: 'NOT_FOUND',
        path: ['input', 'feedbackChannelId'],
      });
    }
    const without = await api.jurisdiction();
    expect(await submit({ jurisdiction: without.slug })).toMatchObject({
      code: 'INVALID_STATE',
      path: ['input', 'jurisdiction'],
    });
  });

  it('with a likely name must be confirmed, and the confirmation is recorded without the text', async () => {
    const named = 'Officer Maria Gonzalez parks on the sidewalk.';
    expect((await submit({ words: named })).code).toBe('IDENTIFYING_TEXT');
    const textConfirmation = { reason: 'The name is made up.' };
    expect((await submit({ words: named, textConfirmation })).code).toBeUndefined();
    const { data } = await world
      .as('ADMIN')
      .query(
        '{ auditTrail(filter: { actions: ["feedbackItem.submitted"] }) { edges { node { detail { name value } } } } }',
      );
    const detail = JSON.stringify(data.auditTrail.edges);
    expect(detail).toContain('textConfirmation');
    expect(detail).not.toContain('Gonzalez');
  });

  it('has a budget for each office', async () => {
    const { system } = api.database;
    await submit();
    await inSystem(system, () =>
      system.prisma.publicBudget.updateMany({
        where: { jurisdictionId: world.county.id, bucket: 'feedback' },
        data: { points: 1e6 },
      }),
    );
    await expect(submit()).rejects.toThrow('Many people are writing to this office');
    expect(await items()).toHaveLength(1);
    const other = worldOf(api, await api.jurisdiction());
    await other.run('createFeedbackChannel', { kind: 'DIGITAL', name: 'Form', isOpenToPublic: true });
    expect((await submit({ jurisdiction: other.county.slug })).code).toBeUndefined();
  });
});

describe('the thread of a resident', () => {
  it('tells the outcome of the words, in English and in Spanish, and names nobody', async () => {
    const token = await submitted();
    const [item] = await items();
    const { id } = item;
    now = new Date('2026-06-16T12:00:00.000Z');
    let current = await triaged(item);
    now = new Date('2026-06-17T12:00:00.000Z');
    current = await moved('startFeedbackReview', current);
    now = new Date('2026-06-18T12:00:00.000Z');
    current = await moved('decideFeedback', current, {
      status: 'PARTIALLY_ADOPTED',
      decisionReason: 'The city lights one side of the street.',
    });
    await moved('replyToFeedback', current, {
      publicReply: [
        { language: 'en', text: 'Thank you.' },
        { language: 'es', text: 'Gracias.' },
      ],
    });
    await world.run(
      'addFeedbackResponse',
      { feedbackItemId: id, description: 'A letter.', takenOn: '2026-06-18' },
      {
        selection: 'feedbackResponse { id }',
      },
    );
    await world.run('createPolicyChange', {
      title: 'Lights first',
      kind: 'POLICY',
      insight: 'Stops are dark.',
      change: 'The office tells the city about dark stops every month.',
      limits: 'One stop.',
      decidedOn: '2026-06-18',
      sources: [{ feedbackItemId: id }],
    });
    const thread = await threadOf(token);
    expect(thread).toMatchObject({
      words,
      status: 'PARTIALLY_ADOPTED',
      isDuplicate: false,
      isFollowed: false,
    });
    expect(thread.steps.map(({ kind, on, text }: Json) => [kind, on, text])).toEqual([
      ['RECEIVED', '2026-06-15', words],
      ['TRIAGED', '2026-06-16', null],
      ['UNDER_REVIEW', '2026-06-17', null],
      ['DECIDED', '2026-06-18', 'The city lights one side of the street.'],
      ['REPLIED', '2026-06-18', 'Thank you.'],
      ['ACTION', '2026-06-18', 'A letter.'],
      ['POLICY_CHANGE', '2026-06-18', 'The office tells the city about dark stops every month.'],
    ]);
    const sentences = (one: Json): string[] => one.steps.map(({ sentence }: Json) => sentence as string);
    expect(sentences(thread)[0]).toBe(
      `${thread.office} received your feedback. It promises an answer by June 29, 2026.`,
    );
    expect(sentences(thread)).toContain('The office decided to do a part of what you asked for.');
    const inSpanish = await threadOf(token, 'es-MX');
    expect(sentences(inSpanish)[0]).toMatch(/ el 29 de junio de 2026[.]$/);
    expect(sentences(inSpanish)).toContain('La oficina decidió hacer una parte de lo que usted pidió.');
    expect(inSpanish.steps[4].text).toBe('Gracias.');
    const shown = JSON.stringify([thread, inSpanish]);
    for (const role of ['ADMIN', 'EDITOR'] as const)
      expect(shown).not.toContain(world.county.subjectOf(role));
  });

  it('is in the time zone of the office', async () => {
    const county = await api.jurisdiction({ calendar: { timeZone: 'America/Los_Angeles' } });
    world = worldOf(api, county);
    await openChannel();
    const token = await submitted();
    expect((await threadOf(token)).steps[0].on).toBe('2026-06-14');
  });

  it('is null for another secret, an expired one, a deleted item and a suspended office alike', async () => {
    const token = await submitted();
    const other = await submitted();
    expect((await threadOf(token)).words).toBe(words);
    for (const unknown of ['', 'x', token.slice(1), `${token}x`, `${token.slice(0, -1)}-`, randomUUID()]) {
      expect(await threadOf(unknown)).toBeNull();
    }
    const [item] = await items();
    await world.run(
      'deleteRecord',
      { id: item?.['id'], expectedVersion: item?.['version'], reason: 'Spam.' },
      { selection: '__typename' },
    );
    expect(await threadOf(other)).toBeNull();
    expect((await threadOf(token)).words).toBe(words);
    now = new Date('2029-06-14T05:06:07.000Z');
    expect(await threadOf(token)).toBeNull();
    now = new Date('2026-06-15T05:06:07.000Z');
    await world.county.suspend();
    expect(await threadOf(token)).toBeNull();
  });

  it('is neither found by another office, nor by its own staff through the secret of another item', async () => {
    await submitted({ contact: { name: 'A. Resident' } });
    const [item] = await items();
    const stranger = api.as({ jurisdiction: await api.jurisdiction(), role: 'ADMIN' });
    const query =
      'query ($id: ID!) { feedbackItem(id: $id) { words contact { name } } feedbackItems { totalCount } }';
    const { data } = await stranger.query(query, { id: item?.['id'] });
    expect(data).toEqual({ feedbackItem: null, feedbackItems: { totalCount: 0 } });
  });

  it('of a duplicate shows the answer to the item that is kept, and its own words', async () => {
    const [first, second] = [
      await submitted(),
      await submitted({ words: 'It is too dark at the bus stop.' }),
    ];
    const [duplicate, kept] = await items();
    now = new Date('2026-06-16T12:00:00.000Z');
    const merged = await moved('mergeFeedback', duplicate, { keptId: kept?.['id'] });
    const answered = await triaged(kept);
    await moved('decideFeedback', answered, {
      status: 'DECLINED',
      decisionReason: 'The city owns the lights.',
    });
    expect((await items()).map(({ submissions }) => submissions as number)).toEqual([1, 2]);
    expect(await threadOf(second)).toMatchObject({
      words: 'It is too dark at the bus stop.',
      isDuplicate: true,
      status: 'DECLINED',
    });
    const { steps } = await threadOf(second);
    expect(steps.map(({ kind }: Json) => kind as string)).toEqual([
      'RECEIVED',
      'TRIAGED',
      'MERGED',
      'DECIDED',
    ]);
    expect(JSON.stringify(steps)).not.toContain(words);
    expect(await threadOf(first)).toMatchObject({ isDuplicate: false, status: 'DECLINED' });
    await moved('unmergeFeedback', merged);
    expect(await threadOf(second)).toMatchObject({ isDuplicate: false, status: 'RECEIVED' });
  });
});

describe('personal data of feedback', () => {
  /** Nobody else has these. */
  const unique = { name: 'Zebulon Quirrell', email: 'zebulon@quirrell.example', phone: '555-0199' };
  const contact = { name: 'A. Resident', email: 'resident@example.org', phone: '555-0100' };

  it('is read by few, and each read is in the audit trail', async () => {
    await submitted({ contact });
    const [item] = await items();
    expect(item?.['contact']).toEqual({ name: contact.name, email: contact.email, wantsNews: false });
    for (const role of ['CONTRIBUTOR', 'ETHICS_REVIEWER', 'ANALYST', 'VIEWER'] as const) {
      const query = '{ feedbackItems { edges { node { words contact { name } } } } }';
      const { errors } = await world.as(role).query(query);
      expect(errors[0]?.extensions?.['code'], role).toBe('FORBIDDEN');
    }
    const { data } = await world
      .as('ADMIN')
      .query('{ auditTrail(filter: { actions: ["feedbackContact.read"] }) { totalCount } }');
    expect(data.auditTrail.totalCount).toBeGreaterThan(0);
  });

  it('is not in the dump of the database after it is erased, nor is the secret before', async () => {
    const token = await submitted({ contact: unique, wantsNews: true });
    const [item] = await items();
    await triaged(item);
    expect(await foundInDump(token)).toEqual([]);
    const names = Object.values(unique);
    expect(await foundInDump(...names)).toEqual(['feedback_contact']);
    const id = item?.['id'] as string;
    await world.run('eraseFeedbackContact', { feedbackItemId: id });
    expect(await foundInDump(token, ...names)).toEqual([]);
    expect(await threadOf(token)).toMatchObject({ words, isFollowed: false, status: 'TRIAGED' });
    expect(
      await mutate(world.as('ADMIN'), 'eraseFeedbackContact', { feedbackItemId: id }, '__typename'),
    ).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('is not erased under a legal hold', async () => {
    await submitted({ contact });
    const [item] = await items();
    const hold = { title: 'Subpoena', reason: 'A lawsuit.', recordTypes: ['FEEDBACK_CONTACT'] };
    await world.run('placeLegalHold', hold);
    const input = { feedbackItemId: item?.['id'] };
    expect(await mutate(world.as('ADMIN'), 'eraseFeedbackContact', input, '__typename')).toMatchObject({
      code: 'INVALID_STATE',
    });
  });
});

describe('following a thread', () => {
  const notices = () =>
    inSystem(api.database.system, () =>
      api.database.system.prisma.feedbackNotice.count({ where: { jurisdictionId: world.county.id } }),
    );

  it('waits for a move, once for several moves, and ends without a trace', async () => {
    const token = await submitted();
    const email = 'follower@resident.example';
    expect((await mutate(api.asPublic(), 'followThread', { token, email }, 'isFollowed')).payload).toEqual({
      isFollowed: false,
    });
    expect(await threadOf(token)).toMatchObject({ isFollowed: false });
    await inSystem(api.database.system, async ({ query }) => {
      // As after the confirmation, which the tests of news go through.
      await query({
        text: `update feedback_contact set news_email = pending_email, pending_email = null, pending_until = null where jurisdiction_id = $1`,
        values: [world.county.id],
      });
      await query({
        text: 'delete from feedback_notice where jurisdiction_id = $1',
        values: [world.county.id],
      });
    });
    expect(await threadOf(token)).toMatchObject({ isFollowed: true });
    const [item] = await items();
    await moved('startFeedbackReview', await triaged(item));
    expect(await notices()).toBe(1);
    expect((await mutate(api.asPublic(), 'unfollowThread', { token }, 'isFollowed')).payload).toEqual({
      isFollowed: false,
    });
    expect(await notices()).toBe(0);
    expect(await foundInDump(email)).toEqual([]);
    expect(await threadOf(token)).toMatchObject({ isFollowed: false });
  });

  it('of an unknown secret is refused, like one that is expired', async () => {
    const token = await submitted();
    now = new Date('2029-06-15T00:00:00.000Z');
    for (const unknown of [token, 'x', randomUUID()]) {
      const input = { token: unknown, email: 'a@b.example' };
      const outcome = await mutate(api.asPublic(), 'followThread', input, '__typename');
      expect([outcome.code, outcome.path, outcome.message]).toEqual([
        'NOT_FOUND',
        ['input', 'token'],
        'A thread with this link was not found.',
      ]);
    }
  });
});
