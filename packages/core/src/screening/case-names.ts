import type { Mention } from './people.ts';
import * as vocabulary from './vocabulary.ts';

const captions =
  /(?<![\p{L}])(?:People|State|Commonwealth|United States|U\.S\.|County|City|Government|PEOPLE|STATE|COMMONWEALTH|UNITED STATES|Pueblo|Estado|\p{Lu}[\p{L}'-]{1,24})(?: (?:of|OF|de) \p{Lu}[\p{L}.]{0,24}(?: \p{Lu}[\p{L}.]{0,24})?)? (?:vs?|VS?|versus|contra)\.? \p{Lu}[\p{L}.'-]{1,24}/gu;
/** Decisions that everybody in the field knows by name. */
const precedents =
  /^(?:Brown v\.? Board|Miranda v\.? Arizona|Gideon v\.? Wainwright|Brady v\.? Maryland|Batson v\.? Kentucky|Terry v\.? Ohio|Roper v\.? Simmons|Graham v\.? Florida|Miller v\.? Alabama|Loving v\.? Virginia|Mapp v\.? Ohio|Giglio v\.? United|Roe v\.? Wade|Plessy v\.? Ferguson|Mendez v\.? Westminster|Montgomery v\.? Louisiana|Crawford v\.? Washington|Tinker v\.? Des|In re Gault|In re Winship)/;
const inRe = /(?<![\p{L}])(?:In re|In the matter of|IN RE|Ex parte|En el caso de) \p{Lu}[\p{L}.'-]{0,24}/gu;

/** Names of cases: "People v. Doe", "In re Gault". Famous decisions have the same form, so they are only likely. */
export function caseNamesIn(plain: string): Mention[] {
  return [captions, inRe].flatMap((form) =>
    Array.from(plain.matchAll(form), ({ 0: text, index }) => ({
      kind: 'CASE_NAME' as const,
      start: index,
      end: index + text.length,
      isKnown: precedents.test(text),
    })).filter(({ isKnown }) => !isKnown),
  );
}

const initials =
  /(?<![\p{L}\d.&])(?!U\.S|D\.C|L\.A|N\.Y|P\.O|A\.M|P\.M|E\.U|U\.N|D\.A|P\.D|E\.E|S\.F)\p{Lu}\.(?: ?\p{Lu}\.){1,3}(?![\p{L}\d])|(?<![\p{L}\d.&])\p{Lu}{2,3}(?=,? (?:age|aged|de) \d)/gu;
const ageAfter = /^\.?,? \(?(?:age |aged |de |edad )?\d{1,2}(?:[,.;)]|$| years| y| anos)/;
const nearMax = 30;

/** Initials with a context that makes them a person's: "J.D., 15", "the minor Y.R.". */
export function initialsIn(plain: string): Mention[] {
  const mentions: Mention[] = [];
  for (const { 0: text, index } of plain.matchAll(initials)) {
    const end = index + text.length;
    const before = plain.slice(Math.max(0, index - nearMax), index);
    const word =
      /([\p{L}-]{1,20})(?: named|'s initials are| initials| llamad[oa])?[ ,:("]{1,3}$/u
        .exec(before)?.[1]
        ?.toLowerCase() ?? '';
    const isPerson =
      vocabulary.parties.has(word) ||
      vocabulary.people.has(word) ||
      vocabulary.relatives.has(word) ||
      vocabulary.forms.has(word) ||
      /^(?:initials|iniciales|named|client)$/.test(word);
    if (isPerson || ageAfter.test(plain.slice(end, end + nearMax))) {
      mentions.push({ kind: 'PERSON_INITIALS', start: index, end });
    }
  }
  return mentions;
}
