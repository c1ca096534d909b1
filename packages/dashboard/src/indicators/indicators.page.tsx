import { useIndicatorsQuery } from '@rapport/client/generated/hooks.ts';
import { useDeferredValue, useState, type ReactNode } from 'react';

import { Link, setParameters, useParameters } from '../router.tsx';
import { SelectField, TextField } from '../shared/fields.tsx';
import { indicatorDirections, labelOf } from '../shared/labels.ts';
import { useListAddress } from '../shared/list-address.ts';
import { Page } from '../shared/page.tsx';
import { RecordList } from '../shared/record-list.tsx';
import { useCan } from '../viewer.context.ts';
import { ImportFiguresPanel } from './import-figures.panel.tsx';
import { CreateIndicatorForm } from './indicator.form.tsx';

const pageSize = 20;

/** The indicators of the catalog and of the office. */
export function IndicatorsPage(): ReactNode {
  const { filters, setFilter, page, turn } = useListAddress(pageSize, ['name', 'from']);
  const nameContains = useDeferredValue(filters.name.trim());
  const filter = {
    isRetired: false,
    ...(nameContains === '' ? {} : { nameContains }),
    ...(filters.from === '' ? {} : { isReference: filters.from === 'catalog' }),
  };
  const query = useIndicatorsQuery({
    ...page,
    filter,
    orderBy: { field: 'NAME', direction: 'ASCENDING' },
  });
  return (
    <Page title="Indicators">
      <NewFigures />
      <form role="search" className="filters" onSubmit={(event) => event.preventDefault()}>
        <TextField
          label="Name contains"
          name="name"
          type="search"
          value={filters.name}
          onChange={(value) => setFilter('name', value)}
        />
        <SelectField
          label="Defined by"
          name="from"
          value={filters.from}
          options={[
            ['', 'Any'],
            ['catalog', 'The catalog of the field'],
            ['office', 'The office'],
          ]}
          onChange={(value) => setFilter('from', value)}
        />
      </form>
      <RecordList
        row="indicator"
        caption="Indicators"
        query={query}
        list={query.data?.indicators}
        isFiltered={nameContains !== '' || filters.from !== ''}
        size={pageSize}
        onTurn={turn}
        exported={['INDICATORS', { indicators: filter }]}
        columns={[
          {
            header: 'Indicator',
            cell: ({ id, name }) => <Link to={['indicators', id]}>{name}</Link>,
          },
          { header: 'Unit', cell: ({ unit }) => unit },
          { header: 'Better', cell: ({ direction }) => indicatorDirections[direction] },
          { header: 'Period', cell: ({ frequency }) => labelOf(frequency) },
          {
            header: 'Defined by',
            cell: ({ isReference, ppiNumber }) =>
              `${isReference ? 'Catalog' : 'Office'}${ppiNumber === null ? '' : `, PPI ${ppiNumber}`}`,
          },
        ]}
      />
    </Page>
  );
}

/** The ways to add indicators, figures and places. */
function NewFigures(): ReactNode {
  const canDefine = useCan('indicator.write');
  const canRecord = useCan('observation.write');
  const open = useParameters().get('new');
  const toggle = (name: string): void => setParameters({ new: open === name ? '' : name }, 'push');
  const [created, setCreated] = useState<string | null>(null);
  const button = (name: string, label: string): ReactNode => (
    <button type="button" className="quiet" aria-expanded={open === name} onClick={() => toggle(name)}>
      {open === name ? 'Close form' : label}
    </button>
  );
  return (
    <>
      <p className="actions">
        {canDefine ? button('indicator', 'New indicator') : null}
        {canRecord ? button('import', 'Import figures') : null}
        <Link to={['places']}>Places of measurement</Link>
      </p>
      {created === null ? null : (
        <p role="status" className="notice">
          The indicator was saved. <Link to={['indicators', created]}>Record its figures</Link>.
        </p>
      )}
      {canDefine && open === 'indicator' ? (
        <CreateIndicatorForm
          onCreated={(id) => {
            setCreated(id);
            toggle('indicator');
          }}
        />
      ) : null}
      {canRecord && open === 'import' ? <ImportFiguresPanel /> : null}
    </>
  );
}
