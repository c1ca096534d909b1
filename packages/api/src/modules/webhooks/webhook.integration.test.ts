import { createServer, request as plainRequest } from 'node:http';

import { inSystem } from '@rapport/database/system.ts';
import { closeServer, listenOnLoopback } from '@rapport/testkit/services/loopback.server.ts';
import { Webhook as Verifier } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { frozenTable, sharingOffice } from '../../testing/agency-journey.ts';
import { done, mutate } from '../../testing/mutate.ts';
import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startApiWithWorker } from '../../testing/survey-journey.ts';
import type { TestApi } from '../../testing/test-api.ts';
import type { Json, TestClient } from '../../testing/test-client.ts';
import { sendDueWebhooks } from './webhook.delivery.ts';
import { failuresMax, retryDelays, type Attempt } from './webhook.rules.ts';
import { notPublicMessage } from './webhook-address.rules.ts';
import { createWebhookSender, type WebhookMessage, type WebhookNetwork } from './webhook.sender.ts';

let api: TestApi;
let office: TestJurisdiction;
let agency: TestJurisdiction;
let admin: TestClient;
let agencyAdmin: TestClient;

beforeAll(async () => {
  api = await startApiWithWorker();
});
beforeEach(async () => {
  await inSystem(api.database.system, async () => {
    await api.database.system.prisma.webhookDelivery.deleteMany();
    await api.database.system.prisma.webhookEndpoint.deleteMany();
  });
  office = await api.jurisdiction();
  agency = await office.agency();
  admin = api.as({ jurisdiction: office, role: 'ADMIN' });
  agencyAdmin = api.as({ jurisdiction: agency, role: 'AGENCY_ADMIN' });
});
afterAll(() => api.close());

const fields = 'webhook { id version disabledAt disabledReason failures } secret';
async function created(more: object = {}): Promise<{ secret: string; id: string; version: number }> {
  const { payload } = await mutate(
    agencyAdmin,
    'createWebhook',
    { url: 'https://receiver.example/hook', kinds: ['AGREEMENT'], ...more },
    fields,
  );
  const { webhook, secret } = payload;
  return { id: webhook.id, version: webhook.version, secret };
}

const offer = (): Promise<Json> =>
  done(
    admin,
    'offerDataSharing',
    {
      agency: agency.slug,
      purpose: 'Comparing the counties of the state',
      inForceFrom: '2024-01-01',
      lines: [{ indicatorCode: 'diversion-rate', firstDay: '2024-01-01' }],
    },
    'dataSharingAgreement { id version }',
  );

/** Sends what is due at a time, and answers every message alike. */
async function send(
  answer: Attempt = { ok: true, status: 200 },
  at = new Date(Date.now() + 1000),
): Promise<WebhookMessage[]> {
  const sent: WebhookMessage[] = [];
  await sendDueWebhooks(
    { system: api.database.system, log: () => undefined, now: () => at },
    async (message) => {
      sent.push(message);
      return answer;
    },
  );
  return sent;
}
const failure: Attempt = { ok: false, status: 500, problem: 'It answered 500.' };

async function deliveries(client = agencyAdmin): Promise<Json[]> {
  const { data } = await client.query(
    '{ webhookDeliveries { edges { node { id version status attempts nextAttemptAt responseStatus problem webhook { url disabledAt disabledReason failures } change { number kind subjectId } } } } }',
  );
  return data.webhookDeliveries.edges.map(({ node }: Json) => node);
}

/** The changes after a cursor, and the next cursor. */
async function changesAfter(
  after: string | null,
  client = agencyAdmin,
): Promise<{ changes: Json[]; cursor: string }> {
  const { data } = await client.query(
    'query ($after: String) { changes(first: 50, after: $after) { pageInfo { endCursor } edges { node { number kind subjectType subjectId summary } } } }',
    { after },
  );
  const { edges, pageInfo } = data.changes;
  return { changes: edges.map(({ node }: Json) => node), cursor: pageInfo.endCursor };
}

