import { useProgramsQuery, type ProgramStatus } from '@rapport/client/generated/hooks.ts';
import { useDeferredValue, useState, type ReactNode } from 'react';

import { Link } from '../router.tsx';
import { SelectField, TextField } from '../shared/fields.tsx';
import { formatDay, isOneOf, optionsOf, programStatuses, programTypes } from '../shared/labels.ts';
import { Page } from '../shared/page.tsx';
import { firstPage, Pager, type PageArguments } from '../shared/pager.tsx';
import { Empty, Loading, RequestError } from '../shared/states.tsx';
import { useCan } from '../viewer.context.ts';
import { CreateProgramForm } from './create-program.form.tsx';

const pageSize = 10;

export function ProgramsPage(): ReactNode {
  const [title, setTitle] = useState('');
  const [status, setStatus] = useState<ProgramStatus | ''>('');
  const [page, setPage] = useState<PageArguments>(firstPage(pageSize));
  const [isCreating, setIsCreating] = useState(false);
  const canWrite = useCan('program.write');
  const titleContains = useDeferredValue(title.trim());
  const isFiltered = titleContains !== '' || status !== '';
  const programs = useProgramsQuery({
    ...page,
    filter: {
      ...(titleContains === '' ? {} : { titleContains }),
      ...(status === '' ? {} : { statuses: [status] }),
    },
  });

  return (
    <Page title="Programs">
      <form role="search" className="filters" onSubmit={(event) => event.preventDefault()}>
        <TextField
          label="Title contains"
          name="title"
          type="search"
          value={title}
          onChange={(value) => {
            setTitle(value);
            setPage(firstPage(pageSize));
          }}
        />
        <SelectField
          label="Status"
          name="status"
          value={status}
          options={[['', 'Any'], ...optionsOf(programStatuses)]}
          onChange={(value) => {
            setStatus(isOneOf(programStatuses, value) ? value : '');
            setPage(firstPage(pageSize));
          }}
        />
        {canWrite ? (
          <button type="button" aria-expanded={isCreating} onClick={() => setIsCreating(!isCreating)}>
            {isCreating ? 'Close form' : 'New program'}
          </button>
        ) : null}
      </form>
      {isCreating ? <CreateProgramForm onCreated={() => setIsCreating(false)} /> : null}
      {programs.isPending ? <Loading what="programs" /> : null}
      {programs.isError ? (
        <RequestError error={programs.error} onRetry={() => void programs.refetch()} />
      ) : null}
      {programs.data?.programs.edges.length === 0 ? (
        <Empty>{isFiltered ? 'No programs match the filter.' : 'No programs yet.'}</Empty>
      ) : null}
      {programs.data && programs.data.programs.edges.length > 0 ? (
        <>
          <div className="scroll">
            <table>
              <caption className="visually-hidden">Programs</caption>
              <thead>
                <tr>
                  <th scope="col">Title</th>
                  <th scope="col">Type</th>
                  <th scope="col">Status</th>
                  <th scope="col">Dates</th>
                </tr>
              </thead>
              <tbody>
                {programs.data.programs.edges.map(({ node }) => (
                  <tr key={node.id}>
                    <th scope="row">
                      <Link to={['programs', node.id]}>{node.title}</Link>
                    </th>
                    <td>{programTypes[node.type]}</td>
                    <td>
                      <span className="badge">{programStatuses[node.status]}</span>
                    </td>
                    <td>{formatRun(node.startsOn, node.endsOn)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <Pager
            what="programs"
            size={pageSize}
            pageInfo={programs.data.programs.pageInfo}
            totalCount={programs.data.programs.totalCount}
            onTurn={setPage}
          />
        </>
      ) : null}
    </Page>
  );
}

function formatRun(startsOn: string | null, endsOn: string | null): string {
  if (startsOn === null && endsOn === null) return 'Not dated';
  const from = startsOn === null ? '' : `from ${formatDay(startsOn)}`;
  const to = endsOn === null ? '' : `to ${formatDay(endsOn)}`;
  return `${from} ${to}`.trim();
}
