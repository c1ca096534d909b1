/**
 * A character that a reader can see: no space, control, format, or mark without a letter. Some letters and
 * symbols show nothing either: fillers such as U+3164, variation selectors, tag characters, the blank Braille
 * pattern, an empty notehead and blank hieroglyphs.
 */
const visible =
  /[^\p{Z}\p{Cc}\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}\s\u{2800}\u{1D159}\u{13441}\u{13442}]/u;

/**
 * A text without the white space around it, or the empty text if no reader could see any of it. Invisible
 * characters inside a text stay, because many scripts and emoji need them.
 */
export function trimmed(text: string): string {
  return visible.test(text) ? text.trim() : '';
}

/** A code that files and programs use as a reference. */
export const codeForm = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/;
export const codeFormWords =
  '1 to 64 letters, digits, underscores, dots or hyphens and begins with a letter or digit';

/** A BCP 47 language tag in one of the common forms: "en", "es", "zh-Hant", "pt-BR". */
export const languageForm = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/;
