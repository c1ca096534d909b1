import { readFile } from 'node:fs/promises';

import { encodeGlobalId } from '@rapport/core/ids.ts';
import { inSystem } from '@rapport/database/system.ts';
import { checkReceipt, type Receipt } from '@rapport/statistics/evaluation/receipt.ts';
import { blocksWithExercises, documentedBlocks } from '@rapport/testkit/documents/blocks.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { checkPlan, register, resultOf } from './testing/evaluation-journey.ts';
import type { TestJurisdiction } from './testing/seed-kit.ts';
import {
  fieldedVersion,
  groupQuestion,
  importDataset,
  readImport,
  startApiWithWorker,
  trustQuestion,
  upload,
} from './testing/survey-journey.ts';
import type { Json, TestClient } from './testing/test-client.ts';

/**
 * Runs every example of docs/api.md, in the order of the page, as the sign-in of the demonstration that the page names. An example that no exercise takes fails the test.
 */
let api: Awaited<ReturnType<typeof startApiWithWorker>>;
/** The sign-in that the page names for its examples. */
let editor: TestClient;
/** An office without rules, with the program of the example files. */
let office: TestJurisdiction;
let officeEditor: TestClient;
/** Results of earlier examples for later ones. */
let program = '';
let variables: Json;
let evaluationVariables: Json;
let plannedEvaluation: { id: string; version: number };

beforeAll(async () => {
  // The example files have times before and after this one.
  api = await startApiWithWorker({ now: () => new Date('2026-06-01T12:00:00Z') });
  await api.demonstration();
  const page = await readFile(new URL('../../../docs/api.md', import.meta.url), 'utf8');
  const [, signIn = ''] =
    /examples on this page were run as `([\w-]+)` of the demonstration/.exec(page) ?? [];
  editor = api.as({ subject: `demo:${signIn}` });
  office = await api.jurisdiction();
  officeEditor = api.as({ jurisdiction: office, role: 'EDITOR' });
  await office.programs(1, { externalCode: 'YOUTH-2026', status: 'ACTIVE' });
});
afterAll(() => api.close());

/** Sends a document that must work. */
async function run(document: string, values: object = {}, client = editor): Promise<Json> {
  const { data, errors } = await client.query(document, { ...values });
  expect(errors).toEqual([]);
  return data;
}

const choices = (code: string, kind: string, codes: readonly string[]) => ({
  ...groupQuestion(code, codes),
  kind,
  isDemographic: false,
});
const text = [{ language: 'en', text: 'A question' }];

/** Runs an import of the page to its end. */
async function finished(datasetImport: { id: string }, client = officeEditor): Promise<Json> {
  await api.drainQueue();
  return readImport(client, datasetImport.id);
}

/** The global ids of two questions of the demonstration: trust, and the area. */
async function trustByArea(): Promise<{ question: string; area: string }> {
  const { system } = api.database;
  const found = await inSystem(system, () =>
    system.prisma.question.findMany({
      where: { jurisdiction: { slug: 'cedar-county' }, code: { in: ['trust_office', 'area'] } },
    }),
  );
  const ids = new Map(found.map(({ code, id }) => [code, encodeGlobalId('Question', id)]));
  return { question: ids.get('trust_office') ?? '', area: ids.get('area') ?? '' };
}

