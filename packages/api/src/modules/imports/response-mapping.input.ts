import { choiceTexts } from '@rapport/interchange/choice-finder.ts';
import * as z from 'zod';

import * as rules from '../../input-rules.ts';

export const columnName = rules.exempt(
  rules.requiredText('The name of a column', 500),
  'The name of a column of a file.',
);

export const cellText = rules.exempt(
  rules.storable('The text of a cell', 500),
  'A code or text of a cell of a file, for the people who can import.',
);

export const recodingSchema = z
  .object({
    from: cellText.describe('The text of a cell.'),
    to: cellText.describe('The text to read in its place; empty for no answer.'),
  })
  .meta({ graphql: 'RecodingInput', description: 'A replacement of the text of a cell.' });

/** The values of the enum of the contract that says what the cells of choices have. */
export const ChoiceText = { CODES: choiceTexts[0], LABELS: choiceTexts[1] } as const;

const choiceColumnSchema = z
  .object({
    column: columnName.describe('The name of the column in the header.'),
    choiceCode: rules.choiceCode().describe('The code of the choice.'),
  })
  .meta({
    graphql: 'ChoiceColumnInput',
    description:
      'The column of one choice. It was chosen if the cell has 1, Y or any text, and not if it is empty or has 0, N, No or False.',
  });

const questionColumnSchema = z
  .object({
    column: columnName.nullish().describe('The name of the column with the answer.'),
    questionCode: rules.code('A question code').describe('The code of a question of the survey version.'),
    separator: rules
      .exempt(
        z.string().min(1, 'A separator is not empty.').max(10, 'A separator has at most 10 characters.'),
        'At most 10 characters between choices.',
      )
      .nullish()
      .describe('The text between several choices in one cell; ";" by default.'),
    choiceColumns: z
      .array(choiceColumnSchema)
      .max(500, 'A question has at most 500 columns.')
      .nullish()
      .describe('For a MULTIPLE_CHOICE question: the columns of its choices, in place of `column`.'),
    recode: z
      .array(recodingSchema)
      .max(500, 'A question has at most 500 recodings.')
      .nullish()
      .describe('Replacements before a cell is read.'),
    choiceText: z
      .enum(ChoiceText)
      .nullish()
      .describe(
        'Whether the cells have codes or labels. It is needed only if a label is also the code of another choice.',
      ),
  })
  .meta({
    graphql: 'QuestionColumnInput',
    description: 'The columns that answer a question. Choices are found by code, or else by label.',
  });

/** A mapping, in the form that the input and the database share. */
export const mappingSchema = z
  .object({
    respondentKey: columnName
      .nullish()
      .describe(
        'The column with the pseudonyms of the respondents; without it, every row is another person.',
      ),
    respondentKeyParts: z
      .array(columnName)
      .max(5, 'At most 5 columns.')
      .nullish()
      .describe(
        'Further columns that tell several rows of one respondent apart, such as "redcap_event_name". Each row is then a response.',
      ),
    submittedAt: columnName.nullish().describe('The column with the time of the response.'),
    questions: z
      .array(questionColumnSchema)
      .min(1, 'A mapping names at least one question.')
      .max(1_000, 'A mapping names at most 1000 questions.')
      .describe('The columns with answers.'),
  })
  .meta({
    graphql: 'ResponseMappingInput',
    description: 'The meaning of the columns of a file. Columns that are not named are ignored, and listed.',
  });
