import {
  useRequestExportMutation,
  type ExportProfileFieldsFragment,
} from '@rapport/client/generated/hooks.ts';
import { isPayload } from '@rapport/client/result.ts';
import type { ReactNode } from 'react';

import { SelectField, TextField } from '../shared/fields.tsx';
import { Form, useForm } from '../shared/form.tsx';
import { optionsOf } from '../shared/labels.ts';
import { exportForms, exportFormats, formatsOf } from './export-choices.ts';
import type { SurveyVersion } from './survey-version.ts';

/** Requests the files of a version, by a saved profile or by choices. */
export function ExportForm({
  version,
  language,
  profiles,
  onRequested,
}: {
  version: SurveyVersion;
  language: string | null;
  profiles: readonly ExportProfileFieldsFragment[];
  onRequested: (id: string) => void;
}): ReactNode {
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
            formats: formatsOf(format),
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
  const isIdentified =
    exportProfileId === ''
      ? chosen === 'IDENTIFIED'
      : profiles.find((one) => one.id === exportProfileId)?.form === 'IDENTIFIED';
  return (
    <Form form={form} label="Export responses" action="Create export" layout="plain">
      {profiles.length === 0 ? null : (
        <SelectField
          label="Profile"
          {...form.bind('exportProfileId')}
          options={[['', 'No profile'], ...profiles.map(({ id, name }) => [id, name] as const)]}
        />
      )}
      {exportProfileId === '' ? (
        <>
          <SelectField label="Format" {...form.bind('formats')} options={exportFormats} />
          <SelectField
            label="Form"
            hint="De-identified responses have no free text, and nobody is found by them. They exist once the version is closed."
            {...form.bind('form')}
            options={optionsOf(exportForms)}
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
