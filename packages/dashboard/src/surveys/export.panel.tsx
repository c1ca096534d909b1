import {
  useCancelExportMutation,
  useRequestExportMutation,
  useSurveyExportsQuery,
} from '@rapport/client/generated/hooks.ts';
import { isUnfinished, useExportJob } from '@rapport/client/jobs.ts';
import { isPayload } from '@rapport/client/result.ts';
import type { ReactNode } from 'react';

import { JobProgress } from '../shared/job-progress.tsx';
import { formatCounted, formatMoment } from '../shared/labels.ts';
import { FailureNotice, RequestError } from '../shared/states.tsx';
import type { SurveyVersion } from './survey-version.ts';

/** Finds the newest export of this version among this many exports of the office. */
const recentExports = 20;

/** Requests the files of a version, and shows the latest ones. */
export function ExportPanel({
  version,
  language,
}: {
  version: SurveyVersion;
  language: string | null;
}): ReactNode {
  const recent = useSurveyExportsQuery({ first: recentExports });
  const request = useRequestExportMutation();
  const result = request.data?.requestExport;
  const requestedId = result && isPayload(result) ? result.surveyExport.id : null;
  const newest = recent.data?.surveyExports.edges.find(
    ({ node }) => node.surveyVersion.id === version.id,
  )?.node;
  const id = requestedId ?? newest?.id ?? null;
  return (
    <section className="card" aria-labelledby="export">
      <h2 id="export">Export responses</h2>
      <p className="actions">
        <button
          type="button"
          disabled={request.isPending}
          onClick={() => request.mutate({ input: { surveyVersionId: version.id, language } })}
        >
          Create export
        </button>
        <span className="hint">A CSV table with codebook and manifest, available for a few days.</span>
      </p>
      {request.error ? <RequestError error={request.error} /> : null}
      {result && !isPayload(result) ? <FailureNotice failure={result} /> : null}
      {recent.error ? <RequestError error={recent.error} onRetry={() => void recent.refetch()} /> : null}
      {id === null ? null : <Export id={id} />}
    </section>
  );
}

function Export({ id }: { id: string }): ReactNode {
  const query = useExportJob(id);
  const cancel = useCancelExportMutation();
  const canceled = cancel.data?.cancelExport;
  if (query.isError) return <RequestError error={query.error} onRetry={() => void query.refetch()} />;
  const made = query.data?.surveyExport;
  if (!made) return null;
  return (
    <>
      <JobProgress job={made.job} label={`Export of ${formatMoment(made.createdAt)}`} />
      {made.files.length > 0 ? (
        <ul className="files">
          {made.files.map(({ name, bytes, rows, sha256, download }) => (
            <li key={name}>
              {download === null ? (
                <>
                  {name} <span className="hint">has expired</span>
                </>
              ) : (
                <a href={download.url} download={name}>
                  {name}
                </a>
              )}{' '}
              <span className="hint">
                {formatCounted(bytes, 'byte')}
                {rows === null ? '' : `, ${formatCounted(rows, 'row')}`}, SHA-256{' '}
                <code>{sha256.slice(0, 12)}…</code>
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {isUnfinished(made.job) ? (
        <p className="actions">
          <button
            type="button"
            className="quiet"
            disabled={cancel.isPending}
            onClick={() => cancel.mutate({ input: { export: { surveyExportId: id } } })}
          >
            Cancel export
          </button>
        </p>
      ) : null}
      {cancel.error ? <RequestError error={cancel.error} /> : null}
      {canceled && !isPayload(canceled) ? <FailureNotice failure={canceled} /> : null}
      {made.files.length === 0 ? null : (
        <p className="hint">
          Links work for a few minutes.{' '}
          <button type="button" className="quiet" onClick={() => void query.refetch()}>
            Get new links
          </button>
        </p>
      )}
    </>
  );
}
