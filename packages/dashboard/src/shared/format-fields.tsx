import type { ReactNode } from 'react';

import { SelectField, TextField } from './fields.tsx';
import { dateFormats, decimalMarks, delimiters, type Condition, type FileFormat } from './file-format.ts';
import { optionsOf } from './labels.ts';

interface FormatFieldsProps {
  format: FileFormat;
  columns: readonly string[];
  isDisabled: boolean;
  onChange: (changes: Partial<FileFormat>) => void;
}

/** How the file is written: separators, rows that are not records, dates, numbers and missing values. */
export function FormatFields({ format, columns, isDisabled, onChange }: FormatFieldsProps): ReactNode {
  const notDeclared = (label: string): [string, string] => ['', label];
  const setCondition = (index: number, changes: Partial<Condition>): void =>
    onChange({
      keepRows: format.keepRows.map((one, at) => (at === index ? { ...one, ...changes } : one)),
    });
  return (
    <fieldset disabled={isDisabled}>
      <legend>Format of the file</legend>
      <div className="columns">
        <SelectField
          label="Columns are separated by"
          name="delimiter"
          value={format.delimiter}
          options={[notDeclared('Recognized from the header'), ...optionsOf(delimiters)]}
          onChange={(delimiter) => onChange({ delimiter })}
        />
        <TextField
          label="Rows to skip below the header"
          name="skipRows"
          type="number"
          hint="Rows of wordings or other rows that are not answers."
          value={format.skipRows}
          onChange={(skipRows) => onChange({ skipRows })}
        />
        <SelectField
          label="Numbers"
          name="decimalMark"
          value={format.decimalMark}
          options={[notDeclared('Decimal point'), ...optionsOf(decimalMarks)]}
          onChange={(decimalMark) => onChange({ decimalMark })}
        />
        <SelectField
          label="Dates"
          name="dateFormat"
          value={format.dateFormat}
          options={[notDeclared('Not declared'), ...optionsOf(dateFormats)]}
          onChange={(dateFormat) => onChange({ dateFormat })}
        />
        <TextField
          label="Time zone"
          name="timeZone"
          hint="For times without an offset, such as America/Denver."
          value={format.timeZone}
          onChange={(timeZone) => onChange({ timeZone })}
        />
        <TextField
          label="Missing values"
          name="missingCodes"
          isLong
          hint="One per line, such as -99 or N/A. They are read as an empty cell."
          value={format.missingCodes}
          onChange={(missingCodes) => onChange({ missingCodes })}
        />
      </div>
      {format.keepRows.map((condition, index) => (
        <div
          className="columns"
          key={index}
          role="group"
          aria-label={`Rows that count, condition ${index + 1}`}
        >
          <SelectField
            label="Count only rows with a value in"
            name={`keepRows.${index}.column`}
            value={condition.column}
            options={[
              ['', 'Every row'],
              ...[...new Set([...columns, condition.column])]
                .filter((column) => column !== '')
                .map((column): [string, string] => [column, column]),
            ]}
            onChange={(column) => setCondition(index, { column })}
          />
          <TextField
            label="Values that count"
            name={`keepRows.${index}.values`}
            isLong
            hint="One per line. Empty: any value."
            value={condition.values}
            onChange={(values) => setCondition(index, { values })}
          />
        </div>
      ))}
      <button
        type="button"
        className="quiet"
        onClick={() => onChange({ keepRows: [...format.keepRows, { column: '', values: '' }] })}
      >
        Add a condition for rows
      </button>
    </fieldset>
  );
}
