import { useRequestExportMutation, useSurveyExportsQuery } from '@rapport/client/generated/hooks.ts';
import { useExportJob } from '@rapport/client/jobs.ts';
import { isPayload } from '@rapport/client/result.ts';
import type { ReactNode } from 'react';

import { ExportFiles } from '../shared/export-files.tsx';
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
  if (query.isError) return <RequestError error={query.error} onRetry={() => void query.refetch()} />;
  const made = query.data?.surveyExport;
  if (!made) return null;
  return <ExportFiles made={made} one={{ surveyExportId: id }} onRefresh={() => void query.refetch()} />;
}
