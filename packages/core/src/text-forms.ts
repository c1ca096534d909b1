/** A code that files and programs use as a reference. */
export const codeForm = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/;
export const codeFormWords =
  '1 to 64 letters, digits, underscores, dots or hyphens and begins with a letter or digit';

/** A BCP 47 language tag in one of the common forms: "en", "es", "zh-Hant", "pt-BR". */
export const languageForm = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/;
