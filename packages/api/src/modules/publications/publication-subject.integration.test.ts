import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json, TestClient } from '../../testing/test-client.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

/** An office with a feedback item, a policy change that came of it, and a publication for each. */
async function newOffice(): Promise<{ editor: TestClient; itemId: string; policyChangeId: string }> {
  const editor = api.as({ jurisdiction: await api.jurisdiction(), role: 'EDITOR' });
  const raised = await editor.query(
    `mutation { recordFeedback(input: { summary: "Court takes long." }) {
      ... on RecordFeedbackPayload { feedbackItem { id } } } }`,
  );
  const itemId: string = raised.data.recordFeedback.feedbackItem.id;
  const recorded = await editor.query(
    `mutation ($input: CreatePolicyChangeInput!) { createPolicyChange(input: $input) {
      ... on CreatePolicyChangePayload { policyChange { id } } } }`,
    {
      input: {
        kind: 'PRACTICE',
        title: 'Evening court',
        insight: 'People cannot leave work.',
        change: 'Court sits one evening a week.',
        limits: 'Whether more people come was not counted.',
        decidedOn: '2026-01-15',
        sources: [{ feedbackItemId: itemId }],
      },
    },
  );
  return { editor, itemId, policyChangeId: recorded.data.createPolicyChange.policyChange.id };
}

const create = `mutation ($input: CreatePublicationInput!) { createPublication(input: $input) {
  ... on Error { code path }
  ... on CreatePublicationPayload { publication { policyChange { id title } feedbackItem { id summary } } } } }`;

const drafted = async (editor: TestClient, input: object): Promise<Json> => {
  const { data } = await editor.query(create, { input: { title: 'You said', body: 'We did.', ...input } });
  return data.createPublication.publication ?? data.createPublication;
};

describe('what a publication tells of', () => {
  it('is shown on it: a policy change, or a feedback item that it answers', async () => {
    const { editor, itemId, policyChangeId } = await newOffice();
    expect(await drafted(editor, { kind: 'POLICY_CHANGE', policyChangeId })).toEqual({
      policyChange: { id: policyChangeId, title: 'Evening court' },
      feedbackItem: null,
    });
    expect(await drafted(editor, { kind: 'FEEDBACK_RESPONSE', feedbackItemId: itemId })).toEqual({
      policyChange: null,
      feedbackItem: { id: itemId, summary: 'Court takes long.' },
    });
    const list = `query ($first: Int) { publications(first: $first) { edges { node {
      policyChange { title } feedbackItem { summary } } } } }`;
    await drafted(editor, { kind: 'FEEDBACK_RESPONSE', feedbackItemId: itemId });
    await drafted(editor, { kind: 'POLICY_CHANGE', policyChangeId });
    const few = await editor.query(list, { first: 2 });
    const many = await editor.query(list, { first: 4 });
    expect(many.data.publications.edges).toHaveLength(4);
    expect(many.statementCount).toBe(few.statementCount);
  });
});
