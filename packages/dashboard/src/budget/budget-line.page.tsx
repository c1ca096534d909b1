import {
  useBudgetLineQuery,
  useExpendituresQuery,
  useVoidExpenditureMutation,
  type BudgetLineQuery,
} from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { Link, setParameters, useParameters } from '../router.tsx';
import { CorrectableTable } from '../shared/corrections.tsx';
import { formatDay, formatMoney, labelOf } from '../shared/labels.ts';
import { useListAddress } from '../shared/list-address.ts';
import { Page } from '../shared/page.tsx';
import { ListPages } from '../shared/record-list.tsx';
import { Empty, Loading, RequestError } from '../shared/states.tsx';
import { VoidForm } from '../shared/void.form.tsx';
import { useCan } from '../viewer.context.ts';
import { CorrectExpenditureForm } from './correct-expenditure.form.tsx';
import { RecordExpenditureForm } from './record-expenditure.form.tsx';

const pageSize = 20;

export function BudgetLinePage({ id }: { id: string }): ReactNode {
  const query = useBudgetLineQuery({ id, expendituresFirst: 1 });
  const line = query.data?.budgetLine;
  return (
    <Page title={line?.description ?? 'Budget line'}>
      <p>
        <Link to={['budget']}>All budget lines</Link>
      </p>
      {query.isPending ? <Loading what="the budget line" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {line === null ? <Empty>This budget line does not exist.</Empty> : null}
      {line ? <Facts line={line} /> : null}
      {line ? <Expenditures budgetLineId={id} /> : null}
    </Page>
  );
}

function Facts({ line }: { line: NonNullable<BudgetLineQuery['budgetLine']> }): ReactNode {
  return (
    <section className="card" aria-label="About the budget line">
      <p>
        <Link to={['programs', line.program.id]}>{line.program.title}</Link>, fiscal year {line.fiscalYear}.{' '}
        {labelOf(line.fundingType)}, {labelOf(line.expenseType).toLowerCase()}.
      </p>
      <p>
        {formatMoney(line.spentCents)} of {formatMoney(line.plannedCents)} spent,{' '}
        {formatMoney(line.remainingCents)} left.
      </p>
    </section>
  );
}

function Expenditures({ budgetLineId }: { budgetLineId: string }): ReactNode {
  const { page, turn } = useListAddress(pageSize);
  const canWrite = useCan('budget.write');
  const isAdding = useParameters().get('new') === 'expenditure';
  const setIsAdding = (isOpen: boolean): void => setParameters({ new: isOpen ? 'expenditure' : '' }, 'push');
  const filter = { budgetLineId };
  const query = useExpendituresQuery({ ...page, filter });
  return (
    <section aria-labelledby="expenditures">
      <div className="heading">
        <h2 id="expenditures">Expenditures</h2>
        {canWrite ? (
          <button
            type="button"
            className="quiet"
            aria-expanded={isAdding}
            onClick={() => setIsAdding(!isAdding)}
          >
            {isAdding ? 'Close form' : 'New expenditure'}
          </button>
        ) : null}
      </div>
      {isAdding && canWrite ? (
        <RecordExpenditureForm budgetLineId={budgetLineId} onSaved={() => setIsAdding(false)} />
      ) : null}
      <ListPages
        row="expenditure"
        query={query}
        list={query.data?.expenditures}
        empty="Nothing spent yet."
        size={pageSize}
        onTurn={turn}
        exported={['EXPENDITURES', { expenditures: filter }]}
      >
        {(rows) => (
          <CorrectableTable
            caption="Expenditures, latest day first"
            rows={rows}
            canCorrect={canWrite}
            nameOf={({ description }) => description}
            columns={[
              { header: 'Description', cell: ({ description }) => description },
              { header: 'Day', cell: ({ spentOn }) => formatDay(spentOn) },
              { header: 'Amount', isNumber: true, cell: ({ amountCents }) => formatMoney(amountCents) },
            ]}
            formsOf={(row) => (
              <>
                <CorrectExpenditureForm expenditure={row} />
                <VoidForm record={row} name={row.description} useVoid={useVoidExpenditureMutation} />
              </>
            )}
          />
        )}
      </ListPages>
    </section>
  );
}
