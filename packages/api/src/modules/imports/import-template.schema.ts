import type { ColumnKind } from '@rapport/interchange/table-column.ts';
import type { Template, TemplateColumn } from '@rapport/interchange/table-template.ts';

import { builder } from '../../builder.ts';
import { enumOfNames } from '../../contract/enum.schema.ts';
import { parseInput } from '../../parse-input.ts';
import { DatasetKindEnum } from './dataset-import.schema.ts';
import { importTemplate, importTemplateSchema } from './import-template.service.ts';

const ImportColumnKindEnum = enumOfNames<ColumnKind>(
  'ImportColumnKind',
  'The format of the cells of a column.',
  {
    TEXT: 'Any text.',
    CODE: 'A short code: letters, digits, underscores, dots and hyphens.',
    CHOICE: 'One of the allowed values, in any capital letters, with spaces or hyphens for underscores.',
    LIST: 'Several values, separated by semicolons.',
    DATE: 'A day, YYYY-MM-DD.',
    DATE_TIME: 'A time in ISO 8601, such as 2026-03-31T18:00-07:00.',
    INTEGER: 'A whole number, in digits only.',
    DECIMAL: 'A number, with a decimal point if it has decimals.',
    MONEY: 'US dollars, such as 1234.50 or $1,234.50; with a decimal comma if `format.decimalMark` says so.',
    URL: 'An address that begins with https:// or http://.',
  },
);

const ImportColumnType = builder.objectRef<TemplateColumn>('ImportColumn').implement({
  description: 'A column of a file.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name in the header.' }),
    isRequired: t.exposeBoolean('isRequired', {
      description: 'True if the column is required and cannot have empty cells.',
    }),
    kind: t.field({
      type: ImportColumnKindEnum,
      description: 'The format of its cells.',
      resolve: (column) => column.kind,
    }),
    description: t.exposeString('description', { description: 'The contents of the column.' }),
    allowedValues: t.stringList({
      description:
        'The values allowed for a cell, or for each item of a list; empty if they cannot be listed.',
      resolve: (column) => [...column.allowedValues],
    }),
    example: t.exposeString('example', { description: 'A valid cell.' }),
  }),
});

const ImportTemplateType = builder.objectRef<Template>('ImportTemplate').implement({
  description: 'A template file to fill out, with its columns explained.',
  fields: (t) => ({
    fileName: t.exposeString('fileName', { description: 'A suggested name for the file.' }),
    contentType: t.exposeString('contentType', { description: 'The media type.' }),
    csv: t.exposeString('csv', {
      description: 'The file: its header, and rows with invented examples to replace.',
    }),
    columns: t.field({
      type: [ImportColumnType],
      description: 'The columns, in order.',
      resolve: (template) => [...template.columns],
    }),
  }),
});

builder.queryField('importTemplate', (t) =>
  t.field({
    type: ImportTemplateType,
    action: 'import.read',
    description: 'The template file for an import of this kind.',
    args: {
      kind: t.arg({ type: DatasetKindEnum, required: true, description: 'The contents of the file.' }),
      surveyVersionId: t.arg.id({
        description: 'The survey version that was answered; only for SURVEY_RESPONSES.',
      }),
    },
    resolve: (_root, args, context) => importTemplate(context, parseInput(importTemplateSchema, args, '')),
  }),
);
