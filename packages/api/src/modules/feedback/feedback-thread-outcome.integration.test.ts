import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { checkPlan, createEvaluation, register, resultOf } from '../../testing/evaluation-journey.ts';
import { mutate } from '../../testing/mutate.ts';
import { firstDayOf, recordedPanel } from '../../testing/recorded-panel.ts';
import { worldOf, type World } from '../../testing/scenarios/scenario.ts';
import { startApiWithWorker } from '../../testing/survey-journey.ts';
import type { TestApi } from '../../testing/test-api.ts';
import type { Json } from '../../testing/test-client.ts';

let api: TestApi;
let world: World;

beforeAll(async () => {
  api = await startApiWithWorker();
  world = worldOf(api, await api.jurisdiction());
});
afterAll(() => api.close());

const calls = (place: number, period: number): number =>
  300 +
  20 * place +
  6 * period +
  ((37 * place + 53 * period) % 41) -
  (place % 2 === 0 && period > 4 ? 90 : 0);

/** A registered evaluation of eight places, and the id of one of its observations. */
async function registered(): Promise<{ evaluationId: string; observation: Json }> {
  const analyst = world.as('ANALYST');
  const { indicatorDefinitionId, placeIds } = await recordedPanel(api, world.county.id, {
    places: Array.from({ length: 8 }, (_, place) => `p-${place}`),
    periods: 8,
    periodMonths: 12,
    denominator: 10_000,
    numerator: calls,
  });
  const { id: evaluationId, version } = await createEvaluation(analyst, {
    title: 'Lights',
    question: 'Do lights reduce calls?',
    design: 'DIFFERENCE_IN_DIFFERENCES',
    indicatorDefinitionId,
    plan: {
      firstDay: '2010-01-01',
      lastDay: '2017-12-31',
      startsOn: firstDayOf({ periodMonths: 12 }, 5),
      units: placeIds.map((placeId, place) => ({
        placeId,
        role: place % 2 === 0 ? 'TREATED' : 'COMPARISON',
      })),
      expectedEffect: 'DECREASE',
      decisionRule: 'Keep the lights if calls fall.',
      minimumDetectableEffect: 1,
    },
  });
  await checkPlan(api, analyst, evaluationId);
  await register(analyst, { evaluationId, expectedVersion: version });
  const { data } = await analyst.query('{ observations(first: 1) { edges { node { id version } } } }');
  return { evaluationId, observation: data.observations.edges[0].node };
}

const stepsOf = async (token: string, language: string): Promise<Json[]> => {
  const { data, errors } = await api.asPublic().query(
    `query ($token: String!, $language: String) { feedbackThread(token: $token) { officeSlug steps(language: $language) {
       kind sentence text publicationSlug outcome { claimLevel claim isReplaced figure {
         __typename ... on Estimate { value unit interval { lower upper } } } } } } }`,
    { token, language },
  );
  expect(errors).toEqual([]);
  expect(data.feedbackThread.officeSlug).toBe(world.county.slug);
  return data.feedbackThread.steps;
};
const ofKind = async (token: string, kind: string, language = 'en') =>
  (await stepsOf(token, language)).filter((step) => step['kind'] === kind);

