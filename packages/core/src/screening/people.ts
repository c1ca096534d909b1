import type { FindingKind } from './finding.ts';
import { byItself, withAge } from './lone-names.ts';
import { afterNaming, afterRelative, afterRole, afterTitle } from './name-cues.ts';
import type { Place } from './name-place.ts';
import { wordsIn } from './words.ts';

/** A likely mention of a person, in units of the folded text. */
export interface Mention {
  readonly kind: FindingKind;
  readonly start: number;
  readonly end: number;
}

const rules = [afterTitle, afterRole, afterNaming, afterRelative, byItself, withAge] as const;

/** The likely mentions of persons by name in a folded text. Each word is looked at once by each rule. */
export function peopleIn(plain: string): Mention[] {
  const words = wordsIn(plain);
  const capitals = words.filter(({ shape }) => shape === 'CAPITALS').length;
  const isShouted = capitals >= 3 && capitals * 10 >= words.length * 7;
  const mentions: Mention[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (!word) continue;
    const place: Place = { words, index, word, isShouted };
    for (const rule of rules) {
      const run = rule(place);
      if (!run) continue;
      const start = words[run.first]?.start ?? 0;
      mentions.push({ kind: 'PERSON_NAME', start, end: words[run.last - 1]?.end ?? start });
      index = Math.max(index, run.last - 1);
      break;
    }
  }
  return mentions;
}
