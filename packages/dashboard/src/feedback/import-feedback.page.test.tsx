// @vitest-environment jsdom
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';

import { SignedIn, startScriptedApi, type ScriptedApi } from '../testing/scripted-api.tsx';
import { ImportFeedbackPage } from './import-feedback.page.tsx';

let api: ScriptedApi | undefined;
let store: Server | undefined;

afterEach(async () => {
  cleanup();
  store?.close();
  await api?.close();
});

/** Takes uploads from a page of another origin. */
async function startStore(): Promise<string> {
  store = createServer((request, response) => {
    request.resume();
    const headers = {
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'PUT',
      'access-control-allow-headers': 'content-type',
    };
    request.on('end', () => response.writeHead(200, headers).end());
  });
  const server = store;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const column = {
  kind: 'TEXT',
  isRequired: true,
  description: 'A column of the file.',
  example: 'F1',
  allowedValues: null,
};
const template = {
  fileName: 'feedback-template.csv',
  contentType: 'text/csv',
  csv: 'code,text,received_on,channel\n',
  columns: ['code', 'text', 'received_on', 'channel'].map((name) => ({ ...column, name })),
};
const format = {
  delimiter: 'SEMICOLON',
  skipRows: null,
  keepRows: null,
  decimalMark: null,
  dateFormat: null,
  timeZone: null,
  missingCodes: null,
  columns: null,
};

/** A report whose job has ended. */
const reportOf = (isDryRun: boolean, issues: readonly object[]): object => ({
  id: 'I1',
  kind: 'FEEDBACK',
  isDryRun,
  encoding: 'UTF_8',
  createdAt: '2026-05-01T18:00:00Z',
  rowsRead: 2,
  rowsSkipped: 0,
  rowsKnown: 0,
  rowsImported: isDryRun ? 0 : 2,
  issueCount: issues.length,
  warningCount: 0,
  ignoredColumns: ['Caller'],
  personalColumns: [],
  upload: { id: 'U1', fileName: 'list.csv', bytes: 60 },
  job: {
    id: 'J1',
    status: issues.length > 0 ? 'FAILED' : 'SUCCEEDED',
    rowsDone: 2,
    rowsExpected: 2,
    attempts: 1,
    problem: null,
  },
  proposal: { format, mapping: null },
  issues: {
    totalCount: issues.length,
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    edges: issues.map((node) => ({ node })),
  },
});

test('guesses the columns of a file, shows problems by line and column, takes corrections, and imports', async () => {
  const url = await startStore();
  const runs: Record<string, unknown>[] = [];
  const isFixed = (): boolean => JSON.stringify(runs.at(-1)).includes('Hotline');
  const started = await startScriptedApi({
    ImportTemplate: () => ({ data: { importTemplate: template } }),
    RequestUpload: () => ({
      data: {
        requestUpload: {
          __typename: 'RequestUploadPayload',
          upload: { id: 'U1', fileName: 'list.csv', bytes: 60 },
          request: { url, method: 'PUT', headers: [], expiresAt: '2026-05-01T18:00:00Z' },
        },
      },
    }),
    ImportDataset: ({ input }) => {
      runs.push(input as Record<string, unknown>);
      const { dryRun } = input as { dryRun: boolean };
      return {
        data: {
          importDataset: { __typename: 'ImportDatasetPayload', datasetImport: reportOf(dryRun, []) },
        },
      };
    },
    DatasetImport: () => ({
      data: {
        datasetImport: reportOf(
          runs.at(-1)?.['dryRun'] === true,
          isFixed()
            ? []
            : [
                {
                  severity: 'ERROR',
                  line: 2,
                  column: 'Source',
                  code: 'UNKNOWN_CODE',
                  message: 'No channel has this name.',
                  value: 'Phone',
                },
              ],
        ),
      },
    }),
  });
  api = started;
  render(
    <SignedIn endpoint={started.endpoint} can={['feedback.write', 'feedbackTriage.write']}>
      <ImportFeedbackPage />
    </SignedIn>,
  );
  const file = new File(
    ['\uFEFFCode;Request;Received on;Source;Caller\nF1;Light;2026-05-01;Phone;x\n'],
    'list.csv',
  );
  fireEvent.change(screen.getByLabelText('CSV file'), { target: { files: [file] } });
  const group = (name: string) => within(screen.getByRole('group', { name }));
  const chosen = (name: string): string =>
    group(name).getByRole<HTMLSelectElement>('combobox').selectedOptions[0]?.text ?? '';
  await screen.findByText('How the file is read');
  expect(['code', 'text', 'received_on', 'channel'].map(chosen)).toEqual([
    'Code',
    'Not in the file',
    'Received on',
    'Not in the file',
  ]);
  for (const [field, name] of [
    ['text', 'Request'],
    ['channel', 'Source'],
  ] as const)
    fireEvent.change(group(field).getByRole('combobox'), { target: { value: name } });
  fireEvent.click(screen.getByRole('button', { name: 'Check file' }));
  await screen.findByText('No channel has this name.');
  const row = screen.getByRole('row', { name: /No channel has this name/ });
  expect(within(row).getByText('2')).toBeDefined();
  expect(within(row).getByText('Source')).toBeDefined();
  // The check recognized the separator.
  expect(screen.getByLabelText<HTMLSelectElement>('Columns are separated by').value).toBe('SEMICOLON');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Import file' }).disabled).toBe(true);
  fireEvent.change(group('channel').getByRole('textbox'), { target: { value: 'Phone' } });
  screen.getByText('channel: write "Phone" as "text of a cell => text to read".');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Check file' }).disabled).toBe(true);
  fireEvent.change(group('channel').getByRole('textbox'), { target: { value: 'Phone => Hotline' } });
  fireEvent.click(screen.getByRole('button', { name: 'Check file' }));
  await waitFor(() =>
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Import file' }).disabled).toBe(false),
  );
  fireEvent.click(screen.getByRole('button', { name: 'Import file' }));
  await screen.findByText(/2 rows read, 2 imported, no problems/);
  expect(runs.map(({ dryRun }) => dryRun)).toEqual([true, true, false]);
  expect(runs[2]).toMatchObject({
    dataset: { table: 'FEEDBACK' },
    format: {
      delimiter: 'SEMICOLON',
      columns: [
        { field: 'code', column: 'Code' },
        { field: 'text', column: 'Request' },
        { field: 'received_on', column: 'Received on' },
        { field: 'channel', column: 'Source', recode: [{ from: 'Phone', to: 'Hotline' }] },
      ],
    },
  });
});