it('the thread of a resident goes from their words to the measured outcome, as it was published', async () => {
  await world.run('createFeedbackChannel', { kind: 'DIGITAL', name: 'Form', isOpenToPublic: true });
  const submission = {
    jurisdiction: world.county.slug,
    words: 'The bus stop is dark.',
    submissionKey: randomUUID(),
  };
  const { payload } = await mutate(api.asPublic(), 'submitFeedback', submission, 'token');
  const token = payload.token as string;
  const { data } = await world.as('ADMIN').query('{ feedbackItems { edges { node { id version } } } }');
  const item = data.feedbackItems.edges[0].node;
  const triaged = await world.run('triageFeedback', {
    id: item.id,
    expectedVersion: item.version,
    category: 'TRAFFIC',
    priority: 'HIGH',
  });
  await world.run('decideFeedback', {
    id: item.id,
    expectedVersion: triaged['version'],
    status: 'ADOPTED',
    decisionReason: 'Dark stops are dangerous.',
  });
  const { evaluationId, observation } = await registered();
  const change = await world.run('createPolicyChange', {
    title: 'Lights first',
    kind: 'POLICY',
    insight: 'Stops are dark.',
    change: 'The office asks for lights.',
    limits: 'One county.',
    decidedOn: '2026-01-15',
    isProposal: true,
    sources: [{ feedbackItemId: item.id }],
    evaluationId,
  });
  expect(await ofKind(token, 'POLICY_CHANGE')).toEqual([]);
  await world.run('movePolicyChange', {
    id: change['id'],
    expectedVersion: change['version'],
    status: 'DECIDED',
  });
  expect(await ofKind(token, 'POLICY_CHANGE')).toMatchObject([{ text: 'The office asks for lights.' }]);

  const result = await resultOf(api, world.as('ANALYST'), evaluationId);
  // A result that nobody published is not shown.
  expect(await ofKind(token, 'OUTCOME')).toEqual([]);
  const draft = await world.run(
    'createPublication',
    {
      kind: 'POLICY_CHANGE',
      title: 'Lights at bus stops',
      body: 'You said it is dark.',
      policyChangeId: change['id'],
      translations: [{ language: 'es', title: 'Luces en las paradas', body: 'Texto en español.' }],
      figures: [
        {
          source: { evaluationResultId: result['id'] },
          label: [
            { language: 'en', text: 'Calls at night.' },
            { language: 'es', text: 'Llamadas de noche.' },
          ],
        },
      ],
    },
    { selection: 'publication { id version slug }' },
  );
  expect(await ofKind(token, 'PUBLICATION')).toEqual([]);
  const published = await world.run('publish', { id: draft['id'], expectedVersion: draft['version'] });
  const { estimate, sentence } = result['outcome'];
  const outcome = { claimLevel: result['claimLevel'], isReplaced: false, figure: estimate };
  const shown = {
    kind: 'OUTCOME',
    sentence: 'The office measured the outcome: Calls at night.',
    text: sentence,
    publicationSlug: draft['slug'],
    outcome: { ...outcome, claim: 'The change and the outcome go together. Other explanations are likely.' },
  };
  expect(outcome).toMatchObject({ claimLevel: 'ASSOCIATIONAL', figure: { __typename: 'Estimate' } });
  expect(await ofKind(token, 'OUTCOME')).toEqual([shown]);
  expect(await ofKind(token, 'OUTCOME', 'es')).toEqual([
    {
      ...shown,
      sentence: 'La oficina midió el resultado: Llamadas de noche.',
      text: null,
      outcome: {
        ...outcome,
        claim: 'El cambio y el resultado van juntos. Es probable que haya otras explicaciones.',
      },
    },
  ]);
  expect(await ofKind(token, 'PUBLICATION', 'es')).toMatchObject([
    { sentence: 'La oficina publicó: Luces en las paradas', publicationSlug: draft['slug'] },
  ]);
  const kinds = (await stepsOf(token, 'en')).map(({ kind }) => kind as string);
  expect(kinds.toSorted()).toEqual([
    'DECIDED',
    'OUTCOME',
    'POLICY_CHANGE',
    'PUBLICATION',
    'RECEIVED',
    'TRIAGED',
  ]);

  // Words that are not published yet are not shown, and a later result leaves the published figure as it was.
  await world.run('updatePublication', {
    id: draft['id'],
    expectedVersion: published['version'],
    title: 'Other words',
  });
  await world.run(
    'correctObservation',
    {
      id: observation['id'],
      expectedVersion: observation['version'],
      numerator: 250,
      denominator: 10_000,
      reason: 'Some calls were counted twice.',
    },
    { by: 'ANALYST', selection: 'observation { id }' },
  );
  const later = await resultOf(api, world.as('ANALYST'), evaluationId);
  expect(later['outcome'].estimate.value).not.toBe(estimate.value);
  expect(await ofKind(token, 'OUTCOME')).toEqual([
    { ...shown, outcome: { ...shown.outcome, isReplaced: true } },
  ]);
  expect(await ofKind(token, 'PUBLICATION')).toMatchObject([
    { sentence: 'The office published: Lights at bus stops' },
  ]);

  // Everyone reads the same in the publication itself.
  const { data: page } = await api.asPublic().query(
    `query ($office: String!, $slug: String!) { publicJurisdiction(slug: $office) { publication(slug: $slug) {
       hasWithdrawnFigures versions { figures { claimLevel sentence isWithdrawn estimate {
         __typename ... on Estimate { value unit interval { lower upper } } } } } } } }`,
    { office: world.county.slug, slug: draft['slug'] },
  );
  const { claimLevel } = outcome;
  expect(page.publicJurisdiction.publication).toEqual({
    hasWithdrawnFigures: true,
    versions: [{ figures: [{ claimLevel, sentence, isWithdrawn: true, estimate }] }],
  });

  const { data: current } = await world
    .as('ADMIN')
    .query('query ($id: ID!) { publication(id: $id) { id version } }', { id: draft['id'] });
  const { id, version } = current.publication;
  await world.run('withdrawPublication', { id, expectedVersion: version, reason: 'A figure was wrong.' });
  expect(await ofKind(token, 'OUTCOME')).toEqual([]);
  expect(await ofKind(token, 'PUBLICATION')).toEqual([]);
});

