// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';

import { SignedIn, startScriptedApi, type Script, type ScriptedApi } from '../testing/scripted-api.tsx';
import { ReviewsPage } from './reviews.page.tsx';

let api: ScriptedApi | undefined;

afterEach(async () => {
  cleanup();
  await api?.close();
});

const review = {
  id: 'R1',
  kind: 'ETHICS',
  status: 'OPEN',
  conditions: [],
  decidedAt: null,
  expiresOn: null,
  createdAt: '2026-05-01T18:00:00Z',
  updatedAt: '2026-05-01T18:00:00Z',
  version: 4,
  subject: { kind: 'PROGRAM', id: 'P1', node: { __typename: 'Program', title: 'Listening sessions' } },
};
const ofMoney = {
  ...review,
  id: 'R2',
  kind: 'FISCAL',
  subject: { kind: 'BUDGET_LINE', id: 'B1', node: { __typename: 'BudgetLine', title: 'Venue hire' } },
};
const detail = {
  requestedBySubject: 'auth0|editor-1',
  requestedByName: 'Eva Editor',
  reviewerSubject: null,
  decisionNote: null,
  questions: [
    {
      id: 'Q1',
      position: 1,
      question: 'Who pays?',
      answer: 'The county.',
      answeredByName: 'Eva Editor',
      version: 2,
    },
    { id: 'Q2', position: 2, question: 'Who speaks?', answer: null, version: 1 },
  ],
};

const reviewer = ['reviewDetail.read', 'reviewDecision.write'];

async function show(
  reviews: readonly object[],
  can: readonly string[],
  script: Script = {},
): Promise<ScriptedApi> {
  const pageInfo = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
  const started = await startScriptedApi({
    EthicsReviews: () => ({
      data: {
        ethicsReviews: { totalCount: reviews.length, pageInfo, edges: reviews.map((node) => ({ node })) },
      },
    }),
    ...script,
  });
  api = started;
  render(
    <SignedIn endpoint={started.endpoint} can={can} subject="auth0|editor-1">
      <ReviewsPage />
    </SignedIn>,
  );
  return started;
}

const inputs = ({ received }: ScriptedApi): unknown[] =>
  received.filter(({ operation }) => operation === 'DecideReview').map(({ variables }) => variables['input']);

async function openForm(): Promise<void> {
  fireEvent.click(
    await screen.findByRole('button', { name: 'Decide the Ethics review of Listening sessions' }),
  );
}

test('lists open reviews with their subjects, questions and answers', async () => {
  const { received } = await show([{ ...review, ...detail }, ofMoney], reviewer);
  await screen.findByRole('heading', { name: 'Ethics review of Listening sessions' });
  expect(screen.getByRole('heading', { name: 'Fiscal review of Venue hire' })).toBeDefined();
  expect(screen.getByRole('link', { name: 'Program' }).getAttribute('href')).toBe('/dashboard/programs/P1');
  expect(screen.getByText(/by Eva Editor/)).toBeDefined();
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Who pays?The county. (Eva Editor)',
    'Who speaks?Not answered yet',
  ]);
  expect(received[0]?.variables).toMatchObject({ withDetail: true, filter: { statuses: ['OPEN'] } });
});

test('does not request details, or show a form, without the permission', async () => {
  const { received } = await show([review], []);
  await screen.findByRole('heading', { name: 'Ethics review of Listening sessions' });
  expect(received[0]?.variables).toMatchObject({ withDetail: false });
  expect(screen.queryByRole('button', { name: /^Decide/ })).toBeNull();
});

