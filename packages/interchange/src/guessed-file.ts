import type { CsvFile } from './csv-reader.ts';
import type { QuestionDefinition } from './survey-definition.ts';

/** The part of a file from which a mapping is guessed. */
export type GuessedFile = Pick<CsvFile, 'header' | 'wordingOf' | 'sample'>;

/** A wording without markup, capital letters and further spaces. */
export const plainText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/<[^>]*>/g, ' ')
    .replace(/ - selected choice$/, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The texts of a question in all languages. */
export const textsOf = ({ text, otherTexts = [] }: QuestionDefinition): readonly string[] => [
  text,
  ...otherTexts,
];
