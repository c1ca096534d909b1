import { encodeGlobalId } from '@rapport/core/ids.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { TestJurisdiction } from '../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';
import type { TestClient } from '../testing/test-client.ts';

const rowCount = 23;

let api: TestApi;
let kern: TestJurisdiction;
let viewer: TestClient;
let programIds: string[];
let activityId: string;

beforeAll(async () => {
  api = await startTestApi();
  kern = await api.jurisdiction();
  viewer = api.as({ jurisdiction: kern, role: 'VIEWER' });
  const programs = await kern.programs(rowCount - 3);
  // The same sort key several times: only the id keeps them apart.
  programs.push(
    ...(await kern.programs(3, { title: 'The same', createdAt: new Date('2026-01-05T17:03:00Z') })),
  );
  programIds = programs.map((program) => program.id);
  for (const program of programs.slice(0, 2)) {
    const [activity] = await kern.activities(program, 4);
    activityId = activity?.id ?? '';
  }
});
afterAll(() => api.close());

interface Page {
  programs: {
    edges: { cursor: string; node: { id: string } }[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
  };
}
const page = `query Page($first: Int, $after: String, $last: Int, $before: String, $orderBy: ProgramOrder) {
  programs(first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy) {
    edges { cursor node { id title } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;
const idsOf = (answer: Page): string[] => answer.programs.edges.map((edge) => edge.node.id);

describe('paging', () => {
  const orders = ['CREATED_AT', 'TITLE'].flatMap((field) =>
    ['ASCENDING', 'DESCENDING'].map((direction) => ({ field, direction })),
  );

  it.each(orders)(
    'in pieces of any size gives every row once, forward and backward, by %j',
    async (orderBy) => {
      const whole = idsOf((await viewer.query<Page>(page, { first: 100, orderBy })).data);
      expect(new Set(whole)).toEqual(new Set(programIds.map((id) => encodeGlobalId('Program', id))));
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: rowCount + 1 }), fc.boolean(), async (size, isForward) => {
          const rows: string[] = [];
          let cursor: string | null = null;
          for (;;) {
            const variables: Record<string, unknown> = isForward
              ? { first: size, after: cursor, orderBy }
              : { last: size, before: cursor, orderBy };
            const { data } = await viewer.query<Page>(page, variables);
            const { pageInfo } = data.programs;
            if (isForward) rows.push(...idsOf(data));
            else rows.unshift(...idsOf(data));
            if (!(isForward ? pageInfo.hasNextPage : pageInfo.hasPreviousPage)) break;
            cursor = isForward ? pageInfo.endCursor : pageInfo.startCursor;
          }
          expect(rows).toEqual(whole);
        }),
        {
          numRuns: 5,
          examples: [
            [1, true],
            [1, false],
            [rowCount, true],
          ],
        },
      );
    },
  );
});

describe('a cursor that does not belong', () => {
  const refusal = async (argument: 'after' | 'before', cursor: string, query = page): Promise<string> => {
    const answer = await viewer.query(query, {
      [argument === 'after' ? 'first' : 'last']: 2,
      [argument]: cursor,
      orderBy: { field: 'TITLE', direction: 'ASCENDING' },
    });
    expect(answer.data).toBeNull();
    expect(answer.errors.map((error) => error.extensions)).toEqual([
      { code: 'VALIDATION_FAILED', inputPath: [argument] },
    ]);
    expect(answer.statements).toEqual([]);
    return answer.errors[0]?.message ?? '';
  };
  const forge = (...parts: unknown[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');
  const titles = 'Program..title.asc';

  it('is refused, naming the argument: of another ordering', async () => {
    const { data } = await viewer.query<Page>(page, { first: 1 });
    const cursor = data.programs.pageInfo.endCursor;
    expect(await refusal('after', cursor)).toMatch(/another list or ordering/);
    expect(await refusal('before', cursor)).toMatch(/another list or ordering/);
  });

  it('of another list, and of the list of all where a parent has one', async () => {
    const { data } = await viewer.query(
      '{ activities(first: 1) { edges { cursor } } programs { edges { node { activities(first: 1) { edges { cursor } } } } } }',
    );
    const ofAll: string = data.activities.edges[0].cursor;
    await refusal('after', ofAll);
    const nested = await viewer.query(
      'query Q($after: String) { programs(first: 1) { edges { node { activities(first: 1, after: $after) { totalCount } } } } }',
      { after: ofAll },
    );
    expect(nested.errors[0]?.extensions).toEqual({ code: 'VALIDATION_FAILED', inputPath: ['after'] });
  });

  it.each<[string, string]>([
    ['text', 'garbage'],
    ['nothing', ''],
    ['JSON of another form', forge({ list: titles })],
    ['a row id that is SQL', forge(1, titles, 'x', "'; drop table program --")],
    ['a sort key of another type', forge(1, titles, 7, programIdOfNobody())],
    ['a NUL', forge(1, titles, 'a\0b', programIdOfNobody())],
    ['many megabytes of brackets', Buffer.from('['.repeat(100_000)).toString('base64url')],
  ])('made of %s', async (_what, cursor) => {
    await refusal('after', cursor);
  });

  it('whose time only JavaScript could read', async () => {
    for (const time of ['1', 'Jan 5 2026', '+275760-09-13T00:00:00.000Z', '0000-01-01T00:00:00.000Z']) {
      const after = forge(1, 'Program..createdAt.desc', time, programIdOfNobody());
      const answer = await viewer.query(page, { first: 2, after });
      expect(answer.errors.map((error) => error.extensions.code)).toEqual(['VALIDATION_FAILED']);
    }
  });

  it('with a forged place shows rows of this tenant alone', async () => {
    const foreign = await api.jurisdiction();
    const [theirs] = await foreign.programs(1, { title: 'Program 0' });
    const after = forge(1, titles, 'Program 0', theirs?.id);
    const answer = await viewer.query<Page>(page, {
      first: 3,
      after,
      orderBy: { field: 'TITLE', direction: 'ASCENDING' },
    });
    expect(answer.errors).toEqual([]);
    expect(idsOf(answer.data)).not.toContain(encodeGlobalId('Program', theirs?.id ?? ''));
  });
});

function programIdOfNobody(): string {
  return '01920000-0000-7000-8000-000000000001';
}

describe('an id', () => {
  const node = 'query Q($id: ID!) { node(id: $id) { __typename id } program(id: $id) { id } }';

  it('of another type, of another tenant or of nothing is answered alike', async () => {
    const foreign = await api.jurisdiction();
    const [theirs] = await foreign.programs(1);
    const nothing = { node: null, program: null };
    for (const id of [
      encodeGlobalId('Program', theirs?.id ?? ''),
      encodeGlobalId('Program', programIdOfNobody()),
      encodeGlobalId('Membership', programIds[0] ?? ''),
      encodeGlobalId('Query', programIds[0] ?? ''),
      encodeGlobalId('__proto__', programIds[0] ?? ''),
      programIds[0] ?? '',
      'garbage',
      '',
    ]) {
      const { data, errors } = await viewer.query(node, { id });
      expect({ data, errors }, id).toEqual({ data: nothing, errors: [] });
    }
  });

  it('of an activity is no program', async () => {
    const id = encodeGlobalId('Activity', activityId);
    const { data } = await viewer.query(node, { id });
    expect(data).toEqual({ node: { __typename: 'Activity', id }, program: null });
  });
});
