// @vitest-environment jsdom
import { startTestApi, type TestApi } from '@rapport/api/testing/test-api.ts';
import type { TestJurisdiction } from '@rapport/api/testing/seed-kit.ts';
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState, type ReactNode } from 'react';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { useCreateProgramMutation, useProgramsQuery } from './generated/hooks.ts';
import { RapportProvider } from './provider.tsx';
import { inputProblems, isPayload } from './result.ts';
import { serveOnLoopback, type LoopbackApi } from './testing/loopback-api.ts';
import { useFileUpload } from './upload.ts';

// The API runs in this process, and the machine may be busy.
configure({ asyncUtilTimeout: 20_000 });

let api: TestApi;
let loopback: LoopbackApi;
let cedar: TestJurisdiction;
let maple: TestJurisdiction;

beforeAll(async () => {
  api = await startTestApi();
  loopback = await serveOnLoopback(api);
  cedar = await api.jurisdiction({ name: 'Cedar County' });
  maple = await api.jurisdiction({ name: 'Maple County' });
  await cedar.programs(2);
});
afterEach(cleanup);
afterAll(async () => {
  await loopback?.close();
  await api?.close();
});

function Programs(): ReactNode {
  const programs = useProgramsQuery({ first: 10, orderBy: { field: 'TITLE', direction: 'ASCENDING' } });
  if (programs.isPending) return <p>Loading</p>;
  if (programs.isError) return <p role="alert">{programs.error.code}</p>;
  return (
    <section>
      <p>Total: {programs.data.programs.totalCount}</p>
      <ul>
        {programs.data.programs.edges.map(({ node }) => (
          <li key={node.id}>{node.title}</li>
        ))}
      </ul>
    </section>
  );
}

function CreateProgram(): ReactNode {
  const [title, setTitle] = useState('');
  const create = useCreateProgramMutation();
  const result = create.data?.createProgram;
  const problems = result && !isPayload(result) ? inputProblems(result, ['title']) : null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate({ input: { title, type: 'COMMUNITY_FORUM' } });
      }}
    >
      <label>
        Title <input value={title} onChange={(event) => setTitle(event.target.value)} />
      </label>
      <p>Title problem: {problems?.byField.title}</p>
      <p>General problem: {problems?.general.join(' ')}</p>
      {result && isPayload(result) ? <p>Created {result.program.title}</p> : null}
      <button type="submit">Create</button>
    </form>
  );
}

interface As {
  county: TestJurisdiction;
  role: 'EDITOR' | 'VIEWER';
}

async function renderAs({ county, role }: As, content: ReactNode) {
  const token = await api.issuer.sign(county.subjectOf(role));
  const getToken = () => token;
  return render(
    <RapportProvider endpoint={loopback.endpoint} getToken={getToken} jurisdiction={county.slug}>
      {content}
    </RapportProvider>,
  );
}

test('a generated hook lists the programs of the signed-in county', async () => {
  await renderAs({ county: cedar, role: 'VIEWER' }, <Programs />);
  expect(screen.getByText('Loading')).toBeDefined();
  await screen.findByText('Total: 2');
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['Program 1', 'Program 2']);
});

test('another county sees none of it, even if it comes next on the same page', async () => {
  const cedarToken = await api.issuer.sign(cedar.subjectOf('VIEWER'));
  const mapleToken = await api.issuer.sign(maple.subjectOf('VIEWER'));
  const getCedarToken = () => cedarToken;
  const getMapleToken = () => mapleToken;
  const { rerender, container } = render(
    <RapportProvider endpoint={loopback.endpoint} getToken={getCedarToken} jurisdiction={cedar.slug}>
      <Programs />
    </RapportProvider>,
  );
  await screen.findByText('Program 1');
  rerender(
    <RapportProvider endpoint={loopback.endpoint} getToken={getMapleToken} jurisdiction={maple.slug}>
      <Programs />
    </RapportProvider>,
  );
  expect(container.textContent).toBe('Loading');
  await screen.findByText('Total: 0');
  expect(screen.queryByText('Program 1')).toBeNull();
});

test('a mutation shows input errors next to their fields, and then its payload', async () => {
  await renderAs({ county: cedar, role: 'EDITOR' }, <CreateProgram />);
  fireEvent.change(screen.getByLabelText('Title'), { target: { value: '   ' } });
  fireEvent.click(screen.getByRole('button', { name: 'Create' }));
  await waitFor(() => expect(screen.getByText(/^Title problem: .+/)).toBeDefined());

  fireEvent.change(screen.getByLabelText('Title'), { target: { value: 'Listening sessions' } });
  fireEvent.click(screen.getByRole('button', { name: 'Create' }));
  await screen.findByText('Created Listening sessions');
});

test('a refusal arrives as data: a viewer is not allowed to create programs', async () => {
  await renderAs({ county: cedar, role: 'VIEWER' }, <CreateProgram />);
  fireEvent.change(screen.getByLabelText('Title'), { target: { value: 'Not mine to make' } });
  fireEvent.click(screen.getByRole('button', { name: 'Create' }));
  await waitFor(() => expect(screen.getByText(/^General problem: .+/)).toBeDefined());
});

test('an invalid credential is an error with its code', async () => {
  render(
    <RapportProvider endpoint={loopback.endpoint} getToken={() => 'not-a-token'} jurisdiction={null}>
      <Programs />
    </RapportProvider>,
  );
  expect((await screen.findByRole('alert')).textContent).toBe('UNAUTHENTICATED');
});

function Upload({ file }: { file: File }): ReactNode {
  const upload = useFileUpload();
  return (
    <div>
      <button type="button" onClick={() => upload.mutate(file)}>
        Upload
      </button>
      <p>{upload.data?.isUploaded ? 'Uploaded' : (upload.error?.message ?? upload.data?.failure.message)}</p>
    </div>
  );
}

test('a file is sent to the object store with the request from the API', async () => {
  await renderAs(
    { county: cedar, role: 'EDITOR' },
    <Upload file={new File(['respondent_key,trust\na,7\n'], 'responses.csv', { type: 'text/csv' })} />,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Upload' }));
  await screen.findByText('Uploaded');
});
