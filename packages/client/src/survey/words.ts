const en = {
  required: 'required',
  requiredMissing: 'Answer this question.',
  numberInvalid: 'Write a number.',
  dontKnow: "I don't know",
  preferNot: 'I prefer not to say',
  clear: 'Clear my answer',
  rankHint: 'Give 1 to the most important one, 2 to the next, and so on.',
  notRanked: 'not ranked',
  problems: 'Some answers need your attention.',
  consent: 'Before you begin',
  agree: 'I agree',
};
type SurveyWords = Readonly<Record<keyof typeof en, string>>;

const es: SurveyWords = {
  required: 'obligatoria',
  requiredMissing: 'Responda esta pregunta.',
  numberInvalid: 'Escriba un número.',
  dontKnow: 'No sé',
  preferNot: 'Prefiero no decirlo',
  clear: 'Borrar mi respuesta',
  rankHint: 'Dé el 1 a lo más importante, el 2 a lo siguiente, y así sucesivamente.',
  notRanked: 'sin orden',
  problems: 'Algunas respuestas necesitan su atención.',
  consent: 'Antes de empezar',
  agree: 'Estoy de acuerdo',
};

const baseOf = (tag: string): string => tag.slice(0, 2).toLowerCase();

/** The words of a form in a language; in English for a language that it does not have. */
export const surveyWordsIn = (language: string): SurveyWords => (baseOf(language) === 'es' ? es : en);

/** The text in a language, in a related one, or in the first one that there is. Null without a text. */
export function inLanguage(
  texts: readonly { language: string; text: string }[] | null | undefined,
  language: string,
): { text: string; lang: string } | null {
  const own =
    texts?.find((one) => one.language === language) ??
    texts?.find((one) => baseOf(one.language) === baseOf(language)) ??
    texts?.[0];
  return own ? { text: own.text, lang: own.language } : null;
}

/** The language of a questionnaire that a reader of a language sees. */
export function languageOf({ languages }: { languages: readonly string[] }, language: string): string {
  const texts = languages.map((tag) => ({ language: tag, text: tag }));
  return inLanguage(texts, language)?.lang ?? language;
}
