import { describe, expect, it } from 'vitest';

import { readRedcapDictionary } from './redcap-dictionary.ts';
import { FileProblem } from './row-result.ts';

interface Cells {
  name: string;
  type?: string;
  label?: string;
  choices?: string;
  note?: string;
  validation?: string;
  min?: string;
  max?: string;
  identifier?: string;
  logic?: string;
  required?: string;
}
const quoted = (text = ''): string => `"${text.replaceAll('"', '""')}"`;
const header = [
  'Variable / Field Name',
  'Form Name',
  'Section Header',
  'Field Type',
  'Field Label',
  'Choices, Calculations, OR Slider Labels',
  'Field Note',
  'Text Validation Type OR Show Slider Number',
  'Text Validation Min',
  'Text Validation Max',
  'Identifier?',
  'Branching Logic (Show field only if...)',
  'Required Field?',
  'Custom Alignment',
  'Question Number (surveys only)',
  'Matrix Group Name',
  'Matrix Ranking?',
  'Field Annotation',
]
  .map(quoted)
  .join(',');
const line = (one: Cells): string =>
  [
    ...[one.name, 'survey', '', one.type ?? 'text', one.label ?? one.name, one.choices, one.note],
    ...[one.validation, one.min, one.max, one.identifier, one.logic, one.required, '', '', '', '', ''],
  ]
    .map(quoted)
    .join(',');
const dictionary = (...fields: Cells[]): string =>
  [header, line({ name: 'record_id' }), ...fields.map(line)].join('\r\n');
const agree = { name: 'agree', type: 'radio', choices: '1, Yes, fully | 2, No | -98, Don’t know' };

