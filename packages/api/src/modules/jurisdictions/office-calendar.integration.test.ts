import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json } from '../../testing/test-client.ts';

let now = new Date('2026-07-01T02:00:00Z');
let api: TestApi;
let office: TestJurisdiction;

beforeAll(async () => {
  api = await startTestApi({ now: () => now });
});
afterAll(() => api.close());

const calendar = /* GraphQL */ `
  {
    jurisdiction {
      id
      version
      timeZone
      fiscalYearStartMonth
      fiscalYearStartDay
      fiscalYearNaming
      today
      fiscalYear
    }
  }
`;
const update = /* GraphQL */ `
  mutation ($input: UpdateOfficeCalendarInput!) {
    updateOfficeCalendar(input: $input) {
      __typename
      ... on Error {
        code
        message
      }
      ... on ValidationError {
        issues {
          path
          message
        }
      }
      ... on UpdateOfficeCalendarPayload {
        jurisdiction {
          version
          timeZone
          today
          fiscalYear
        }
      }
    }
  }
`;

async function read(role: 'ADMIN' | 'VIEWER' = 'VIEWER'): Promise<Json> {
  return (await api.as({ jurisdiction: office, role }).query(calendar)).data.jurisdiction;
}

async function change(
  values: object,
  role: 'ADMIN' | 'EDITOR' = 'ADMIN',
  expectedVersion?: number,
): Promise<Json> {
  const { id, version } = await read();
  const input = { id, expectedVersion: expectedVersion ?? version, ...values };
  const { data, errors } = await api.as({ jurisdiction: office, role }).query(update, { input });
  expect(errors).toEqual([]);
  return data.updateOfficeCalendar;
}

describe('the calendar of an office', () => {
  beforeAll(async () => {
    office = await api.jurisdiction();
  });

  it('says what day it is there, and changes by an administrator, with a trace', async () => {
    expect(await read()).toMatchObject({
      timeZone: 'UTC',
      fiscalYearStartMonth: 1,
      fiscalYearStartDay: 1,
      fiscalYearNaming: 'END',
      today: '2026-07-01',
      fiscalYear: 2026,
    });
    expect(
      await change({ timeZone: 'america/denver', fiscalYearStartMonth: 7, fiscalYearStartDay: 1 }),
    ).toMatchObject({
      jurisdiction: { version: 2, timeZone: 'America/Denver', today: '2026-06-30', fiscalYear: 2026 },
    });
    now = new Date('2026-07-01T06:00:00Z');
    expect(await read()).toMatchObject({ today: '2026-07-01', fiscalYear: 2027 });
    expect(await change({ fiscalYearNaming: 'START' })).toMatchObject({ jurisdiction: { fiscalYear: 2026 } });

    const trail = await api
      .as({ jurisdiction: office, role: 'ADMIN' })
      .query(`{ auditTrail { edges { node { action detail { name value } } } } }`);
    expect(trail.data.auditTrail.edges.map(({ node }: Json) => node.action)).toEqual([
      'jurisdiction.updated',
      'jurisdiction.updated',
    ]);
    expect(JSON.stringify(trail.data)).toContain('timeZone');
  });

  it('refuses a zone that does not exist by its name, and a day that some years lack', async () => {
    for (const timeZone of ['Mars/Olympus', '-07:00', '', 'x'.repeat(1_000)]) {
      const refused = await change({ timeZone });
      expect(refused).toMatchObject({ code: 'VALIDATION_FAILED', issues: [{ path: ['input', 'timeZone'] }] });
      expect(refused.message).toContain(`There is no time zone "${timeZone.slice(0, 64)}"`);
    }
    for (const [fiscalYearStartMonth, fiscalYearStartDay] of [
      [2, 29],
      [4, 31],
      [13, 1],
      [1, 0],
    ]) {
      expect(await change({ fiscalYearStartMonth, fiscalYearStartDay })).toMatchObject({
        code: 'VALIDATION_FAILED',
      });
    }
    expect(await read()).toMatchObject({ timeZone: 'America/Denver', version: 3 });
  });

  it('is changed by administrators alone, by the current version', async () => {
    expect(await change({ timeZone: 'UTC' }, 'EDITOR')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await change({ timeZone: 'UTC' }, 'ADMIN', 1)).toMatchObject({ code: 'CONFLICT' });
    const other = await api.jurisdiction();
    const { id, version } = await read();
    const { data } = await api
      .as({ jurisdiction: other, role: 'ADMIN' })
      .query(update, { input: { id, expectedVersion: version, timeZone: 'UTC' } });
    expect(data.updateOfficeCalendar).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('today', () => {
  const raise = /* GraphQL */ `
    mutation ($input: RecordFeedbackInput!) {
      recordFeedback(input: $input) {
        ... on Error {
          code
          message
        }
        ... on RecordFeedbackPayload {
          feedbackItem {
            receivedOn
          }
        }
      }
    }
  `;
  const feedbackItem = { summary: 'Cars are too fast near the school.' };

  it.each([
    // 20:00 on June 30 in Denver.
    ['America/Denver', '2026-07-01T02:00:00Z', '2026-06-30', '2026-07-01'],
    // 10:00 on July 1 in Guam, where it is still June 30 in UTC.
    ['Pacific/Guam', '2026-06-30T14:30:00Z', '2026-07-01', '2026-07-02'],
    // The last minute before midnight on the day on which clocks go back.
    ['America/New_York', '2026-11-02T04:59:59Z', '2026-11-01', '2026-11-02'],
  ])('is the day of the office in %s at %s', async (timeZone, moment, today, tomorrow) => {
    now = new Date(moment);
    office = await api.jurisdiction({ calendar: { timeZone } });
    const editor = api.as({ jurisdiction: office, role: 'EDITOR' });
    const raised = async (receivedOn?: string): Promise<Json> =>
      (await editor.query(raise, { input: { ...feedbackItem, ...(receivedOn ? { receivedOn } : {}) } })).data
        .recordFeedback;
    expect(await raised()).toEqual({ feedbackItem: { receivedOn: today } });
    expect(await raised(today)).toEqual({ feedbackItem: { receivedOn: today } });
    expect(await raised(tomorrow)).toMatchObject({
      code: 'VALIDATION_FAILED',
      message: 'The day on which a feedback item was received is not in the future.',
    });
  });
});
