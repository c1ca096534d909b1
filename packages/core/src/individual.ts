/** A mention that identifies one person or one case, and must not be in the text. */
export interface IndividualMention {
  /** Such as "a case number". */
  kind: string;
  /**
   * The start of the mention in the text, in UTF-16 units. The text itself is not repeated because it must
   * not reach a log.
   */
  index: number;
}

/** Roles of people in a case. A name after a role begins with a capital letter, so case matters. */
const role =
  '([Dd]efendant|[Vv]ictim|[Ww]itness|[Ss]uspect|[Rr]espondent|[Cc]omplainant|[Pp]laintiff|[Oo]ffender|[Jj]uvenile|[Mm]inor|[Aa]rrestee|[Ii]nmate|[Pp]robationer)(e?s)?';
const roleInCapitals =
  '(DEFENDANT|VICTIM|WITNESS|SUSPECT|RESPONDENT|COMPLAINANT|PLAINTIFF|OFFENDER|JUVENILE|ARRESTEE|INMATE|PROBATIONER)(E?S)?';
/** The words between a role and a name. */
const named = '( (named|called|NAMED))?,? ["“\'‘(]?';
/** Words after a role that are not a name: "Victim Services", "Juvenile Court". */
const noName =
  '(?!(Services?|Advoca\\p{L}*|Compensation|Impact|Rights?|Assistance|Support|Witness|Unit|Program\\p{L}*|Outreach|Fund|Court|Justice|Hall|Division|Diversion|Resource\\p{L}*|Bill|And|Or|In|At|Of|League|U\\.S)\\b)';
const capitalized = "\\p{Lu}(\\p{Ll}|['’]\\p{Lu})\\p{L}*";
const initials = '\\p{Lu}\\. ?(\\p{Lu}\\.|\\p{Lu}\\p{Ll}+)';

/** Toll-free area codes belong to organizations and hotlines, which people are meant to call. */
const areaCode = '(?!8(00|33|44|55|66|77|88))[2-9]\\d{2}';

/**
 * Forms in which a folded text identifies one person or one case. In doubt, they refuse. These records are
 * about programs, priorities and opinions, which need none of these forms.
 */
