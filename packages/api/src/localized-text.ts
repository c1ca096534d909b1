import type { LocalizedText } from '@rapport/core/survey/definition.ts';
import * as z from 'zod';

import * as rules from './input-rules.ts';

/** Reads the value of a JSON column. Only this API writes these columns, so any other value is a defect and throws. */
export function asLocalizedText(json: unknown): LocalizedText {
  return z.record(z.string(), z.string()).parse(json);
}

/** The wording in a language, or in the same language of another region or script, or the first wording. */
export function inLanguage(text: LocalizedText, language: string | null | undefined): string {
  // The language comes from the caller, and could be the name of an inherited property such as "constructor".
  if (language != null && Object.hasOwn(text, language)) return text[language] ?? '';
  const base = language?.split('-')[0];
  const related = Object.keys(text).find((tag) => base !== undefined && tag.split('-')[0] === base);
  return text[related ?? ''] ?? Object.values(text)[0] ?? '';
}

/** One wording per language, at least one, as an input gives it. Parsed to a LocalizedText. */
export function localizedText(label: string) {
  return z
    .array(
      z
        .object({
          language: rules.language.describe('A BCP 47 tag, such as "en", "es" or "zh-Hant".'),
          text: rules.narrative(label).describe('The wording.'),
        })
        .meta({ graphql: 'LocalizedTextInput', description: 'A text in one language.' }),
    )
    .min(1, `${label} needs at least one language.`)
    .max(30, `${label} has at most 30 languages.`)
    .transform((wordings, parsing): LocalizedText => {
      const languages = wordings.map((wording) => wording.language);
      const repeated = languages.findIndex((language, index) => languages.indexOf(language) !== index);
      if (repeated >= 0) {
        parsing.addIssue({
          code: 'custom',
          path: [repeated, 'language'],
          message: `${label} is given twice in "${languages[repeated] ?? ''}".`,
        });
      }
      return Object.fromEntries(wordings.map((wording) => [wording.language, wording.text]));
    });
}
