// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';

import { SignedIn, startScriptedApi, type ScriptedApi } from '../testing/scripted-api.tsx';
import { FeedbackPage } from './feedback.page.tsx';

let api: ScriptedApi | undefined;

afterEach(async () => {
  cleanup();
  await api?.close();
});

const area = { id: 'A1', code: 'river', name: 'Riverside' };
const feedbackItem = {
  id: 'C1',
  summary: 'Street lights are out',
  status: 'TRIAGED',
  category: 'QUALITY_OF_LIFE',
  priority: 'HIGH',
  receivedOn: '2026-05-01',
  dueOn: '2026-05-31',
  isOverdue: true,
  decisionReason: null,
  decidedAt: null,
  isRecurring: true,
  submissions: 1,
  area,
  mergedInto: null,
  feedbackChannel: { id: 'H1', kind: 'DIGITAL', name: 'Web form' },
  assignee: null,
};
const untriaged = {
  ...feedbackItem,
  id: 'C2',
  summary: 'Hearings start late',
  status: 'RECEIVED',
  category: null,
  priority: null,
  isRecurring: false,
  submissions: 3,
  area: null,
  feedbackChannel: null,
  assignee: { id: 'S1', displayName: 'A person' },
};
const duplicate = { ...feedbackItem, id: 'C3', mergedInto: { id: 'C1', summary: 'Street lights are out' } };
const recurring = {
  category: 'QUALITY_OF_LIFE',
  count: 7,
  openCount: 2,
  windowCountMax: 5,
  firstReceivedOn: '2025-01-01',
  lastReceivedOn: '2026-05-01',
  lastRecurredOn: '2026-05-01',
  area,
};

function pageOf(nodes: readonly object[], totalCount = nodes.length) {
  const pageInfo = { hasNextPage: true, hasPreviousPage: false, startCursor: 'start', endCursor: 'end' };
  return { totalCount, pageInfo, edges: nodes.map((node) => ({ node })) };
}

interface Shown {
  feedbackItems: readonly object[];
  recurring: readonly object[];
}

const queued = (totalCount: number) => ({ totalCount });
const queue = {
  received: queued(4),
  triaged: queued(3),
  underReview: queued(2),
  overdue: queued(5),
  unassigned: queued(6),
};

async function show(
  { feedbackItems, recurring: issues }: Shown,
  can: readonly string[] = [],
): Promise<ScriptedApi> {
  const started = await startScriptedApi({
    FeedbackQueue: () => ({ data: queue }),
    Areas: () => ({ data: { areas: pageOf([area]) } }),
    FeedbackChannels: () => ({ data: { feedbackChannels: pageOf([feedbackItem.feedbackChannel]) } }),
    StaffMembers: () => ({
      data: {
        staffMembers: pageOf([
          { id: 'S1', displayName: 'A person', subject: null },
          // The user has another name at the identity provider.
          { id: 'S2', displayName: 'Another person', subject: 'test|person' },
        ]),
      },
    }),
    FeedbackItems: () => ({ data: { feedbackItems: pageOf(feedbackItems) } }),
    RecurringFeedback: () => ({ data: { recurringFeedback: pageOf(issues) } }),
  });
  api = started;
  render(
    <SignedIn endpoint={started.endpoint} can={can}>
      <FeedbackPage />
    </SignedIn>,
  );
  return started;
}

const asked = ({ received }: ScriptedApi) =>
  received.filter(({ operation }) => operation === 'FeedbackItems').at(-1)?.variables;