const graphql: Record<string, (document: string) => Promise<void>> = {
  'fragment Figure': async (fragment) => {
    const { question } = await trustByArea();
    const document = `query ($id: ID!) { surveyResult(target: { questionId: $id }) { overall { mean { ...Figure } } } } ${fragment}`;
    const { surveyResult } = await run(document, { id: question });
    expect(surveyResult.overall.mean).toMatchObject({
      value: expect.any(Number),
      caveats: expect.any(Array),
    });
  },
  'query TrustByArea': async (document) => {
    const { surveyResult } = await run(document, await trustByArea());
    expect(surveyResult.withheldBecause).toBeNull();
    expect(surveyResult.overall.mean).toMatchObject({ value: expect.any(Number) });
    expect(surveyResult.groups).toHaveLength(4);
  },
  'query NorthAndCentral': async (document) => {
    const { surveyComparison } = await run(document, await trustByArea());
    expect(surveyComparison.mean).toMatchObject({
      value: expect.any(Number),
      interval: { lower: expect.any(Number) },
    });
  },
  'mutation ($input: CreateProgramInput!)': async (document) => {
    const input = { title: 'Circles', type: 'RESTORATIVE_JUSTICE' };
    const made = await run(document, { input });
    program = made.createProgram.program.id;
    const { createProgram } = await run(document, { input: { ...input, title: ' ' } });
    expect(createProgram).toMatchObject({
      code: 'VALIDATION_FAILED',
      issues: [{ path: ['input', 'title'] }],
    });
  },
  'query OutstandingRequirements': async (document) => {
    const found = await run(document, { program });
    expect(found.program.gate).toMatchObject({
      isOpen: false,
      blockers: [{ code: 'REVIEW_MISSING' }],
      requirements: [{ state: 'MISSING', reviewKind: 'ETHICS' }],
    });
  },
  'mutation AskForReview': async (document) => {
    const asked = await run(document, { program });
    expect(asked.requestReview.review).toMatchObject({ status: 'OPEN', questions: [{}] });
  },
  'query YearOfTheOffice': async (document) => {
    const year = await run(document, { program });
    expect(year.programTimeline.months).toHaveLength(12);
    expect(year.programSummary).toMatchObject({ activitiesHeld: 0, costPerParticipant: {} });
  },
  'query OutreachOfTheYear': async (document) => {
    const { system } = api.database;
    const { indicatorDefinitionId } = await inSystem(system, () =>
      system.prisma.observation.findFirstOrThrow({
        where: { jurisdiction: { slug: 'cedar-county' }, periodMonths: 3 },
      }),
    );
    const indicatorId = encodeGlobalId('IndicatorDefinition', indicatorDefinitionId);
    const { indicatorSeries } = await run(document, { indicatorId });
    expect(indicatorSeries.lines[0].points).toHaveLength(4);
  },
  'mutation PlanEvaluation': async (document) => {
    const { system } = api.database;
    const { id } = await inSystem(system, () =>
      system.prisma.indicatorDefinition.findFirstOrThrow({
        where: { jurisdiction: { slug: 'cedar-county' }, code: 'crime-rate' },
      }),
    );
    const indicatorDefinitionId = encodeGlobalId('IndicatorDefinition', id);
    const input = { ...evaluationVariables.input, indicatorDefinitionId };
    const { createEvaluation } = await run(document, { input });
    plannedEvaluation = createEvaluation.evaluation;
    const { createEvaluation: refused } = await run(document, { input: { ...input, title: ' ' } });
    expect(refused).toMatchObject({ code: 'VALIDATION_FAILED', path: ['input', 'title'] });
  },
  'query AnswerWithReceipt': async (document) => {
    const { id, version } = plannedEvaluation;
    expect(await checkPlan(api, editor, id)).toMatchObject({
      runs: 0,
      verdict: 'NOT_MEASURED',
      isFlagged: true,
    });
    await register(editor, { evaluationId: id, expectedVersion: version });
    await resultOf(api, editor, id);
    const { evaluation, receiptKey } = await run(document, { id });
    const { receipt, claimLevel, outcome } = evaluation.results.edges[0].node;
    expect(claimLevel).toBe('ASSOCIATIONAL');
    expect(outcome.claimReasons.map(({ code }: Json) => code)).toContain('PLACEBO_RATE');
    expect(outcome.sentence).toContain('95% interval');
    expect(evaluation.placeboChecks.edges[0].node.note).toContain('at least 20 are needed');
    expect(checkReceipt(JSON.parse(receipt as string) as Receipt, receiptKey.publicKey)).toEqual([]);
  },
  'mutation Confirm': async (document) => {
    const { recordFeedback: confirmed } = await run(document, variables);
    expect(confirmed.feedbackItem.id).toBeTruthy();
    const { textConfirmation: _confirmation, ...input } = variables.input as Record<string, unknown>;
    const { recordFeedback: likely } = await run(document, { input });
    expect(likely).toMatchObject({
      code: 'IDENTIFYING_TEXT',
      canConfirm: true,
      findings: [{ isCertain: false }],
    });
  },
  'mapping: { respondentKey: "rid"': async (document) => {
    const { versionId } = await fieldedVersion(editor, [trustQuestion]);
    const file = await upload(editor, 'rid,q1,q2\nP-1,7,x\nP-2,3,y\n');
    const { importDataset: made } = await run(document, { upload: file, version: versionId });
    expect(await finished(made.datasetImport, editor)).toMatchObject({
      rowsImported: 2,
      ignoredColumns: ['q2'],
      issueCount: 0,
    });
  },
  'importTemplate(kind: ACTIVITIES)': async (document) => {
    const { importTemplate } = await run(document);
    expect(importTemplate.csv).toContain('Example');
  },
  'dataset: { table: ACTIVITIES }': async (document) => {
    const [file] = documentedBlocks().filter(({ text: content }) => content.includes('FORUM-3,YOUTH-2026'));
    const uploadId = await upload(officeEditor, file?.text ?? '');
    const { importDataset: made } = await run(document, { upload: uploadId }, officeEditor);
    expect(await finished(made.datasetImport)).toMatchObject({ rowsRead: 2, rowsImported: 0, issueCount: 0 });
  },
};

