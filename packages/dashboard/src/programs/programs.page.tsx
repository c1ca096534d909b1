import { useProgramsQuery } from '@rapport/client/generated/hooks.ts';
import { useDeferredValue, type ReactNode } from 'react';

import { Link, setParameters } from '../router.tsx';
import { SelectField, TextField } from '../shared/fields.tsx';
import { formatDay, isOneOf, optionsOf, programStatuses, programTypes } from '../shared/labels.ts';
import { useListAddress } from '../shared/list-address.ts';
import { Page } from '../shared/page.tsx';
import { RecordList } from '../shared/record-list.tsx';
import { useCan } from '../viewer.context.ts';
import { CreateProgramForm } from './create-program.form.tsx';

const pageSize = 10;

export function ProgramsPage(): ReactNode {
  const { filters, setFilter, page, turn } = useListAddress(pageSize, ['title', 'status', 'new']);
  const canWrite = useCan('program.write');
  const titleContains = useDeferredValue(filters.title.trim());
  const status = isOneOf(programStatuses, filters.status) ? filters.status : '';
  const isFiltered = titleContains !== '' || status !== '';
  const isCreating = filters.new !== '';
  const setIsCreating = (isOpen: boolean): void => setParameters({ new: isOpen ? 'program' : '' }, 'push');
  const filter = {
    ...(titleContains === '' ? {} : { titleContains }),
    ...(status === '' ? {} : { statuses: [status] }),
  };
  const programs = useProgramsQuery({ ...page, filter });

  return (
    <Page title="Programs">
      <form role="search" className="filters" onSubmit={(event) => event.preventDefault()}>
        <TextField
          label="Title contains"
          name="title"
          type="search"
          value={filters.title}
          onChange={(value) => setFilter('title', value)}
        />
        <SelectField
          label="Status"
          name="status"
          value={status}
          options={[['', 'Any'], ...optionsOf(programStatuses)]}
          onChange={(value) => setFilter('status', value)}
        />
        {canWrite ? (
          <button type="button" aria-expanded={isCreating} onClick={() => setIsCreating(!isCreating)}>
            {isCreating ? 'Close form' : 'New program'}
          </button>
        ) : null}
      </form>
      {isCreating ? <CreateProgramForm onCreated={() => setIsCreating(false)} /> : null}
      <RecordList
        row="program"
        caption="Programs"
        query={programs}
        list={programs.data?.programs}
        isFiltered={isFiltered}
        size={pageSize}
        onTurn={turn}
        exported={['PROGRAMS', { programs: filter }]}
        columns={[
          {
            header: 'Title',
            cell: (node) => <Link to={['programs', node.id]}>{node.title}</Link>,
          },
          { header: 'Type', cell: (node) => programTypes[node.type] },
          {
            header: 'Status',
            cell: (node) => <span className="badge">{programStatuses[node.status]}</span>,
          },
          { header: 'Dates', cell: (node) => formatRun(node.startsOn, node.endsOn) },
        ]}
      />
    </Page>
  );
}

function formatRun(startsOn: string | null, endsOn: string | null): string {
  if (startsOn === null && endsOn === null) return 'Not dated';
  const from = startsOn === null ? '' : `from ${formatDay(startsOn)}`;
  const to = endsOn === null ? '' : `to ${formatDay(endsOn)}`;
  return `${from} ${to}`.trim();
}
