import { builder } from './builder.ts';

/** The input of a text in several languages. */
export const LocalizedTextInput = builder.inputType('LocalizedTextInput', {
  description: 'A text in one language.',
  fields: (t) => ({
    language: t.string({ required: true, description: 'BCP 47 tag, such as "en", "es" or "zh-Hant".' }),
    text: t.string({ required: true, description: 'The wording.' }),
  }),
});
