import { decodeGlobalId, encodeGlobalId } from '@rapport/core/ids.ts';
import { inSystem } from '@rapport/database/system.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json, TestClient } from '../../testing/test-client.ts';

let api: TestApi;
let kern: TestJurisdiction;
let editor: TestClient;

const now = new Date('2026-06-15T05:06:07.000Z');

beforeAll(async () => {
  api = await startTestApi({ now: () => now });
  kern = await api.jurisdiction();
  editor = api.as({ jurisdiction: kern, role: 'EDITOR' });
});
afterAll(() => api.close());

const feedbackItem = `feedbackItem {
  id summary category priority status receivedOn decisionReason decidedAt version
  activity { id } program { id } area { id } responses { totalCount edges { node { description takenOn } } }
}`;
const mutation = (name: string): string => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return `mutation ($input: ${type}Input!) {
    ${name}(input: $input) {
      __typename
      ... on Error { code message path }
      ... on ConflictError { currentVersion }
      ... on ValidationError { issues { path message } }
      ... on ${type}Payload { ${feedbackItem} }
    }
  }`;
};
const done = async (name: string, input: object, client = editor): Promise<Json> => {
  const { data } = await client.query(mutation(name), { input });
  return data[name].feedbackItem ?? data[name];
};
const recorded = (input: object = {}, client = editor): Promise<Json> =>
  done('recordFeedback', { summary: 'Cars race past the school in the evening.', ...input }, client);
const triaged = async (input: object = {}): Promise<Json> => {
  const { id } = await recorded(input);
  return done('triageFeedback', { id, expectedVersion: 1, category: 'TRAFFIC', priority: 'HIGH' });
};
const responded = (feedbackItemId: string, input: object = {}, client = editor): Promise<Json> =>
  done(
    'addFeedbackResponse',
    { feedbackItemId, description: 'The city put up a sign.', takenOn: '2026-06-10', ...input },
    client,
  );

const one = 'query ($id: ID!) { feedbackItem(id: $id) { id } node(id: $id) { __typename } }';
const list = /* GraphQL */ `
  query ($filter: FeedbackItemFilter) {
    feedbackItems(filter: $filter) {
      edges {
        node {
          summary
        }
      }
    }
  }
`;

let codes = 0;
async function newArea(county = kern, values: object = {}): Promise<string> {
  codes += 1;
  const [area] = await county.areas(1, { code: `area-of-${codes}`, ...values });
  return encodeGlobalId('Area', area?.id ?? '');
}
async function newActivity(county = kern, values: object = {}) {
  const [program] = await county.programs(1);
  if (!program) throw new Error('The seed kit made no program');
  const [activity] = await county.activities(program, 1, values);
  return {
    programId: encodeGlobalId('Program', program.id),
    activityId: encodeGlobalId('Activity', activity?.id ?? ''),
  };
}

describe('searching feedback', () => {
  it('finds all words in the summary or the words of the resident, in one office', async () => {
    const county = await api.jurisdiction();
    const client = api.as({ jurisdiction: county, role: 'EDITOR' });
    await recorded({ summary: 'Más luz en la parada.' }, client);
    const { id } = await recorded({ summary: 'Evening hours' }, client);
    // The words that a resident sends on the public site.
    await inSystem(api.database.system, () =>
      api.database.system.prisma.feedbackItem.updateMany({
        where: { id: decodeGlobalId(id)?.id ?? '' },
        data: { words: 'Hearings after work, near the BUS stop.' },
      }),
    );
    await recorded({ summary: 'Evening classes' });
    const found = async (text: string, who = client): Promise<string[]> => {
      const { data } = await who.query(list, { filter: { text } });
      return data.feedbackItems.edges.map(({ node }: Json) => node.summary as string);
    };
    expect(await found('parada LUZ mas')).toEqual(['Más luz en la parada.']);
    expect(await found('bus evening')).toEqual(['Evening hours']);
    expect(await found('bus luz')).toEqual([]);
    expect(await found('100%_')).toEqual([]);
    expect((await found('  ')).toSorted()).toEqual(['Evening hours', 'Más luz en la parada.']);
    expect(await found('evening')).toEqual(['Evening hours']);
  });
});

