import {
  useImportSampleCasesMutation,
  useRecordSampleCasesMutation,
} from '@rapport/client/generated/hooks.ts';
import { isPayload } from '@rapport/client/result.ts';
import { useId, type ReactNode } from 'react';

import { SelectField, TextField } from '../../shared/fields.tsx';
import { closeForm } from '../../shared/form-choice.tsx';
import { Form, useForm } from '../../shared/form.tsx';
import { isOneOf, optionsOf } from '../../shared/labels.ts';
import { dispositions } from '../response-rates.tsx';

/** How many cases were recorded. */
export interface RecordedCases {
  createdCount: number;
  changedCount: number;
}

interface CaseFormProps {
  surveyVersionId: string;
  onSaved: (recorded: RecordedCases) => void;
}

/** Records how the fieldwork of one case ended. A known case is changed. */
export function RecordCaseForm({ surveyVersionId, onSaved }: CaseFormProps): ReactNode {
  const form = useForm({
    draft: `case of ${surveyVersionId}`,
    empty: { caseKey: '', disposition: 'COMPLETE', stratum: '', samplingWeight: '' },
    useSave: useRecordSampleCasesMutation,
    isKeyed: false,
    check: ({ samplingWeight }): { samplingWeight?: string } =>
      samplingWeight.trim() === '' || Number(samplingWeight) > 0
        ? {}
        : { samplingWeight: 'Enter a number above 0.' },
    inputOf: ({ caseKey, disposition, stratum, samplingWeight }) => ({
      surveyVersionId,
      cases: [
        {
          caseKey,
          disposition: isOneOf(dispositions, disposition) ? disposition : 'COMPLETE',
          ...(stratum.trim() === '' ? {} : { stratum }),
          ...(samplingWeight.trim() === '' ? {} : { samplingWeight: Number(samplingWeight) }),
        },
      ],
    }),
    paths: {
      caseKey: 'cases.0.caseKey',
      disposition: 'cases.0.disposition',
      stratum: 'cases.0.stratum',
      samplingWeight: 'cases.0.samplingWeight',
    },
    onSaved: ({ recordSampleCases }) => {
      if (isPayload(recordSampleCases)) onSaved(recordSampleCases);
      closeForm();
    },
  });
  return (
    <Form form={form} label="Record a case" action="Record case">
      <div className="columns">
        <TextField
          label="Case"
          hint="A pseudonym, such as the number of the address. A known case gets the new values."
          isRequired
          {...form.bind('caseKey')}
        />
        <SelectField
          label="Final disposition"
          options={optionsOf(dispositions)}
          {...form.bind('disposition')}
        />
        <TextField label="Stratum" {...form.bind('stratum')} />
        <TextField
          label="Sampling weight"
          hint="How many cases of the population it stands for."
          {...form.bind('samplingWeight')}
        />
      </div>
    </Form>
  );
}

/** Records the cases of a CSV file. One wrong row stops all of it. */
export function ImportCasesForm({ surveyVersionId, onSaved }: CaseFormProps): ReactNode {
  const id = useId();
  const form = useForm({
    draft: `cases of ${surveyVersionId}`,
    empty: { csv: '' },
    useSave: useImportSampleCasesMutation,
    isKeyed: false,
    inputOf: ({ csv }) => ({ surveyVersionId, csv }),
    onSaved: ({ importSampleCases }) => {
      if (isPayload(importSampleCases)) onSaved(importSampleCases);
      closeForm();
    },
  });
  const read = async (file: File | undefined): Promise<void> => {
    if (file) form.change({ csv: await file.text() });
  };
  return (
    <Form form={form} label="Import cases" action="Import cases" isReady={form.values.csv.trim() !== ''}>
      <div className="field">
        <label htmlFor={id}>CSV file</label>
        <input
          id={id}
          type="file"
          accept=".csv,text/csv"
          onChange={(event) => void read(event.target.files?.[0])}
        />
      </div>
      <TextField
        label="Cases"
        hint="The columns case_key and disposition, and if you like stratum and sampling_weight. Errors name the line and the column."
        isLong
        isRequired
        {...form.bind('csv')}
      />
    </Form>
  );
}
