import { decodeGlobalId } from '@rapport/core/ids.ts';
import { inSystem } from '@rapport/database/system.ts';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

import { mutate } from '../../testing/mutate.ts';
import { anItem } from '../../testing/scenarios/feedback.scenarios.ts';
import {
  aFocusGroup,
  anExcerpt,
  aParticipant,
  aSession,
} from '../../testing/scenarios/focus-groups.scenarios.ts';
import { worldOf, type World } from '../../testing/scenarios/scenario.ts';
import {
  closeVersion,
  fieldedVersion,
  groupQuestion,
  importResponses,
  startApiWithWorker,
  trustQuestion,
} from '../../testing/survey-journey.ts';
import type { TestApi } from '../../testing/test-api.ts';
import type { Json } from '../../testing/test-client.ts';

/** Publications that cite frozen figures, and what happens to their sources later. Results of evaluations are in feedback-thread-outcome. */
let api: TestApi;
let world: World;

beforeAll(async () => {
  api = await startApiWithWorker();
});
beforeEach(async () => {
  world = worldOf(api, await api.jurisdiction());
});
afterAll(() => api.close());

const label = [{ language: 'en', text: 'Most people trust the office.' }];
const input = (source: object) => ({
  kind: 'ANNOUNCEMENT',
  title: 'Trust',
  body: 'We asked.',
  figures: [{ source, label }],
});
const create = (source: object) =>
  mutate(world.as('ADMIN'), 'createPublication', input(source), '__typename');

/** The slug of a publication that cites a source. */
async function published(source: object, values: object = {}): Promise<string> {
  const selection = 'publication { id version slug }';
  const draft = await world.run('createPublication', { ...input(source), ...values }, { selection });
  await world.run('publish', { id: draft['id'], expectedVersion: draft['version'] });
  return draft['slug'] as string;
}

const read = async (slug: string): Promise<Json> => {
  const { data, errors } = await api.asPublic().query(
    `query ($office: String!, $slug: String!) { publicJurisdiction(slug: $office) { publication(slug: $slug) {
       hasWithdrawnFigures versions { document sha256 text(language: "en") { title }
         figures { kind title citation sha256 certificateId claimLevel isWithdrawn estimate { __typename } } } } } }`,
    { office: world.county.slug, slug },
  );
  expect(errors).toEqual([]);
  return data.publicJurisdiction.publication;
};

it('a survey is cited once its figures are released, and a later version of it changes nothing', async () => {
  const editor = world.as('EDITOR');
  const questions = [trustQuestion, groupQuestion('area', ['north', 'south'])];
  const { surveyId, versionId } = await fieldedVersion(editor, questions);
  const lines = Array.from(
    { length: 60 },
    (_, place) => `r${place},${place % 11},${place % 2 ? 'north' : 'south'}`,
  );
  await importResponses(api, editor, versionId, ['respondent_key,trust,area', ...lines].join('\n'));
  const source = { surveyVersionId: versionId };
  expect(await create(source)).toMatchObject({
    code: 'VALIDATION_FAILED',
    path: ['input', 'figures', '0', 'source', 'surveyVersionId'],
    message: 'The figures of this survey are not released yet.',
  });
  await closeVersion(editor, versionId);
  await api.drainQueue();
  const slug = await published(source);
  const before = await read(slug);
  const nothing = { claimLevel: null, estimate: null, isWithdrawn: false };
  expect(before.versions[0].figures).toEqual([
    {
      ...nothing,
      kind: 'SURVEY_RELEASE',
      title: 'Trust in the office',
      citation: versionId,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
      certificateId: expect.any(String) as unknown,
    },
  ]);
  await world.run(
    'createSurveyVersion',
    { surveyId, questions: [trustQuestion] },
    { selection: 'surveyVersion { id }' },
  );
  await inSystem(api.database.system, () =>
    api.database.system.prisma.jurisdiction.update({
      where: { id: world.county.id },
      data: { disclosureThreshold: 20 },
    }),
  );
  expect(await read(slug)).toEqual(before);
  // The same release is cited again with the same hash.
  expect((await read(await published(source))).versions[0].figures[0].sha256).toBe(
    before.versions[0].figures[0].sha256,
  );
});