describe('a feedback item', () => {
  it('is received today at no activity by default', async () => {
    const made = await recorded();
    expect(made).toEqual({
      id: made.id,
      summary: 'Cars race past the school in the evening.',
      category: null,
      priority: null,
      status: 'RECEIVED',
      receivedOn: '2026-06-15',
      decisionReason: null,
      decidedAt: null,
      version: 1,
      activity: null,
      program: null,
      area: null,
      responses: { totalCount: 0, edges: [] },
    });
    const { data } = await editor.query(one, { id: made.id });
    expect(data).toEqual({ feedbackItem: { id: made.id }, node: { __typename: 'FeedbackItem' } });
  });

  it('that is received at an activity belongs to its program and its area, unless others are named', async () => {
    const areaId = await newArea();
    const [area] = await kern.areas(1, { code: 'of-the-forum' });
    const { programId, activityId } = await newActivity(kern, { areaId: area?.id });
    expect(await recorded({ activityId })).toMatchObject({
      activity: { id: activityId },
      program: { id: programId },
      area: { id: encodeGlobalId('Area', area?.id ?? '') },
    });
    const other = await newActivity();
    expect(await recorded({ activityId, programId: other.programId, areaId })).toMatchObject({
      activity: { id: activityId },
      program: { id: other.programId },
      area: { id: areaId },
    });
  });

  it('names everything that is wrong with it, each with its path', async () => {
    const wrong = await recorded({ summary: ' ', activityId: 'x', programId: 'x', areaId: 'x' });
    expect(wrong.issues.map(({ path }: { path: string[] }) => path.at(-1)).sort()).toEqual([
      'activityId',
      'areaId',
      'programId',
      'summary',
    ]);
    expect(await recorded({ receivedOn: '2026-06-16' })).toMatchObject({
      code: 'VALIDATION_FAILED',
      path: ['input', 'receivedOn'],
    });
    expect(await recorded({ areaId: await newArea(kern, { retiredAt: now }) })).toMatchObject({
      code: 'INVALID_STATE',
      path: ['input', 'areaId'],
    });
  });

  it('says nothing of a person or a case, in any of its words', async () => {
    const { id } = await triaged();
    const text = 'Please look at the case against Mr. Harlow.';
    const answers = [
      await recorded({ summary: text }),
      await done('updateFeedback', { id, expectedVersion: 2, summary: text }),
      await responded(id, { description: text }),
      await done('decideFeedback', {
        id,
        expectedVersion: 2,
        status: 'OUT_OF_SCOPE_LEGAL',
        decisionReason: text,
      }),
      await done('reopenFeedback', { id, expectedVersion: 2, reason: text }),
    ];
    for (const answer of answers) {
      expect(answer.code).toBe('IDENTIFYING_TEXT');
      expect(answer.message).toMatch('looks like the name of a person');
      expect(JSON.stringify(answer)).not.toMatch('Harlow');
    }
  });

  it('is triaged by area, category and priority, and again while it is open', async () => {
    const areaId = await newArea();
    const { id } = await recorded();
    const first = await done('triageFeedback', {
      id,
      expectedVersion: 1,
      category: 'YOUTH',
      priority: 'LOW',
      areaId,
    });
    expect(first).toMatchObject({
      status: 'TRIAGED',
      category: 'YOUTH',
      priority: 'LOW',
      area: { id: areaId },
      version: 2,
    });
    await done('startFeedbackReview', { id, expectedVersion: 2 });
    const again = { id, expectedVersion: 3, category: 'TRAFFIC', priority: 'URGENT' };
    expect(await done('triageFeedback', again)).toMatchObject({
      status: 'UNDER_REVIEW',
      category: 'TRAFFIC',
      priority: 'URGENT',
      area: { id: areaId },
    });
    const away = { ...again, expectedVersion: 4, areaId: null };
    expect(await done('triageFeedback', away)).toMatchObject({ status: 'UNDER_REVIEW', area: null });
  });

  it('is adopted with a public reason, and the action is there to read', async () => {
    const { programId, activityId } = await newActivity();
    const { id } = await triaged();
    const close = { id, expectedVersion: 2, status: 'ADOPTED', decisionReason: 'There is a sign now.' };
    expect(await done('decideFeedback', { ...close, decisionReason: ' ' })).toMatchObject({
      code: 'VALIDATION_FAILED',
      path: ['input', 'decisionReason'],
    });
    expect(await responded(id, { takenOn: '2026-06-16' })).toMatchObject({
      code: 'VALIDATION_FAILED',
      path: ['input', 'takenOn'],
    });
    const { data } = await editor.query(
      `mutation ($input: AddFeedbackResponseInput!) { addFeedbackResponse(input: $input) {
        ... on AddFeedbackResponsePayload { feedbackResponse { description takenOn activity { id } program { id } } } } }`,
      {
        input: {
          feedbackItemId: id,
          description: 'A sign.',
          takenOn: '2026-06-15',
          activityId,
          programId,
        },
      },
    );
    expect(data.addFeedbackResponse.feedbackResponse).toEqual({
      description: 'A sign.',
      takenOn: '2026-06-15',
      activity: { id: activityId },
      program: { id: programId },
    });
    expect(await done('decideFeedback', close)).toMatchObject({
      status: 'ADOPTED',
      decisionReason: 'There is a sign now.',
      decidedAt: now.toISOString(),
      version: 3,
      responses: { totalCount: 1 },
    });
  });

  it('that is closed changes only by being opened again, with a reason for the audit trail', async () => {
    const county = await api.jurisdiction();
    const admin = api.as({ jurisdiction: county, role: 'ADMIN' });
    const { id } = await recorded({}, admin);
    const at = (expectedVersion: number, more: object = {}) => ({ id, expectedVersion, ...more });
    const triage = { category: 'DRUGS', priority: 'LOW' };
    await done('triageFeedback', at(1, triage), admin);
    const end = { status: 'DECLINED', decisionReason: 'Belongs to nobody here.' };
    await done('decideFeedback', at(2, end), admin);
    for (const [name, more] of [
      ['triageFeedback', triage],
      ['updateFeedback', { summary: 'Something else.' }],
      ['startFeedbackReview', {}],
      ['decideFeedback', end],
    ] as const) {
      const answer = await done(name, at(3, more), admin);
      expect(answer).toMatchObject({ code: 'INVALID_STATE' });
      expect(answer.message).toMatch('reopen it first');
    }
    const reason = 'The county found money for it.';
    expect(await done('reopenFeedback', at(3, { reason }), admin)).toMatchObject({
      status: 'UNDER_REVIEW',
      decisionReason: null,
      decidedAt: null,
    });
    expect(await done('reopenFeedback', at(4, { reason }), admin)).toMatchObject({ code: 'INVALID_STATE' });
    const { data } = await admin.query('{ auditTrail { edges { node { action detail { name value } } } } }');
    const events = data.auditTrail.edges.map((edge: { node: Json }) => edge.node);
    expect(events.map(({ action }: Json) => action).sort()).toEqual([
      'feedbackItem.decided',
      'feedbackItem.recorded',
      'feedbackItem.reopened',
      'feedbackItem.triaged',
    ]);
    const reopened = events.find(({ action }: Json) => action === 'feedbackItem.reopened');
    expect(reopened.detail).toEqual(
      expect.arrayContaining([
        { name: 'from', value: 'DECLINED' },
        { name: 'reason', value: reason },
      ]),
    );
  });

  it('is corrected while it is open; null takes it off its activity and program', async () => {
    const { programId, activityId } = await newActivity();
    const { id } = await recorded({ activityId, receivedOn: '2026-06-01' });
    const kept = await done('updateFeedback', { id, expectedVersion: 1, summary: 'Cars race by.' });
    expect(kept).toMatchObject({
      summary: 'Cars race by.',
      receivedOn: '2026-06-01',
      activity: { id: activityId },
      program: { id: programId },
    });
    const cleared = await done('updateFeedback', {
      id,
      expectedVersion: 2,
      activityId: null,
      programId: null,
    });
    expect(cleared).toMatchObject({
      summary: 'Cars race by.',
      receivedOn: '2026-06-01',
      activity: null,
      program: null,
    });
  });
});

