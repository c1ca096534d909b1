// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, test } from 'vitest';

import { SignedIn, startScriptedApi, type Script, type ScriptedApi } from '../testing/scripted-api.tsx';
import { ChangesPage } from './changes.page.tsx';
import { ComparePage } from './compare.page.tsx';
import { DefinitionChangesPage } from './definition-changes.page.tsx';
import { TablesPage } from './tables.page.tsx';

let api: ScriptedApi | undefined;

afterEach(async () => {
  cleanup();
  await api?.close();
});

async function show(page: ReactNode, script: Script, can: readonly string[] = []): Promise<ScriptedApi> {
  const started = await startScriptedApi(script);
  api = started;
  render(
    <SignedIn endpoint={started.endpoint} can={can}>
      {page}
    </SignedIn>,
  );
  return started;
}

const pageInfo = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
const listOf = (field: string, nodes: readonly object[]) => () => ({
  data: { [field]: { totalCount: nodes.length, pageInfo, edges: nodes.map((node) => ({ node })) } },
});

test('each change has a link to what changed', async () => {
  const change = { number: 1, subjectType: 'X', createdAt: '2026-05-01T18:00:00Z' };
  await show(<ChangesPage />, {
    Changes: listOf('changes', [
      { ...change, id: 'C1', kind: 'TABLE', subjectId: 'T1', summary: 'Table 1 was frozen.' },
      { ...change, id: 'C2', kind: 'DEFINITION', subjectId: 'D1', summary: 'Crime rate has revision 2.' },
      { ...change, id: 'C3', kind: 'AGREEMENT', subjectId: 'A1', summary: 'Cedar County revoked.' },
    ]),
  });
  await screen.findByText('Table 1 was frozen.');
  const addressOf = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
  expect(addressOf('Table 1 was frozen.')).toMatch(/tables\/T1$/);
  expect(addressOf('Crime rate has revision 2.')).toMatch(/definitions$/);
  expect(addressOf('Cedar County revoked.')).toMatch(/sharing$/);
});

test('the newest changes come first, and the next page has older ones', async () => {
  const changeOf = (number: number) => ({
    id: `C${number}`,
    number,
    kind: 'TABLE',
    subjectType: 'X',
    subjectId: `T${number}`,
    createdAt: '2026-05-01T18:00:00Z',
    summary: `Table ${number} was frozen.`,
  });
  const { received } = await show(<ChangesPage />, {
    Changes: () => ({
      data: {
        changes: {
          totalCount: 40,
          pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: 'c8', endCursor: 'c9' },
          edges: [8, 9].map((number) => ({ node: changeOf(number) })),
        },
      },
    }),
  });
  await screen.findByText('Table 9 was frozen.');
  expect(screen.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual(['9', '8']);
  expect(received.at(-1)?.variables).toEqual({ last: 20 });
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Previous' }).disabled).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: 'Next' }));
  await waitFor(() => expect(received.at(-1)?.variables).toEqual({ last: 20, before: 'c8' }));
});

test('the page of comparisons counts the offices of every page of agreements', async () => {
  const agreementOf = (id: string, indicatorCode: string) => ({
    id,
    officeName: `County ${id}`,
    lines: [{ kind: 'INDICATOR', indicatorCode, dimension: null }],
  });
  await show(<ComparePage />, {
    DataSharingAgreements: ({ after }) => ({
      data: {
        dataSharingAgreements: {
          totalCount: 101,
          pageInfo: { hasNextPage: after == null, hasPreviousPage: false, startCursor: 'a', endCursor: 'b' },
          edges: (after == null
            ? [agreementOf('A1', 'crime-rate')]
            : [agreementOf('A2', 'crime-rate'), agreementOf('A3', 'diversion-rate')]
          ).map((node) => ({ node })),
        },
      },
    }),
  });
  const indicator = await screen.findByLabelText<HTMLSelectElement>('Indicator');
  expect([...indicator.options].map(({ text }) => text)).toEqual([
    'crime-rate (2 offices)',
    'diversion-rate (1 office)',
  ]);
});

