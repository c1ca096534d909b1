// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';

import { SignedIn, startScriptedApi, type ScriptedApi } from '../testing/scripted-api.tsx';
import { YearPage } from './year.page.tsx';

let api: ScriptedApi | undefined;

afterEach(async () => {
  cleanup();
  await api?.close();
});

const nothing = {
  activitiesHeld: 0,
  activitiesPlanned: 0,
  activitiesCancelled: 0,
  headcountTotal: 0,
  newParticipants: 0,
  concernsRaised: 0,
  concernsClosed: 0,
  spentCents: 0,
  publicationsPublished: 0,
  reviewsDecided: 0,
};
const march = {
  ...nothing,
  activitiesHeld: 2,
  headcountTotal: 1_100,
  newParticipants: 3,
  spentCents: 12_345,
};
const october = { ...nothing, activitiesHeld: 1, headcountTotal: 50, newParticipants: 4, spentCents: -345 };

function timelineOf(year: unknown, given: Record<number, object>, programs: readonly object[] = []) {
  const months = Array.from({ length: 12 }, (_, index) => ({
    ...nothing,
    ...given[index + 1],
    month: index + 1,
  }));
  const pageInfo = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
  const connection = {
    totalCount: programs.length + 2,
    pageInfo,
    edges: programs.map((node) => ({ node })),
  };
  return {
    data: {
      programTimeline: {
        year,
        timeZone: 'America/Los_Angeles',
        months,
        programs: programs.length > 0 ? connection : { ...connection, totalCount: 0 },
      },
    },
  };
}

async function show(answer: (variables: Record<string, unknown>) => object): Promise<ScriptedApi> {
  const started = await startScriptedApi({ ProgramTimeline: answer });
  api = started;
  render(
    <SignedIn endpoint={started.endpoint} can={[]}>
      <YearPage thisYear={2026} />
    </SignedIn>,
  );
  return started;
}

const cellsOf = (name: string): (string | null)[] => {
  const row = screen.getByRole('rowheader', { name }).closest('tr');
  if (!row) throw new Error(`No row of ${name}`);
  return within(row)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);
};

test('shows twelve months and their totals', async () => {
  await show(({ year }) => timelineOf(year, { 3: march, 10: october }));
  await screen.findByRole('table', { name: /2026 by month.*America\/Los_Angeles/ });
  expect(screen.getAllByRole('rowheader').map((header) => header.textContent)).toEqual([
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
    'Total',
  ]);
  expect(screen.getAllByRole('columnheader').map((header) => header.textContent)).toEqual([
    'Month',
    'Activities held',
    'Planned',
    'Canceled',
    'Headcount',
    'New participants',
    'Concerns raised',
    'Concerns closed',
    'Reviews decided',
    'Published',
    'Spent',
  ]);
  expect(cellsOf('March')).toEqual(['2', '0', '0', '1,100', '3', '0', '0', '0', '0', '$123.45']);
  expect(cellsOf('October').at(-1)).toBe('-$3.45');
  expect(cellsOf('Total')).toEqual(['3', '0', '0', '1,150', '7', '0', '0', '0', '0', '$120.00']);
});

test('requests the selected year, in the time zone of the user', async () => {
  const { received } = await show(({ year }) => timelineOf(year, { 3: march }));
  await screen.findByRole('table', { name: /2026/ });
  fireEvent.change(screen.getByLabelText('Year'), { target: { value: '2024' } });
  await screen.findByRole('table', { name: /2024/ });
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  await waitFor(() => expect(received.at(-1)?.variables).toMatchObject({ year: 2024, timeZone }));
});

test('shows an empty state instead of a table of zeros', async () => {
  await show(({ year }) => timelineOf(year, {}));
  await screen.findByText('No data for 2026.');
  expect(screen.getByText('No programs with dates in 2026.')).toBeDefined();
  expect(screen.queryByRole('table')).toBeNull();
});

test('links to the programs that run in the year, and shows how many more there are', async () => {
  const program = { id: 'P1', title: 'Listening sessions', status: 'ACTIVE', startsOn: null, endsOn: null };
  await show(({ year }) => timelineOf(year, { 3: march }, [program]));
  const link = await screen.findByRole('link', { name: 'Listening sessions' });
  expect(link.getAttribute('href')).toBe('/dashboard/programs/P1');
  expect(screen.getByText('And 2 more.')).toBeDefined();
});
