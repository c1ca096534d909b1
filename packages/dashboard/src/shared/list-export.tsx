import { useListExportJob } from '@rapport/client/jobs.ts';
import {
  useRequestListExportMutation,
  useRequestYearExportMutation,
  type ExportableList,
  type ListExportFilterInput,
  type PeriodInput,
} from '@rapport/client/generated/hooks.ts';
import type { RapportError } from '@rapport/client/errors.ts';
import { isFailure, isPayload, type Failure } from '@rapport/client/result.ts';
import type { ReactNode } from 'react';

import { useCan } from '../viewer.context.ts';
import { ExportFiles } from './export-files.tsx';
import { useIdempotencyKey } from './idempotency.ts';
import { FailureNotice, RequestError } from './states.tsx';

interface ListExportProps {
  list: ExportableList;
  /** The filter of the page, so that the file has the rows of the list. */
  filter?: ListExportFilterInput;
  /** The words for the rows, such as "programs". */
  name: string;
}

/** Exports the list of a page as CSV: all rows that match its filter, not only those of the current page. */
export function ListExport({ list, filter, name }: ListExportProps): ReactNode {
  const idempotency = useIdempotencyKey();
  const request = useRequestListExportMutation({ onSuccess: () => idempotency.renew() });
  const input = { list, ...(filter === undefined ? {} : { filter }) };
  return (
    <ExportRequest
      name={name}
      hint="All rows that match the filter, with codebook and manifest."
      isPending={request.isPending}
      error={request.error}
      result={request.data?.requestListExport}
      onRequest={() => request.mutate({ input: { ...input, idempotencyKey: idempotency.keyFor(input) } })}
    />
  );
}

/** Exports the figures of a year by month. */
export function YearExport({ period }: { period: PeriodInput }): ReactNode {
  const idempotency = useIdempotencyKey();
  const request = useRequestYearExportMutation({ onSuccess: () => idempotency.renew() });
  const input = { period };
  return (
    <ExportRequest
      name="the figures of the year"
      hint="The figures of each program and by month, with a manifest."
      isPending={request.isPending}
      error={request.error}
      result={request.data?.requestYearExport}
      onRequest={() => request.mutate({ input: { ...input, idempotencyKey: idempotency.keyFor(input) } })}
    />
  );
}

interface ExportRequestProps {
  name: string;
  hint: string;
  isPending: boolean;
  error: RapportError | null;
  result: Failure | { __typename: `${string}Payload`; listExport: { id: string } } | undefined;
  onRequest: () => void;
}

function ExportRequest(props: ExportRequestProps): ReactNode {
  const { name, hint, isPending, error, result, onRequest } = props;
  const canExport = useCan('listExport.write');
  if (!canExport) return null;
  return (
    <section aria-label={`Export of ${name}`}>
      <p className="actions">
        <button type="button" className="quiet" disabled={isPending} onClick={onRequest}>
          Export {name} as CSV
        </button>
        <span className="hint">{hint}</span>
      </p>
      {error ? <RequestError error={error} /> : null}
      {result && isFailure(result) ? <FailureNotice failure={result} /> : null}
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