test('the changes of definitions name each part, with the text before and after', async () => {
  const { received } = await show(<DefinitionChangesPage />, {
    DefinitionChanges: listOf('definitionChanges', [
      {
        id: 'D2',
        code: 'crime-rate',
        revision: 2,
        name: 'Crime rate',
        isReference: true,
        createdAt: '2026-05-01T18:00:00Z',
        equivalentToRevision: null,
        equivalenceReason: null,
        differences: [
          { part: 'DENOMINATOR', itemCode: null, from: 'Residents of the place.', to: 'Residents.' },
          { part: 'EXCLUDE', itemCode: 'unfounded', from: 'Unfounded reports', to: null },
        ],
      },
    ]),
  });
  await screen.findByText('Crime rate (crime-rate), revision 2');
  const [first, second] = screen.getAllByRole('listitem').map((item) => item.textContent);
  expect(first).toContain('Residents of the place.');
  expect(second).toContain('(unfounded)');
  expect(document.querySelectorAll('ins')).toHaveLength(1);
  expect(screen.getByText('Not equivalent to an earlier revision.')).toBeDefined();
  fireEvent.change(screen.getByLabelText('Indicator'), { target: { value: 'crime-rate' } });
  await waitFor(() =>
    expect(received.at(-1)?.variables).toMatchObject({ filter: { codes: ['crime-rate'] } }),
  );
});

test('without a change, the pages say so', async () => {
  await show(<DefinitionChangesPage />, { DefinitionChanges: listOf('definitionChanges', []) });
  expect(await screen.findByText(/^No definition has changed/)).toBeDefined();
});

const job = {
  kind: 'COMPARISON_FREEZE',
  status: 'RUNNING',
  rowsDone: 30,
  rowsExpected: 60,
  attempts: 1,
  createdAt: '2026-05-01T18:00:00Z',
  startedAt: '2026-05-01T18:00:01Z',
  finishedAt: null,
  problem: null,
};
const freeze = {
  id: 'F1',
  title: 'Crime by county',
  indicatorCode: 'crime-rate',
  revision: 1,
  dimension: null,
  firstDay: '2025-01-01',
  lastDay: '2025-12-31',
  periods: 1,
  officeSlugs: [],
  roundedTo: null,
  isDryRun: false,
  shownCount: null,
  hiddenCount: null,
  isTotalHidden: null,
  createdAt: '2026-05-01T18:00:00Z',
  job,
  replacedTable: null,
  comparisonTable: null,
  hiddenPlaces: [],
  refusedCells: [],
};

test('the tables page shows how far a freeze is, why one failed, and cancels one', async () => {
  const failed = {
    ...freeze,
    id: 'F2',
    title: 'Crime by quarter',
    job: {
      ...job,
      status: 'FAILED',
      problem: { code: 'COUNTS_WOULD_FOLLOW', message: 'Hidden counts would follow: cedar-county.' },
    },
  };
  const { received } = await show(
    <TablesPage />,
    {
      ComparisonTables: listOf('comparisonTables', []),
      ComparisonFreezes: listOf('comparisonFreezes', [freeze, failed]),
      CancelComparisonFreeze: () => ({
        data: { cancelComparisonFreeze: { __typename: 'CancelComparisonFreezePayload', job } },
      }),
    },
    ['comparison.write'],
  );
  expect(await screen.findByText('Running: 30 of 60 rows')).toBeDefined();
  expect(screen.getByText('Hidden counts would follow: cedar-county.')).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Cancel: Crime by county' }));
  await waitFor(() =>
    expect(received.find(({ operation }) => operation === 'CancelComparisonFreeze')?.variables).toEqual({
      input: { id: 'F1' },
    }),
  );
});