const csv: Record<string, (file: string) => Promise<void>> = {
  'respondent_key,submitted_at': async (file) => {
    const { versionId } = await fieldedVersion(officeEditor, [
      trustQuestion,
      groupQuestion('area', ['north', 'south']),
      choices('topics', 'MULTIPLE_CHOICE', ['safety', 'youth']),
      { code: 'words', kind: 'TEXT', text },
      { code: 'day', kind: 'DATE', text },
    ]);
    const dataset = { surveyResponses: { surveyVersionId: versionId } };
    const { datasetImport } = await importDataset(officeEditor, {
      uploadId: await upload(officeEditor, file),
      dataset,
    });
    expect(await finished(datasetImport)).toMatchObject({
      rowsImported: 2,
      issueCount: 0,
      ignoredColumns: [],
    });
  },
  'FORUM-3,YOUTH-2026': async (file) => {
    const uploadId = await upload(officeEditor, file);
    const { datasetImport } = await importDataset(officeEditor, {
      uploadId,
      dataset: { table: 'ACTIVITIES' },
    });
    expect(await finished(datasetImport)).toMatchObject({ rowsImported: 2, issueCount: 0 });
  },
};

/** Variables of the document before them. */
const json: Record<string, (content: string) => Promise<void>> = {
  '"textConfirmation"': async (content) => {
    variables = JSON.parse(content);
    await Promise.resolve();
  },
  '"minimumDetectableEffect"': async (content) => {
    evaluationVariables = JSON.parse(content);
    await Promise.resolve();
  },
};

const examples = blocksWithExercises('docs/api.md', ['graphql', 'csv', 'json'], {
  ...graphql,
  ...csv,
  ...json,
});

describe('docs/api.md', () => {
  // Variables stand after their document.
  const inOrder = examples.toSorted(
    (one, other) => Number(other.block.language === 'json') - Number(one.block.language === 'json'),
  );
  it.each(inOrder.map(({ name, block, exercise }) => [name, block, exercise] as const))(
    'has an example that works as written: %s',
    async (_name, block, exercise) => {
      await exercise(block.text);
    },
  );
});