test('decides the version that it shows, with one condition per line, and reloads the list', async () => {
  const started = await show([{ ...review, ...detail }], reviewer, {
    DecideReview: () => ({
      data: { decideReview: { __typename: 'DecideReviewPayload', review: { ...review, ...detail } } },
    }),
  });
  await openForm();
  fireEvent.change(screen.getByLabelText('Decision'), { target: { value: 'APPROVED_WITH_CONDITIONS' } });
  fireEvent.change(screen.getByLabelText(/^Conditions/), {
    target: { value: 'No minors in pictures.\n\n Two advocates present. ' },
  });
  fireEvent.change(screen.getByLabelText('Last day of the approval'), { target: { value: '2027-05-01' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save decision' }));
  await waitFor(() =>
    expect(inputs(started)).toEqual([
      {
        id: 'R1',
        expectedVersion: 4,
        decision: 'APPROVED_WITH_CONDITIONS',
        note: null,
        conditions: ['No minors in pictures.', 'Two advocates present.'],
        expiresOn: '2027-05-01',
      },
    ]),
  );
  await waitFor(() =>
    expect(started.received.filter(({ operation }) => operation === 'EthicsReviews')).toHaveLength(2),
  );
});

const sent = ({ received }: ScriptedApi, name: string): unknown[] =>
  received.filter(({ operation }) => operation === name).map(({ variables }) => variables['input']);
const answerTo = (field: string, payload: string): Script => ({
  [payload.replace('Payload', '')]: () => ({
    data: { [field]: { __typename: payload, review: { ...review, ...detail } } },
  }),
});

test('answers the version of a question that it shows, closes the form, and reloads the list', async () => {
  const started = await show([{ ...review, ...detail }], ['reviewDetail.read', 'review.write'], {
    ...answerTo('answerReviewQuestion', 'AnswerReviewQuestionPayload'),
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Change the answer to “Who pays?”' }));
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Answer/ }).value).toBe('The county.');
  fireEvent.click(screen.getByRole('button', { name: 'Answer to “Who speaks?”' }));
  fireEvent.change(screen.getByRole('textbox', { name: /^Answer/ }), {
    target: { value: 'Two advocates, by the minutes of May 4.' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Save answer' }));
  await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
  expect(sent(started, 'AnswerReviewQuestion')).toEqual([
    { id: 'Q2', expectedVersion: 1, answer: 'Two advocates, by the minutes of May 4.' },
  ]);
  await waitFor(() => expect(sent(started, 'EthicsReviews')).toHaveLength(2));
  expect(screen.queryByRole('button', { name: /^Decide/ })).toBeNull();
});

test('asks questions, one per line, and says how many have no answer', async () => {
  const started = await show([{ ...review, ...detail }], reviewer, {
    ...answerTo('askReviewQuestions', 'AskReviewQuestionsPayload'),
  });
  await openForm();
  screen.getByText(/^1 question has no answer/);
  fireEvent.click(
    screen.getByRole('button', { name: 'Ask questions in the Ethics review of Listening sessions' }),
  );
  expect(screen.queryByRole('button', { name: 'Save decision' })).toBeNull();
  fireEvent.change(screen.getByRole('textbox', { name: /^Questions/ }), {
    target: { value: 'Who translates?\n\nWho is absent?' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Ask' }));
  await waitFor(() =>
    expect(sent(started, 'AskReviewQuestions')).toEqual([
      { id: 'R1', questions: ['Who translates?', 'Who is absent?'] },
    ]),
  );
  expect(screen.queryByRole('button', { name: /^Answer/ })).toBeNull();
});

test('offers to withdraw a review to the person who requested it alone', async () => {
  const foreign = { ...ofMoney, ...detail, requestedBySubject: 'auth0|editor-2' };
  const started = await show([{ ...review, ...detail }, foreign], ['reviewDetail.read', 'review.write'], {
    ...answerTo('withdrawReview', 'WithdrawReviewPayload'),
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Withdraw the review' }));
  fireEvent.click(screen.getByRole('button', { name: 'Withdraw' }));
  await waitFor(() => expect(sent(started, 'WithdrawReview')).toEqual([{ id: 'R1', expectedVersion: 4 }]));
});

test("requires only a reason to decline, and shows the API's message next to its field", async () => {
  const message = 'A decision to decline must give a reason.';
  const refusal = { __typename: 'ValidationError', code: 'VALIDATION_FAILED', message, path: [] };
  const started = await show([review], reviewer, {
    DecideReview: () => ({
      data: { decideReview: { ...refusal, issues: [{ path: ['input', 'note'], message }] } },
    }),
  });
  await openForm();
  fireEvent.change(screen.getByLabelText('Last day of the approval'), { target: { value: '2027-05-01' } });
  fireEvent.change(screen.getByLabelText('Decision'), { target: { value: 'DECLINED' } });
  expect(screen.queryByLabelText('Last day of the approval')).toBeNull();
  expect(screen.queryByLabelText(/^Conditions/)).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Save decision' }));
  await screen.findByText(message);
  const reason = screen.getByRole('textbox', { name: /^Reason \(required\)/ });
  await waitFor(() => expect(document.activeElement).toBe(reason));
  expect(inputs(started)).toEqual([
    { id: 'R1', expectedVersion: 4, decision: 'DECLINED', note: null, expiresOn: null },
  ]);
});

test('shows a problem of a field that the form does not show', async () => {
  const message = 'An approval has no conditions.';
  const refusal = { __typename: 'ValidationError', code: 'VALIDATION_FAILED', message, path: [] };
  await show([review], reviewer, {
    DecideReview: () => ({
      data: { decideReview: { ...refusal, issues: [{ path: ['input', 'conditions'], message }] } },
    }),
  });
  await openForm();
  fireEvent.click(screen.getByRole('button', { name: 'Save decision' }));
  expect((await screen.findByRole('alert')).textContent).toBe(message);
});

test('shows why a reviewer is not allowed to decide this review', async () => {
  const message = 'The person who proposed it cannot review it.';
  await show([review], reviewer, {
    DecideReview: () => ({
      data: {
        decideReview: { __typename: 'ForbiddenError', code: 'FORBIDDEN', message, path: ['input', 'id'] },
      },
    }),
  });
  await openForm();
  fireEvent.click(screen.getByRole('button', { name: 'Save decision' }));
  expect((await screen.findByRole('alert')).textContent).toBe(message);
});

test('shows an empty state without open reviews', async () => {
  await show([], reviewer);
  await screen.findByText('No open reviews.');
});