describe('the feed of changes', () => {
  it('has what happened to agreements, in order, and is read on from a cursor', async () => {
    const { id, version } = await offer();
    const first = await changesAfter(null);
    expect(first.changes).toEqual([
      {
        number: 1,
        kind: 'AGREEMENT',
        subjectType: 'DataSharingAgreement',
        subjectId: id,
        summary: `${office.name} offers to share figures.`,
      },
    ]);
    expect((await changesAfter(first.cursor)).changes).toEqual([]);
    const accepted = await done(
      agencyAdmin,
      'acceptSharingOffer',
      { id, expectedVersion: version },
      'dataSharingAgreement { id version }',
    );
    await done(
      admin,
      'revokeDataSharing',
      { id, expectedVersion: accepted.version, reason: 'The study is over.' },
      'dataSharingAgreement { id }',
    );
    const { changes } = await changesAfter(first.cursor);
    expect(changes.map(({ number, summary }) => [number, summary])).toEqual([
      [2, `The agreement with ${office.name} is accepted.`],
      [3, `${office.name} has revoked the agreement. It shares nothing by it any more.`],
    ]);
  });

  it('has a new revision of a definition that ships with Rapport, and not the catalog of the beginning', async () => {
    expect((await changesAfter(null)).changes).toEqual([]);
    await inSystem(api.database.system, async (session) => {
      await session.query({
        text: `insert into indicator_definition (jurisdiction_id, code, revision, name, description, measure, numerator, denominator, unit, multiplier, direction, frequency, disaggregations, source, is_reference)
               select jurisdiction_id, code, 99, name, description, measure, numerator, denominator, unit, multiplier, direction, frequency, disaggregations, source, true
                 from indicator_definition where jurisdiction_id = any ($1) and code = 'diversion-rate' and revision = 1`,
        values: [[agency.id, office.id]],
      });
    });
    const { changes } = await changesAfter(null);
    expect(changes.map(({ kind, subjectType, summary }) => [kind, subjectType, summary])).toEqual([
      [
        'DEFINITION',
        'IndicatorDefinition',
        expect.stringMatching(/^Revision 99 of .+ \(diversion-rate\)\.$/),
      ],
    ]);
  });

  it('is of one agency, and of no office', async () => {
    await offer();
    const other = await api.agency('Another agency');
    const theirs = api.as({ jurisdiction: other, role: 'AGENCY_ADMIN' });
    expect((await changesAfter(null, theirs)).changes).toEqual([]);
    const { errors } = await admin.query('{ changes { totalCount } }');
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('gives no number twice and none out of order, also to agreements offered at the same time', async () => {
    await Promise.all([offer(), offer(), offer(), offer()]);
    const { changes } = await changesAfter(null);
    expect(changes.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });
});

describe('a webhook', () => {
  it('gets each change once, signed, without figures', async () => {
    const { secret } = await created();
    const { id } = await offer();
    const [message, ...others] = await send();
    expect(others).toEqual([]);
    const { url, headers, body } = message as WebhookMessage;
    expect(url).toBe('https://receiver.example/hook');
    expect(new Verifier(secret).verify(body, { ...headers })).toMatchObject({
      type: 'agreement.changed',
      data: { number: 1, subjectType: 'DataSharingAgreement', subjectId: id },
    });
    expect(() => new Verifier(secret).verify(`${body} `, { ...headers })).toThrow('No matching signature');
    expect(await deliveries()).toMatchObject([
      { status: 'DELIVERED', attempts: 1, responseStatus: 200, problem: null },
    ]);
    expect(await send()).toEqual([]);
  });

  it('gets only the kinds that it asked for, and nothing while it is disabled', async () => {
    const { id, version } = await created({ kinds: ['DEFINITION'] });
    const other = await created({ url: 'https://other.example/hook' });
    await done(
      agencyAdmin,
      'disableWebhook',
      { id: other.id, expectedVersion: other.version },
      'webhook { id }',
    );
    await offer();
    expect(await send()).toEqual([]);
    expect(await deliveries()).toEqual([]);
    expect(version).toBe(1);
    expect(id).not.toBe(other.id);
  });

  it('announces a frozen table by its id, and one that asked for tables alone gets nothing else', async () => {
    const { secret } = await created({ kinds: ['TABLE'] });
    await offer();
    for (const count of [40, 41, 42]) await sharingOffice(api, [agency], [count]);
    const analyst = api.as({ jurisdiction: agency, role: 'STATE_ANALYST' });
    const table = await frozenTable(api, analyst);
    const next = await frozenTable(api, analyst, { title: 'Corrected', newVersionOfId: table.id });
    const sent = (await send()).map(({ headers, body }) =>
      new Verifier(secret).verify(body, { ...headers }),
    ) as Json[];
    expect(sent.map(({ type, data }) => [type, data.subjectType, data.subjectId, data.summary])).toEqual([
      ['table.changed', 'ComparisonTable', table.id, 'Table 1 is frozen: Crime by county.'],
      ['table.changed', 'ComparisonTable', next.id, 'Version 2 of table 1 is frozen: Corrected.'],
    ]);
    const properties = ['number', 'subjectType', 'subjectId', 'summary'];
    expect(sent.map(({ data }) => Object.keys(data))).toEqual([properties, properties]);
    expect(await deliveries()).toMatchObject([
      { status: 'DELIVERED', change: { kind: 'TABLE', subjectId: next.id } },
      { status: 'DELIVERED', change: { kind: 'TABLE', subjectId: table.id } },
    ]);
    const { data } = await agencyAdmin.query(
      'query ($id: ID!) { comparisonTable(id: $id) { version title } }',
      { id: sent[1].data.subjectId },
    );
    expect(data.comparisonTable).toEqual({ version: 2, title: 'Corrected' });
  });

  it('whose name resolves to a private network, or that redirects to one, says why it is not delivered', async () => {
    const reached: string[] = [];
    const inside = createServer((request, response) => {
      reached.push(request.url ?? '');
      response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end();
    });
    const port = await listenOnLoopback(inside, 'A private server');
    const resolve = async () => [{ address: '127.0.0.1', family: 4 }];
    const sweep = async (more: Partial<WebhookNetwork>, at: number): Promise<void> => {
      await sendDueWebhooks(
        { system: api.database.system, log: () => undefined, now: () => new Date(at) },
        createWebhookSender({ resolve, ...more }),
      );
    };
    try {
      await created({ url: `https://receiver.example:${port}/hook` });
      await offer();
      const start = Date.now() + 1000;
      await sweep({}, start);
      expect(await deliveries()).toMatchObject([
        { status: 'PENDING', attempts: 1, responseStatus: null, problem: notPublicMessage },
      ]);
      expect(reached).toEqual([]);
      // As if the server were public: its redirect to a private address is not followed.
      const plain: Partial<WebhookNetwork> = {
        isAllowed: () => true,
        request: (url, options, answered) =>
          plainRequest({ ...options, host: url.hostname, port: url.port, path: url.pathname }, answered),
      };
      await sweep(plain, start + (retryDelays[0] ?? 0));
      expect(await deliveries()).toMatchObject([
        {
          status: 'PENDING',
          attempts: 2,
          responseStatus: 302,
          problem: 'It answered 302. Redirects are not followed.',
          webhook: { failures: 2 },
        },
      ]);
      expect(reached).toEqual(['/hook']);
    } finally {
      await closeServer(inside);
    }
  });

  it('is tried again later and later, and with the same identifier', async () => {
    await created();
    await offer();
    const start = Date.now() + 1000;
    let at = start;
    const ids = new Set<string | undefined>();
    for (const delay of [...retryDelays, 0]) {
      const [message] = await send(failure, new Date(at));
      ids.add(message?.headers['webhook-id']);
      // Not a moment earlier than it is due.
      if (delay > 0) expect(await send(failure, new Date(at + delay - 1))).toEqual([]);
      at += delay;
    }
    expect(ids.size).toBe(1);
    expect(await deliveries()).toMatchObject([
      {
        status: 'FAILED',
        attempts: retryDelays.length + 1,
        nextAttemptAt: null,
        problem: 'It answered 500.',
      },
    ]);
    expect(await send(failure, new Date(at + 100 * 86_400_000))).toEqual([]);
  });

  it('replays a delivery that failed, and one that arrived', async () => {
    const { secret } = await created();
    await offer();
    const [first] = await send({ ok: false, status: 410, problem: 'It answered 410.' });
    const [failed] = await deliveries();
    expect(failed).toMatchObject({
      status: 'FAILED',
      webhook: { disabledReason: expect.stringContaining('410') },
    });
    const replay = ({ id, version }: Json) =>
      mutate(
        agencyAdmin,
        'replayWebhookDelivery',
        { id, expectedVersion: version },
        'webhookDelivery { status attempts }',
      );
    expect(await replay(failed)).toMatchObject({ code: 'INVALID_STATE' });
    const [webhook] = (await agencyAdmin.query('{ webhooks { edges { node { id version } } } }')).data
      .webhooks.edges;
    const { id, version } = webhook.node;
    await done(agencyAdmin, 'enableWebhook', { id, expectedVersion: version }, 'webhook { id }');
    expect((await replay(failed)).payload).toMatchObject({
      webhookDelivery: { status: 'PENDING', attempts: 0 },
    });
    const [again] = await send();
    expect(again?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    const [arrived] = await deliveries();
    expect(arrived).toMatchObject({ status: 'DELIVERED' });
    await replay(arrived);
    const [third] = await send();
    expect(new Verifier(secret).verify(third?.body ?? '', { ...third?.headers })).toBeTruthy();
  });

  it('is disabled after too many failures in a row, with an event in the audit trail', async () => {
    await created();
    for (let number = 0; number < failuresMax; number += 1) await offer();
    let at = Date.now() + 1000;
    for (let sweeps = 0; sweeps < 3; sweeps += 1) {
      await send(failure, new Date(at));
      at += 1;
    }
    const [one] = await deliveries();
    expect(one?.webhook).toMatchObject({
      failures: failuresMax,
      disabledReason: 'The last 20 attempts failed.',
    });
    expect(await send(failure, new Date(at + 86_400_000))).toEqual([]);
    const { data } = await agencyAdmin.query(
      '{ auditTrail(first: 50) { edges { node { action actorSubject } } } }',
    );
    expect(data.auditTrail.edges.map(({ node }: Json) => node)).toContainEqual({
      action: 'webhook.disabled',
      actorSubject: 'system:webhooks',
    });
  });

  it('counts failures from the last success', async () => {
    await created();
    await offer();
    const at = Date.now() + 1000;
    await send(failure, new Date(at));
    expect((await deliveries())[0]?.webhook).toMatchObject({ failures: 1 });
    await send({ ok: true, status: 200 }, new Date(at + (retryDelays[0] ?? 0)));
    expect((await deliveries())[0]).toMatchObject({
      status: 'DELIVERED',
      attempts: 2,
      webhook: { failures: 0 },
    });
  });

  it('signs with both secrets for a day after a rotation, and with the new one alone after that', async () => {
    const { id, version, secret: former } = await created();
    const { payload } = await mutate(
      agencyAdmin,
      'rotateWebhookSecret',
      { id, expectedVersion: version },
      fields,
    );
    const { secret } = payload;
    expect(secret).not.toBe(former);
    await offer();
    const [message] = await send();
    for (const one of [former, secret])
      expect(new Verifier(one).verify(message?.body ?? '', { ...message?.headers })).toBeTruthy();
    await offer();
    const [later] = await send({ ok: true, status: 200 }, new Date(Date.now() + 25 * 3_600_000));
    expect(later?.headers['webhook-signature']?.split(' ')).toHaveLength(1);
  });

  it('is sent by one of two sweeps at the same time', async () => {
    await created();
    await offer();
    const both = await Promise.all([send(), send()]);
    expect(both.flat()).toHaveLength(1);
  });

  it('whose sweeper died is sent by a later one', async () => {
    await created();
    await offer();
    const dying = sendDueWebhooks(
      { system: api.database.system, log: () => undefined, now: () => new Date(Date.now() + 1000) },
      () => Promise.reject(new Error('The machine is gone')),
    );
    await expect(dying).rejects.toThrow('The machine is gone');
    expect(await send()).toEqual([]);
    expect(await send(undefined, new Date(Date.now() + 10 * 60_000))).toHaveLength(1);
  });

  it('of an agency that is suspended gets nothing', async () => {
    await created();
    await offer();
    await agency.suspend();
    expect(await send()).toEqual([]);
  });

  it('shows its secret in no list, and belongs to one agency', async () => {
    const { secret, id } = await created();
    const { data } = await agencyAdmin.query(
      '{ webhooks { edges { node { id url kinds } } } auditTrail { edges { node { action detail { name value } } } } }',
    );
    expect(JSON.stringify(data)).not.toContain(secret.slice(6));
    const other = await api.agency('Another agency');
    const theirs = api.as({ jurisdiction: other, role: 'AGENCY_ADMIN' });
    expect((await theirs.query('{ webhooks { totalCount } }')).data.webhooks.totalCount).toBe(0);
    expect(await mutate(theirs, 'rotateWebhookSecret', { id, expectedVersion: 1 }, fields)).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('is refused for an analyst, for an address of a private network, and for an address in use', async () => {
    const analyst = api.as({ jurisdiction: agency, role: 'STATE_ANALYST' });
    expect((await analyst.query('{ webhooks { totalCount } }')).errors[0]?.extensions.code).toBe('FORBIDDEN');
    const refused = (more: object) =>
      mutate(
        agencyAdmin,
        'createWebhook',
        { url: 'https://receiver.example/hook', kinds: ['TABLE'], ...more },
        fields,
      );
    for (const url of [
      'https://127.0.0.1/',
      'https://[::ffff:10.0.0.1]/',
      'http://receiver.example/',
      'https://169.254.169.254/latest',
    ])
      expect(await refused({ url })).toMatchObject({ code: 'VALIDATION_FAILED' });
    expect(await refused({ kinds: ['TABLE', 'TABLE'] })).toMatchObject({ code: 'VALIDATION_FAILED' });
    await created();
    expect(await refused({})).toMatchObject({ code: 'CONFLICT', path: ['input', 'url'] });
  });
});
