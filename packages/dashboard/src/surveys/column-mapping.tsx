import type { ReactNode } from 'react';

import { SelectField } from '../shared/fields.tsx';
import { columnFor } from './csv-header.ts';

/** Which column holds what; '' where none does. */
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

/** The columns that are called like the questions. */
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
      <legend>Which column holds what</legend>
      <div className="columns">
        <SelectField
          label="Respondent"
          name="respondentKey"
          hint="A pseudonym of the person; without one, every row is somebody else."
          value={mapping.respondentKey}
          options={options('No column')}
          onChange={(respondentKey) => onChange({ ...mapping, respondentKey })}
        />
        <SelectField
          label="Time of the answer"
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
