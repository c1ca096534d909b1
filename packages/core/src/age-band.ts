/** Ages in whole years, from `lower` to `upper`. The highest band has no upper end: null. */
export interface AgeBand {
  readonly lower: number;
  readonly upper: number | null;
}

export type AgeBandResult =
  | {
      readonly ok: true;
      readonly band: AgeBand;
      /** The one spelling that is stored: `18-24`, `65+`, `0`. */ readonly text: string;
    }
  | { readonly ok: false; /** A sentence that never repeats the text. */ readonly message: string };

/** The oldest age that a band can name. */
const ageMax = 130;

const ageBandForms =
  'such as 18-24, 65+, 17, "Under 18", "18 to 24" or "65 and over". It is stored as 18-24, 65+, 17, 0-17, 18-24 or 65+';

const number = '(\\d{1,3})';
const forms: readonly (readonly [RegExp, (first: number, second: number) => AgeBand])[] = [
  [new RegExp(`^${number} ?(?:-|to|a) ?${number}$`), (lower, upper) => ({ lower, upper })],
  [
    new RegExp(`^${number} ?(?:\\+|plus|and (?:over|older|up)|or (?:over|older|more)|y mas|o mas)$`),
    (lower) => ({ lower, upper: null }),
  ],
  [new RegExp(`^>= ?${number}$`), (lower) => ({ lower, upper: null })],
  [new RegExp(`^over ${number}$`), (age) => ({ lower: age + 1, upper: null })],
  [new RegExp(`^> ?${number}$`), (age) => ({ lower: age + 1, upper: null })],
  [
    new RegExp(`^(?:under|below|less than|younger than|<|menos de|menores de) ?${number}$`),
    (age) => ({ lower: 0, upper: age - 1 }),
  ],
  [new RegExp(`^<= ?${number}$`), (age) => ({ lower: 0, upper: age })],
  [new RegExp(`^${number} (?:and|or) (?:under|younger)$`), (age) => ({ lower: 0, upper: age })],
  [new RegExp(`^${number}$`), (age) => ({ lower: age, upper: age })],
];

const months = [
  ['jan', 'ene'],
  ['feb'],
  ['mar'],
  ['apr', 'abr'],
  ['may'],
  ['jun'],
  ['jul'],
  ['aug', 'ago'],
  ['sep', 'sept'],
  ['oct'],
  ['nov'],
  ['dec', 'dic'],
];

/**
 * Reads an age band in one of the forms of `ageBandForms`, also with "age" before and "years" behind it, with
 * any dash and any spaces, in upper or lower case. A date that a spreadsheet made of a band is named as one.
 */
export function readAgeBand(text: string): AgeBandResult {
  const plain = simplified(text);
  for (const [form, bandOf] of forms) {
    const match = form.exec(plain);
    if (match === null) continue;
    const band = bandOf(Number(match[1]), Number(match[2]));
    const highest = band.upper ?? band.lower;
    if (highest > ageMax) return refused(`An age is at most ${ageMax}.`);
    if (band.upper !== null && band.upper < band.lower) {
      return refused('The first age of a band is the lower one.');
    }
    return { ok: true, band, text: ageBandText(band) };
  }
  return refused(dateIssue(plain) ?? `This is not an age band. Write it ${ageBandForms}.`);
}

/** The one spelling of a band: `18-24`, `65+`, or `17` for a single year. */
function ageBandText({ lower, upper }: AgeBand): string {
  if (upper === null) return `${lower}+`;
  return upper === lower ? String(lower) : `${lower}-${upper}`;
}

const refused = (message: string): AgeBandResult => ({ ok: false, message });

function simplified(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212_]/g, '-')
    .replaceAll('≥', '>=')
    .replaceAll('≤', '<=')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:ages?|aged) /, '')
    .replace(/(?<=\d) ?(?:years? old|years? of age|years?|yrs?|anos)\b/, '')
    .trim();
}

/** An explanation for a text that is a date: spreadsheets read 10-12 as October 12. Null for other text. */
function dateIssue(plain: string): string | null {
  const fix = 'Format the column as text and enter the band again, or write it with the word "to".';
  const dayFirst = /^(\d{1,4})[-/. ]([a-z]{3,4})\.?(?:[-/. ]\d{2,4})?$/.exec(plain);
  const monthFirst = /^([a-z]{3,4})[-/. ](\d{1,4})$/.exec(plain);
  const [name, day] = dayFirst ? [dayFirst[2], dayFirst[1]] : [monthFirst?.[1], monthFirst?.[2]];
  const month = months.findIndex((names) => names.some((one) => one === name)) + 1;
  if (month > 0) {
    const numbers = [month, Number(day) % 100].sort((one, other) => one - other);
    return `This is a date, not an age band: a spreadsheet probably read ${numbers.join('-')} as a day of the year. ${fix}`;
  }
  if (/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}( .*)?$/.test(plain) || /^\d{1,2}\/\d{1,2}$/.test(plain)) {
    return `This is a date, not an age band: a spreadsheet probably read a band such as 10-12 as a day of the year. ${fix}`;
  }
  if (/^\d{4,6}$/.test(plain)) {
    return `This is no age: a spreadsheet may have read a band such as 10-12 as a date and stored its number. ${fix}`;
  }
  return null;
}