const mentions: readonly (readonly [kind: string, form: RegExp])[] = [
  ['an e-mail address', /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]+@[\p{L}\d-]+(\.[\p{L}\d-]+)+/u],
  // "jo.park (at) example.org", "jo @ example . org".
  [
    'an e-mail address',
    /[\p{L}\d]\s*([([{<]\s*at\s*[)\]}>]|@)\s*[\p{L}\d-]+\s*([([{<]\s*dot\s*[)\]}>]|\.)\s*(com|org|net|gov|edu|us|info|io)\b/iu,
  ],
  ['a Social Security number', /(?<![\d.-])(?!000|666|9)\d{3}[-. ](?!00)\d{2}[-. ](?!0000)\d{4}(?![\d-])/],
  // The North American numbering plan, with separators, or in full with its country code.
  [
    'a telephone number',
    new RegExp(
      `(?<![\\d-])(\\+?1[-. ]{0,2})?(\\(${areaCode}\\)[-. ]{0,2}|${areaCode}([-./]|[-.]? ))[2-9]\\d{2}([-./]|[-.]? )\\d{4}(?![\\d-])`,
    ),
  ],
  ['a telephone number', /(?<!\d)\+(?!1[-. (]*8(00|33|44|55|66|77|88))\d[\d .()-]{7,}\d/],
  [
    'a telephone number',
    new RegExp(
      `\\b(call|phone|tel|telephone|mobile|cell|text|number|reach|dial)\\b[^\\d]{0,20}(\\+?1)?${areaCode}[2-9]\\d{6}(?!\\d)`,
      'i',
    ),
  ],
  [
    'a telephone number',
    /\b(call|phone|tel|telephone|mobile)\b[^\p{L}\d]{0,4}[2-9]\d{2}[-. ]\d{4}(?![\d-])/iu,
  ],
  // "24-CR-01234", "2024CF001234", "CR-2024-1188", "BA 123456". Lower case only if nothing else has that
  // form.
  [
    'a case number',
    /(?<![\p{L}\d])\d{2,4}[- ]?(CR|CF|CM|CT|CV|CL|DR|FE|FC|JV|JD|MD|MI|MM|PC|TR)[A-Z]{0,2}[- ]?\d{3,}(?!\d)/u,
  ],
  ['a case number', /(?<![\p{L}\d])\d{2,4}-?(cr|cf|cm|cv|fe|jv|jd|mm|tr)-?\d{3,}(?!\d)/iu],
  // A state with its ZIP code is not a case number: "PA 17101".
  [
    'a case number',
    /(?<![\p{L}\d])(?!(DC|SC|GA|LA|MA|PA|VA) \d{5}(-\d{4})?(?![\d-]))(CR|CF|CM|JV|JD|FE|DC|SC|BA|GA|KA|LA|MA|NA|PA|SA|TA|VA|XCN)[- ]?(\d{2,4}[- ])?\d{4,}(?!\d)/u,
  ],
  ['a case number', /(?<![\p{L}\d])(cr|cf|cm|jv|jd|fe|xcn)-(\d{2,4}-)?\d{4,}(?!\d)/iu],
  [
    'a case number',
    /\b(case|docket|cause|file|citation|indictment|complaint|warrant|booking|inmate|incident|report|DR)\s*(no\.?|nos\.?|number|num\.?|#)\s*:?\s*[A-Z\d][A-Z\d./-]*\d/i,
  ],
  // "case 24-1187", "docket number is 24-1187", but not years: "in case 2024-2025 brings less".
  [
    'a case number',
    /\b(case|docket|cause|citation|indictment|warrant)\s*(no\.?|number)?\s*(:|=|is|was)?\s*(?!(19|20)\d\d[-/](19|20)?\d\d(?!\d))([A-Z]{1,3}-?)?\d{1,4}[-/]([A-Z]{1,3}[-/])?\d{3,}/i,
  ],
  // "People v. Doe", "State vs Smith", "In re Gault".
  [
    'the name of a case',
    /\b(People|State|Commonwealth|United States|U\.S\.|County|City|Government|PEOPLE|STATE|COMMONWEALTH|UNITED STATES)(\s+(of|OF)\s+\p{Lu}[\p{L}.]*(\s+\p{Lu}[\p{L}.]*)?)?\s+(v|vs|V|VS|versus)\.?\s+\p{Lu}[\p{L}.]+/u,
  ],
  ['the name of a case', /\b(In\s+(re|the\s+matter\s+of)|IN\s+RE|Ex\s+parte)\s+\p{Lu}[\p{L}.]+/u],
  // "defendant John", "the victim, Maria Lopez", "witness named O'Brien", "juvenile A.B.".
  [
    'the name of a person in a case',
    new RegExp(
      `\\b(${role}|${roleInCapitals})${named}${noName}(${capitalized}|${initials})|\\b${role}${named}\\p{Lu}{2,} \\p{Lu}{3,}(?! \\p{Lu}{2})`,
      'u',
    ),
  ],
  [
    'the name of a person in a case',
    new RegExp(
      `\\b${role}( (is|was)|:|'s name (is|was)) ?${noName}${capitalized} ${noName}${capitalized}`,
      'u',
    ),
  ],
  ['the name of a person', /\b(Mr|Mrs|Ms|Mx|MR|MRS)\.?\s+(\p{Lu}\.\s*)*\p{Lu}['’]?\p{L}+/u],
  [
    'a date of birth',
    /\b(DOB|D\.O\.B\.?|[Dd]ate of [Bb]irth|[Bb]orn( on)?)\b[\s:]*((is|was) )?(\d{1,2}[-/. ]|((Jan|Febr)uary|March|April|May|June|July|August|(Septem|Octo|Novem|Decem)ber) \d|\d{4}-\d)/,
  ],
  [
    'an identity document',
    /\b(driver['’]?s? licen[cs]e|passport|SSN|social security|FBI|SID|CII|A-number)\s*(no\.?|number|#)?\s*:?\s*[A-Z]?\d{5,}/i,
  ],
];

/** Letters of other alphabets that look like Latin letters. */
const lookAlikes = new Map(
  Object.entries({
    ...pairs('АВЕЗКМНОРСТУХЅІЈԚԜ', 'ABE3KMHOPCTYXSIJQW'),
    ...pairs('авекмнорстухѕіјһԁԛԝ', 'abekmhopctyxsijhdqw'),
    ...pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'),
    ...pairs('αικνορτυχ', 'aiknoptux'),
    ...pairs('ıɑɡⅼ', 'iagl'),
  }),
);

function pairs(from: string, to: string): Record<string, string> {
  const letters = [...to];
  return Object.fromEntries([...from].map((letter, index) => [letter, letters[index] ?? letter]));
}

/** The folded text, and the index in the original of each of its UTF-16 units. */
interface Folded {
  plain: string;
  places: number[];
}

/**
 * Folds one character. Invisible characters and accents are dropped. A character that looks like an ASCII
 * letter, digit, hyphen or space becomes that character.
 */
function foldedCharacter(character: string): string {
  if (/^\p{ASCII}$/u.test(character)) return /\s/.test(character) ? whitespace(character) : character;
  let folded = '';
  for (const part of character.normalize('NFKD')) {
    if (/\p{Default_Ignorable_Code_Point}|\p{M}|\p{Cf}/u.test(part)) continue;
    if (/\p{Nd}/u.test(part)) folded += digitOf(part);
    else if (/\p{Pd}|\u2212|\u2043/u.test(part)) folded += '-';
    else if (/\s/u.test(part)) folded += whitespace(part);
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
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return String((code - first) % 10);
}

function fold(text: string): Folded {
  let plain = '';
  const places: number[] = [];
  let place = 0;
  for (const character of text) {
    const folded = foldedCharacter(character);
    plain += folded;
    for (let unit = 0; unit < folded.length; unit += 1) places.push(place);
    place += character.length;
  }
  return { plain, places };
}

/** Rewrites each match of a form. The new text gets the index at which the match began. */
function rewritten({ plain, places }: Folded, form: RegExp, write: (stretch: string) => string): Folded {
  let result = '';
  const placesOf: number[] = [];
  let end = 0;
  for (const { 0: stretch, index } of plain.matchAll(form)) {
    const anew = write(stretch);
    result += plain.slice(end, index) + anew;
    placesOf.push(...places.slice(end, index), ...Array.from(anew, () => places[index] ?? 0));
    end = index + stretch.length;
  }
  return { plain: result + plain.slice(end), places: [...placesOf, ...places.slice(end)] };
}

/**
 * Spaces and a line break between words become one space. An empty line remains a break, because a new
 * sentence follows.
 */
function unwrapped(folded: Folded): Folded {
  return rewritten(folded, /[ \n]+/g, (stretch) => (/\n *\n/.test(stretch) ? '\n' : ' '));
}

/** Removes the separators from "c a s e", "c.a.s.e" and "6-6-1". */
function unspaced(folded: Folded): Folded {
  return rewritten(folded, /(?<![\p{L}\d])[\p{L}\d](?:[ \n._*/-][\p{L}\d](?![\p{L}\d])){3,}/gu, (stretch) =>
    stretch.replace(/[ \n._*/-]/g, ''),
  );
}

/**
 * Finds text that identifies one person or one case. Returns null if no form matches. Invisible characters,
 * look-alike letters and spaced letters do not hide a match. The search looks for forms and not for meaning:
 * a name without a title or a role passes, so people still have to read texts before publication.
 */
export function individualIn(text: string): IndividualMention | null {
  const folded = fold(text);
  for (const { plain, places } of [unwrapped(folded), unwrapped(unspaced(folded))]) {
    for (const [kind, form] of mentions) {
      const found = form.exec(plain);
      if (found) return { kind, index: places[found.index] ?? 0 };
    }
  }
  return null;
}
