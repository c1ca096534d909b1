import { intervalFor, isUnfinished } from '@rapport/client/jobs.ts';
import {
  useCancelComparisonFreezeMutation,
  useComparisonFreezesQuery,
  type ComparisonFreezeFieldsFragment,
} from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { Link } from '../router.tsx';
import { ActButton } from '../shared/act-button.tsx';
import { DataTable } from '../shared/data-table.tsx';
import { JobProgress } from '../shared/job-progress.tsx';
import { formatDay, formatMoment } from '../shared/labels.ts';
import { RequestError } from '../shared/states.tsx';
import { useCan } from '../viewer.context.ts';

type Freeze = ComparisonFreezeFieldsFragment;

const freezesRead = 10;

/** The newest freezes of the agency: how far each is, and what came out of it. Nothing without a freeze. */
export function FreezesPanel(): ReactNode {
  const canFreeze = useCan('comparison.write');
  const query = useComparisonFreezesQuery(
    { first: freezesRead },
    {
      refetchInterval: ({ state }) =>
        intervalFor(
          state.data?.comparisonFreezes.edges.map(({ node }) => node.job).find((job) => isUnfinished(job)),
        ),
    },
  );
  if (query.isError) return <RequestError error={query.error} onRetry={() => void query.refetch()} />;
  const freezes = query.data?.comparisonFreezes.edges.map(({ node }) => node) ?? [];
  if (freezes.length === 0) return null;
  return (
    <section aria-label="Freezes">
      <h2>Freezes</h2>
      <DataTable
        caption={`The newest ${freezesRead} freezes and trials`}
        rows={freezes}
        keyOf={({ id }) => id}
        columns={[
          { header: 'Title', cell: ({ title, isDryRun }) => (isDryRun ? `${title} (trial)` : title) },
          { header: 'Indicator', cell: ({ indicatorCode }) => indicatorCode },
          { header: 'Last period', cell: (one) => `${formatDay(one.firstDay)} to ${formatDay(one.lastDay)}` },
          { header: 'Requested', cell: ({ createdAt }) => formatMoment(createdAt) },
          { header: 'Progress', cell: ({ job, title }) => <JobProgress job={job} label={title} /> },
          { header: 'Result', cell: (one) => <Result freeze={one} canCancel={canFreeze} /> },
        ]}
      />
    </section>
  );
}

function Result({ freeze, canCancel }: { freeze: Freeze; canCancel: boolean }): ReactNode {
  const { id, job, comparisonTable, shownCount, hiddenCount, title } = freeze;
  if (comparisonTable)
    return (
      <Link to={['tables', comparisonTable.id]}>
        Table {comparisonTable.number}, version {comparisonTable.version}
      </Link>
    );
  if (isUnfinished(job))
    return canCancel ? (
      <ActButton label="Cancel" about={title} useAct={useCancelComparisonFreezeMutation} input={{ id }} />
    ) : (
      'Not yet'
    );
  return shownCount === null || hiddenCount === null
    ? 'No table'
    : `${shownCount} shown, ${hiddenCount} hidden`;
}
