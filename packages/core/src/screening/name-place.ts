import * as kind from './name-words.ts';
import type { Run } from './name-words.ts';
import * as vocabulary from './vocabulary.ts';
import type { Word } from './words.ts';

/** The input of a rule of names: the words, and the index of the one that it looks at. */
export interface Place {
  readonly words: readonly Word[];
  readonly index: number;
  readonly word: Word;
  /** True if the text is in capitals throughout, so that capitals say nothing. */
  readonly isShouted: boolean;
}

export const at = ({ words, index }: Place, offset: number): Word | undefined => words[index + offset];

/** The run of a name at an offset, if nothing says that it is part of the name of a place. */
export function nameAt(
  place: Place,
  offset: number,
  side: 'after' | 'both' = 'after',
  isLower = false,
): Run | null {
  const run = kind.runAt(place.words, place.index + offset, isLower);
  if (!run || kind.isPublicFigure(place.words, run) || kind.isPlaceName(place.words, run, side)) return null;
  return run;
}

export const inRun = (place: Place, run: Run): Word[] => place.words.slice(run.first, run.last);
export const hasClearName = (place: Place, run: Run): boolean => inRun(place, run).some(kind.isClearName);
export const isKnown = (place: Place, run: Run): boolean =>
  inRun(place, run).some((word) => kind.isGiven(word) || kind.isSurname(word));

/** True if the text after a run goes on in lower case, ends, or pauses: the run is no title of something. */
export function endsLikeAName(place: Place, run: Run): boolean {
  const next = place.words[run.last];
  return !next || next.shape === 'lower' || next.shape === 'number' || !/^ $/.test(next.gap);
}

export const ages = /^(?:\d{1,2}-(?:year|yr)s?-olds?|year-old|olds?|anos|anito|anitos)$/;
export function isPerson(word: Word | undefined): boolean {
  if (!word) return false;
  const { lower } = word;
  return (
    kind.isRole(word) ||
    vocabulary.relatives.has(lower) ||
    ages.test(lower) ||
    /^(?:his|her|someone|alguien|quien|who)$/.test(lower)
  );
}
