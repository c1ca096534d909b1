import * as z from 'zod';

import * as rules from './input-rules.ts';

/** Wording by language tag, in the order in which the office gave it. */
export type LocalizedText = Readonly<Record<string, string>>;

/** Reads what a JSON column holds. The columns are written by this API alone, so anything else is a defect. */
export function asLocalizedText(json: unknown): LocalizedText {
  return z.record(z.string(), z.string()).parse(json);
}

/** The wording in a language; else in the same language of another region or script; else the first there is. */
export function inLanguage(text: LocalizedText, language: string | null | undefined): string {
  // The language is the caller's word, and an object answers to more names than those it was given.
  if (language != null && Object.hasOwn(text, language)) return text[language] ?? '';
  const base = language?.split('-')[0];
  const related = Object.keys(text).find((tag) => base !== undefined && tag.split('-')[0] === base);
  return text[related ?? ''] ?? Object.values(text)[0] ?? '';
}

/** One wording a language, at least one; becomes a LocalizedText. */
export function localizedText(label: string) {
  return z
    .array(
      z.object({ language: rules.language, text: rules.text(label).min(1, `${label} must not be empty.`) }),
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
