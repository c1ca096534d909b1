import type { GraphqlClient } from '@rapport/testkit/services/http-client.ts';
import { expect } from 'vitest';

import { importDataset, readImport, upload } from './survey-journey.ts';
import type { TestApi } from './test-api.ts';

/** Uploads and imports a table of records, and waits for the outcome. */
export async function importTable(
  api: TestApi,
  client: GraphqlClient,
  table: string,
  content: string | Buffer,
  more: object = {},
) {
  const uploadId = await upload(client, content, `${table.toLowerCase()}.csv`);
  const answer = await importDataset(client, { uploadId, dataset: { table }, ...more });
  expect(answer.__typename).toBe('ImportDatasetPayload');
  await api.drainQueue();
  return readImport(client, answer.datasetImport.id);
}

/** Line, column, code and shown value of every issue, in their order. */
export function issuesOf(done: {
  issues: { edges: { node: { line: number; column: string; code: string; value: string | null } }[] };
}) {
  return done.issues.edges.map(({ node }) => [node.line, node.column, node.code, node.value]);
}

/** Requests the template of a kind of file. */
export async function importTemplate(client: GraphqlClient, kind: string, surveyVersionId?: string) {
  const { data } = await client.query(
    `query ($kind: DatasetKind!, $surveyVersionId: ID) {
       importTemplate(kind: $kind, surveyVersionId: $surveyVersionId) {
         fileName contentType csv columns { name isRequired kind description allowedValues example }
       }
     }`,
    { kind, ...(surveyVersionId === undefined ? {} : { surveyVersionId }) },
  );
  return data.importTemplate;
}
