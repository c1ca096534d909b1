import { useBudgetLinesQuery } from '@rapport/client/generated/hooks.ts';
import { useContext, type ReactNode } from 'react';

import { Link } from '../router.tsx';
import { DataTable } from '../shared/data-table.tsx';
import { SelectField } from '../shared/fields.tsx';
import { formatMoney, labelOf } from '../shared/labels.ts';
import { ListExport } from '../shared/list-export.tsx';
import { useListAddress } from '../shared/list-address.ts';
import { Page } from '../shared/page.tsx';
import { Pager } from '../shared/pager.tsx';
import { Empty, Loading, RequestError } from '../shared/states.tsx';
import { ViewerContext } from '../viewer.context.ts';

const pageSize = 20;
const yearsBack = 5;

/** The budget lines of all programs, by fiscal year. */
export function BudgetPage(): ReactNode {
  const { filters, setFilter, page, turn } = useListAddress(pageSize, ['year']);
  const thisYear = useContext(ViewerContext)?.acting?.fiscalYear ?? new Date().getFullYear();
  const years = Array.from({ length: yearsBack + 2 }, (_, index) => String(thisYear + 1 - index));
  const fiscalYear = /^\d{4}$/.test(filters.year) ? Number(filters.year) : null;
  const filter = fiscalYear === null ? {} : { fiscalYear };
  const query = useBudgetLinesQuery({ ...page, filter });
  const lines = query.data?.budgetLines;
  return (
    <Page title="Budget">
      <form role="search" className="filters" onSubmit={(event) => event.preventDefault()}>
        <SelectField
          label="Fiscal year"
          name="year"
          value={fiscalYear === null ? '' : filters.year}
          options={[
            ['', 'Any'],
            ...[...new Set([...years, ...(fiscalYear === null ? [] : [filters.year])])].map(
              (year): [string, string] => [year, year],
            ),
          ]}
          onChange={(value) => setFilter('year', value)}
        />
      </form>
      {query.isPending ? <Loading what="the budget" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {lines?.edges.length === 0 ? (
        <Empty>{fiscalYear === null ? 'No budget lines yet.' : 'No budget lines in this year.'}</Empty>
      ) : null}
      {lines && lines.edges.length > 0 ? (
        <>
          <DataTable
            caption="Budget lines"
            isCaptionHidden
            rows={lines.edges.map(({ node }) => node)}
            keyOf={({ id }) => id}
            columns={[
              {
                header: 'Budget line',
                cell: ({ id, description }) => <Link to={['budget', id]}>{description}</Link>,
              },
              {
                header: 'Program',
                cell: ({ program }) => <Link to={['programs', program.id]}>{program.title}</Link>,
              },
              { header: 'Fiscal year', cell: ({ fiscalYear: year }) => year },
              { header: 'Source', cell: ({ fundingType }) => labelOf(fundingType) },
              { header: 'Expense', cell: ({ expenseType }) => labelOf(expenseType) },
              { header: 'Planned', isNumber: true, cell: ({ plannedCents }) => formatMoney(plannedCents) },
              { header: 'Spent', isNumber: true, cell: ({ spentCents }) => formatMoney(spentCents) },
              { header: 'Left', isNumber: true, cell: ({ remainingCents }) => formatMoney(remainingCents) },
            ]}
          />
          <Pager
            row="budget line"
            size={pageSize}
            pageInfo={lines.pageInfo}
            totalCount={lines.totalCount}
            onTurn={turn}
          />
          <ListExport list="BUDGET_LINES" name="budget lines" filter={{ budgetLines: filter }} />
        </>
      ) : null}
    </Page>
  );
}
