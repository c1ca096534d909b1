import { useBudgetLinesQuery } from '@rapport/client/generated/hooks.ts';
import { useContext, type ReactNode } from 'react';

import { Link } from '../router.tsx';
import { SelectField } from '../shared/fields.tsx';
import { formatMoney, labelOf } from '../shared/labels.ts';
import { useListAddress } from '../shared/list-address.ts';
import { Page } from '../shared/page.tsx';
import { RecordList } from '../shared/record-list.tsx';
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
      <RecordList
        row="budget line"
        caption="Budget lines"
        query={query}
        list={query.data?.budgetLines}
        isFiltered={fiscalYear !== null}
        size={pageSize}
        onTurn={turn}
        exported={['BUDGET_LINES', { budgetLines: filter }]}
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
    </Page>
  );
}
