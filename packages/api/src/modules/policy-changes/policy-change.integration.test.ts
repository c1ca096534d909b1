import { decodeGlobalId, encodeGlobalId } from '@rapport/core/ids.ts';
import { inSystem } from '@rapport/database/system.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { run } from '../../testing/governance-journey.ts';
import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json, TestClient } from '../../testing/test-client.ts';

let api: TestApi;
let kern: TestJurisdiction;
let editor: TestClient;
let forum: Forum;

const now = new Date('2026-06-15T05:06:07.000Z');

beforeAll(async () => {
  api = await startTestApi({ now: () => now });
  kern = await api.jurisdiction();
  editor = api.as({ jurisdiction: kern, role: 'EDITOR' });
  forum = await newForum();
});
afterAll(() => api.close());

const noUuid = '00000000-0000-7000-8000-000000000000';

const selection = `policyChange {
  id kind title insight change limits decidedOn version program { id }
  sources { totalCount edges { node { id activity { id } feedbackItem { id } policyChange { id } } } }
}`;
const mutation = (name: string): string => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return `mutation ($input: ${type}Input!) {
    ${name}(input: $input) {
      __typename
      ... on Error {
        code message path
        ... on IdentifyingTextError { canConfirm findings { path message } }
      }
      ... on ConflictError { currentVersion }
      ... on ValidationError { issues { path message } }
      ... on ${type}Payload { ${selection} }
    }
  }`;
};
const done = async (name: string, input: object, client = editor): Promise<Json> => {
  const { data } = await client.query(mutation(name), { input });
  return data[name].policyChange ?? data[name];
};
const words = {
  title: 'Young people are offered a mentor first',
  insight: 'Parents said that a first court date changes little.',
  change: 'A first non-violent offense is offered mentoring before it is filed.',
  limits: 'Nobody compared the outcomes of people who were offered it with those of others.',
};
const created = (input: object = {}, client = editor): Promise<Json> =>
  done(
    'createPolicyChange',
    {
      ...words,
      kind: 'DIVERSION_OPTION',
      decidedOn: '2026-06-01',
      sources: [{ activityId: forum.activityId }],
      ...input,
    },
    client,
  );

interface Forum {
  programId: string;
  activityId: string;
  itemId: string;
}
async function newForum(county = kern, client = editor): Promise<Forum> {
  const [program] = await county.programs(1);
  if (!program) throw new Error('The seed kit made no program');
  const [activity] = await county.activities(program, 1);
  const activityId = encodeGlobalId('Activity', activity?.id ?? '');
  return {
    programId: encodeGlobalId('Program', program.id),
    activityId,
    itemId: await newItem(client),
  };
}
async function newItem(client = editor): Promise<string> {
  const { data } = await client.query(
    `mutation { recordFeedback(input: { summary: "Court takes long." }) {
      ... on RecordFeedbackPayload { feedbackItem { id } } } }`,
  );
  return data.recordFeedback.feedbackItem.id;
}

const one = 'query ($id: ID!) { policyChange(id: $id) { id } node(id: $id) { __typename } }';
const list = /* GraphQL */ `
  query (
    $first: Int
    $after: String
    $last: Int
    $before: String
    $filter: PolicyChangeFilter
    $orderBy: PolicyChangeOrder
  ) {
    policyChanges(
      first: $first
      after: $after
      last: $last
      before: $before
      filter: $filter
      orderBy: $orderBy
    ) {
      totalCount
      pageInfo {
        startCursor
        endCursor
      }
      edges {
        node {
          title
        }
      }
    }
  }
`;

