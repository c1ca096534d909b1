import type { LocalizedText } from '@rapport/core/survey/definition.ts';

import { builder } from './builder.ts';

interface Wording {
  language: string;
  text: string;
}

export const LocalizedTextType = builder.objectRef<Wording>('LocalizedText').implement({
  description: 'A text in one language.',
  fields: (t) => ({
    language: t.exposeString('language', { description: 'A BCP 47 tag, such as "en" or "es".' }),
    text: t.exposeString('text', { description: 'The wording.' }),
  }),
});

/** The wordings of a text, in the order that the office gave. */
export const wordingsOf = (text: LocalizedText): Wording[] =>
  Object.entries(text).map(([language, wording]) => ({ language, text: wording }));
