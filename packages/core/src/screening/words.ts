/** A word of a folded text. */
export interface Word {
  /** In lower case, without a possessive ending. */
  readonly lower: string;
  readonly shape: 'Capitalized' | 'CAPITALS' | 'lower' | 'number';
  /** One letter in upper case, an initial or "I". */
  readonly isLetter: boolean;
  readonly isPossessive: boolean;
  readonly start: number;
  readonly end: number;
  /** The text between the previous word and this one, at most its last few characters. */
  readonly gap: string;
}

const wordForm = /[\p{L}\d]+(?:['-][\p{L}\d]+)*/gu;
const gapCharactersMax = 12;

/** The words of a folded text, in one pass. A hyphen or an apostrophe between letters belongs to the word. */
export function wordsIn(plain: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const { 0: text, index } of plain.matchAll(wordForm)) {
    const isPossessive = /'s$/i.test(text);
    const bare = isPossessive ? text.slice(0, -2) : text;
    const gap = plain.slice(Math.max(end, index - gapCharactersMax), index);
    end = index + text.length;
    words.push({
      lower: bare.toLowerCase(),
      shape: shapeOf(bare),
      isLetter: /^\p{Lu}$/u.test(bare),
      isPossessive,
      start: index,
      end: index + bare.length,
      gap,
    });
  }
  return words;
}

function shapeOf(text: string): Word['shape'] {
  if (/^\d/.test(text)) return 'number';
  if (/^\p{Lu}/u.test(text)) return text.length > 1 && !/\p{Ll}/u.test(text) ? 'CAPITALS' : 'Capitalized';
  return 'lower';
}