describe('a policy change', () => {
  it('is recorded with where it came from and what it does not show', async () => {
    const { programId, activityId, itemId } = forum;
    const made = await created({
      programId,
      sources: [{ activityId }, { feedbackItemId: itemId }],
    });
    expect(made).toMatchObject({
      ...words,
      kind: 'DIVERSION_OPTION',
      decidedOn: '2026-06-01',
      version: 1,
      program: { id: programId },
    });
    const sources = made.sources.edges.map((edge: { node: Json }) => edge.node);
    expect(sources).toHaveLength(2);
    for (const source of sources) expect(source.policyChange).toEqual({ id: made.id });
    expect(sources.map(({ activity, feedbackItem }: Json) => [activity, feedbackItem])).toEqual(
      expect.arrayContaining([
        [{ id: activityId }, null],
        [null, { id: itemId }],
      ]),
    );
    const { data } = await editor.query(one, { id: made.id });
    expect(data).toEqual({ policyChange: { id: made.id }, node: { __typename: 'PolicyChange' } });
  });

  it('has all its words, a day that has come, and from 1 to 20 sources, each named once', async () => {
    const empty = await created({ title: ' ', insight: '', change: ' ', limits: '', programId: 'x' });
    expect(empty.issues.map(({ path }: { path: string[] }) => path.at(-1)).sort()).toEqual([
      'change',
      'insight',
      'limits',
      'programId',
      'title',
    ]);
    expect(await created({ decidedOn: '2026-06-16' })).toMatchObject({
      code: 'VALIDATION_FAILED',
      path: ['input', 'decidedOn'],
    });
    const { activityId, itemId } = forum;
    expect(await created({ sources: [] })).toMatchObject({ path: ['input', 'sources'] });
    const many = Array.from({ length: 21 }, () => ({ activityId }));
    expect((await created({ sources: many })).issues).toContainEqual({
      path: ['input', 'sources'],
      message: 'A policy change has from 1 to 20 sources.',
    });
    const twice = [{ activityId }, { feedbackItemId: itemId }, { activityId }];
    expect(await created({ sources: twice })).toMatchObject({ path: ['input', 'sources', '2'] });
    const absent = encodeGlobalId('Activity', noUuid);
    expect(await created({ sources: [{ feedbackItemId: itemId }, { activityId: absent }] })).toMatchObject({
      code: 'NOT_FOUND',
      path: ['input', 'sources', '1', 'activityId'],
    });
    const { data } = await editor.query(list, { filter: { kinds: ['RESTORATIVE_OPTION'] } });
    expect(data.policyChanges.totalCount).toBe(0);
  });

  it.each([
    ['a case number', 'It began with 24-CR-01234 and went on.', '24-CR-01234'],
    ['the name of a case', 'After People v. Okafor the policy changed.', 'Okafor'],
    ['the name of a person', 'The mother of defendant Jordan spoke.', 'Jordan'],
    ['the name of a person', 'It was Ms. Delacroix who asked.', 'Delacroix'],
    ['a telephone number', 'Call 661-555-0142 for more.', '0142'],
    ['an e-mail address', 'Write to someone@example.org.', 'someone@'],
    ['a Social Security number', 'Known as 123-45-6789.', '6789'],
    ['a date of birth', 'DOB 01/02/1990.', '1990'],
  ])('that holds %s is refused with the reason, which does not repeat it', async (kind, text, secret) => {
    const fields = ['title', 'insight', 'change', 'limits'] as const;
    const { id } = await created();
    const all = Object.fromEntries(fields.map((field) => [field, text]));
    for (const answer of [
      await created(all),
      await done('updatePolicyChange', { id, expectedVersion: 1, ...all }),
    ]) {
      expect(answer).toMatchObject({ code: 'IDENTIFYING_TEXT', canConfirm: kind.startsWith('the name') });
      expect(answer.findings.map(({ path }: { path: string[] }) => path.at(-1)).sort()).toEqual(
        fields.toSorted(),
      );
      for (const { message } of answer.findings) {
        expect(message).toMatch(`This looks like ${kind}`);
        expect(message).toMatch(/Use general terms/);
      }
      expect(JSON.stringify(answer)).not.toContain(secret);
    }
    expect(JSON.stringify(api.log)).not.toContain(secret);
  });

  it('keeps what is left out; null takes it off its program alone', async () => {
    const { programId } = forum;
    const { id } = await created({ programId });
    const kept = await done('updatePolicyChange', { id, expectedVersion: 1, kind: 'POLICY' });
    expect(kept).toMatchObject({ ...words, kind: 'POLICY', program: { id: programId }, version: 2 });
    const cleared = await done('updatePolicyChange', {
      id,
      expectedVersion: 2,
      programId: null,
    });
    expect(cleared).toMatchObject({ ...words, kind: 'POLICY', decidedOn: '2026-06-01', program: null });
    const future = { id, expectedVersion: 3, decidedOn: '2026-06-17' };
    expect(await done('updatePolicyChange', future)).toMatchObject({ path: ['input', 'decidedOn'] });
  });
});

describe('the sources of a policy change', () => {
  it('are each added once, and can be removed except the last', async () => {
    const { id, sources } = await created();
    const source = { feedbackItemId: forum.itemId };
    const add = (more: object = {}) => done('addFeedbackInfluence', { policyChangeId: id, source, ...more });
    expect((await add({ idempotencyKey: 'source-1' })).sources.totalCount).toBe(2);
    expect((await add({ idempotencyKey: 'source-1' })).sources.totalCount).toBe(2);
    expect(await add()).toMatchObject({ code: 'CONFLICT', path: ['input', 'source'] });
    const first = { id: sources.edges[0].node.id };
    const left = await done('removeFeedbackInfluence', first);
    expect(left.sources.edges.map(({ node }: Json) => node.feedbackItem)).toEqual([{ id: forum.itemId }]);
    expect(await done('removeFeedbackInfluence', first)).toMatchObject({
      code: 'NOT_FOUND',
      path: ['input', 'id'],
    });
    expect(await done('removeFeedbackInfluence', { id: left.sources.edges[0].node.id })).toMatchObject({
      code: 'INVALID_STATE',
      path: ['input', 'id'],
    });
  });

  it('are never more than 20 and never none, also when several change them at once', async () => {
    const feedbackItems = await Promise.all(Array.from({ length: 22 }, () => newItem()));
    const all = feedbackItems.map((feedbackItemId) => ({ feedbackItemId }));
    const { id } = await created({ sources: all.slice(0, 19) });
    const added = await Promise.all(
      all.slice(19).map((source) => done('addFeedbackInfluence', { policyChangeId: id, source })),
    );
    expect(added.map(({ code }) => code ?? 'ADDED').sort()).toEqual([
      'ADDED',
      'INVALID_STATE',
      'INVALID_STATE',
    ]);

    const pair = await created({ sources: all.slice(0, 2) });
    const removed = await Promise.all(
      pair.sources.edges.map(({ node }: Json) => done('removeFeedbackInfluence', { id: node.id })),
    );
    expect(removed.map(({ code }) => code ?? 'REMOVED').sort()).toEqual(['INVALID_STATE', 'REMOVED']);
  });

  it.each([{}, { activityId: null }])('are each an activity or a feedback item, not %j', async (source) => {
    const { id } = await created();
    const { status, errors } = await editor.query(mutation('addFeedbackInfluence'), {
      input: { policyChangeId: id, source },
    });
    expect(status).toBe(400);
    expect(errors[0]?.extensions['code']).toBe('BAD_REQUEST');
  });
});