describe('the life of a feedback item', () => {
  it('reaches no forbidden state by any sequence of calls', async () => {
    const call = fc.constantFrom(
      ['triageFeedback', { category: 'HOUSING', priority: 'LOW' }],
      ['startFeedbackReview', {}],
      ['addFeedbackResponse', {}],
      ['decideFeedback', { status: 'ADOPTED', decisionReason: 'Done.' }],
      ['decideFeedback', { status: 'OUT_OF_SCOPE_LEGAL', decisionReason: 'Handed on.' }],
      ['decideFeedback', { status: 'DECLINED', decisionReason: ' ' }],
      ['reopenFeedback', { reason: 'Not yet.' }],
      ['updateFeedback', { summary: 'Rents rise.' }],
    ) as fc.Arbitrary<readonly [string, object]>;
    const sequences = fc.asyncProperty(fc.array(call, { minLength: 4, maxLength: 12 }), async (calls) => {
      let state = await recorded();
      const { id } = state;
      for (const [name, input] of calls) {
        const answer =
          name === 'addFeedbackResponse'
            ? await responded(id)
            : await done(name, { id, expectedVersion: state.version, ...input });
        // It is either done, or refused for what is known; never a failure of a constraint.
        if (answer.id) state = answer;
        else expect(['INVALID_STATE', 'VALIDATION_FAILED']).toContain(answer.code);
        const { status, category, priority, decisionReason, decidedAt } = state;
        const isClosed = ['ADOPTED', 'OUT_OF_SCOPE_LEGAL', 'DECLINED'].includes(status);
        expect([decisionReason !== null, decidedAt !== null]).toEqual([isClosed, isClosed]);
        if (status !== 'RECEIVED') expect([category, priority]).not.toContain(null);
      }
    });
    await fc.assert(sequences, {
      numRuns: 20,
      examples: [
        [
          [
            ['triageFeedback', { category: 'HOUSING', priority: 'LOW' }],
            ['decideFeedback', { status: 'ADOPTED', decisionReason: 'Done.' }],
            ['addFeedbackResponse', {}],
            ['decideFeedback', { status: 'ADOPTED', decisionReason: 'Done.' }],
            ['reopenFeedback', { reason: 'Not yet.' }],
          ],
        ],
      ],
    });
  }, 120_000);
});

describe('the list of feedback items', () => {
  it('is filtered by whether a feedback item is open', async () => {
    const county = await api.jurisdiction();
    const admin = api.as({ jurisdiction: county, role: 'ADMIN' });
    await recorded({ summary: 'Open.' }, admin);
    const { id } = await recorded({ summary: 'Closed.' }, admin);
    const triage = { id, expectedVersion: 1, category: 'OTHER', priority: 'URGENT' };
    await done('triageFeedback', triage, admin);
    await done(
      'decideFeedback',
      { id, expectedVersion: 2, status: 'OUT_OF_SCOPE_LEGAL', decisionReason: 'Sent.' },
      admin,
    );
    const found = async (isOpen: boolean): Promise<string[]> => {
      const { data } = await admin.query(list, { filter: { isOpen } });
      return data.feedbackItems.edges.map(({ node }: Json) => node.summary);
    };
    expect(await found(true)).toEqual(['Open.']);
    expect(await found(false)).toEqual(['Closed.']);
  });
});
