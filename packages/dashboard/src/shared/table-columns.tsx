import type { ImportTemplateQuery } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { SelectField, TextField } from './fields.tsx';
import type { FieldReading, TableMapping } from './table-mapping.ts';

interface TableColumnsProps {
  columns: NonNullable<ImportTemplateQuery['importTemplate']>['columns'];
  /** The columns of the file. */
  inFile: readonly string[];
  mapping: TableMapping;
  isDisabled: boolean;
  onChange: (field: string, changes: Partial<FieldReading>) => void;
}

/** The column of the file for each column of the template, and replacements of its values. */
export function TableColumns(props: TableColumnsProps): ReactNode {
  const { columns, inFile, mapping, isDisabled, onChange } = props;
  const names = inFile.filter((name) => name !== '').map((name): [string, string] => [name, name]);
  return (
    <fieldset disabled={isDisabled}>
      <legend>Column mapping</legend>
      {columns.map(({ name, description, isRequired, allowedValues }) => {
        const { column = '', recode = '' } = mapping[name] ?? {};
        // A column with the name of the template is always read.
        const none: [string, string][] = inFile.includes(name) ? [] : [['', 'Not in the file']];
        return (
          <div key={name} className="columns" role="group" aria-label={name}>
            <SelectField
              label={`${name}${isRequired ? ' (required)' : ''}`}
              name={`columns.${name}`}
              hint={description}
              value={column}
              options={[...none, ...names]}
              onChange={(chosen) => onChange(name, { column: chosen })}
            />
            {column === '' ? null : (
              <TextField
                label={`Replacements in ${name}`}
                name={`recode.${name}`}
                isLong
                hint={`One per line: text of a cell => text to read.${allowedValues && allowedValues.length > 0 ? ` It takes ${allowedValues.join(', ')}.` : ''}`}
                value={recode}
                onChange={(text) => onChange(name, { recode: text })}
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
