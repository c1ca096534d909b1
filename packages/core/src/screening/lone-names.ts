import type { Place } from './name-place.ts';
import { ages, at, endsLikeAName, inRun, nameAt } from './name-place.ts';
import * as kind from './name-words.ts';
import type { Run } from './name-words.ts';
import * as vocabulary from './vocabulary.ts';
import type { Word } from './words.ts';

const saying =
  /^(?:said|told|asked|spoke|testified|described|complained|admitted|confessed|denied|cried|disclosed|relapsed|apologized|pleaded|dijo|conto|declaro|pidio|pregunto|denuncio|testifico|confeso|nego|lloro|relato)$/;

const suffering =
  /^(?:arrested|convicted|charged|sentenced|shot|killed|stabbed|robbed|raped|beaten|assaulted|abused|trafficked|deported|detained|evicted|adjudicated|jailed|incarcerated|molested|threatened|diverted|referred|arrestad[oa]|detenid[oa]|condenad[oa]|acusad[oa]|asesinad[oa]|golpead[oa]|violad[oa]|abusad[oa]|deportad[oa]|robad[oa]|agredid[oa]|pres[oa]|sentenciad[oa]|liberad[oa])$/;

/** Names by themselves: "Pedro Núñez", "marcus johnson", "Smith, Alan", "Tyrell", "Aaliyah B.". */
export function byItself(place: Place): Run | null {
  const { word, index, isShouted } = place;
  const next = at(place, 1);
  const isPair = next !== undefined && /^(?: |, )$/.test(next.gap);
  if (word.shape === 'lower') {
    if (!isPair || next.shape !== 'lower' || next.gap !== ' ') return null;
    if (!kind.isClearGiven(word)) {
      const isName = kind.isClearSurname(next) && word.lower.length > 2 && !kind.isOrdinary(word);
      return isName ? { first: index, last: index + 2 } : null;
    }
    const third = at(place, 2);
    const isName =
      kind.isClearSurname(next) || (kind.isClearGiven(next) && third !== undefined && kind.isSurname(third));
    return isName ? nameAt(place, 0, 'both', true) : null;
  }
  if (!kind.canBeName(word) || word.isLetter) return null;
  // "Smith, Alan R."
  if (next?.gap === ', ' && kind.isSurname(word) && kind.isClearGiven(next) && kind.isCapital(next)) {
    const given = nameAt(place, 1, 'both');
    return given ? { first: index, last: given.last } : null;
  }
  const run = nameAt(place, 0, 'both');
  if (!run) return null;
  const own = inRun(place, run);
  const [first, second] = own;
  if (!first) return null;
  const isAcronym = first.shape === 'CAPITALS' && !isShouted && second?.shape !== 'CAPITALS';
  if (isAcronym) return null;
  if (kind.isClearGiven(first) && (!isShouted || own.length > 1)) return run;
  if (own.some((one, position) => position > 0 && kind.isClearSurname(one) && !kind.isParticle(one)))
    return run;
  if (second && kind.isAmbiguousGiven(first) && kind.isSurname(second) && !kind.isAmbiguousSurname(second))
    return run;
  return isUnknownName(place, run) ? run : null;
}

/** Capitalized words that are not in any list, in a place where people are named. */
function isUnknownName(place: Place, run: Run): boolean {
  if (place.isShouted || place.word.shape !== 'Capitalized') return false;
  const { words } = place;
  const [before, after] = [words[run.first - 1], words[run.last]];
  if (after?.gap === ' ' && saying.test(after.lower)) return true;
  const then = words[run.last + 1];
  if (
    then &&
    after &&
    /^(?:was|were|is|got|fue|esta|estaba)$/.test(after.lower) &&
    suffering.test(then.lower)
  )
    return true;
  const possessive = words[run.last - 1]?.isPossessive === true;
  if (possessive && after && vocabulary.relatives.has(after.lower)) return true;
  const isPrecededBySaying = words
    .slice(Math.max(0, run.first - 3), run.first)
    .some((word) => saying.test(word.lower) || /^(?:blame|arrested|accused|hit)$/.test(word.lower));
  if (isPrecededBySaying && before && before.gap !== '. ') return /^ $/.test(place.word.gap);
  // "the Kowalczyk boys", "la familia Zubizarreta".
  if (
    before?.lower === 'the' &&
    after?.shape === 'lower' &&
    /^(?:boys|brothers|sisters|family|twins|kids|girls)$/.test(after.lower)
  )
    return true;
  if (before?.shape === 'lower' && /^(?:familia|hermanos|hermanas|gemelos)$/.test(before.lower)) return true;
  // Two of them in a row, within a sentence that is not written like a title.
  const size = run.last - run.first;
  const isInProse =
    before?.shape === 'lower' && (!after || after.shape !== 'Capitalized' || !/^ $/.test(after.gap));
  return size >= 2 && size <= 3 && isInProse && /^[ (,]{1,2}$/.test(place.word.gap);
}

/** "Tyrell, 14, from", "Xiomara, age 11", "Brayan, de 15 años", "15-year-old Tyrell". */
export function withAge(place: Place): Run | null {
  const { word, words } = place;
  if (ages.test(word.lower)) {
    const run = at(place, 1)?.gap === ' ' ? nameAt(place, 1) : null;
    return run && endsLikeAName(place, run) ? run : null;
  }
  if (!canStartName(word)) return null;
  const run = nameAt(place, 0, 'both');
  if (!run || place.isShouted) return null;
  const [comma, second, third] = words.slice(run.last, run.last + 3);
  if (!comma || !/^(?:\.?, ?| ?\()$/.test(comma.gap)) return null;
  const isSaid = /^(?:age|aged|de|edad)$/.test(comma.lower);
  const age = isSaid ? second : comma;
  const after = isSaid ? third : second;
  if (!age || !(/^\d{1,2}$/.test(age.lower) || vocabulary.numberWords.has(age.lower))) return null;
  if (isSaid && comma.lower !== 'de') return run;
  const isApposition =
    !after || /^ ?[,.;)]/.test(after.gap) || /^(?:years?|yo|anos|y|yr|yrs)$/.test(after.lower);
  return isApposition && (comma.lower !== 'de' || after?.lower === 'anos') ? run : null;
}
const canStartName = (word: Word): boolean =>
  kind.canBeName(word) && !word.isLetter && word.shape === 'Capitalized';
