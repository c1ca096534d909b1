import { builder } from '../../builder.ts';
import { enumOf } from '../../contract/enum.schema.ts';
import { DateFormat, DecimalMark, Delimiter, type FileFormat } from './dataset-import.input.ts';
import type { ImportProposal } from './import-proposal.ts';
import { ChoiceText } from './response-mapping.input.ts';

type Mapping = NonNullable<ImportProposal['mapping']>;
type Question = Mapping['questions'][number];

const DelimiterEnum = enumOf('Delimiter', Delimiter, 'The character between columns.', {
  COMMA: 'A comma.',
  SEMICOLON: 'A semicolon.',
  TAB: 'A tab.',
  PIPE: 'A vertical bar.',
});

const ChoiceTextEnum = enumOf(
  'ChoiceText',
  ChoiceText,
  'The texts in the cells of a question with choices.',
  {
    CODES: 'The codes of the choices.',
    LABELS: 'The labels of the choices.',
  },
);

const DecimalMarkEnum = enumOf('DecimalMark', DecimalMark, 'The mark before the decimals of a number.', {
  POINT: 'A point: 1234.5 or 1,234.5.',
  COMMA: 'A comma: 1234,5 or 1.234,5.',
});

const DateFormatEnum = enumOf('DateFormat', DateFormat, 'The order of the parts of a date.', {
  YEAR_MONTH_DAY: '2026-03-31.',
  MONTH_DAY_YEAR: '3/31/2026.',
  DAY_MONTH_YEAR: '31/3/2026 or 31.3.2026.',
});

const KeptRows = builder.objectRef<NonNullable<FileFormat['keepRows']>[number]>('KeptRows').implement({
  description: 'Rows that count, by the value of a column.',
  fields: (t) => ({
    column: t.exposeString('column', { description: 'The name of the column.' }),
    values: t.exposeStringList('values', {
      description: 'The values of rows that count; empty for all rows in which the cell is not empty.',
    }),
  }),
});

const RecodingType = builder.objectRef<NonNullable<Question['recode']>[number]>('Recoding').implement({
  description: 'A replacement of the text of a cell.',
  fields: (t) => ({
    from: t.exposeString('from', { description: 'The text of a cell.' }),
    to: t.exposeString('to', { description: 'The text that is read in its place; empty for no answer.' }),
  }),
});

const TableColumnType = builder
  .objectRef<NonNullable<FileFormat['columns']>[number]>('TableColumn')
  .implement({
    description: 'A column that has another name than in `importTemplate`, or whose cells are recoded.',
    fields: (t) => ({
      column: t.exposeString('column', { description: 'The name of the column in the header.' }),
      field: t.exposeString('field', { description: 'The name of the column in `importTemplate`.' }),
      recode: t.field({
        type: [RecodingType],
        nullable: true,
        description: 'Replacements before a cell is read.',
        resolve: ({ recode }) => recode ?? null,
      }),
    }),
  });

const Format = builder.objectRef<FileFormat>('FileFormat').implement({
  description: 'How a file is written, in the form of `FileFormatInput`.',
  fields: (t) => ({
    delimiter: t.expose('delimiter', {
      type: DelimiterEnum,
      nullable: true,
      description: 'The character that separates columns.',
    }),
    skipRows: t.exposeInt('skipRows', {
      nullable: true,
      description: 'Rows after the header that are not records.',
    }),
    keepRows: t.field({
      type: [KeptRows],
      nullable: true,
      description: 'Conditions for the rows that count.',
      resolve: ({ keepRows }) => keepRows ?? null,
    }),
    decimalMark: t.expose('decimalMark', {
      type: DecimalMarkEnum,
      nullable: true,
      description: 'The decimal mark of numbers; null if it is not declared.',
    }),
    dateFormat: t.expose('dateFormat', {
      type: DateFormatEnum,
      nullable: true,
      description: 'The order of the parts of dates; null if it is not declared.',
    }),
    timeZone: t.exposeString('timeZone', {
      nullable: true,
      description: 'The time zone of times without an offset. A dry run proposes that of the office.',
    }),
    missingCodes: t.exposeStringList('missingCodes', {
      nullable: true,
      description: 'Texts that stand for an empty cell.',
    }),
    columns: t.field({
      type: [TableColumnType],
      nullable: true,
      description: 'For populations and tables: the columns under other names.',
      resolve: ({ columns }) => columns ?? null,
    }),
  }),
});

const ChoiceColumn = builder
  .objectRef<NonNullable<Question['choiceColumns']>[number]>('ChoiceColumn')
  .implement({
    description: 'The column of one choice.',
    fields: (t) => ({
      column: t.exposeString('column', { description: 'The name of the column.' }),
      choiceCode: t.exposeString('choiceCode', { description: 'The code of the choice.' }),
    }),
  });

const QuestionColumnType = builder.objectRef<Question>('QuestionColumn').implement({
  description: 'The columns that answer a question.',
  fields: (t) => ({
    questionCode: t.exposeString('questionCode', { description: 'The code of the question.' }),
    column: t.exposeString('column', { nullable: true, description: 'The column with the answer.' }),
    separator: t.exposeString('separator', {
      nullable: true,
      description: 'The text between several choices in one cell.',
    }),
    choiceColumns: t.field({
      type: [ChoiceColumn],
      nullable: true,
      description: 'The columns of the choices.',
      resolve: ({ choiceColumns }) => choiceColumns ?? null,
    }),
    recode: t.field({
      type: [RecodingType],
      nullable: true,
      description: 'Replacements before a cell is read.',
      resolve: ({ recode }) => recode ?? null,
    }),
    choiceText: t.expose('choiceText', {
      type: ChoiceTextEnum,
      nullable: true,
      description: 'Whether the cells have codes or labels; null if it does not matter or is not known.',
    }),
  }),
});

const MappingType = builder.objectRef<Mapping>('ResponseMapping').implement({
  description: 'The meaning of the columns of a file, in the form of `ResponseMappingInput`.',
  fields: (t) => ({
    respondentKey: t.exposeString('respondentKey', {
      nullable: true,
      description: 'The column with the pseudonyms of the respondents.',
    }),
    respondentKeyParts: t.exposeStringList('respondentKeyParts', {
      nullable: true,
      description: 'Further columns that tell several rows of one respondent apart.',
    }),
    submittedAt: t.exposeString('submittedAt', {
      nullable: true,
      description: 'The column with the time of the response.',
    }),
    questions: t.field({
      type: [QuestionColumnType],
      description: 'The columns with answers.',
      resolve: ({ questions }) => questions,
    }),
  }),
});

export const ImportProposalType = builder.objectRef<ImportProposal>('ImportProposal').implement({
  description: 'The format and the mapping of a file, in the form of the input.',
  fields: (t) => ({
    format: t.field({ type: Format, description: 'The format.', resolve: ({ format }) => format }),
    mapping: t.field({
      type: MappingType,
      nullable: true,
      description: 'The mapping; null for a table of fixed columns.',
      resolve: ({ mapping }) => mapping,
    }),
  }),
});
