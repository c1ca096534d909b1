import { Readable } from 'node:stream';

import type { Condition } from '@rapport/core/survey/condition.ts';
import type { QuestionKind } from '@rapport/core/survey/definition.ts';

import { openCsv, type CsvRecord } from './csv-reader.ts';
import { redcapCondition } from './redcap-logic.ts';
import { FileProblem, shortened, type RowIssue } from './row-result.ts';

/** A question that a field of a data dictionary becomes. Its texts are those of the dictionary, without HTML. */
export interface DictionaryQuestion {
  readonly code: string;
  readonly kind: QuestionKind;
  readonly text: string;
  readonly helpText: string | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly isRequired: boolean;
  readonly choices: readonly { readonly code: string; readonly label: string }[];
  /** The conditions that must all be met; empty for a question that everyone is asked. */
  readonly shownIf: readonly Condition[];
}

/** A field that becomes no question. */
export interface DroppedField {
  readonly line: number;
  readonly field: string;
  readonly reason: string;
}

export interface SurveyDictionary {
  readonly questions: readonly DictionaryQuestion[];
  readonly dropped: readonly DroppedField[];
  /** Parts of questions that have to be corrected. Such a question is there without this part. */
  readonly issues: readonly RowIssue[];
}

/** The columns that are read, as the online designer names them and as the API of REDCap does. */
const columns = {
  name: ['Variable / Field Name', 'field_name'],
  type: ['Field Type', 'field_type'],
  label: ['Field Label', 'field_label'],
  choices: ['Choices, Calculations, OR Slider Labels', 'select_choices_or_calculations'],
  note: ['Field Note', 'field_note'],
  validation: ['Text Validation Type OR Show Slider Number', 'text_validation_type_or_show_slider_number'],
  minimum: ['Text Validation Min', 'text_validation_min'],
  maximum: ['Text Validation Max', 'text_validation_max'],
  isIdentifier: ['Identifier?', 'identifier'],
  logic: ['Branching Logic (Show field only if...)', 'branching_logic'],
  isRequired: ['Required Field?', 'required_field'],
} as const;
type ColumnKey = keyof typeof columns;
const neededColumns: readonly ColumnKey[] = ['name', 'type', 'label', 'choices'];

const droppedTypes: Readonly<Record<string, string>> = {
  calc: 'It is calculated from other fields.',
  descriptive: 'It only shows text.',
  file: 'Files cannot be answers.',
  sql: 'Its choices are in a database.',
  signature: 'Signatures identify people.',
};
const personalFormats = new Set(['email', 'phone', 'ssn', 'mrn_10d', 'mrn_generic', 'signature']);
const fixedChoices: Readonly<Record<string, readonly (readonly [code: string, label: string])[]>> = {
  yesno: [
    ['1', 'Yes'],
    ['0', 'No'],
  ],
  truefalse: [
    ['1', 'True'],
    ['0', 'False'],
  ],
};
const sliderMaximum = 100;

/**
 * Reads a data dictionary of REDCap as questions. The first field is the id of the record, and becomes no question. Throws a FileProblem for a file that is no dictionary.
 */
export async function readRedcapDictionary(csv: string): Promise<SurveyDictionary> {
  await using file = await openCsv(Readable.from([Buffer.from(csv)]), { skipRows: 0, keepRows: [] });
  const named = (key: ColumnKey): string =>
    columns[key].find((name) => file.header.names.includes(name)) ?? columns[key][0];
  for (const key of neededColumns) {
    if (file.header.names.includes(named(key))) continue;
    const message = `A data dictionary of REDCap has the column "${columns[key][0]}".`;
    throw new FileProblem('MISSING_COLUMN', message);
  }
  const questions: DictionaryQuestion[] = [];
  const dropped: DroppedField[] = [];
  const issues: RowIssue[] = [];
  let isFirst = true;
  for await (const row of file.rows) {
    if (!row.ok) {
      issues.push(...row.issues);
      continue;
    }
    const { line, value: record } = row;
    const field = readField(record, named, line);
    const reason = isFirst ? 'It is the id of the record.' : reasonToDrop(field);
    isFirst = false;
    if (reason !== null) dropped.push({ line, field: field.cell('name'), reason });
    else questions.push(questionOf(field, questions, issues));
  }
  return { questions, dropped, issues };
}

interface Field {
  readonly line: number;
  readonly type: string;
  readonly cell: (key: ColumnKey) => string;
  readonly issue: (key: ColumnKey, code: RowIssue['code'], message: string) => RowIssue;
}

