import { useListExportJob } from '@rapport/client/jobs.ts';
import {
  useRequestListExportMutation,
  type ExportableList,
  type ListExportFilterInput,
} from '@rapport/client/generated/hooks.ts';
import { isPayload } from '@rapport/client/result.ts';
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
  const canExport = useCan('listExport.write');
  const idempotency = useIdempotencyKey();
  const request = useRequestListExportMutation({ onSuccess: () => idempotency.renew() });
  const result = request.data?.requestListExport;
  const id = result && isPayload(result) ? result.listExport.id : null;
  if (!canExport) return null;
  const send = (): void => {
    const input = { list, ...(filter === undefined ? {} : { filter }) };
    request.mutate({ input: { ...input, idempotencyKey: idempotency.keyFor(input) } });
  };
  return (
    <section aria-label={`Export of ${name}`}>
      <p className="actions">
        <button type="button" className="quiet" disabled={request.isPending} onClick={send}>
          Export {name} as CSV
        </button>
        <span className="hint">All rows that match the filter, with codebook and manifest.</span>
      </p>
      {request.error ? <RequestError error={request.error} /> : null}
      {result && !isPayload(result) ? <FailureNotice failure={result} /> : null}
      {id === null ? null : <Export key={id} id={id} />}
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
