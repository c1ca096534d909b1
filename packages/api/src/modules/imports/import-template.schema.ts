import type { ColumnKind } from '@rapport/interchange/table-column.ts';
import type { Template, TemplateColumn } from '@rapport/interchange/table-template.ts';

import { builder } from '../../builder.ts';
import { parseInput } from '../../mutation.ts';
import { DatasetKindEnum } from './dataset-import.schema.ts';
import { importTemplate, importTemplateSchema } from './import-template.service.ts';

const ImportColumnKindEnum = builder.enumType('ImportColumnKind', {
  description: 'How the cells of a column are written.',
  values: {
    TEXT: { description: 'Any text.' },
    CODE: { description: 'A short code: letters, digits, underscores, dots and hyphens.' },
    CHOICE: { description: 'One of the allowed values, as they are written; capitals count.' },
    LIST: { description: 'Several values, separated by semicolons.' },
    DATE: { description: 'A day, YYYY-MM-DD.' },
    DATE_TIME: { description: 'A time in ISO 8601, such as 2026-03-31T18:00-07:00.' },
    INTEGER: { description: 'A whole number, in digits alone.' },
    DECIMAL: { description: 'A number, with a decimal point where it has decimals.' },
    MONEY: { description: 'US dollars, such as 1234.50, without separators or currency.' },
    URL: { description: 'An address that begins with https:// or http://.' },
  } satisfies Record<ColumnKind, object>,
});

const ImportColumnType = builder.objectRef<TemplateColumn>('ImportColumn').implement({
  description: 'A column of a file.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name in the header.' }),
    isRequired: t.exposeBoolean('isRequired', {
      description: 'True where the file must have it and no cell of it may be empty.',
    }),
    kind: t.field({
      type: ImportColumnKindEnum,
      description: 'How its cells are written.',
      resolve: (column) => column.kind,
    }),
    description: t.exposeString('description', { description: 'What it holds.' }),
    allowedValues: t.stringList({
      description: 'What a cell, or each item of a list, may be; empty where that cannot be listed.',
      resolve: (column) => [...column.allowedValues],
    }),
    example: t.exposeString('example', { description: 'A cell that is good.' }),
  }),
});

const ImportTemplateType = builder.objectRef<Template>('ImportTemplate').implement({
  description: 'A file to fill in, and what is to be known of its columns.',
  fields: (t) => ({
    fileName: t.exposeString('fileName', { description: 'A name for it.' }),
    contentType: t.exposeString('contentType', { description: 'Its media type.' }),
    csv: t.exposeString('csv', {
      description: 'The file: its header, and rows that are invented examples, to be replaced.',
    }),
    columns: t.field({
      type: [ImportColumnType],
      description: 'Its columns, in their order.',
      resolve: (template) => [...template.columns],
    }),
  }),
});

builder.queryField('importTemplate', (t) =>
  t.field({
    type: ImportTemplateType,
    action: 'import.read',
    description: 'The file to fill in for an import of this kind.',
    args: {
      kind: t.arg({ type: DatasetKindEnum, required: true, description: 'What the file is to hold.' }),
      surveyVersionId: t.arg.id({
        description: 'The survey version that was answered; for SURVEY_RESPONSES, and only there.',
      }),
    },
    resolve: (_root, args, context) => importTemplate(context, parseInput(importTemplateSchema, args, '')),
  }),
);