function readField(record: CsvRecord, named: (key: ColumnKey) => string, line: number): Field {
  const cell = (key: ColumnKey): string => (record[named(key)] ?? '').trim();
  return {
    line,
    type: cell('type').toLowerCase(),
    cell,
    issue: (key, code, message) => ({
      line,
      column: named(key),
      code,
      message,
      value: shortened(cell(key)),
    }),
  };
}

function reasonToDrop({ type, cell }: Field): string | null {
  if (cell('isIdentifier').toLowerCase() === 'y') return 'It identifies people.';
  if (type === 'text' && personalFormats.has(cell('validation').toLowerCase()))
    return 'It identifies people.';
  return droppedTypes[type] ?? null;
}

function questionOf(
  field: Field,
  before: readonly DictionaryQuestion[],
  issues: RowIssue[],
): DictionaryQuestion {
  const { cell, type } = field;
  const kind = kindOf(field, issues);
  const logic = redcapCondition(cell('logic'), before);
  if (!logic.ok) issues.push(field.issue('logic', 'INVALID_CODE', logic.message));
  const note = plain(cell('note'));
  const isSlider = type === 'slider';
  return {
    code: cell('name'),
    kind,
    text: plain(cell('label')) || cell('name'),
    helpText: note === '' ? null : note,
    minimum: kind === 'NUMBER' ? (limitOf(field, 'minimum', issues) ?? (isSlider ? 0 : null)) : null,
    maximum:
      kind === 'NUMBER' ? (limitOf(field, 'maximum', issues) ?? (isSlider ? sliderMaximum : null)) : null,
    isRequired: cell('isRequired').toLowerCase() === 'y',
    choices: kind === 'SINGLE_CHOICE' || kind === 'MULTIPLE_CHOICE' ? choicesOf(field, issues) : [],
    shownIf: logic.ok ? logic.all : [],
  };
}

function kindOf(field: Field, issues: RowIssue[]): QuestionKind {
  switch (field.type) {
    case 'radio':
    case 'dropdown':
    case 'yesno':
    case 'truefalse':
      return 'SINGLE_CHOICE';
    case 'checkbox':
      return 'MULTIPLE_CHOICE';
    case 'slider':
      return 'NUMBER';
    case 'notes':
      return 'TEXT';
    case 'text': {
      const format = field.cell('validation').toLowerCase();
      if (/^(integer|number)/.test(format)) return 'NUMBER';
      return /^date_/.test(format) ? 'DATE' : 'TEXT';
    }
    default: {
      const known =
        'text, notes, radio, dropdown, checkbox, yesno, truefalse, slider, calc, descriptive or file';
      issues.push(field.issue('type', 'UNKNOWN_CHOICE', `The type of a field is ${known}.`));
      return 'TEXT';
    }
  }
}

/** The choices of a field: "code, label | code, label". */
function choicesOf(field: Field, issues: RowIssue[]): DictionaryQuestion['choices'] {
  const fixed = fixedChoices[field.type];
  if (fixed !== undefined) return fixed.map(([code, label]) => ({ code, label }));
  const parts = field
    .cell('choices')
    .split('|')
    .filter((part) => part.trim() !== '');
  const choices = parts.flatMap((part) => {
    const comma = part.indexOf(',');
    const [code, label] = [part.slice(0, comma).trim(), plain(part.slice(comma + 1))];
    return comma < 1 || code === '' || label === '' ? [] : [{ code, label }];
  });
  const isRepeated = new Set(choices.map(({ code }) => code)).size < choices.length;
  if (choices.length === 0 || choices.length < parts.length || isRepeated) {
    const message = 'Write the choices as "code, label | code, label", each code once.';
    issues.push(field.issue('choices', isRepeated ? 'REPEATED_CHOICE' : 'UNKNOWN_CHOICE', message));
  }
  return choices;
}

function limitOf(field: Field, key: 'minimum' | 'maximum', issues: RowIssue[]): number | null {
  const cell = field.cell(key);
  if (cell === '') return null;
  const limit = Number(cell);
  if (Number.isFinite(limit)) return limit;
  issues.push(field.issue(key, 'INVALID_NUMBER', 'Write a number, or leave the cell empty.'));
  return null;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/** A text of REDCap without its HTML. */
function plain(text: string): string {
  return text
    .replace(/<\/?[a-z][^>]*>/gi, ' ')
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}
