import { csvText } from './csv-writer.ts';
import type { ColumnKind } from './table-column.ts';
import { columnsOf, type TableForm } from './table-form.ts';

/** The description of one column of a file for people. */
export interface TemplateColumn {
  readonly name: string;
  readonly isRequired: boolean;
  readonly kind: ColumnKind;
  readonly description: string;
  readonly allowedValues: readonly string[];
  readonly example: string;
}

/** A file to fill out: the header, with rows that are labeled as examples. */
export interface Template {
  readonly fileName: string;
  readonly contentType: string;
  readonly csv: string;
  readonly columns: readonly TemplateColumn[];
}

/** The template of a table. */
export function tableTemplate(table: TableForm): Template {
  return template(table.name, columnsOf(table), table.examples);
}

/** A template of columns and of example rows by column name. */
export function template(
  name: string,
  columns: readonly TemplateColumn[],
  examples: readonly Readonly<Record<string, string>>[],
): Template {
  return {
    fileName: `${name}-template.csv`,
    contentType: 'text/csv; charset=utf-8',
    csv: csvText(
      columns.map((column) => column.name),
      examples.map((row) => columns.map((column) => row[column.name] ?? '')),
    ),
    columns: columns.map(({ name: columnName, isRequired, kind, description, allowedValues, example }) => ({
      name: columnName,
      isRequired,
      kind,
      description,
      allowedValues,
      example,
    })),
  };
}
