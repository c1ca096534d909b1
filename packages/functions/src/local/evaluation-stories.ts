import { setTimeout as sleep } from 'node:timers/promises';

import { cohortStory, evaluationStories, type EvaluationStory } from './evaluation-stories.data.ts';
import type { LocalIssuer } from './issuer.ts';

/** A local server that runs jobs. */
export interface StoryServer {
  url: string;
  issuer: LocalIssuer;
  signal: AbortSignal;
}

/** Sends a document and returns its data. Throws an error of GraphQL, or the failure of a mutation. */
type Ask = <T>(document: string, variables?: object) => Promise<T>;

const pollMs = 100;

/**
 * Plans, checks, registers and runs an evaluation in the demonstration counties that have a program, and imports a cohort, through the API as a person would. Existing
 * records stay as they are, and an interrupted story goes on.
 */
export async function tellEvaluations(server: StoryServer): Promise<void> {
  for (const story of evaluationStories)
    await tellEvaluation(await signIn(server, story.subject), story, server.signal);
  await tellCohort(await signIn(server, cohortStory.subject), server.signal);
}

async function signIn({ url, issuer, signal }: StoryServer, subject: string): Promise<Ask> {
  const authorization = `Bearer ${await issuer.sign(subject)}`;
  return async <T>(query: string, variables: object = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ query, variables }),
      signal,
    });
    const { data, errors } = (await response.json()) as { data?: T; errors?: { message: string }[] };
    if (data == null || errors) throw new Error(errors?.map(({ message }) => message).join('; '));
    return data;
  };
}

/** The id of the object that a mutation returns. */
async function mutate(ask: Ask, name: string, payload: string, input: object): Promise<string> {
  const type = name.charAt(0).toUpperCase() + name.slice(1);
  const answer = await ask<Record<string, { message?: string; made?: { id: string } }>>(
    `mutation ($input: ${type}Input!) { ${name}(input: $input) {
       ... on Error { message } ... on ${type}Payload { made: ${payload} { id } } } }`,
    { input },
  );
  const { message, made } = answer[name] ?? {};
  if (made === undefined) throw new Error(`${name}: ${message ?? 'no answer'}`);
  return made.id;
}

interface Job {
  status: string;
  problem: { message: string } | null;
}

/** Waits for the job of a check, a result or an import. */
async function jobOf(ask: Ask, type: string, id: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    const { node } = await ask<{ node: { job: Job } }>(
      `query ($id: ID!) { node(id: $id) { ... on ${type} { job { status problem { message } } } } }`,
      { id },
    );
    if (node.job.status === 'SUCCEEDED') return;
    if (node.job.status !== 'QUEUED' && node.job.status !== 'RUNNING') {
      throw new Error(`${type}: ${node.job.problem?.message ?? node.job.status}`);
    }
    await sleep(pollMs, undefined, { signal });
  }
}

async function tellEvaluation(ask: Ask, story: EvaluationStory, signal: AbortSignal): Promise<void> {
  const key = (step: string) => `demonstration ${story.county} ${step}`;
  const { evaluations } = await ask<{
    evaluations: { edges: { node: { title: string; results: { totalCount: number } } }[] };
  }>(
    `query ($title: String) { evaluations(first: 100, filter: { titleContains: $title }) {
       edges { node { title results(first: 1) { totalCount } } } } }`,
    { title: story.title },
  );
  if (evaluations.edges.some(({ node }) => node.title === story.title && node.results.totalCount > 0)) return;
  const evaluationId = await mutate(ask, 'createEvaluation', 'evaluation', {
    ...(await planOf(ask, story)),
    idempotencyKey: key('plan'),
  });
  const checkId = await mutate(ask, 'requestPlaceboCheck', 'placeboCheck', {
    evaluationId,
    idempotencyKey: key('check'),
  });
  await jobOf(ask, 'PlaceboCheck', checkId, signal);
  await mutate(ask, 'registerEvaluation', 'evaluationRegistration', {
    evaluationId,
    expectedVersion: 1,
    idempotencyKey: key('registration'),
  });
  const resultId = await mutate(ask, 'requestEvaluationResult', 'evaluationResult', {
    evaluationId,
    idempotencyKey: key('result'),
  });
  await jobOf(ask, 'EvaluationResult', resultId, signal);
}

/** The input of the evaluation, with the ids of its outcome and places. */
async function planOf(
  ask: Ask,
  { title, program, question, design, outcome, places, plan }: EvaluationStory,
) {
  const { programs, indicators, measurementPlaces } = await ask<{
    programs: { edges: { node: { id: string; title: string } }[] };
    indicators: { edges: { node: { id: string } }[] };
    measurementPlaces: { edges: { node: { id: string; code: string } }[] };
  }>(
    `query ($code: String!) { indicators(first: 1, filter: { codes: [$code], isReference: true, isRetired: false }) {
       edges { node { id } } } programs(first: 100) { edges { node { id title } } }
       measurementPlaces(first: 100) { edges { node { id code } } } }`,
    { code: outcome },
  );
  const ids = new Map(measurementPlaces.edges.map(({ node }) => [node.code, node.id]));
  return {
    title,
    question,
    design,
    programId: programs.edges.find(({ node }) => node.title === program)?.node.id,
    indicatorDefinitionId: indicators.edges[0]?.node.id,
    plan: { ...plan, units: places.map(({ code, role }) => ({ placeId: ids.get(code), role })) },
  };
}

async function tellCohort(ask: Ask, signal: AbortSignal): Promise<void> {
  const { input, file, county } = cohortStory;
  const { recidivismCohorts } = await ask<{
    recidivismCohorts: { edges: { node: { title: string; people: { totalCount: number } } }[] };
  }>('{ recidivismCohorts(first: 100) { edges { node { title people(first: 1) { totalCount } } } } }');
  if (recidivismCohorts.edges.some(({ node }) => node.title === input.title && node.people.totalCount > 0))
    return;
  const idempotencyKey = `demonstration ${county} cohort`;
  const cohortId = await mutate(ask, 'createRecidivismCohort', 'recidivismCohort', {
    ...input,
    idempotencyKey,
  });
  const uploadId = await upload(ask, file);
  const dataset = { recidivismCohort: { cohortId } };
  const importId = await mutate(ask, 'importDataset', 'datasetImport', { uploadId, dataset });
  await jobOf(ask, 'DatasetImport', importId, signal);
}

async function upload(ask: Ask, text: string): Promise<string> {
  const { requestUpload } = await ask<{
    requestUpload: {
      upload: { id: string };
      request: { url: string; headers: { name: string; value: string }[] };
    };
  }>(
    `mutation ($input: RequestUploadInput!) { requestUpload(input: $input) {
       ... on RequestUploadPayload { upload { id } request { url headers { name value } } } } }`,
    { input: { fileName: 'cohort.csv', bytes: Buffer.byteLength(text), contentType: 'text/csv' } },
  );
  const { url, headers } = requestUpload.request;
  const stored = await fetch(url, {
    method: 'PUT',
    headers: headers
      .filter(({ name }) => name.toLowerCase() !== 'content-length')
      .map(({ name, value }): [string, string] => [name, value]),
    body: text,
  });
  if (!stored.ok) throw new Error(`The object store answered ${stored.status}.`);
  return requestUpload.upload.id;
}
