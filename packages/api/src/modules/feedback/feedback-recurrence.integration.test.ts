import { encodeGlobalId } from '@rapport/core/ids.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { addDays } from '../../days.ts';
import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json, TestClient } from '../../testing/test-client.ts';

let api: TestApi;
const now = new Date('2026-06-15T05:06:07.000Z');

beforeAll(async () => {
  api = await startTestApi({ now: () => now });
});
afterAll(() => api.close());

const recurring = /* GraphQL */ `
  query (
    $windowDays: Int
    $minimum: Int
    $asOf: Date
    $first: Int
    $after: String
    $last: Int
    $before: String
  ) {
    recurringFeedback(
      windowDays: $windowDays
      minimum: $minimum
      asOf: $asOf
      first: $first
      after: $after
      last: $last
      before: $before
    ) {
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      edges {
        node {
          area {
            code
          }
          category
          count
          windowCountMax
          openCount
          firstReceivedOn
          lastReceivedOn
          lastRecurredOn
        }
      }
    }
  }
`;

interface County {
  county: TestJurisdiction;
  editor: TestClient;
  viewer: TestClient;
  /** Raises one feedback item for each day. */
  raise(areaId: string | null, category: string | null, ...days: string[]): Promise<Json[]>;
  area(code: string): Promise<string>;
}

async function newCounty(): Promise<County> {
  const county = await api.jurisdiction();
  const editor = api.as({ jurisdiction: county, role: 'EDITOR' });
  return {
    county,
    editor,
    viewer: api.as({ jurisdiction: county, role: 'VIEWER' }),
    async raise(areaId, category, ...days) {
      const made: Json[] = [];
      for (const receivedOn of days) {
        const { data } = await editor.query(
          `mutation ($input: RecordFeedbackInput!) { recordFeedback(input: $input) {
            ... on Error { message } ... on RecordFeedbackPayload { feedbackItem { id version } } } }`,
          { input: { summary: 'Again.', areaId, category, receivedOn } },
        );
        made.push(data.recordFeedback.feedbackItem);
      }
      return made;
    },
    async area(code) {
      const [area] = await county.areas(1, { code });
      return encodeGlobalId('Area', area?.id ?? '');
    },
  };
}

async function asked(client: TestClient, variables: object = {}): Promise<Json[]> {
  const { data } = await client.query(recurring, { ...variables });
  return data.recurringFeedback.edges.map((edge: { node: Json }) => edge.node);
}