test('recurring feedback items are above the list of all feedback items', async () => {
  await show({ feedbackItems: [feedbackItem, untriaged], recurring: [recurring] });
  const list = await screen.findByRole('list', { name: 'Recurring feedback' });
  expect(list.textContent).toBe(
    'Quality of life in Riverside: 5 times within 180 days, 2 of 7 open, last received on May 1, 2026',
  );
  const table = await screen.findByRole('table');
  expect(list.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
  const [, first, second] = within(table).getAllByRole('row');
  expect(first?.textContent).toContain('Recurring');
  expect(first?.textContent).toContain(
    'TriagedHighQuality of lifeRiversideWeb formMay 1, 2026May 31, 2026 Overdue',
  );
  expect(second?.textContent).not.toContain('Recurring');
  expect(second?.textContent).toContain('ReceivedNot triagedNot triagedNot recordedNot recorded');
});

test('a duplicate leads to the item that is kept', async () => {
  await show({ feedbackItems: [duplicate], recurring: [] });
  const table = await screen.findByRole('table');
  const kept = within(table).getAllByRole('link', { name: 'Street lights are out' }).at(-1);
  expect(kept?.getAttribute('href')).toBe('/dashboard/feedback/C1');
});

test('filters by status, priority and due day on the server, starting at the first page', async () => {
  const started = await show({ feedbackItems: [feedbackItem], recurring: [] });
  await screen.findByText('Street lights are out');
  expect(asked(started)).toMatchObject({
    first: 20,
    filter: { isOpen: true },
    orderBy: { field: 'DUE_ON', direction: 'ASCENDING' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Next' }));
  await waitFor(() => expect(asked(started)).toMatchObject({ after: 'end' }));
  fireEvent.change(screen.getByLabelText('Status'), { target: { value: 'TRIAGED' } });
  fireEvent.change(screen.getByLabelText('Priority'), { target: { value: 'HIGH' } });
  await waitFor(() =>
    expect(asked(started)).toMatchObject({
      first: 20,
      filter: { statuses: ['TRIAGED'], priorities: ['HIGH'] },
    }),
  );
  expect(asked(started)).not.toHaveProperty('after');
  fireEvent.change(screen.getByLabelText('Answer'), { target: { value: 'overdue' } });
  await waitFor(() => expect(asked(started)).toMatchObject({ filter: { isOverdue: true } }));
  fireEvent.change(screen.getByLabelText('Words'), { target: { value: 'bus light' } });
  await waitFor(() => expect(asked(started)).toMatchObject({ filter: { text: 'bus light' } }));
  expect(asked(started)?.['filter']).not.toHaveProperty('isDuplicate');
});

test('the queue counts what waits, and its numbers lead to the items', async () => {
  const started = await show({ feedbackItems: [feedbackItem], recurring: [] });
  await screen.findByText('Street lights are out');
  const tile = await screen.findByRole('link', { name: '6 Open, assigned to nobody' });
  expect(screen.getByRole('link', { name: '5 Overdue' })).toBeDefined();
  fireEvent.click(tile);
  await waitFor(() =>
    expect(asked(started)).toMatchObject({ filter: { isOpen: true, isAssigned: false, isDuplicate: false } }),
  );
});

test('filters by channel, area and assignee, and the user is offered first', async () => {
  const started = await show({ feedbackItems: [untriaged], recurring: [] }, ['staff.read']);
  const table = await screen.findByRole('table');
  expect(within(table).getByText('3 submissions')).toBeDefined();
  expect(within(table).getByText('A person')).toBeDefined();
  expect(asked(started)).toMatchObject({ withAssignee: true });
  await screen.findByRole('option', { name: 'Me' });
  const assignee = screen.getByLabelText<HTMLSelectElement>('Assigned to');
  expect([...assignee.options].map(({ text }) => text)).toEqual(['Any', 'Me', 'Nobody', 'A person']);
  fireEvent.change(assignee, { target: { value: 'S2' } });
  fireEvent.change(screen.getByLabelText('Channel'), { target: { value: 'H1' } });
  fireEvent.change(screen.getByLabelText('Area'), { target: { value: 'A1' } });
  await waitFor(() =>
    expect(asked(started)).toMatchObject({
      filter: { assigneeId: 'S2', feedbackChannelId: 'H1', areaId: 'A1' },
    }),
  );
});

test('an item with a decision has no day for an answer, and is found with any status', async () => {
  const decided = {
    ...feedbackItem,
    status: 'DECLINED',
    isOverdue: false,
    decidedAt: '2026-05-20T12:00:00Z',
  };
  const started = await show({ feedbackItems: [decided], recurring: [] });
  fireEvent.change(screen.getByLabelText('Status'), { target: { value: 'ANY' } });
  await waitFor(() => expect(asked(started)).toMatchObject({ filter: { isDuplicate: false } }));
  expect(asked(started)?.['filter']).not.toHaveProperty('isOpen');
  const table = await screen.findByRole('table');
  expect(within(table).queryByText(/May 31, 2026/)).toBeNull();
  expect(within(table).getByText('Decided')).toBeDefined();
});

test('the names of staff are not requested without the permission', async () => {
  const started = await show({ feedbackItems: [untriaged], recurring: [] });
  await screen.findByText('Hearings start late');
  expect(asked(started)).toMatchObject({ withAssignee: false });
  expect(started.received.map(({ operation }) => operation)).not.toContain('StaffMembers');
  expect(screen.queryByRole('columnheader', { name: 'Assigned to' })).toBeNull();
});

test('shows an empty state, and a different one if a filter is set', async () => {
  await show({ feedbackItems: [], recurring: [] });
  await screen.findByText(/^No open feedback items/);
  expect(screen.getByText('No category was received 3 times in one area within 180 days.')).toBeDefined();
  expect(screen.queryByRole('table')).toBeNull();
  fireEvent.change(screen.getByLabelText('Status'), { target: { value: 'OUT_OF_SCOPE_LEGAL' } });
  await screen.findByText('No feedback items match the filter.');
});
