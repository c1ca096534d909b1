/** Letters of other alphabets that look like Latin letters. */
const lookAlikes = new Map(
  Object.entries({
    ...pairs('АВЕЗКМНОРСТУХѕІЈԚԜЅ', 'ABE3KMHOPCTYXsIJQWS'),
    ...pairs('авекмнорстухіјһԁԛԝ', 'abekmhopctyxijhdqw'),
    ...pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'),
    ...pairs('αικνορτυχ', 'aiknoptux'),
    ...pairs('ıɑɡⅼøØđĐłŁ', 'iagloOdDlL'),
  }),
);

function pairs(from: string, to: string): Record<string, string> {
  const letters = [...to];
  return Object.fromEntries([...from].map((letter, index) => [letter, letters[index] ?? letter]));
}

/** The folded text, and the index in the original of each of its UTF-16 units. */
export interface Folded {
  readonly plain: string;
  readonly places: readonly number[];
}

/** A ligature of a whole phrase, such as U+FDFA, hides no letter or digit, so it stays as it is. */
const expansionMax = 4;

/**
 * Folds one character. Invisible characters and accents are dropped. A character that looks like an ASCII
 * letter, digit, hyphen or space becomes that character.
 */
function foldedCharacter(character: string): string {
  if (/^\p{ASCII}$/u.test(character)) return /\s/.test(character) ? whitespace(character) : character;
  const parts = character.normalize('NFKD');
  if (parts.length > expansionMax) return character;
  let folded = '';
  for (const part of parts) {
    if (/\p{Default_Ignorable_Code_Point}|\p{M}|\p{Cf}/u.test(part)) continue;
    if (/\p{Nd}/u.test(part)) folded += digitOf(part);
    else if (/\p{Pd}|\u2212|\u2043/u.test(part)) folded += '-';
    else if (/\s/u.test(part)) folded += whitespace(part);
    else if (/[\u2018\u2019\u02bc\u00b4`]/.test(part)) folded += "'";
    else folded += lookAlikes.get(part) ?? part;
  }
  return folded;
}

function whitespace(character: string): string {
  return /[\n\u2029]/.test(character) ? '\n' : ' ';
}

/** The decimal digits of an alphabet are consecutive, from 0 on. */
function digitOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  let first = code;
  while (code - first < 9 && /\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return String((code - first) % 10);
}

/** Folds a text character by character. */
export function fold(text: string): Folded {
  const known = new Map<string, string>();
  const pieces: string[] = [];
  const places: number[] = [];
  let place = 0;
  for (const character of text) {
    const folded = known.get(character) ?? foldedCharacter(character);
    known.set(character, folded);
    pieces.push(folded);
    for (let unit = 0; unit < folded.length; unit += 1) places.push(place);
    place += character.length;
  }
  return { plain: pieces.join(''), places };
}

/** Rewrites each match of a form. The new text gets the index at which the match began. */
function rewritten({ plain, places }: Folded, form: RegExp, write: (stretch: string) => string): Folded {
  const pieces: string[] = [];
  const placesOf: number[] = [];
  let end = 0;
  const keep = (until: number): void => {
    pieces.push(plain.slice(end, until));
    for (let unit = end; unit < until; unit += 1) placesOf.push(places[unit] ?? 0);
  };
  for (const { 0: stretch, index } of plain.matchAll(form)) {
    keep(index);
    const anew = write(stretch);
    pieces.push(anew);
    for (let unit = 0; unit < anew.length; unit += 1) placesOf.push(places[index] ?? 0);
    end = index + stretch.length;
  }
  keep(plain.length);
  return { plain: pieces.join(''), places: placesOf };
}

/**
 * Spaces and a line break between words become one space. An empty line remains a break, because a new
 * sentence follows.
 */
export function unwrapped(folded: Folded): Folded {
  return rewritten(folded, /[ \n]+/g, (stretch) => (stretch.split('\n').length > 2 ? '\n' : ' '));
}

/** Removes the separators from "c a s e", "c.a.s.e" and "6-6-1". Null if the text has none of these forms. */
export function unspaced(folded: Folded): Folded | null {
  const form = /(?<![\p{L}\d])[\p{L}\d](?:[ \n._*/-][\p{L}\d](?![\p{L}\d])){3,}/gu;
  const result = rewritten(folded, form, (stretch) => stretch.replace(/[ \n._*/-]/g, ''));
  return result.plain === folded.plain ? null : result;
}
