/** The meaning of a match in its context: certain, only likely, or nothing. */
export type Verdict = 'CERTAIN' | 'LIKELY' | null;

/** Words of a mailbox or telephone line that belongs to an office and not to a person. */
const officeMailbox =
  /^(?:info(?:rmation)?|contact|outreach|office|community|engagement|events?|rsvp|help|helpline|hotline|questions?|register|registration|volunteer|media|press|support|services?|admin|feedback|tips?|contacto|informes|ayuda|oficina|comunidad|eventos|da|dao|districtattorney|victimservices|records|training|youth|programs?|jobs|hr|webmaster|team)(?:[._+-]?(?:info|office|da|events?|outreach|services?|team|program|unit|community|engagement))?@/i;
const governmentDomain = /\.(?:gov|mil)$|\.(?:gov|gob|state|co|ci|k12)\.[a-z.]{2,8}$/i;

/** The mailbox of an office names nobody. The address of a government employee is likely a name. */
export function mailbox(match: string): Verdict {
  if (officeMailbox.test(match)) return null;
  return governmentDomain.test(match) ? 'LIKELY' : 'CERTAIN';
}

const publicLine =
  /\b(?:office|hot ?line|helpline|crisis|line|desk|front|register|rsvp|registration|information|info|questions|main|unit|center|program|department|clinic|toll|oficina|linea|registr\p{L}{1,6}|inform\p{L}{1,8}|inscri\p{L}{1,8}|recepcion|centro|preguntas|dudas|interprete)\b/iu;
const somebody =
  /\b(?:her|his|their|him|victim|witness|mother|father|cell|mobile|defendant|celular|movil|victima|testigo|madre|padre)\b/i;

/** A public line of an office can be confirmed. The number of a person is refused. */
export function telephone(_match: string, before: string): Verdict {
  const near = before.slice(-70);
  return publicLine.test(near) && !somebody.test(near) ? 'LIKELY' : 'CERTAIN';
}

export const notMoney = (_match: string, before: string): Verdict =>
  /[$€]\s?$/.test(before) ? null : 'CERTAIN';

export const notYear = (match: string): Verdict => (/\b(?:19|20)\d\d$/.test(match) ? null : 'CERTAIN');

/** "Case No. 5" is an example in a training. */
export const notOneDigit = (match: string): Verdict => (/\d.{0,12}\d/.test(match) ? 'CERTAIN' : null);

/** In lower case, letters between digits are a word more often than a code: "24 cr 0123" needs its hyphens. */
export function upperCaseCode(match: string, before: string): Verdict {
  if (/[A-Z]{2}/.test(match))
    return /(?:grant|award|subsidio)\s(?:\S{1,12}\s)?$/i.test(before) ? null : 'CERTAIN';
  return /[a-z]/.test(match) && /^[^ ]*$/.test(match) && /-|\d[a-z]{2}\d/i.test(match) ? 'CERTAIN' : null;
}

