// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';

import { SignedIn, startScriptedApi, type Script, type ScriptedApi } from '../testing/scripted-api.tsx';
import { ProgramsPage } from './programs.page.tsx';

let api: ScriptedApi | undefined;

afterEach(async () => {
  cleanup();
  await api?.close();
});

const program = {
  id: 'UHJvZ3JhbTox',
  title: 'Listening sessions',
  type: 'COMMUNITY_FORUM',
  status: 'ACTIVE',
  leadAgencyType: 'PROSECUTOR',
  summary: null,
  targetProblem: null,
  targetPopulation: null,
  startsOn: '2026-05-01',
  endsOn: null,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  version: 1,
};

function listOf(programs: readonly object[], hasNextPage = false) {
  const pageInfo = { hasNextPage, hasPreviousPage: false, startCursor: 'start', endCursor: 'end' };
  return {
    data: { programs: { totalCount: programs.length, pageInfo, edges: programs.map((node) => ({ node })) } },
  };
}

async function show(
  script: Script,
  can: readonly string[] = ['program.write'],
  address = '/dashboard/programs',
  isNewTab = true,
): Promise<ScriptedApi> {
  if (isNewTab) sessionStorage.clear();
  const started = await startScriptedApi(script);
  api = started;
  window.history.replaceState(null, '', address);
  render(
    <SignedIn endpoint={started.endpoint} can={can}>
      <ProgramsPage />
    </SignedIn>,
  );
  return started;
}

test('lists programs with a link to each, and requests the next page by its cursor', async () => {
  const { received } = await show({ Programs: () => listOf([program], true) });
  expect(screen.getByRole('status').textContent).toContain('Loading');
  const link = await screen.findByRole('link', { name: 'Listening sessions' });
  expect(link.getAttribute('href')).toBe('/dashboard/programs/UHJvZ3JhbTox');
  expect(screen.getByText('from May 1, 2026')).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Next' }));
  await waitFor(() => expect(received.at(-1)?.variables).toMatchObject({ first: 10, after: 'end' }));
});

test('filters by text and status on the server', async () => {
  const { received } = await show({ Programs: () => listOf([program]) });
  await screen.findByRole('link', { name: 'Listening sessions' });
  fireEvent.change(screen.getByLabelText('Title contains'), { target: { value: 'court' } });
  fireEvent.change(screen.getByLabelText('Status'), { target: { value: 'PAUSED' } });
  await waitFor(() =>
    expect(received.at(-1)?.variables).toMatchObject({
      filter: { titleContains: 'court', statuses: ['PAUSED'] },
    }),
  );
});

test('the filters and the page are in the address, and the address shows them again', async () => {
  const first = await show({ Programs: () => listOf([program], true) });
  await screen.findByRole('link', { name: 'Listening sessions' });
  fireEvent.change(screen.getByLabelText('Title contains'), { target: { value: 'court' } });
  fireEvent.change(screen.getByLabelText('Status'), { target: { value: 'PAUSED' } });
  fireEvent.click(await screen.findByRole('button', { name: 'Next' }));
  const address = window.location.href;
  expect(new URL(address).search).toBe('?title=court&status=PAUSED&after=end');
  cleanup();
  await first.close();

  const { received } = await show({ Programs: () => listOf([program]) }, [], address);
  await screen.findByRole('link', { name: 'Listening sessions' });
  expect(received.at(-1)?.variables).toEqual({
    first: 10,
    after: 'end',
    filter: { titleContains: 'court', statuses: ['PAUSED'] },
  });
  fireEvent.change(screen.getByLabelText('Status'), { target: { value: '' } });
  expect(window.location.search).toBe('?title=court');
});

test('a value of the address that is not a status is no filter', async () => {
  const { received } = await show({ Programs: () => listOf([]) }, [], '/dashboard/programs?status=NONSENSE');
  await screen.findByText('No programs yet.');
  expect(received.at(-1)?.variables).toEqual({ first: 10, filter: {} });
});

