import type { ReactNode } from 'react';

import { SelectField } from '../shared/fields.tsx';
import { columnFor } from './csv-header.ts';

/** The column for each part of a response; '' for no column. */
export interface Mapping {
  readonly respondentKey: string;
  readonly submittedAt: string;
  /** By question code. */
  readonly questions: Readonly<Record<string, string>>;
}

interface MappedQuestion {
  readonly code: string;
  readonly text: string;
}

/** The columns with the names of questions. */
export function mappingFor(questions: readonly MappedQuestion[], columns: readonly string[]): Mapping {
  return {
    respondentKey: columnFor('respondent_key', columns),
    submittedAt: columnFor('submitted_at', columns),
    questions: Object.fromEntries(questions.map(({ code }) => [code, columnFor(code, columns)])),
  };
}

interface ColumnMappingProps {
  questions: readonly MappedQuestion[];
  columns: readonly string[];
  mapping: Mapping;
  isDisabled: boolean;
  onChange: (mapping: Mapping) => void;
}

export function ColumnMapping({
  questions,
  columns,
  mapping,
  isDisabled,
  onChange,
}: ColumnMappingProps): ReactNode {
  const options = (none: string): [string, string][] => [
    ['', none],
    ...columns.map((column): [string, string] => [column, column]),
  ];
  return (
    <fieldset disabled={isDisabled}>
      <legend>Column mapping</legend>
      <div className="columns">
        <SelectField
          label="Respondent"
          name="respondentKey"
          hint="A pseudonym. Without one, each row counts as a different respondent."
          value={mapping.respondentKey}
          options={options('No column')}
          onChange={(respondentKey) => onChange({ ...mapping, respondentKey })}
        />
        <SelectField
          label="Time of response"
          name="submittedAt"
          value={mapping.submittedAt}
          options={options('No column')}
          onChange={(submittedAt) => onChange({ ...mapping, submittedAt })}
        />
        {questions.map(({ code, text }) => (
          <SelectField
            key={code}
            label={code}
            name={code}
            hint={text}
            value={mapping.questions[code] ?? ''}
            options={options('Not in the file')}
            onChange={(column) =>
              onChange({ ...mapping, questions: { ...mapping.questions, [code]: column } })
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