describe('a data dictionary', () => {
  it('becomes questions of every kind, with choices, limits and plain texts', async () => {
    const read = await readRedcapDictionary(
      dictionary(
        { ...agree, label: '<b>Are we fair?</b>&nbsp;', note: 'Choose one.', required: 'y' },
        { name: 'heard', type: 'checkbox', choices: 'web, Website | tv, Television' },
        { name: 'visited', type: 'yesno' },
        { name: 'age', validation: 'integer', min: '18', max: '120' },
        { name: 'trust', type: 'slider', choices: 'None | Some | Full' },
        { name: 'met', validation: 'date_mdy' },
        { name: 'words', type: 'notes', label: 'Say it\nin your words' },
      ),
    );
    const question = {
      helpText: null,
      minimum: null,
      maximum: null,
      isRequired: false,
      choices: [],
      shownIf: [],
    };
    expect(read.issues).toEqual([]);
    expect(read.dropped).toEqual([{ line: 2, field: 'record_id', reason: 'It is the id of the record.' }]);
    expect(read.questions).toEqual([
      {
        ...question,
        code: 'agree',
        kind: 'SINGLE_CHOICE',
        text: 'Are we fair?',
        helpText: 'Choose one.',
        isRequired: true,
        choices: [
          { code: '1', label: 'Yes, fully' },
          { code: '2', label: 'No' },
          { code: '-98', label: 'Don’t know' },
        ],
      },
      {
        ...question,
        code: 'heard',
        kind: 'MULTIPLE_CHOICE',
        text: 'heard',
        choices: [
          { code: 'web', label: 'Website' },
          { code: 'tv', label: 'Television' },
        ],
      },
      {
        ...question,
        code: 'visited',
        kind: 'SINGLE_CHOICE',
        text: 'visited',
        choices: [
          { code: '1', label: 'Yes' },
          { code: '0', label: 'No' },
        ],
      },
      { ...question, code: 'age', kind: 'NUMBER', text: 'age', minimum: 18, maximum: 120 },
      { ...question, code: 'trust', kind: 'NUMBER', text: 'trust', minimum: 0, maximum: 100 },
      { ...question, code: 'met', kind: 'DATE', text: 'met' },
      { ...question, code: 'words', kind: 'TEXT', text: 'Say it in your words' },
    ]);
  });

  it('drops fields that identify people or are no questions, and says so', async () => {
    const { questions, dropped } = await readRedcapDictionary(
      dictionary(
        { name: 'zip', identifier: 'y' },
        { name: 'mail', validation: 'email' },
        { name: 'bmi', type: 'calc', choices: '[a]/[b]' },
        { name: 'welcome', type: 'descriptive' },
        { name: 'scan', type: 'file' },
      ),
    );
    expect(questions).toEqual([]);
    expect(dropped.slice(1).map(({ line: at, field, reason }) => [at, field, reason])).toEqual([
      [3, 'zip', 'It identifies people.'],
      [4, 'mail', 'It identifies people.'],
      [5, 'bmi', 'It is calculated from other fields.'],
      [6, 'welcome', 'It only shows text.'],
      [7, 'scan', 'Files cannot be answers.'],
    ]);
  });

  const before = [
    agree,
    { name: 'heard', type: 'checkbox', choices: 'web, Website | tv, Television' },
    { name: 'age', validation: 'number' },
  ];
  it.each([
    [`[agree] = '1'`, [{ question: 'agree', anyOf: ['1'] }]],
    [`[agree] = '1' or [agree]="-98"`, [{ question: 'agree', anyOf: ['1', '-98'] }]],
    [
      `([agree] = '1' OR [agree] = '2') and [heard(tv)] = "1"`,
      [
        { question: 'agree', anyOf: ['1', '2'] },
        { question: 'heard', anyOf: ['tv'] },
      ],
    ],
    [
      `[age] >= 18 and [age] <= 64`,
      [
        { question: 'age', from: 18 },
        { question: 'age', to: 64 },
      ],
    ],
    [`[age] <> ''`, [{ question: 'age', isAnswered: true }]],
  ])('has the branching logic %s', async (logic, all) => {
    const { questions, issues } = await readRedcapDictionary(dictionary(...before, { name: 'last', logic }));
    expect(issues).toEqual([]);
    expect(questions.at(-1)?.shownIf).toEqual(all);
  });

  it.each([
    `[agree] = '3'`,
    `[later] = '1'`,
    `[agree] <> '1'`,
    `[age] > 17`,
    `[agree] = '1' or [age] >= 18`,
    `[heard(tv)] = '0'`,
    `datediff([met], 'today', 'y') > 3`,
    `[age] >= 18) and ([age] <= 20`,
  ])('never guesses the branching logic %s', async (logic) => {
    const { questions, issues } = await readRedcapDictionary(dictionary(...before, { name: 'last', logic }));
    expect(questions.at(-1)).toMatchObject({ code: 'last', shownIf: [] });
    expect(issues).toMatchObject([
      {
        line: 6,
        column: 'Branching Logic (Show field only if...)',
        message: expect.stringContaining('draft'),
      },
    ]);
  });

  it('names line and column of everything else that has to be corrected', async () => {
    const { issues } = await readRedcapDictionary(
      dictionary(
        { name: 'a', type: 'radio', choices: '1 Yes | 2, No' },
        { name: 'b', type: 'radio', choices: '1, Yes | 1, No' },
        { name: 'c', type: 'radio' },
        { name: 'd', validation: 'integer', min: 'ten' },
        { name: 'e', type: 'grid' },
      ),
    );
    const choices = 'Choices, Calculations, OR Slider Labels';
    expect(issues.map(({ line: at, column, code }) => [at, column, code])).toEqual([
      [3, choices, 'UNKNOWN_CHOICE'],
      [4, choices, 'REPEATED_CHOICE'],
      [5, choices, 'UNKNOWN_CHOICE'],
      [6, 'Text Validation Min', 'INVALID_NUMBER'],
      [7, 'Field Type', 'UNKNOWN_CHOICE'],
    ]);
  });

  it('is read with the names of the API too, and any other file is refused', async () => {
    const api =
      'field_name,field_type,field_label,select_choices_or_calculations\nid,text,,\nq,radio,Fair?,"1, Yes"\n';
    expect((await readRedcapDictionary(api)).questions).toMatchObject([{ code: 'q', text: 'Fair?' }]);
    await expect(readRedcapDictionary('a,b\n1,2\n')).rejects.toThrow(FileProblem);
    await expect(readRedcapDictionary('')).rejects.toThrow(FileProblem);
  });
});