it('the themes of a focus group are cited once they are frozen, and stay when a participant withdraws', async () => {
  const group = await aFocusGroup(world);
  const participant = await aParticipant(world, await aSession(world, group));
  const { id: excerptId } = await anExcerpt(world, participant);
  await world.run('codeExcerpt', { excerptId, themeIds: [] }, { selection: '__typename' });
  const source = { focusGroupId: group.id };
  expect(await create(source)).toMatchObject({
    code: 'VALIDATION_FAILED',
    path: ['input', 'figures', '0', 'source', 'focusGroupId'],
    message: 'The figures of this focus group are not frozen yet.',
  });
  await world.run('closeFocusGroup', { id: group.id, expectedVersion: group.version });
  const { data } = await world
    .as('ADMIN')
    .query('query ($id: ID!) { focusGroup(id: $id) { title themeTable { sha256 } } }', { id: group.id });
  const { title, themeTable } = data.focusGroup;
  const slug = await published(source);
  const before = await read(slug);
  expect(before.versions[0].figures).toMatchObject([
    { kind: 'FOCUS_GROUP_TABLE', title, citation: group.id, sha256: themeTable.sha256, isWithdrawn: false },
  ]);
  const withdrawal = { id: participant.id, reason: 'They withdrew.' };
  await world.run('removeFocusGroupParticipant', withdrawal, { selection: '__typename' });
  expect(await read(slug)).toEqual(before);
});

it('sources of another office are answered like absent ones', async () => {
  const other = worldOf(api, await api.jurisdiction());
  const group = await aFocusGroup(other);
  const { versionId } = await fieldedVersion(other.as('EDITOR'), [trustQuestion]);
  for (const [field, id] of [
    ['focusGroupId', group.id],
    ['surveyVersionId', versionId],
  ] as const) {
    expect(await create({ [field]: id })).toMatchObject({
      code: 'NOT_FOUND',
      path: ['input', 'figures', '0', 'source', field],
    });
  }
});

it('a publication and its policy change stay when the feedback behind them is erased, and say so', async () => {
  const item = await anItem(world);
  const change = await world.run('createPolicyChange', {
    title: 'Lights first',
    kind: 'POLICY',
    insight: 'Stops are dark.',
    change: 'The office asks for lights.',
    limits: 'One county.',
    decidedOn: '2026-01-15',
    sources: [{ feedbackItemId: item.id }],
  });
  const draft = await world.run(
    'createPublication',
    { kind: 'POLICY_CHANGE', title: 'Lights', body: 'You said it is dark.', policyChangeId: change['id'] },
    { selection: 'publication { id version slug }' },
  );
  await world.run('publish', { id: draft['id'], expectedVersion: draft['version'] });
  const before = await read(draft['slug'] as string);
  await inSystem(api.database.system, () =>
    api.database.system.prisma.feedbackItem.deleteMany({
      where: { jurisdictionId: world.county.id, id: decodeGlobalId(item.id)?.id ?? '' },
    }),
  );
  expect(await read(draft['slug'] as string)).toEqual(before);
  const { data } = await world
    .as('VIEWER')
    .query(
      `query ($id: ID!) { policyChange(id: $id) { title status sources { edges { node { sourceKind isErased feedbackItem { id } } } } } }`,
      { id: change['id'] },
    );
  expect(data.policyChange).toEqual({
    title: 'Lights first',
    status: 'DECIDED',
    sources: { edges: [{ node: { sourceKind: 'FEEDBACK_ITEM', isErased: true, feedbackItem: null } }] },
  });
});
