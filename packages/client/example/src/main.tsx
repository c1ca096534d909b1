/** An app outside of this repository, as its team would write it. The test of the packed client runs it. */
import {
  inputProblems,
  isPayload,
  RapportProvider,
  useAreasQuery,
  useCreateProgramMutation,
} from '@rapport/client';
import { QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { StrictMode, useState, version } from 'react';
import { createRoot } from 'react-dom/client';

import { useInfiniteMyProgramsQuery } from './hooks';

const { token, jurisdiction } = Object.fromEntries(new URLSearchParams(location.search));
const cache = new QueryClient();

function Programs() {
  const programs = useInfiniteMyProgramsQuery({ first: 2 });
  const areas = useAreasQuery({ first: 10 });
  const isShared = useQueryClient() === cache;
  if (programs.isError) return <p role="alert">{programs.error.code}</p>;
  if (!programs.data || !areas.data) return <p>Loading</p>;
  const { pages } = programs.data;
  return (
    <section>
      <p>
        Total: {pages[0]?.programs.totalCount}, areas: {areas.data.areas.totalCount}
      </p>
      <p>{isShared ? 'The cache of the app' : 'Another cache'}</p>
      <ul>
        {pages.map((page) => page.programs.edges.map(({ node }) => <li key={node.id}>{node.title}</li>))}
      </ul>
      <button disabled={!programs.hasNextPage} onClick={() => void programs.fetchNextPage()}>
        More
      </button>
    </section>
  );
}

function CreateProgram() {
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
      <button>Create</button>
      <p>Problem: {problems?.byField.title}</p>
    </form>
  );
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={cache}>
        <RapportProvider
          endpoint="/graphql"
          getToken={() => token ?? null}
          jurisdiction={jurisdiction ?? null}
          session="this page"
        >
          <h1>React {version}</h1>
          <Programs />
          <CreateProgram />
        </RapportProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}
