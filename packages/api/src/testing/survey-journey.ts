import { createWorker } from '@rapport/api/worker.ts';
import type { GraphqlClient, HttpAnswer } from '@rapport/testkit/services/http-client.ts';
import { expect } from 'vitest';

import type { TestApi } from './test-api.ts';
import { startTestApi, type TestApiOptions } from './test-api.ts';
import type { Answer, Json, TestClient } from './test-client.ts';

/** An API with the real worker. */
export function startApiWithWorker(options: TestApiOptions = {}): Promise<TestApi> {
  return startTestApi({ createWorker, ...options });
}

const english = (text: string) => [{ language: 'en', text }];

/** A NUMBER question from 0 to 10 with its top box at 7, as used for trust. */
export const trustQuestion = {
  code: 'trust',
  kind: 'NUMBER',
  text: english('How much do you trust the prosecutor?'),
  minimum: 0,
  maximum: 10,
  topBoxMinimum: 7,
};

/** A demographic SINGLE_CHOICE question with these choices. */
export function groupQuestion(code: string, choiceCodes: readonly string[]) {
  return {
    code,
    kind: 'SINGLE_CHOICE',
    text: english(`Your ${code}`),
    isDemographic: true,
    choices: choiceCodes.map((choice) => ({ code: choice, label: english(`${code} ${choice}`) })),
  };
}

/** Creates a survey with one version and fields it. Returns global ids. */
export async function fieldedVersion(
  editor: GraphqlClient,
  questions: readonly object[],
  scales: readonly object[] = [],
): Promise<{
  surveyId: string;
  versionId: string;
  questionIds: Record<string, string>;
  scaleIds: Record<string, string>;
}> {
  const created = await editor.query(
    `mutation ($input: CreateSurveyInput!) { createSurvey(input: $input) { ... on CreateSurveyPayload { survey { id } } } }`,
    { input: { title: 'Trust in the office' } },
  );
  const surveyId = created.data.createSurvey.survey.id as string;
  const made = await editor.query(
    `mutation ($input: CreateSurveyVersionInput!) {
       createSurveyVersion(input: $input) {
         ... on Error { message path }
         ... on CreateSurveyVersionPayload {
           surveyVersion { id version scales { id code } questions(first: 100) { edges { node { id code } } } }
         }
       }
     }`,
    { input: { surveyId, questions, scales } },
  );
  const version = made.data.createSurveyVersion.surveyVersion;
  expect(made.data.createSurveyVersion.message).toBeUndefined();
  const fielded = await editor.query(
    `mutation ($input: FieldSurveyVersionInput!) {
       fieldSurveyVersion(input: $input) { ... on FieldSurveyVersionPayload { surveyVersion { status } } }
     }`,
    { input: { id: version.id, expectedVersion: version.version } },
  );
  expect(fielded.data.fieldSurveyVersion.surveyVersion.status).toBe('FIELDED');
  const codes = (items: { id: string; code: string }[]) =>
    Object.fromEntries(items.map((item) => [item.code, item.id]));
  return {
    surveyId,
    versionId: version.id,
    questionIds: codes(
      version.questions.edges.map((edge: { node: { id: string; code: string } }) => edge.node),
    ),
    scaleIds: codes(version.scales),
  };
}

/** Announces a file and uploads it to the object store like a browser. Returns the upload's id. */
export async function upload(
  client: GraphqlClient,
  content: string | Buffer,
  fileName = 'responses.csv',
): Promise<string> {
  const body = Buffer.from(content);
  const { data } = await client.query(
    `mutation ($input: RequestUploadInput!) {
       requestUpload(input: $input) {
         ... on Error { message }
         ... on RequestUploadPayload { upload { id } request { url method headers { name value } } }
       }
     }`,
    { input: { fileName, bytes: body.length } },
  );
  const { upload: announced, request } = data.requestUpload;
  const headers = Object.fromEntries(
    request.headers.map((header: { name: string; value: string }) => [header.name, header.value]),
  ) as Record<string, string>;
  const response = await fetch(request.url, { method: request.method, headers, body });
  expect(response.status).toBe(200);
  return announced.id;
}