it('a form for feedback offers the channels that are open and the areas in use, and no others', async () => {
  const own = worldOf(api, await api.jurisdiction());
  const read = async (slug: string): Promise<Json> => {
    const { data, errors } = await api.asPublic().query(
      `query ($slug: String!) { publicJurisdiction(slug: $slug) {
         feedbackChannels { id kind name responseDays } feedbackAreas { code name kind } } }`,
      { slug },
    );
    expect(errors).toEqual([]);
    return data.publicJurisdiction;
  };
  expect(await read(own.county.slug)).toEqual({ feedbackChannels: [], feedbackAreas: [] });
  const channel = (input: object) => own.run('createFeedbackChannel', input);
  const hotline = { kind: 'HOTLINE', name: 'Hotline', isOpenToPublic: true, responseDays: 7 };
  const form = { kind: 'DIGITAL', name: 'Form', isOpenToPublic: true, responseDays: 14 };
  const { id: hotlineId } = await channel(hotline);
  const { id: formId } = await channel(form);
  await channel({ kind: 'ADVISORY_BOARD', name: 'Board', isOpenToPublic: false });
  await own.run('createArea', { code: 'S', name: 'South side', kind: 'NEIGHBORHOOD' });
  await own.run('createArea', { code: 'N', name: 'North side', kind: 'DISTRICT' });
  const retired = await own.run('createArea', { code: 'O', name: 'Old town' });
  await own.run('retireArea', { id: retired['id'], expectedVersion: retired['version'] });
  const shown = ({ kind, name, responseDays }: typeof form, id: unknown) => ({
    id,
    kind,
    name,
    responseDays,
  });
  expect(await read(own.county.slug)).toEqual({
    feedbackChannels: [shown(form, formId), shown(hotline, hotlineId)],
    feedbackAreas: [
      { code: 'N', name: 'North side', kind: 'DISTRICT' },
      { code: 'S', name: 'South side', kind: 'NEIGHBORHOOD' },
    ],
  });
  const input = {
    words: 'It is dark.',
    feedbackChannelId: hotlineId,
    areaCode: 'N',
    submissionKey: randomUUID(),
  };
  const sent = await mutate(
    api.asPublic(),
    'submitFeedback',
    { jurisdiction: own.county.slug, ...input },
    'dueOn',
  );
  expect(sent.code).toBeUndefined();
  const { data } = await own
    .as('ADMIN')
    .query('{ feedbackItems { edges { node { area { code } feedbackChannel { id } } } } }');
  expect(data.feedbackItems.edges).toEqual([
    { node: { area: { code: 'N' }, feedbackChannel: { id: hotlineId } } },
  ]);
});
