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

const uncounted = { __typename: 'NotReported', why: 'No activity was held in these days.' };
const sum = (value: number): object => ({
  __typename: 'Estimate',
  value,
  unit: 'attendances',
  interval: null,
  numerator: null,
  denominator: 1,
  method: 'Sum',
  caveats: [],
});

const nothing = {
  activitiesCounted: 0,
  activitiesHeld: 0,
  activitiesPlanned: 0,
  activitiesCancelled: 0,
  headcountTotal: uncounted,
  newParticipants: uncounted,
  feedbackReceived: 0,
  feedbackDecided: 0,
  spentCents: uncounted,
  publicationsPublished: 0,
  reviewsDecided: 0,
};
const march = {
  ...nothing,
  activitiesHeld: 2,
  activitiesCounted: 1,
  headcountTotal: sum(1_100),
  newParticipants: sum(3),
  spentCents: sum(12_345),
};
const october = {
  ...nothing,
  activitiesHeld: 1,
  activitiesCounted: 1,
  headcountTotal: sum(50),
  newParticipants: sum(4),
  spentCents: sum(-345),
};

interface Asked {
  period?: { calendarYear?: number; fiscalYear?: number };
}

function timelineOf({ period = {} }: Asked, given: Record<number, object>, programs: readonly object[] = []) {
  const year = period.calendarYear ?? period.fiscalYear ?? 0;
  const months = Array.from({ length: 12 }, (_, index) => ({
    ...nothing,
    ...given[index + 1],
    month: index + 1,
    year,
    firstDay: `${year}-${String(index + 1).padStart(2, '0')}-01`,
    lastDay: `${year}-${String(index + 1).padStart(2, '0')}-28`,
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
        period: {
          firstDay: `${year}-01-01`,
          lastDay: `${year}-12-31`,
          calendarYear: year,
          fiscalYear: null,
          timeZone: 'America/Los_Angeles',
        },
        months,
        programs: programs.length > 0 ? connection : { ...connection, totalCount: 0 },
      },
    },
  };
}

const office = {
  id: 'J',
  slug: 'kern',
  name: 'Kern',
  state: 'CA',
  kind: 'COUNTY' as const,
  disclosureThreshold: 10,
  timeZone: 'America/Los_Angeles',
  today: '2026-02-03',
  fiscalYear: 2026,
};

async function show(answer: (variables: Record<string, unknown>) => object): Promise<ScriptedApi> {
  const started = await startScriptedApi({ ProgramTimeline: answer });
  api = started;
  render(
    <SignedIn endpoint={started.endpoint} can={[]} acting={office}>
      <YearPage />
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
  await show((asked) => timelineOf(asked, { 3: march, 10: october }));
  await screen.findByRole('table', { name: /2026 by month.*America\/Los_Angeles/ });
  expect(screen.getAllByRole('rowheader').map((header) => header.textContent)).toEqual([
    'January 2026',
    'February 2026',
    'March 2026',
    'April 2026',
    'May 2026',
    'June 2026',
    'July 2026',
    'August 2026',
    'September 2026',
    'October 2026',
    'November 2026',
    'December 2026',
    'Total',
  ]);
  expect(screen.getAllByRole('columnheader').map((header) => header.textContent)).toEqual([
    'Month',
    'Activities held',
    'Planned',
    'Canceled',
    'Headcount',
    'New participants',
    'Feedback items received',
    'Feedback items closed',
    'Reviews decided',
    'Published',
    'Spent',
  ]);
  expect(cellsOf('March 2026')).toEqual(['2', '0', '0', '1,100', '3', '0', '0', '0', '0', '$123.45']);
  expect(cellsOf('January 2026')[3]).toBe('–Not reported');
  expect(screen.getByText(/2 of 3 activities held have a headcount/)).toBeDefined();
  expect(cellsOf('October 2026').at(-1)).toBe('-$3.45');
  expect(cellsOf('Total')).toEqual(['3', '0', '0', '1,150', '7', '0', '0', '0', '0', '$120.00']);
});

test('requests a calendar year or a fiscal year of the office', async () => {
  const { received } = await show((asked) => timelineOf(asked, { 3: march }));
  await screen.findByRole('table', { name: /^2026 by month/ });
  fireEvent.change(screen.getByLabelText('Year'), { target: { value: '2024' } });
  await screen.findByRole('table', { name: /^2024 by month/ });
  await waitFor(() => expect(received.at(-1)?.variables).toMatchObject({ period: { calendarYear: 2024 } }));
  fireEvent.change(screen.getByLabelText('Year'), { target: { value: 'FY2027' } });
  await screen.findByRole('table', { name: /^Fiscal year 2027 by month/ });
  await waitFor(() => expect(received.at(-1)?.variables).toMatchObject({ period: { fiscalYear: 2027 } }));
});

test('shows an empty state instead of a table of zeros', async () => {
  await show((asked) => timelineOf(asked, {}));
  await screen.findByText('No data for 2026.');
  expect(screen.getByText('No programs in 2026.')).toBeDefined();
  expect(screen.queryByRole('table')).toBeNull();
});

test('links to the programs that run in the year, and shows how many more there are', async () => {
  const program = { id: 'P1', title: 'Listening sessions', status: 'ACTIVE', startsOn: null, endsOn: null };
  await show((asked) => timelineOf(asked, { 3: march }, [program]));
  const link = await screen.findByRole('link', { name: 'Listening sessions' });
  expect(link.getAttribute('href')).toBe('/dashboard/programs/P1');
  expect(screen.getByText('And 2 more.')).toBeDefined();
});
