import {
  useCreateExportProfileMutation,
  type ExportProfileVisibility,
} from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { SelectField, TextField } from '../shared/fields.tsx';
import { closeForm } from '../shared/form-choice.tsx';
import { Form, useForm } from '../shared/form.tsx';
import { isOneOf, optionsOf } from '../shared/labels.ts';
import { exportForms, exportFormats, formatsOf } from './export-choices.ts';
import type { SurveyVersion } from './survey-version.ts';

const visibilities: Record<ExportProfileVisibility, string> = {
  PRIVATE: 'Only me',
  SHARED: 'Everyone who can export',
};

/** The words of a text, which spaces or commas divide. */
const wordsOf = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);
const wholeNumber = /^\d{1,9}$/;

/** Saves the choices of an export of a survey under a name. */
export function ExportProfileForm({
  version,
  language,
}: {
  version: SurveyVersion;
  language: string | null;
}): ReactNode {
  const form = useForm({
    draft: `export profile of ${version.survey.id}`,
    empty: {
      name: '',
      visibility: 'PRIVATE',
      formats: 'CSV',
      form: 'DEIDENTIFIED',
      versionNumbers: '',
      kAnonymity: '',
      codes: '',
    },
    useSave: useCreateExportProfileMutation,
    isKeyed: true,
    check: ({ versionNumbers, kAnonymity }) => ({
      ...(wordsOf(versionNumbers).every((one) => wholeNumber.test(one))
        ? {}
        : { versionNumbers: 'Enter numbers of versions, such as 1 2.' }),
      ...(kAnonymity === '' || wholeNumber.test(kAnonymity) ? {} : { kAnonymity: 'Enter a whole number.' }),
    }),
    inputOf: ({ name, visibility, formats, form: chosen, versionNumbers, kAnonymity, codes }) => ({
      surveyId: version.survey.id,
      name,
      visibility: isOneOf(visibilities, visibility) ? visibility : 'PRIVATE',
      formats: formatsOf(formats),
      form: isOneOf(exportForms, chosen) ? chosen : 'DEIDENTIFIED',
      versionNumbers: wordsOf(versionNumbers).map(Number),
      kAnonymity: kAnonymity === '' || isIdentified(chosen) ? null : Number(kAnonymity),
      codes: wordsOf(codes),
      language,
    }),
    onSaved: closeForm,
  });
  const quasiIdentifiers = version.questions.edges.filter(({ node }) => node.isQuasiIdentifier);
  return (
    <Form form={form} label="New export profile" action="Save profile">
      <div className="columns">
        <TextField label="Name" isRequired {...form.bind('name')} />
        <SelectField label="Can be used by" options={optionsOf(visibilities)} {...form.bind('visibility')} />
        <SelectField label="Format" options={exportFormats} {...form.bind('formats')} />
        <SelectField label="Form" options={optionsOf(exportForms)} {...form.bind('form')} />
        <TextField
          label="Versions"
          hint="Their numbers, such as 1 2. Empty for every version."
          {...form.bind('versionNumbers')}
        />
        <TextField
          label="Questions and scales"
          hint="Their codes, such as q1 trust. Empty for all."
          {...form.bind('codes')}
        />
        {isIdentified(form.values.form) ? null : (
          <TextField
            label="People in a group, at least"
            hint="Empty for the smallest group that figures show."
            type="number"
            {...form.bind('kAnonymity')}
          />
        )}
      </div>
      {isIdentified(form.values.form) ? null : (
        <p className="hint">
          {quasiIdentifiers.length === 0
            ? 'The survey names no quasi-identifiers, so the size of groups changes nothing.'
            : `People are in one group if these answers are the same: ${quasiIdentifiers.map(({ node }) => node.code).join(', ')}.`}
        </p>
      )}
    </Form>
  );
}

const isIdentified = (form: string): boolean => form === 'IDENTIFIED';
