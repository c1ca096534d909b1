import * as names from './names.ts';
import * as vocabulary from './vocabulary.ts';
import type { Word } from './words.ts';

/** True if a part of a name with hyphens, such as "Gutierrez-Pena", is in a list. */
const inList = (list: ReadonlySet<string>, word: Word): boolean =>
  list.has(word.lower) ||
  (word.lower.includes('-') && word.lower.split('-', 4).some((part) => list.has(part))) ||
  (word.lower.includes("'") && list.has(word.lower.replaceAll("'", '')));

/** True if a list has a word, or the singular of it. A plural that is also a surname, such as "Rios", is not one. */
const hasWord = (list: ReadonlySet<string>, { lower }: Word): boolean =>
  list.has(lower) ||
  (!names.ambiguousSurnames.has(lower) &&
    (list.has(lower.replace(/s$/, '')) || list.has(lower.replace(/es$/, ''))));

/** Starts and endings of surnames that ordinary words do not have: "McAllister", "O'Shea", "Wisniewski", "Ibañez". */
const surnameForm = /^(?:mc|o')\p{L}{3,}$|(?:wski|wicz|sson|enko|ovich|opoulos)$/u;

export const isAmbiguousGiven = (word: Word): boolean => names.ambiguousGivenNames.has(word.lower);
export const isClearGiven = (word: Word): boolean =>
  inList(names.givenNames, word) && !isAmbiguousGiven(word) && !vocabulary.ordinaryWords.has(word.lower);
export const isGiven = (word: Word): boolean => isClearGiven(word) || isAmbiguousGiven(word);
export const isAmbiguousSurname = (word: Word): boolean => names.ambiguousSurnames.has(word.lower);
export const isClearSurname = (word: Word): boolean =>
  (inList(names.surnames, word) || surnameForm.test(word.lower)) &&
  !isAmbiguousSurname(word) &&
  !vocabulary.ordinaryWords.has(word.lower);
export const isSurname = (word: Word): boolean => isClearSurname(word) || isAmbiguousSurname(word);
export const isClearName = (word: Word): boolean => isClearGiven(word) || isClearSurname(word);
export const isParticle = (word: Word): boolean => vocabulary.particles.has(word.lower);
export const isOrganization = (word: Word): boolean => hasWord(vocabulary.organizationWords, word);
export const isCapital = (word: Word): boolean => word.shape === 'Capitalized' || word.shape === 'CAPITALS';
export const isRole = (word: Word): boolean =>
  vocabulary.parties.has(word.lower) || vocabulary.people.has(word.lower);

/** A word that is no name: of the trade, of an organization, a role, or with an ordinary ending. */
export function isOrdinary(word: Word): boolean {
  if (isClearName(word)) return false;
  return (
    hasWord(vocabulary.ordinaryWords, word) ||
    isOrganization(word) ||
    hasWord(vocabulary.positions, word) ||
    hasWord(vocabulary.relatives, word) ||
    hasWord(vocabulary.parties, word) ||
    hasWord(vocabulary.people, word) ||
    vocabulary.forms.has(word.lower) ||
    vocabulary.ordinaryEnding.test(word.lower)
  );
}

/** A capitalized word that can be a name. */
export const canBeName = (word: Word): boolean =>
  isCapital(word) && !isOrdinary(word) && !vocabulary.placePrefixes.has(word.lower);

/** True if a word continues the name of the word before it. A point follows an initial or an abbreviation only. */
const isJoined = (word: Word, before: Word | undefined): boolean =>
  word.gap === ' ' ||
  word.gap === '"' ||
  (/^\. ?$/.test(word.gap) && before !== undefined && (before.isLetter || abbreviation.test(before.lower)));
const abbreviation = /^(?:jr|sr|st|dr|ma|fco|gpe)$/;

/** "Buddy" before "Larkin". */
const isGivenBefore = (word: Word, next: Word | undefined): boolean =>
  isCapital(word) && isAmbiguousGiven(word) && next !== undefined && next.gap === ' ' && canBeName(next);

/** Words of a name, as indexes: from `first`, up to and not including `last`. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

const wordsMax = 6;

/**
 * The words from an index on that can be one name: capitalized words that are not ordinary, initials, and
 * particles before another such word. Null if the first word cannot be one. With `isLower`, clear names in
 * lower case count too.
 */
export function runAt(words: readonly Word[], first: number, isLower = false): Run | null {
  let last = first;
  for (let index = first; index < words.length && index < first + wordsMax; index += 1) {
    const word = words[index];
    if (!word || (index > first && !isJoined(word, words[index - 1]))) break;
    const isName = word.isLetter
      ? index > first
      : canBeName(word) || (isLower && isClearName(word)) || isGivenBefore(word, words[index + 1]);
    if (isName) last = index + 1;
    else if (!isParticle(word) || (index === first && !isLower)) break;
    if (isName && word.isPossessive) break;
  }
  return last > first ? { first, last } : null;
}

const lookAhead = 4;
/** Words that make a name before them the name of a place or an event in lower case, too: "Rosa Parks library". */
const placesInLowerCase =
  /^(?:schools?|elementary|high|academy|center|park|church|foundation|library|college|university|street|avenue|boulevard|road|hall|day|week|month|laws?|act|program|project|award|grant|method|scale|institute|museum|clinic|hospital|neighborhood|county|holiday|parade)$/;

/** True if the capitals after a run make it the name of an organization, a place, a law or a day. */
function isBeforeOrganization(words: readonly Word[], { last }: Run): boolean {
  for (let index = last; index < Math.min(words.length, last + lookAhead); index += 1) {
    const word = words[index];
    if (!word || !/^(?: |\. |, (?=$)|'s )$/.test(word.gap.replace(/^'s/, ''))) return false;
    if (isOrganization(word))
      return isCapital(word) || (index === last && placesInLowerCase.test(word.lower));
    if (!isCapital(word) && !/^(?:jr|sr|ii|iii|iv|and|of)$/.test(word.lower)) return false;
    if (/^(?:and|of)$/.test(word.lower) && index === last) return false;
  }
  return false;
}

/** True if the words before a run make it the name of an organization or a place. */
function isAfterOrganization(words: readonly Word[], { first }: Run): boolean {
  for (let index = first - 1; index >= Math.max(0, first - lookAhead); index -= 1) {
    const word = words[index];
    const next = words[index + 1];
    if (!word || !next || !/^(?: |\. )$/.test(next.gap)) return false;
    if (isOrganization(word) && (isCapital(word) || index >= first - 2)) return true;
    if (vocabulary.placePrefixes.has(word.lower) && isCapital(word) && index === first - 1) return true;
    const connects = isParticle(word) || word.lower === 'of' || word.lower === 'the';
    if (!connects && !(isCapital(word) && !isRole(word) && !vocabulary.positions.has(word.lower)))
      return false;
  }
  return false;
}

/** True if a run is part of the name of something other than a person. */
export function isPlaceName(words: readonly Word[], run: Run, side: 'after' | 'both'): boolean {
  if (isBeforeOrganization(words, run)) return true;
  return side === 'both' && isAfterOrganization(words, run);
}

/** True if a run begins with, or is part of, the name of a person of history. */
export function isPublicFigure(words: readonly Word[], run: Run): boolean {
  const around = words.slice(Math.max(0, run.first - 2), run.last + 1).map(({ lower }) => lower);
  const text = ` ${around.join(' ')} `;
  return names.publicFigures.some((figure) => text.includes(` ${figure} `));
}
