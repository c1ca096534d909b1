import {
  useExportProfilesQuery,
  useRequestExportMutation,
  useSurveyExportsQuery,
  type SurveyExportForm,
  type SurveyExportFormat,
} from '@rapport/client/generated/hooks.ts';
import { useExportJob } from '@rapport/client/jobs.ts';
import { isPayload } from '@rapport/client/result.ts';
import { useState, type ReactNode } from 'react';

import { ExportFiles } from '../shared/export-files.tsx';
import { SelectField, TextField } from '../shared/fields.tsx';
import { Form, useForm } from '../shared/form.tsx';
import { RequestError } from '../shared/states.tsx';
import type { SurveyVersion } from './survey-version.ts';

/** Finds the newest export of this version among this many exports of the office. */
const recentExports = 20;
const profilesShown = 100;

const formats: readonly (readonly [SurveyExportFormat, string])[] = [
  ['CSV', 'CSV'],
  ['XLSX', 'Excel (XLSX)'],
  ['SAV', 'SPSS (SAV)'],
  ['PARQUET', 'Parquet'],
];
const forms: readonly (readonly [SurveyExportForm, string])[] = [
  ['DEIDENTIFIED', 'De-identified'],
  ['IDENTIFIED', 'Identified, for a reason'],
];

/** Requests the files of a version, and shows the latest ones. */
export function ExportPanel({
  version,
  language,
}: {
  version: SurveyVersion;
  language: string | null;
}): ReactNode {
  const recent = useSurveyExportsQuery({ first: recentExports });
  const [requestedId, setRequestedId] = useState<string | null>(null);
  const newest = recent.data?.surveyExports.edges.find(
    ({ node }) => node.surveyVersion.id === version.id,
  )?.node;
  const id = requestedId ?? newest?.id ?? null;
  return (
    <section className="card" aria-labelledby="export">
      <h2 id="export">Export responses</h2>
      <ExportForm version={version} language={language} onRequested={setRequestedId} />
      {recent.error ? <RequestError error={recent.error} onRetry={() => void recent.refetch()} /> : null}
      {id === null ? null : <Export id={id} />}
    </section>
  );
}

function ExportForm({
  version,
  language,
  onRequested,
}: {
  version: SurveyVersion;
  language: string | null;
  onRequested: (id: string) => void;
}): ReactNode {
  const profiles = useExportProfilesQuery({ first: profilesShown, filter: { surveyId: version.survey.id } });
  const form = useForm({
    draft: `export-${version.id}`,
    empty: {
      exportProfileId: '',
      formats: 'CSV',
      form: version.status === 'CLOSED' ? 'DEIDENTIFIED' : 'IDENTIFIED',
      kAnonymity: '',
      reason: '',
    },
    useSave: useRequestExportMutation,
    isKeyed: true,
    inputOf: ({ exportProfileId, formats: format, form: chosen, kAnonymity, reason }) => ({
      // With a profile, its choices apply.
      ...(exportProfileId === ''
        ? {
            surveyVersionId: version.id,
            language,
            formats: formats.flatMap(([one]) => (one === format || format === 'ALL' ? [one] : [])),
            form: chosen === 'IDENTIFIED' ? ('IDENTIFIED' as const) : ('DEIDENTIFIED' as const),
            kAnonymity: kAnonymity === '' || chosen === 'IDENTIFIED' ? null : Number(kAnonymity),
          }
        : { exportProfileId }),
      reason: reason === '' ? null : reason,
    }),
    onSaved: ({ requestExport }) => {
      if (isPayload(requestExport)) onRequested(requestExport.surveyExport.id);
    },
  });
  const { exportProfileId, form: chosen } = form.values;
  const saved = profiles.data?.exportProfiles.edges.map(({ node }) => node) ?? [];
  const isIdentified =
    exportProfileId === ''
      ? chosen === 'IDENTIFIED'
      : saved.find((one) => one.id === exportProfileId)?.form === 'IDENTIFIED';
  return (
    <Form form={form} label="Export responses" action="Create export" layout="plain">
      {saved.length === 0 ? null : (
        <SelectField
          label="Profile"
          {...form.bind('exportProfileId')}
          options={[['', 'No profile'], ...saved.map(({ id, name }) => [id, name] as const)]}
        />
      )}
      {exportProfileId === '' ? (
        <>
          <SelectField
            label="Format"
            {...form.bind('formats')}
            options={[...formats, ['ALL', 'All formats']]}
          />
          <SelectField
            label="Form"
            hint="De-identified responses have no free text, and nobody is found by them. They exist once the version is closed."
            {...form.bind('form')}
            options={forms}
          />
        </>
      ) : null}
      {isIdentified ? (
        <TextField label="Reason" hint="The audit trail keeps it." isRequired {...form.bind('reason')} />
      ) : exportProfileId === '' ? (
        <TextField
          label="People in a group, at least"
          hint="Empty for the smallest group that figures show."
          type="number"
          {...form.bind('kAnonymity')}
        />
      ) : null}
      <p className="hint">A table with codebook and manifest, available for a few days.</p>
    </Form>
  );
}

function Export({ id }: { id: string }): ReactNode {
  const query = useExportJob(id);
  if (query.isError) return <RequestError error={query.error} onRetry={() => void query.refetch()} />;
  const made = query.data?.surveyExport;
  if (!made) return null;
  return <ExportFiles made={made} one={{ surveyExportId: id }} onRefresh={() => void query.refetch()} />;
}