test('after a session has ended, the form has its text again', async () => {
  const expired = {
    errors: [{ message: 'The token has expired.', extensions: { code: 'UNAUTHENTICATED' } }],
  };
  await show({ Programs: () => listOf([]), CreateProgram: () => expired });
  fireEvent.click(screen.getByRole('button', { name: 'New program' }));
  fireEvent.change(screen.getByLabelText(/^Title \(required\)/), { target: { value: 'Court in the park' } });
  fireEvent.click(screen.getByRole('button', { name: 'Create program' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Sign in again' }));
  const { href } = window.location;
  cleanup();
  await api?.close();

  await show({ Programs: () => listOf([]) }, ['program.write'], href, false);
  expect(screen.getByLabelText<HTMLInputElement>(/^Title \(required\)/).value).toBe('Court in the park');
});

test('a text that seems to name a person is sent again after a confirmation with a reason', async () => {
  const message = 'This looks like the name of a person (from character 7).';
  const finding = {
    path: ['input', 'title'],
    kind: 'PERSON_NAME',
    isCertain: false,
    start: 6,
    end: 17,
    message,
  };
  const { received } = await show({
    Programs: () => listOf([]),
    CreateProgram: ({ input }) =>
      'textConfirmation' in (input as object)
        ? { data: { createProgram: { __typename: 'CreateProgramPayload', program } } }
        : {
            data: {
              createProgram: {
                __typename: 'IdentifyingTextError',
                code: 'IDENTIFYING_TEXT',
                message,
                path: ['input', 'title'],
                canConfirm: true,
                findings: [finding],
              },
            },
          },
  });
  fireEvent.click(screen.getByRole('button', { name: 'New program' }));
  fireEvent.change(screen.getByLabelText(/^Title \(required\)/), { target: { value: 'Award Pedro Núñez' } });
  fireEvent.click(screen.getByRole('button', { name: 'Create program' }));
  await screen.findByText(message);
  const confirm = screen.getByRole<HTMLButtonElement>('button', { name: 'Confirm and send' });
  expect(confirm.disabled).toBe(true);
  fireEvent.change(screen.getByLabelText('Reason for keeping the text'), { target: { value: 'He agreed.' } });
  fireEvent.click(confirm);
  await waitFor(() =>
    expect(received.filter(({ operation }) => operation === 'CreateProgram').at(-1)?.variables).toMatchObject(
      {
        input: { title: 'Award Pedro Núñez', textConfirmation: { reason: 'He agreed.' } },
      },
    ),
  );
});

test('shows an empty state instead of an empty table', async () => {
  await show({ Programs: () => listOf([]) });
  await screen.findByText('No programs yet.');
  expect(screen.queryByRole('table')).toBeNull();
});

test('shows an error, and tries again on request', async () => {
  let calls = 0;
  await show({
    Programs: () => {
      calls += 1;
      if (calls > 1) return listOf([program]);
      return { errors: [{ message: 'Not allowed here.', extensions: { code: 'FORBIDDEN' } }] };
    },
  });
  expect((await screen.findByRole('alert')).textContent).toContain('Not allowed here.');
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByRole('link', { name: 'Listening sessions' });
});

test('a refused program shows each problem next to its field, and the others above', async () => {
  const issues = [
    { path: ['input', 'title'], message: 'A title must not be empty.' },
    { path: ['input', 'endsOn'], message: 'A program cannot end before its first day.' },
    { path: ['input'], message: 'Something else.' },
  ];
  const refusal = {
    __typename: 'ValidationError',
    code: 'VALIDATION_FAILED',
    message: 'A title must not be empty.',
    path: [],
  };
  const { received } = await show({
    Programs: () => listOf([]),
    CreateProgram: () => ({ data: { createProgram: { ...refusal, issues } } }),
  });
  fireEvent.click(screen.getByRole('button', { name: 'New program' }));
  fireEvent.click(screen.getByRole('button', { name: 'Create program' }));
  const title = await screen.findByRole('textbox', { name: /^Title \(required\)/ });
  await waitFor(() => expect(title.getAttribute('aria-invalid')).toBe('true'));
  expect(document.activeElement).toBe(title);
  const described = document.getElementById(title.getAttribute('aria-describedby') ?? '');
  expect(described?.textContent).toBe('A title must not be empty.');
  expect(screen.getByLabelText('Last day').getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByLabelText('First day').getAttribute('aria-invalid')).toBe('false');
  expect(screen.getByRole('alert').textContent).toBe('Something else.');
  expect(received.at(-1)?.variables).toMatchObject({ input: { title: '', type: 'COMMUNITY_FORUM' } });
});

test('sends the same input with the same key, and another input with another key', async () => {
  const { received } = await show({
    Programs: () => listOf([]),
    CreateProgram: () => ({
      errors: [{ message: 'Try later.', extensions: { code: 'SERVICE_UNAVAILABLE' } }],
    }),
  });
  fireEvent.click(screen.getByRole('button', { name: 'New program' }));
  const keys = (): unknown[] =>
    received
      .filter(({ operation }) => operation === 'CreateProgram')
      .map(({ variables }) => (variables['input'] as Record<string, unknown>)['idempotencyKey']);
  const send = async (times: number): Promise<void> => {
    const button = await screen.findByRole('button', { name: 'Create program' });
    fireEvent.click(button);
    await waitFor(() => expect(keys()).toHaveLength(times));
  };
  await send(1);
  await send(2);
  fireEvent.change(screen.getByLabelText(/^Title \(required\)/), { target: { value: 'Other' } });
  await send(3);
  const [first, second, third] = keys();
  expect(first).toBe(second);
  expect(third).not.toBe(first);
});

test('the form is hidden without the permission to write', async () => {
  await show({ Programs: () => listOf([program]) }, ['program.read']);
  await screen.findByRole('link', { name: 'Listening sessions' });
  expect(screen.queryByRole('button', { name: 'New program' })).toBeNull();
});