/** "plates 6TRJ244" is one; "plates for 250 guests" is not. */
export function plate(match: string): Verdict {
  const token = /[A-Za-z\d]{1,4}[- ]?[A-Za-z\d]{2,6}$/.exec(match)?.[0] ?? '';
  const letters = token.replace(/[^A-Za-z]/g, '');
  const isOrdinal = /^\d+(?:st|nd|rd|th)$/i.test(token);
  const isPlate =
    token.length >= 5 &&
    !isOrdinal &&
    (letters === letters.toUpperCase() || /number|no\.|#|lic/i.test(match));
  return isPlate ? 'CERTAIN' : null;
}

const orderBefore =
  /\b(?:order|po|invoice|grant|award|contract|item|isbn|ein|duns|uei|vendor|fund|code|orden|factura|contrato|codigo|subsidio)(?: ?(?:no\.?|number|num\.?|#|id))?[ :#]{1,3}$/i;

/** A long number of an order or a grant is nobody's. */
export const unnamed = (_match: string, before: string): Verdict =>
  orderBefore.test(before) ? null : 'LIKELY';

const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
const values = new Map([...'ABCDEFGH'].map((letter, index) => [letter, index + 1]));
for (const [index, letter] of [...'JKLMN'].entries()) values.set(letter, index + 1);
for (const [letter, value] of Object.entries({ P: 7, R: 9 })) values.set(letter, value);
for (const [index, letter] of [...'STUVWXYZ'].entries()) values.set(letter, index + 2);

/** The check digit of a vehicle identification number (49 CFR 565.15) is right, or the text only looks like one. */
export function vehicle(match: string): Verdict {
  const signs = [...match.toUpperCase()];
  if (signs.filter((sign) => /\d/.test(sign)).length < 5) return null;
  const sum = signs.reduce((total, sign, index) => {
    const value = values.get(sign) ?? Number(sign);
    return total + value * (weights[index] ?? 0);
  }, 0);
  const check = sum % 11 === 10 ? 'X' : String(sum % 11);
  return signs[8] === check ? 'CERTAIN' : 'LIKELY';
}

/** The number of a card ends with the check digit of Luhn (ISO/IEC 7812-1). */
export function card(match: string): Verdict {
  const digits = [...match.replace(/\D/g, '')].map(Number).reverse();
  const sum = digits.reduce((total, digit, index) => {
    const doubled = index % 2 === 0 ? digit : digit * 2;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  if (sum % 10 === 0 && digits.some((digit) => digit > 0)) return 'CERTAIN';
  return /[ -]/.test(match.trim()) ? 'LIKELY' : null;
}

const home =
  /\b(?:live[sd]?|living|resid(?:es?|ed|ing)|home|house|apartment|address of|his address|her address|their address|stays? at|staying at|viv[eio]\p{L}{0,4}|domicilio|su direccion|su casa|casa en|reside)\b[^.;\n]{0,40}$/iu;
const courts =
  /\b(?:Superior|District|Juvenile|Drug|Family|Municipal|Teen|Youth|Community|Peer|Veterans|Health|Supreme|Federal|State|County|Immigration|Traffic|Night|Collaborative|Tribal|Food|Basketball|Tennis|Clean)(?: \p{L}{1,20})? (?:Courts?|Drive|Way|Place)$/iu;
const venue =
  /(?:\b(?:held|meets?|hosted|located|office|offices|us|gather) (?:is )?at |\b(?:ubicad[oa]|lugar|cabo|reunimos|reunen) en |\b(?:Library|Center|Hall|Courthouse|School|Church|Park|Building|Office|Hotel|Room|Biblioteca|Centro|Condado|Iglesia|Escuela|Parque|Edificio|Oficina|Juzgado|Salon)\b[\p{L} ]{0,30}[,:(] ?(?:at )?)$/iu;
const yearBefore = /\b(?:in|since|during|by|of|from|en|desde|del?)\s$/i;

/** A home is certain. Other addresses are often the place of an event, which its author can confirm. */
function address(match: string, before: string): Verdict {
  if (courts.test(match)) return null;
  if (/\b(?:apt|apartment|depto|departamento|interior|int)\b/i.test(match) || home.test(before))
    return 'CERTAIN';
  if (venue.test(before)) return null;
  return yearBefore.test(before) && /^(?:19|20)\d\d /.test(match) ? null : 'LIKELY';
}

const streetTypes =
  'street|st|avenue|ave|boulevard|blvd|road|rd|drive|dr|lane|ln|court|ct|place|pl|way|terrace|ter|circle|cir|highway|hwy|parkway|pkwy|trail|loop|square|sq|alley';
const apartment = '(?:\\.?,? (?:apt|apartment|unit|suite|ste|#)\\.? ?#?[A-Z\\d-]{1,6})?';
const notStreet =
  '(?!(?:of|on|off|past|near|in|at|to|and|or|the|a|for|from|by|with|people|residents|years?|hours?|students|days|weeks|months|minutes|per|de|del|en|y|o|la|el|los|las)\\b)';

export const addressForms = [
  {
    source: `(?<![\\p{L}\\d.,$/-])\\d{1,6}(?: 1/2)?(?:-\\d{1,5})? (?:[NSEW]{1,2}\\.? |(?:north|south|east|west) )?(?:${notStreet}[\\p{L}\\d.'-]{1,24} ){1,3}(?:${streetTypes})(?![\\p{L}\\d])${apartment}`,
    judge: (match: string, before: string): Verdict =>
      /\b\p{Lu}|\d(?:st|nd|rd|th)\b/u.test(match) || home.test(before) ? address(match, before) : null,
  },
  {
    source:
      "(?<![\\p{L}\\d])(?:calle|av\\.?|avenida|blvd\\.?|bulevar|boulevard|calzada|callejon|privada|paseo|andador|domicilio)[ :.]{1,3}(?:[\\p{L}.'-]{1,20} ){0,4}[\\p{L}.'-]{1,20},? (?:#|num\\.? |numero |no\\.? )?\\d{1,5}(?![\\p{L}\\d:])(?:,? (?:int(?:erior)?|depto|apt)\\.? ?[\\p{L}\\d]{1,4})?",
    judge: (match: string, before: string): Verdict => {
      if (/^(?:domicilio)/i.test(match)) return 'CERTAIN';
      return /\b(?:a las?|de|el|al) \d{1,2}$/i.test(match) ? null : address(match, before);
    },
  },
];
