import { rateLimitsFor } from '@rapport/core/limits.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createApiKey } from '../auth/api-key.ts';
import type { Services } from '../context.ts';
import type { TestJurisdiction } from '../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';

const document = '{ programs { totalCount } }';
let api: TestApi;
let kern: TestJurisdiction;
let fresno: TestJurisdiction;

beforeAll(async () => {
  api = await startTestApi();
  [kern, fresno] = await Promise.all([api.jurisdiction(), api.jurisdiction()]);
});
afterAll(() => api.close());

const budget = { pointsMax: 10_000, pointsPerSecond: 100 };
const rates = { ...rateLimitsFor(4), principal: budget, tenant: { ...budget, pointsMax: 15_000 } };
const years = `{ ${Array.from({ length: 4 }, (_, n) => `y${n}: programTimeline(year: ${2020 + n}) { year }`).join(' ')} }`;

describe('points over time', () => {
  it('are limited for a person, and others of the office and other offices go on', async () => {
    const { as } = api.variant({ rates });
    const ana = as({ jurisdiction: kern, role: 'VIEWER' });
    const first = await ana.query(years);
    expect(first.errors).toEqual([]);
    expect(first.headers.get('ratelimit-limit')).toBe('10000');
    expect(first.headers.get('ratelimit-remaining')).toBe(String(first.extensions['cost'].remaining));
    expect(first.extensions['cost'].remaining).toBeLessThan(6_000);
    expect(Number(first.headers.get('ratelimit-reset'))).toBeGreaterThan(30);
    await ana.query(years);
    const refused = await ana.query(years);
    expect([refused.status, refused.data, refused.statements]).toEqual([429, undefined, []]);
    expect(refused.errors[0]?.extensions).toEqual({ code: 'RATE_LIMITED' });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect((await as({ jurisdiction: kern, role: 'EDITOR' }).query(document)).status).toBe(200);
    expect((await as({ jurisdiction: fresno, role: 'VIEWER' }).query(years)).status).toBe(200);
  });

  it('are limited for an office, with all of its people together', async () => {
    const { as } = api.variant({ rates });
    const elm = await api.jurisdiction();
    const roles = ['ADMIN', 'EDITOR', 'CONTRIBUTOR', 'ANALYST', 'VIEWER'] as const;
    // The first request of each tells their office.
    for (const role of roles) await as({ jurisdiction: elm, role }).query(document);
    const statuses = [];
    for (const role of roles) statuses.push((await as({ jurisdiction: elm, role }).query(years)).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    expect((await as({ jurisdiction: fresno, role: 'VIEWER' }).query(years)).status).toBe(200);
  });

  it('of an office cannot be used up by naming it', async () => {
    const { as } = api.variant({ rates });
    const [elm, oak] = await Promise.all([api.jurisdiction(), api.jurisdiction()]);
    const members = await Promise.all(Array.from({ length: 5 }, () => oak.member('VIEWER')));
    for (const { subject } of members) {
      const foreign = as({ subject, jurisdiction: elm });
      for (let n = 0; n < 2; n += 1) expect((await foreign.query(years)).status).toBe(403);
    }
    expect((await as({ jurisdiction: elm, role: 'VIEWER' }).query(years)).status).toBe(200);
  });

  it('are shared by everybody whose API key does not exist, and not by those whose key does', async () => {
    const anonymous = { pointsMax: 10, pointsPerSecond: 0.001 };
    const { as, asPublic } = api.variant({ rates: { ...rates, anonymous } });
    const { key } = await kern.apiKey();
    expect((await as(key).query('{ __typename }')).status).toBe(200);
    const statuses = [];
    for (let n = 0; n < 8; n += 1)
      statuses.push((await as(createApiKey().key).query('{ __typename }')).status);
    expect(statuses.filter((status) => status === 401).length).toBeLessThan(5);
    expect(statuses.at(-1)).toBe(429);
    expect((await asPublic().query('{ __typename }')).status).toBe(429);
    expect((await as(key).query(document)).status).toBe(200);
  });
});

describe('requests at once', () => {
  it('of one person wait and are refused, while another office is served', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let running = 0;
    let most = 0;
    const holding = (services: Services): Services => ({
      ...services,
      database: {
        ...services.database,
        lists: {
          ...services.database.lists,
          count: async (session, query) => {
            running += 1;
            most = Math.max(most, running);
            // The other office's requests pass.
            if (!isPassing) await held;
            running -= 1;
            return services.database.lists.count(session, query);
          },
        },
      },
    });
    let isPassing = false;
    const { as } = api.variant({
      adapt: holding,
      rates: { ...rates, principalSlots: 2, waitingMax: 3, waitMilliseconds: 60_000 },
    });
    const ana = as({ jurisdiction: kern, role: 'VIEWER' });
    const answers = Array.from({ length: 50 }, () => ana.query(document));
    const first = await Promise.race(answers);
    expect(first.status).toBe(429);
    isPassing = true;
    expect((await as({ jurisdiction: fresno, role: 'VIEWER' }).query(document)).status).toBe(200);
    release();
    const statuses = (await Promise.all(answers)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(45);
    expect(most).toBeLessThanOrEqual(3);
  });

  it('of the health check share one question to the database', async () => {
    let pings = 0;
    const { app } = api.variant({
      adapt: (services) => ({
        ...services,
        database: {
          ...services.database,
          ping: async () => {
            pings += 1;
            await services.database.ping();
          },
        },
      }),
    });
    const answers = await Promise.all(
      Array.from({ length: 50 }, async () => app.fetch('http://api.test/health')),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(pings).toBeLessThan(5);
  });
});
