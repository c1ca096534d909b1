import type { Place } from './name-place.ts';
import { at, endsLikeAName, hasClearName, isKnown, isPerson, nameAt } from './name-place.ts';
import * as kind from './name-words.ts';
import type { Run } from './name-words.ts';
import * as vocabulary from './vocabulary.ts';

/** "Mr. Ortega", "doña carmen", "Officer Ramirez", "Dr. Raghunathan". */
export function afterTitle(place: Place): Run | null {
  const { word } = place;
  const next = at(place, 1);
  if (!next || !/^\.? $/.test(next.gap)) return null;
  if (vocabulary.forms.has(word.lower)) {
    if (/^(?:ing|rev|lic|hon|miss|st)$/.test(word.lower) && word.shape === 'lower' && !kind.isClearName(next))
      return null;
    if (at(place, -1)?.lower === 'nuestra' || word.isPossessive) return null;
    const isDotted = next.gap.startsWith('.');
    if (
      next.shape === 'CAPITALS' &&
      !place.isShouted &&
      next.end - next.start <= 3 &&
      !kind.isClearName(next)
    )
      return null;
    const run = nameAt(place, 1, 'after', true);
    if (run) return run;
    // After "Mr." any capitalized word is a name, also one that is ordinary elsewhere.
    const alone = { first: place.index + 1, last: place.index + 2 };
    const isOfPlace =
      kind.isPublicFigure(place.words, alone) || kind.isPlaceName(place.words, alone, 'after');
    if (/^(?:don|dona)$/.test(word.lower) && next.shape === 'lower') {
      return kind.isOrdinary(next) || kind.isParticle(next) || next.lower.length < 4 ? null : alone;
    }
    const isName =
      isDotted &&
      !isOfPlace &&
      kind.isCapital(next) &&
      !kind.isOrganization(next) &&
      vocabulary.ordinaryEnding.test(next.lower);
    return isName ? alone : null;
  }
  if (!vocabulary.positions.has(word.lower) || word.isPossessive) return null;
  const run = kind.isParticle(next) ? null : nameAt(place, 1, 'after', word.shape === 'lower');
  if (!run) return null;
  return isKnown(place, run) || (endsLikeAName(place, run) && !place.isShouted) ? run : null;
}

