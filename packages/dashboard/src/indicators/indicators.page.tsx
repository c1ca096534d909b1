import { useIndicatorsQuery } from '@rapport/client/generated/hooks.ts';
import { useDeferredValue, type ReactNode } from 'react';

import { Link } from '../router.tsx';
import { DataTable } from '../shared/data-table.tsx';
import { SelectField, TextField } from '../shared/fields.tsx';
import { indicatorDirections, labelOf } from '../shared/labels.ts';
import { ListExport } from '../shared/list-export.tsx';
import { useListAddress } from '../shared/list-address.ts';
import { Page } from '../shared/page.tsx';
import { Pager } from '../shared/pager.tsx';
import { Empty, Loading, RequestError } from '../shared/states.tsx';

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
  const indicators = query.data?.indicators;
  return (
    <Page title="Indicators">
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
      {query.isPending ? <Loading what="indicators" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {indicators?.edges.length === 0 ? <Empty>No indicators match the filter.</Empty> : null}
      {indicators && indicators.edges.length > 0 ? (
        <>
          <DataTable
            caption="Indicators"
            isCaptionHidden
            rows={indicators.edges.map(({ node }) => node)}
            keyOf={({ id }) => id}
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
          <Pager
            row="indicator"
            size={pageSize}
            pageInfo={indicators.pageInfo}
            totalCount={indicators.totalCount}
            onTurn={turn}
          />
          <ListExport list="INDICATORS" name="indicators" filter={{ indicators: filter }} />
        </>
      ) : null}
    </Page>
  );
}