const importFields = `
  id kind isDryRun onlyNew rowsRead rowsSkipped rowsKnown rowsImported issueCount warningCount ignoredColumns personalColumns
  job { status rowsDone rowsExpected attempts problem { code message } }
  proposal {
    format { delimiter skipRows keepRows { column values } decimalMark dateFormat timeZone missingCodes columns { column field recode { from to } } }
    mapping {
      respondentKey respondentKeyParts submittedAt
      questions { questionCode column separator choiceColumns { column choiceCode } recode { from to } choiceText }
    }
  }
  issues(first: 100) { totalCount edges { node { severity line column code message value } } }`;

/** Requests an import. Returns the member of the result union. */
export async function importDataset(client: GraphqlClient, input: object) {
  const { data } = await client.query(
    `mutation ($input: ImportDatasetInput!) {
       importDataset(input: $input) {
         __typename
         ... on Error { code message path }
         ... on ImportDatasetPayload { datasetImport { ${importFields} } }
       }
     }`,
    { input },
  );
  return data.importDataset;
}

/** Reads an import again. */
export async function readImport(client: GraphqlClient, id: string) {
  const { data } = await client.query(`query ($id: ID!) { datasetImport(id: $id) { ${importFields} } }`, {
    id,
  });
  return data.datasetImport;
}

/** Uploads and imports responses, and waits for the outcome. */
export async function importResponses(
  api: TestApi,
  client: GraphqlClient,
  versionId: string,
  content: string | Buffer,
  more: object = {},
) {
  const uploadId = await upload(client, content);
  const answer = await importDataset(client, {
    uploadId,
    dataset: { surveyResponses: { surveyVersionId: versionId } },
    ...more,
  });
  expect(answer.__typename).toBe('ImportDatasetPayload');
  await api.drainQueue();
  return readImport(client, answer.datasetImport.id);
}

/** Closes a version. Its figures can be shown after `drainQueue`. */
export async function closeVersion(editor: GraphqlClient, versionId: string): Promise<void> {
  const { data } = await editor.query(
    `mutation ($input: CloseSurveyVersionInput!) {
       closeSurveyVersion(input: $input) { ... on Error { message } ... on CloseSurveyVersionPayload { surveyVersion { status } } }
     }`,
    { input: { id: versionId, expectedVersion: 2 } },
  );
  expect(data.closeSurveyVersion.surveyVersion.status).toBe('CLOSED');
}

/** Every member of a measured value, with its fields. */
export const valueFragment = `
  fragment Value on MeasuredValue {
    __typename
    ... on Estimate { value numerator denominator method unit caveats interval { lower upper } }
    ... on Suppressed { reason threshold }
    ... on NotReported { why }
    ... on NotComparable { notComparable: why }
  }
  fragment Figures on SurveyFigures {
    answered { ...Value } notAnswered { ...Value } notAnsweredShare { ...Value }
    mean { ...Value } topBoxShare { ...Value }
    choices { code label share { ...Value } }
  }`;

type Precision = 'RELEASED' | 'EXACT';

/** Reads a figure with all of its fields. */
export function readResult(
  client: TestClient,
  target: object,
  by?: string | null,
  precision?: Precision,
): Promise<Answer<Json>>;
export function readResult(
  client: GraphqlClient,
  target: object,
  by?: string | null,
  precision?: Precision,
): Promise<HttpAnswer>;
export function readResult(
  client: GraphqlClient,
  target: object,
  by: string | null = null,
  precision: Precision = 'RELEASED',
): Promise<HttpAnswer> {
  return client.query(
    `${valueFragment}
     query ($target: SurveyResultTarget!, $by: ID, $precision: FigurePrecision!) {
       surveyResult(target: $target, by: $by, precision: $precision) {
         precision
         withheldBecause
         dimension { code }
         reliability { ...Value }
         overall { ...Figures }
         groups { code label figures { ...Figures } }
       }
     }`,
    { target, by, precision },
  );
}
