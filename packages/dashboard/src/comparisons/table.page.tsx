import { useListExportJob } from '@rapport/client/jobs.ts';
import {
  useComparisonTableQuery,
  useRequestComparisonTableExportMutation,
  type ComparisonTableQuery,
} from '@rapport/client/generated/hooks.ts';
import { isPayload } from '@rapport/client/result.ts';
import { withoutUnit } from '@rapport/client/measured-value.ts';
import type { ReactNode } from 'react';

import { Link } from '../router.tsx';
import { DataTable } from '../shared/data-table.tsx';
import { ExportFiles } from '../shared/export-files.tsx';
import { Figure, FigureNotes } from '../shared/figure.tsx';
import { formatDay, formatMoment } from '../shared/labels.ts';
import { useIdempotencyKey } from '../shared/idempotency.ts';
import { Page } from '../shared/page.tsx';
import { Fact } from '../shared/record-page.tsx';
import { Empty, FailureNotice, Loading, RequestError } from '../shared/states.tsx';
import { useOfficeNames } from './office-names.ts';

type Table = NonNullable<ComparisonTableQuery['comparisonTable']>;

/** One frozen table: its cells, its versions, and its files. */
export function TablePage({ id }: { id: string }): ReactNode {
  const query = useComparisonTableQuery({ id });
  const table = query.data?.comparisonTable;
  return (
    <Page title={table?.title ?? 'Frozen table'}>
      <p>
        <Link to={['tables']}>All tables</Link>
      </p>
      {query.isPending ? <Loading what="the table" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {table === null ? <Empty>This table does not exist.</Empty> : null}
      {table ? (
        <>
          <About table={table} />
          <Cells table={table} />
          <Files table={table} />
        </>
      ) : null}
    </Page>
  );
}

function About({ table }: { table: Table }): ReactNode {
  const officeOf = useOfficeNames();
  const { number, version, indicatorCode, revision, firstDay, lastDay, roundedTo, threshold, sha256 } = table;
  return (
    <>
      {table.withdrawnOffices.length > 0 ? (
        <p className="notice">
          This table holds withdrawn data: {table.withdrawnOffices.map(officeOf).join(', ')} no longer share
          these figures.
        </p>
      ) : null}
      <p>{table.methods}</p>
      <dl>
        <Fact name="Cite as">
          Table {number}, version {version}
        </Fact>
        <Fact name="Indicator">
          {indicatorCode}, revision {revision}
        </Fact>
        <Fact name="Period">
          {formatDay(firstDay)} to {formatDay(lastDay)}
        </Fact>
        <Fact name="Hidden">
          Counts from 1 to {threshold}, with others that would reveal them
          {roundedTo === null ? '.' : `. Counts are rounded to multiples of ${roundedTo}.`}
        </Fact>
        <Fact name="SHA-256">
          <code>{sha256}</code>
        </Fact>
        {table.versions.length > 1 ? (
          <Fact name="Versions">
            {table.versions.map((one) => (
              <p key={one.id}>
                <Link to={['tables', one.id]} isCurrent={one.id === table.id}>
                  Version {one.version}, {formatMoment(one.createdAt)}
                </Link>
              </p>
            ))}
          </Fact>
        ) : null}
      </dl>
    </>
  );
}

function Cells({ table }: { table: Table }): ReactNode {
  const officeOf = useOfficeNames();
  const cells = table.cells
    .map((cell) => ({
      ...cell,
      office: cell.officeSlug === null ? 'All offices' : officeOf(cell.officeSlug),
    }))
    .sort((a, b) => a.office.localeCompare(b.office, 'en'));
  const rows = [
    ...table.totals.map((cell) => ({ ...cell, officeSlug: null, office: 'All offices' })),
    ...cells,
  ];
  return (
    <>
      <DataTable
        caption="The cells of the table, by office. The order is not a ranking."
        rows={rows}
        keyOf={({ officeSlug, group, firstDay }) => `${officeSlug ?? ''} ${group ?? ''} ${firstDay}`}
        columns={[
          { header: 'Office', cell: ({ office }) => office },
          { header: 'Group', cell: ({ group }) => group ?? 'Everyone' },
          {
            header: 'Period',
            cell: ({ firstDay, lastDay }) => `${formatDay(firstDay)} to ${formatDay(lastDay)}`,
          },
          {
            header: 'Figure',
            cell: ({ figure }) => <Figure value={figure} axis={null} counted={withoutUnit} />,
          },
        ]}
      />
      <FigureNotes values={rows.map(({ figure }) => figure)} />
    </>
  );
}

function Files({ table }: { table: Table }): ReactNode {
  const idempotency = useIdempotencyKey();
  const request = useRequestComparisonTableExportMutation({ onSuccess: () => idempotency.renew() });
  const result = request.data?.requestComparisonTableExport;
  const input = { comparisonTableId: table.id };
  const address = `data:application/json;charset=utf-8,${encodeURIComponent(table.document)}`;
  return (
    <section aria-label="Files">
      <h2>Files</h2>
      <p className="actions">
        <button
          type="button"
          disabled={request.isPending}
          onClick={() => request.mutate({ input: { ...input, idempotencyKey: idempotency.keyFor(input) } })}
        >
          Make files
        </button>
        <span className="hint">CSV, XLSX, Parquet and JSON-stat with a codebook.</span>
      </p>
      <p>
        <a href={address} download={`table-${table.number}-${table.version}.json`}>
          Download the table with its certificate
        </a>{' '}
        <span className="hint">
          <code>npm run --silent verify-certificate</code> checks it without a server.
        </span>
      </p>
      {request.error ? <RequestError error={request.error} /> : null}
      {result && !isPayload(result) ? <FailureNotice failure={result} /> : null}
      {result && isPayload(result) ? <Export key={result.listExport.id} id={result.listExport.id} /> : null}
    </section>
  );
}

function Export({ id }: { id: string }): ReactNode {
  const query = useListExportJob(id);
  if (query.isError) return <RequestError error={query.error} onRetry={() => void query.refetch()} />;
  const made = query.data?.listExport;
  return made ? (
    <div className="card">
      <ExportFiles made={made} one={{ listExportId: id }} onRefresh={() => void query.refetch()} />
    </div>
  ) : null;
}
