import { ValidationError } from '@rapport/core/errors.ts';
import { readRedcapDictionary, type SurveyDictionary } from '@rapport/interchange/redcap-dictionary.ts';
import { FileProblem } from '@rapport/interchange/row-result.ts';
import * as z from 'zod';

import { questionsMax } from './survey-limits.rules.ts';

/** Less than a request can have. */
export const dictionaryCharactersMax = 200_000;

export const surveyDictionarySchema = z.object({
  redcapCsv: z
    .string()
    .max(dictionaryCharactersMax, `A data dictionary has at most ${dictionaryCharactersMax} characters.`),
});

/** Reads a data dictionary of REDCap as the draft of a questionnaire. Throws a ValidationError for another file, and for one with too many questions. */
export async function readSurveyDictionary({
  redcapCsv,
}: z.output<typeof surveyDictionarySchema>): Promise<SurveyDictionary> {
  const path = ['redcapCsv'];
  try {
    const dictionary = await readRedcapDictionary(redcapCsv);
    const { length } = dictionary.questions;
    if (length <= questionsMax) return dictionary;
    const message = `The data dictionary has ${length} questions, but a version has at most ${questionsMax}.`;
    throw new ValidationError([{ path, message }]);
  } catch (error) {
    if (error instanceof FileProblem) throw new ValidationError([{ path, message: error.message }]);
    throw error;
  }
}