const roleSeparators = /^(?: |, |: |; | ?\(| ?"| ?#\d{0,3} ?\(?| ?[-–] )["'(]?$/;

/** "the witness Pedro", "Victim: Maria Lopez", "a victim, Maria, spoke", "DEFENDANT JOHN SMITH". */
export function afterRole(place: Place): Run | null {
  const { word } = place;
  const isParty =
    vocabulary.parties.has(word.lower) || vocabulary.parties.has(word.lower.replace(/e?s$/, ''));
  if (!isParty && !vocabulary.people.has(word.lower)) return null;
  if (word.isPossessive) return null;
  let offset = 1;
  // "is", "was", "number 2".
  while (offset <= 2 && /^(?:is|was|es|era|mr|no|\d)$/.test(at(place, offset)?.lower ?? '')) offset += 1;
  const next = at(place, offset);
  if (!next || !roleSeparators.test(next.gap)) return null;
  const isClose = next.gap === ' ';
  const run = kind.isParticle(next) ? null : nameAt(place, offset, 'after', isClose);
  if (!run) return null;
  const first = place.words[run.first];
  if (first?.shape === 'lower') return run;
  if (hasClearName(place, run) && (isClose || endsLikeAName(place, run))) return run;
  if (place.isShouted || !vocabulary.parties.has(word.lower)) {
    return word.shape === 'lower' && endsLikeAName(place, run) && isClose && !place.isShouted && offset === 1
      ? run
      : null;
  }
  if (offset > 1 && run.last - run.first < 2 && word.shape !== 'lower') return null;
  const after = place.words[run.last];
  if (!isClose && after && /^ /.test(after.gap)) return null;
  return word.shape === 'lower' || endsLikeAName(place, run) ? run : null;
}

const namings =
  /^(?:named|called|nicknamed|alias|aka|llamad[oa]|apodad[oa]|nombrad[oa]|conocid[oa]|apellidad[oa])$/;
const ofOnesName = /^(?:name|names|nombre|apellido|nickname|apodo)$/;

/** "a boy named Tyrell", "his name is Kwame", "se llama Rosario", "goes by Lil Dre". */
export function afterNaming(place: Place): Run | null {
  const { lower } = place.word;
  const second = at(place, 1)?.lower ?? '';
  let offset = 0;
  let isStrong = false;
  if (namings.test(lower)) {
    offset = /^(?:as|como)$/.test(second) ? 2 : 1;
    const before = place.words.slice(Math.max(0, place.index - 7), place.index);
    isStrong = before.some(isPerson) || /^(?:alias|aka|apodad[oa])$/.test(lower);
  } else if (ofOnesName.test(lower)) {
    const owner = at(place, -1)?.lower ?? '';
    const isFirst = /^(?:first|last|primer|full)$/.test(owner) || (owner === 'de' && isPerson(at(place, -2)));
    const isLinked = /^(?:is|was|es|era)$/.test(second) || (at(place, -2)?.lower === 'by' && second === 'of');
    isStrong =
      isFirst || (isLinked && (/^(?:his|her|their|my|su|mi|the)$/.test(owner) || isPerson(at(place, -1))));
    if (isStrong) offset = isLinked ? 2 : 1;
  } else if (lower === 'llama' || lower === 'llamaba') {
    offset = at(place, -1)?.lower === 'se' ? 1 : 0;
    isStrong = !place.words.slice(Math.max(0, place.index - 6), place.index).some(kind.isOrganization);
  } else if (/^(?:identified|introduced)$/.test(lower) && at(place, 2)?.lower === 'as') {
    offset = 3;
    isStrong = true;
  } else if (/^(?:goes|went)$/.test(lower) && second === 'by') {
    offset = 2;
    isStrong = true;
  } else if (lower === 'known' && second === 'as') {
    offset = 2;
    isStrong = place.words.slice(Math.max(0, place.index - 5), place.index).some(isPerson);
  }
  if (offset === 0) return null;
  const article = /^(?:el|la|big|lil|little)$/.test(at(place, offset)?.lower ?? '') && isStrong ? 1 : 0;
  const named = at(place, offset + article);
  if (article > 0 && named && kind.isCapital(named) && named.gap === ' ') {
    return { first: place.index + offset, last: place.index + offset + 2 };
  }
  const run = nameAt(place, offset, 'after', true);
  return run && (isStrong || isKnown(place, run)) ? run : null;
}

/** "the mother of Jamal", "hijo de Ernesto", "her stepfather, Dale", "aunt Shirley", "vecino Ramón". */
export function afterRelative(place: Place): Run | null {
  const { lower, isPossessive } = place.word;
  if (!vocabulary.relatives.has(lower) || isPossessive) return null;
  const linked = at(place, 1);
  let offset = 1;
  if (linked && /^(?:of|de|del|to|is|was|es)$/.test(linked.lower) && linked.gap === ' ') offset = 2;
  const next = at(place, offset);
  if (!next || !/^(?: |, | ?\(|: )$/.test(next.gap)) return null;
  const run = nameAt(place, offset, 'after', true);
  if (!run) return null;
  if (hasClearName(place, run)) return run;
  if (place.isShouted || kind.isParticle(next)) return null;
  const owner = at(place, -1)?.lower ?? '';
  const isOwned = /^(?:his|her|their|my|your|su|mi|tu|the|la|el|whose)$/.test(owner) || offset === 2;
  return isOwned && place.word.shape === 'lower' && endsLikeAName(place, run) ? run : null;
}
