import { useExportProfilesQuery, useSurveyExportsQuery } from '@rapport/client/generated/hooks.ts';
import { useExportJob } from '@rapport/client/jobs.ts';
import { useState, type ReactNode } from 'react';

import { ExportFiles } from '../shared/export-files.tsx';
import { RequestError } from '../shared/states.tsx';
import { ExportForm } from './export.form.tsx';
import { ExportProfilesPanel } from './export-profiles.panel.tsx';
import type { SurveyVersion } from './survey-version.ts';

/** Finds the newest export of this version among this many exports of the office. */
const recentExports = 20;
const profilesShown = 100;

/** Requests the files of a version, and shows the latest ones. */
export function ExportPanel({
  version,
  language,
}: {
  version: SurveyVersion;
  language: string | null;
}): ReactNode {
  const saved = useExportProfilesQuery({ first: profilesShown, filter: { surveyId: version.survey.id } });
  const profiles = saved.data?.exportProfiles.edges.map(({ node }) => node) ?? [];
  const recent = useSurveyExportsQuery({ first: recentExports });
  const [requestedId, setRequestedId] = useState<string | null>(null);
  const newest = recent.data?.surveyExports.edges.find(
    ({ node }) => node.surveyVersion.id === version.id,
  )?.node;
  const id = requestedId ?? newest?.id ?? null;
  return (
    <section className="card" aria-labelledby="export">
      <h2 id="export">Export responses</h2>
      <ExportForm version={version} language={language} profiles={profiles} onRequested={setRequestedId} />
      {recent.error ? <RequestError error={recent.error} onRetry={() => void recent.refetch()} /> : null}
      {id === null ? null : <Export id={id} />}
      {saved.error ? <RequestError error={saved.error} onRetry={() => void saved.refetch()} /> : null}
      {saved.data ? <ExportProfilesPanel version={version} language={language} profiles={profiles} /> : null}
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
