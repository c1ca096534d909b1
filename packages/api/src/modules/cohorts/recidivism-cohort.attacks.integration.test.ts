import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { done } from '../../testing/mutate.ts';
import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { importDataset, startApiWithWorker, upload } from '../../testing/survey-journey.ts';
import type { TestApi } from '../../testing/test-api.ts';
import type { Json, TestClient } from '../../testing/test-client.ts';

/**
 * Attacks by subtraction on the figures of cohorts before and after a change, and of two cohorts. Each is tried as an ANALYST first, who
 * sees the figures of everyone and finds the answer.
 */
let api: TestApi;
let county: TestJurisdiction;
let analyst: TestClient;
let viewer: TestClient;
beforeAll(async () => {
  api = await startApiWithWorker();
});
afterAll(() => api.close());

async function newOffice(): Promise<void> {
  county = await api.jurisdiction();
  analyst = api.as({ jurisdiction: county, role: 'ANALYST' });
  viewer = api.as({ jurisdiction: county, role: 'VIEWER' });
}

async function cohort(windowMonths = 12): Promise<string> {
  const input = { title: 'Diversion', startEvent: 'Entry', eventType: 'ARREST', windowMonths };
  return (await done(analyst, 'createRecidivismCohort', input, 'recidivismCohort { id }')).id as string;
}

async function imported(cohortId: string, lines: readonly string[]): Promise<void> {
  const uploadId = await upload(
    analyst,
    ['person_key,group,start_date,follow_up_end,event_dates', ...lines].join('\n'),
  );
  const answer = await importDataset(analyst, { uploadId, dataset: { recidivismCohort: { cohortId } } });
  expect(answer.__typename, JSON.stringify(answer)).toBe('ImportDatasetPayload');
  await api.drainQueue();
}

/** People who are followed for three years, the first of them with an event on a day. */
const people = (name: string, count: number, events: number, day = '2021-07-01'): string[] =>
  Array.from(
    { length: count },
    (_, index) => `${name}-${index},,2021-01-10,2024-01-10,${index < events ? day : ''}`,
  );

type Share = { events: number; of: number } | null;
async function share(client: TestClient, id: string): Promise<Share> {
  const { data, errors } = await client.query(
    `query ($id: ID!) { recidivismCohort(id: $id) { figures { overall { fixedWindow {
       __typename ... on Estimate { numerator denominator caveats } } } } } }`,
    { id },
  );
  expect(errors).toEqual([]);
  const { fixedWindow } = data.recidivismCohort.figures.overall;
  return fixedWindow.__typename === 'Estimate'
    ? { events: fixedWindow.numerator, of: fixedWindow.denominator }
    : null;
}
const less = (one: Share, other: Share): Share =>
  one && other && { events: one.events - other.events, of: one.of - other.of };

describe('a reader of cohorts cannot compute whether a person had an event', () => {
  it('from the figures before and after they were added', async () => {
    await newOffice();
    const id = await cohort();
    await imported(id, people('a', 100, 40));
    const before = { analyst: await share(analyst, id), viewer: await share(viewer, id) };
    expect(before.viewer).toEqual({ events: 40, of: 100 });
    await imported(id, people('b', 1, 1));
    expect(less(await share(analyst, id), before.analyst)).toEqual({ events: 1, of: 1 });
    expect(await share(viewer, id)).toEqual(before.viewer);
    const { data } = await viewer.query(
      `query ($id: ID!) { recidivismCohort(id: $id) { figures { overall { fixedWindow { ... on Estimate { caveats } } } } } }`,
      { id },
    );
    expect(data.recidivismCohort.figures.overall.fixedWindow.caveats).toEqual([
      expect.stringMatching(/later files are left out/),
    ]);
    // Together with enough others, the person is counted.
    await imported(id, people('c', 40, 15));
    expect(less(await share(viewer, id), before.viewer)).toEqual({ events: 16, of: 41 });
  });

  it('from the figures before and after they were removed', async () => {
    await newOffice();
    const id = await cohort();
    await imported(id, people('a', 100, 40));
    const before = { analyst: await share(analyst, id), viewer: await share(viewer, id) };
    const { data } = await analyst.query(
      `query ($id: ID!) { recidivismCohort(id: $id) { people(first: 100) { edges { node { id personKey } } } } }`,
      { id },
    );
    const { node } = data.recidivismCohort.people.edges.find((edge: Json) => edge.node.personKey === 'a-0');
    await done(analyst, 'removeRecidivismPerson', { id: node.id, reason: 'Sealed.' }, 'deletedId');
    expect(less(before.analyst, await share(analyst, id))).toEqual({ events: 1, of: 1 });
    expect(less(before.viewer, await share(viewer, id))).toBeNull();
  });

  it('from another cohort with one person more', async () => {
    await newOffice();
    const [one, other] = [await cohort(), await cohort()];
    await imported(one, people('a', 100, 40));
    await imported(other, [...people('a', 100, 40), ...people('b', 1, 1)]);
    expect(less(await share(analyst, other), await share(analyst, one))).toEqual({ events: 1, of: 1 });
    expect(await share(viewer, one)).toEqual({ events: 40, of: 100 });
    expect(await share(viewer, other)).toBeNull();
  });

  it('from a longer window of the same people, if few had the event between the two', async () => {
    for (const [late, shown] of [
      [3, null],
      [20, { events: 60, of: 100 }],
    ] as const) {
      await newOffice();
      const [short, long] = [await cohort(12), await cohort(24)];
      const rows = [...people('a', 40, 40), ...people('b', 60, late, '2022-06-01')];
      await imported(short, rows);
      await imported(long, rows);
      expect(less(await share(analyst, long), await share(analyst, short))).toEqual({ events: late, of: 0 });
      expect(await share(viewer, short)).toEqual({ events: 40, of: 100 });
      expect(await share(viewer, long)).toEqual(shown);
    }
  });
});