describe('the course of a policy change', () => {
  const all = 'policyChange { id version status decidedOn effectiveOn withdrawalReason }';
  const move = (change: Json, input: object): Promise<Json> =>
    run(editor, 'movePolicyChange', { id: change.id, expectedVersion: change.version, ...input }, all);

  it('is proposed, decided, in effect, and withdrawn with a reason', async () => {
    const { id, version } = await created({ isProposal: true });
    const decided = await move({ id, version }, { status: 'DECIDED', day: '2026-06-10' });
    expect(decided.policyChange).toMatchObject({ status: 'DECIDED', decidedOn: '2026-06-10' });
    const early = { status: 'IN_EFFECT', day: '2026-06-09' };
    expect(await move(decided.policyChange, early)).toMatchObject({ code: 'VALIDATION_FAILED' });
    const effective = await move(decided.policyChange, { status: 'IN_EFFECT' });
    expect(effective.policyChange).toMatchObject({ status: 'IN_EFFECT', effectiveOn: '2026-06-15' });
    expect(await move(effective.policyChange, { status: 'PROPOSED' })).toMatchObject({
      code: 'INVALID_STATE',
      path: ['input', 'status'],
    });
    expect(await move(effective.policyChange, { status: 'WITHDRAWN' })).toMatchObject({
      path: ['input', 'reason'],
    });
    const end = await move(effective.policyChange, { status: 'WITHDRAWN', reason: 'It did not work.' });
    expect(end.policyChange).toMatchObject({ status: 'WITHDRAWN', withdrawalReason: 'It did not work.' });
    expect(await move(end.policyChange, { status: 'DECIDED' })).toMatchObject({ code: 'INVALID_STATE' });
  });

  it('keeps the kind, the weight and the rationale of feedback that was erased, without the words', async () => {
    const feedbackItemId = await newItem();
    const { id } = await created({ sources: [{ activityId: forum.activityId }] });
    const added = {
      policyChangeId: id,
      source: { feedbackItemId },
      weight: 'DECISIVE',
      rationale: 'It was new.',
    };
    await run(editor, 'addFeedbackInfluence', added);
    const { system } = api.database;
    await inSystem(system, (session) =>
      session.query({
        text: 'delete from feedback_item where id = $1',
        values: [decodeGlobalId(feedbackItemId)?.id],
      }),
    );
    const { data } = await editor.query(
      `query ($id: ID!) { policyChange(id: $id) { sources { edges { node {
        sourceKind isErased weight rationale feedbackItem { id } } } } } }`,
      { id },
    );
    expect(data.policyChange.sources.edges.map(({ node }: Json) => node)).toEqual([
      {
        sourceKind: 'ACTIVITY',
        isErased: false,
        weight: 'CONTRIBUTING',
        rationale: null,
        feedbackItem: null,
      },
      {
        sourceKind: 'FEEDBACK_ITEM',
        isErased: true,
        weight: 'DECISIVE',
        rationale: 'It was new.',
        feedbackItem: null,
      },
    ]);
  });

  it('has no outcome before it takes effect and names an indicator, and one with words after that', async () => {
    const indicators = '{ indicators(first: 1) { edges { node { id name } } } }';
    const { data } = await editor.query(indicators);
    const [{ node: indicator }] = data.indicators.edges;
    const read = async (id: string): Promise<Json> => {
      const answer = await editor.query(
        `query ($id: ID!) { policyChangeOutcome(policyChangeId: $id) {
          beforeTo afterFrom sentence result { id } before { __typename } after { __typename } } }`,
        { id },
      );
      expect(answer.errors).toEqual([]);
      return answer.data.policyChangeOutcome;
    };
    const { id, version } = await created();
    expect(await read(id)).toBeNull();
    const expectation = { indicatorDefinitionId: indicator.id, movement: 'INCREASE' };
    const change = { id, expectedVersion: version, expectation, effectiveOn: '2026-06-01' };
    await run(editor, 'updatePolicyChange', change);
    const outcome = await read(id);
    expect(outcome).toMatchObject({ result: null, before: { __typename: 'NotReported' } });
    expect(outcome.sentence).toContain(`${indicator.name}: not reported in the year before the change`);
  });
});
