import { readFile } from 'node:fs/promises';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startTestApi, type TestApi } from './testing/test-api.ts';

const page = await readFile(new URL('../../../docs/api.md', import.meta.url), 'utf8');
const section = page.slice(page.indexOf('\n## Programs, engagement'), page.indexOf('\n## Files'));

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await api.demonstration();
});
afterAll(() => api.close());

describe('docs/api.md on programs, engagement and governance', () => {
  it('has documents that work as written, in their order', async () => {
    const all = [...section.matchAll(/```graphql\n(.*?)```/gs)].map(([, code = '']) => code);
    const documents = all.filter((document) => document.includes('$program'));
    expect([documents.length, all.length]).toEqual([3, 4]);
    const editor = api.as({ subject: 'demo:cedar-editor' });
    const input = { title: 'Circles', type: 'RESTORATIVE_JUSTICE' };
    const { data: created } = await editor.query(
      `mutation ($input: CreateProgramInput!) { createProgram(input: $input) { ... on CreateProgramPayload { program { id } } } }`,
      { input },
    );
    const program: string = created.createProgram.program.id;
    const answers = [];
    for (const document of documents) answers.push(await editor.query(document, { program }));
    for (const { errors } of answers) expect(errors).toEqual([]);
    const [outstanding, asked, year] = answers.map(({ data }) => data);
    expect(outstanding.program.gate).toMatchObject({
      isOpen: false,
      blockers: [{ code: 'REVIEW_MISSING' }],
      requirements: [{ state: 'MISSING', reviewKind: 'ETHICS' }],
    });
    expect(asked.requestReview.review).toMatchObject({ status: 'OPEN', questions: [{}] });
    expect(year.programTimeline.months).toHaveLength(12);
    expect(year.programSummary).toMatchObject({ activitiesHeld: 0, costPerParticipant: {} });
    const confirm =
      all.find((document) => document.includes('textConfirmation') || document.includes('Confirm')) ?? '';
    const concern = { summary: 'Maria Lopez asked for a crossing guard.', raisedOn: '2026-05-01' };
    const { data: likely } = await editor.query(confirm, { input: concern });
    expect(likely.raiseConcern).toMatchObject({
      code: 'IDENTIFYING_TEXT',
      canConfirm: true,
      findings: [{ isCertain: false }],
    });
    const textConfirmation = { reason: 'She spoke for her association and wants to be named.' };
    const { data: confirmed } = await editor.query(confirm, { input: { ...concern, textConfirmation } });
    expect(confirmed.raiseConcern.communityConcern.id).toBeTruthy();
  });

  it('names only mutations and queries that exist', async () => {
    const { data } = await api
      .as({ subject: 'demo:cedar-editor' })
      .query('{ __schema { mutationType { fields { name } } queryType { fields { name } } } }');
    const fields = [...data.__schema.mutationType.fields, ...data.__schema.queryType.fields];
    const known = new Set(fields.map(({ name }: { name: string }) => name));
    const called =
      /`((?:create|change|request|decide|ask|answer|add|assign|require|record|raise|triage|start|close|publish|withdraw|renew|freeze|delete|restore|set|place|disclose|resolve)[A-Z]\w*)`/g;
    const named = [...section.matchAll(called)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});
