import { useState, type ReactNode } from 'react';

import { SelectField } from '../shared/fields.tsx';
import { FileImport } from '../shared/file-import.tsx';
import { isOneOf, optionsOf } from '../shared/labels.ts';

const kinds = {
  OBSERVATIONS: 'Figures of any indicator',
  JUSTICE_COUNTS: 'Justice Counts',
} as const;

const hints = {
  OBSERVATIONS:
    'One figure in a row, with its numerator and denominator and the months covered. Write NOT_REPORTED or NOT_APPLICABLE as the state where there is no figure.',
  JUSTICE_COUNTS:
    'A file for each metric, named after it, the single page with a column for the metric, or an Excel workbook with a sheet for each metric. Each row is a month or a year. An empty value is not reported, which is not zero.',
} as const;

/** Imports figures from files, with a check first. */
export function ImportFiguresPanel(): ReactNode {
  const [kind, setKind] = useState<keyof typeof kinds>('OBSERVATIONS');
  return (
    <>
      <SelectField
        label="Contents of the file"
        name="kind"
        value={kind}
        options={optionsOf(kinds)}
        onChange={(value) => setKind(isOneOf(kinds, value) ? value : 'OBSERVATIONS')}
      />
      <FileImport
        key={kind}
        title="Import figures"
        kind={kind}
        dataset={{ table: kind }}
        takesWorkbooks={kind === 'JUSTICE_COUNTS'}
      >
        <p className="hint">{hints[kind]}</p>
      </FileImport>
    </>
  );
}