describe('feedback items that keep coming up', () => {
  it('are of one category in one area, so many within so many days', async () => {
    const { raise, area, viewer, editor } = await newCounty();
    const [north, south] = [await area('north'), await area('south')];
    const [first] = await raise(north, 'TRAFFIC', '2025-01-01', '2026-01-10', '2026-03-01', '2026-05-01');
    await raise(north, 'DRUGS', '2026-01-10', '2026-03-01');
    await raise(south, 'TRAFFIC', '2026-05-02');
    await raise(null, 'YOUTH', '2026-05-01', '2026-05-01', '2026-05-01');
    await raise(south, null, '2026-05-01', '2026-05-01', '2026-05-01');
    expect(await asked(viewer)).toEqual([
      {
        area: { code: 'north' },
        category: 'TRAFFIC',
        count: 4,
        windowCountMax: 3,
        openCount: 4,
        firstReceivedOn: '2025-01-01',
        lastReceivedOn: '2026-05-01',
        lastRecurredOn: '2026-05-01',
      },
    ]);
    const run = (name: string, input: object) =>
      editor.query(
        `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename } }`,
        { input },
      );
    const triage = { category: 'TRAFFIC', priority: 'LOW' };
    await run('triageFeedback', { id: first.id, expectedVersion: 1, ...triage });
    await run('decideFeedback', {
      id: first.id,
      expectedVersion: 2,
      status: 'OUT_OF_SCOPE_LEGAL',
      decisionReason: 'Sent.',
    });
    expect((await asked(viewer))[0]).toMatchObject({ count: 4, openCount: 3 });
  });

  it.each([
    ['the first and the last day of the window', 10, 3, ['2026-03-01', '2026-03-05', '2026-03-10'], true],
    ['one day more than the window', 10, 3, ['2026-03-01', '2026-03-05', '2026-03-11'], false],
    ['one fewer than the minimum', 10, 4, ['2026-03-01', '2026-03-05', '2026-03-10'], false],
    ['several on one day', 1, 3, ['2026-03-01', '2026-03-01', '2026-03-01'], true],
    ['two days, in a window of one', 1, 2, ['2026-03-01', '2026-03-02'], false],
    ['two days, in a window of two', 2, 2, ['2026-03-01', '2026-03-02'], true],
    ['across the end of February', 2, 2, ['2026-02-28', '2026-03-01'], true],
    [
      'a window in the middle',
      5,
      3,
      ['2025-01-01', '2026-01-01', '2026-01-03', '2026-01-05', '2026-06-01'],
      true,
    ],
  ] as const)('are found by day: %s', async (_what, windowDays, minimum, days, isFound) => {
    const { raise, area, viewer } = await newCounty();
    await raise(await area('here'), 'QUALITY_OF_LIFE', ...days);
    expect(await asked(viewer, { windowDays, minimum })).toHaveLength(isFound ? 1 : 0);
  });

  it('are those of the windows that end until a day', async () => {
    const { raise, area, viewer } = await newCounty();
    await raise(await area('here'), 'HOUSING', '2026-03-01', '2026-03-05', '2026-03-09', '2026-05-30');
    expect(await asked(viewer, { windowDays: 10, asOf: '2026-03-08' })).toEqual([]);
    const [at, later] = [
      (await asked(viewer, { windowDays: 10, asOf: '2026-03-09' }))[0],
      (await asked(viewer, { windowDays: 10 }))[0],
    ];
    expect(at).toMatchObject({ count: 3, lastReceivedOn: '2026-03-09', lastRecurredOn: '2026-03-09' });
    expect(later).toMatchObject({ count: 4, lastReceivedOn: '2026-05-30', lastRecurredOn: '2026-03-09' });
  });

  it('are exactly those with a window that has enough of them, on any days', async () => {
    const origin = new Date('2026-01-01T00:00:00Z');
    const text = (offset: number): string => addDays(origin, offset).toISOString().slice(0, 10);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 7 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 2, max: 4 }),
        fc.nat({ max: 45 }),
        async (days, windowDays, minimum, asOf) => {
          const { raise, area, viewer } = await newCounty();
          await raise(await area('here'), 'YOUTH', ...days.map(text));
          const known = days.filter((day) => day <= asOf);
          const within = (last: number): number =>
            known.filter((day) => day <= last && day > last - windowDays).length;
          const most = Math.max(0, ...Array.from({ length: asOf + 1 }, (_, last) => within(last)));
          const found = await asked(viewer, { windowDays, minimum, asOf: text(asOf) });
          expect(found.map((one) => one.windowCountMax)).toEqual(most >= minimum ? [most] : []);
        },
      ),
      { numRuns: 15 },
    );
  }, 120_000);

  it('come page by page in both directions, what recurred last first', async () => {
    const { raise, area, viewer } = await newCounty();
    const categories = ['VIOLENCE', 'DRUGS', 'TRAFFIC', 'YOUTH', 'HOUSING'];
    const here = await area('here');
    for (const [index, category] of categories.entries()) {
      // The last two recurred on the same day.
      const day = `2026-0${Math.min(index, 3) + 1}-01`;
      await raise(here, category, day, day, day);
    }
    const read = async (page: object): Promise<Json> =>
      (await viewer.query(recurring, { ...page })).data.recurringFeedback;
    const named = (connection: Json): string[] => connection.edges.map(({ node }: Json) => node.category);
    const all = named(await read({}));
    expect(all.slice(2)).toEqual(['TRAFFIC', 'DRUGS', 'VIOLENCE']);
    const first = await read({ first: 2 });
    const rest = await read({ first: 3, after: first.pageInfo.endCursor });
    expect([...named(first), ...named(rest)]).toEqual(all);
    expect([first.totalCount, first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([
      5,
      true,
      false,
    ]);
    const last = await read({ last: 3 });
    const start = await read({ last: 3, before: last.pageInfo.startCursor });
    expect([...named(start), ...named(last)]).toEqual(all);
  });

  it.each([
    [{ windowDays: 0 }, 'windowDays'],
    [{ windowDays: 1096 }, 'windowDays'],
    [{ minimum: 1 }, 'minimum'],
    [{ minimum: 101 }, 'minimum'],
    [{ after: 'nonsense' }, 'after'],
    [{ first: 101 }, 'first'],
  ])('are asked for within bounds, not by %j', async (variables, path) => {
    const { viewer } = await newCounty();
    const { errors } = await viewer.query(recurring, variables);
    expect(errors[0]?.extensions).toMatchObject({ code: 'VALIDATION_FAILED', inputPath: [path] });
  });

  it('are told on each feedback item, by the default window and minimum', async () => {
    const { raise, area, viewer } = await newCounty();
    const [north, south] = [await area('north'), await area('south')];
    await raise(north, 'TRAFFIC', '2026-01-01', '2026-03-01', '2026-06-15');
    await raise(south, 'TRAFFIC', '2025-12-01', '2026-03-01', '2026-06-01');
    await raise(south, null, '2026-06-01');
    await raise(null, 'TRAFFIC', '2026-06-01');
    const document = /* GraphQL */ `
      query ($first: Int) {
        feedbackItems(first: $first) {
          edges {
            node {
              area {
                code
              }
              isRecurring
              recurrence {
                count
                category
                area {
                  code
                }
              }
            }
          }
        }
      }
    `;
    const few = await viewer.query(document, { first: 1 });
    const many = await viewer.query(document, { first: 100 });
    const nodes: Json[] = many.data.feedbackItems.edges.map((edge: { node: Json }) => edge.node);
    expect(nodes).toHaveLength(8);
    for (const node of nodes) {
      const isRecurring = node.area?.code === 'north';
      expect(node).toMatchObject({
        isRecurring,
        recurrence: isRecurring ? { count: 3, category: 'TRAFFIC', area: { code: 'north' } } : null,
      });
    }
    expect(many.statementCount).toBe(few.statementCount);
  });

  it('of one tenant are nothing to another', async () => {
    const { raise, area } = await newCounty();
    await raise(await area('here'), 'TRAFFIC', '2026-06-01', '2026-06-01', '2026-06-01');
    const { viewer } = await newCounty();
    const { data } = await viewer.query(recurring);
    expect(data.recurringFeedback).toMatchObject({ totalCount: 0, edges: [] });
  });
});
