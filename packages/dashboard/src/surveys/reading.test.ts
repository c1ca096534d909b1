import { expect, test } from 'vitest';

import { formatInput } from '../shared/file-format.ts';
import { mappingInput, problemsOf, readingByNames, readingOf } from './reading.ts';

const proposal = {
  format: {
    delimiter: 'SEMICOLON',
    skipRows: 2,
    keepRows: [
      { column: 'Finished', values: ['1', 'True'] },
      { column: 'Email', values: [] },
    ],
    decimalMark: 'COMMA',
    dateFormat: 'DAY_MONTH_YEAR',
    timeZone: 'America/Denver',
    missingCodes: ['-99', 'N/A'],
    columns: null,
  },
  mapping: {
    respondentKey: 'id',
    respondentKeyParts: ['redcap_event_name'],
    submittedAt: null,
    questions: [
      {
        questionCode: 'topics',
        column: null,
        separator: null,
        choiceColumns: [
          { column: 'topics/a', choiceCode: 'a' },
          { column: 'topics/-oth-', choiceCode: '-oth-' },
        ],
        recode: null,
        choiceText: null,
      },
      {
        questionCode: 'age',
        column: 'Age',
        separator: '|',
        choiceColumns: null,
        recode: [
          { from: 'Under 18', to: '<18' },
          { from: 'Refused', to: '' },
        ],
        choiceText: 'LABELS',
      },
    ],
  },
} as const;

test('what a dry run proposes is sent as it is, if nobody edits it', () => {
  const reading = readingOf(proposal);
  const { columns: _none, ...format } = proposal.format;
  expect(formatInput(reading)).toEqual(format);
  expect(mappingInput(reading)).toEqual({
    respondentKey: 'id',
    respondentKeyParts: ['redcap_event_name'],
    questions: [
      { questionCode: 'topics', choiceColumns: proposal.mapping.questions[0].choiceColumns },
      {
        questionCode: 'age',
        column: 'Age',
        separator: '|',
        recode: proposal.mapping.questions[1].recode,
        choiceText: 'LABELS',
      },
    ],
  });
  expect(problemsOf(reading)).toEqual([]);
});

test('edits are sent, and emptied fields are not declared', () => {
  const reading = readingOf(proposal);
  const edited = {
    ...reading,
    delimiter: 'TAB',
    skipRows: '',
    keepRows: [
      { column: 'Status', values: 'done\n complete ' },
      { column: 'Check', values: '\napproved' },
    ],
    missingCodes: '.\n\n-9',
    timeZone: '',
    dateFormat: '',
    questions: {
      ...reading.questions,
      age: { column: 'Age', separator: '', choiceColumns: {}, recode: 'a=>b\nx =>', choiceText: '' },
    },
  };
  expect(formatInput(edited)).toEqual({
    delimiter: 'TAB',
    keepRows: [
      { column: 'Status', values: ['done', 'complete'] },
      { column: 'Check', values: ['', 'approved'] },
    ],
    decimalMark: 'COMMA',
    missingCodes: ['.', '-9'],
  });
  expect(mappingInput(edited).questions.at(-1)).toEqual({
    questionCode: 'age',
    column: 'Age',
    recode: [
      { from: 'a', to: 'b' },
      { from: 'x', to: '' },
    ],
  });
});

test('names the problems before the reading is sent', () => {
  const reading = readingByNames(['age'], ['AGE', 'respondent_key']);
  expect(mappingInput(reading)).toEqual({
    respondentKey: 'respondent_key',
    questions: [{ questionCode: 'age', column: 'AGE' }],
  });
  expect(problemsOf(readingByNames(['age'], ['other']))).toEqual(['Choose a column for a question.']);
  expect(
    problemsOf({
      ...reading,
      skipRows: 'two',
      questions: {
        age: { column: 'AGE', separator: '', choiceColumns: {}, recode: 'no arrow', choiceText: '' },
      },
    }),
  ).toEqual([
    'Rows to skip: enter a whole number.',
    'Age: write "no arrow" as "text of a cell => text to read".',
  ]);
});
