import type { FindingKind } from './finding.ts';
import * as context from './identifier-context.ts';
import type { Verdict } from './identifier-context.ts';

/**
 * A form of identifiers in a folded text. Every repetition in it is bounded, so the work at each place of a
 * text is, too. A test checks this.
 */
export interface IdentifierForm {
  readonly kind: FindingKind;
  readonly form: RegExp;
  /** The meaning of a match, given the text before it; certain by default. */
  readonly judge?: (match: string, before: string) => Verdict;
}

const form = (kind: FindingKind, source: string, judge?: IdentifierForm['judge']): IdentifierForm => ({
  kind,
  form: new RegExp(source, 'giu'),
  ...(judge ? { judge } : {}),
});

const begin = '(?<![\\p{L}\\d])';
const end = '(?![\\p{L}\\d])';
const likely = (): Verdict => 'LIKELY';

/** "no.", "number", "#", "núm.", and the words between a label and its number. */
const number = '(?:(?:no\\.?|nos\\.?|num\\.?|number|numero|nr\\.?|id)(?![\\p{L}])|#)';
const link = '(?: (?:is|was|are|es|era|del?|on))?[ :#=.-]{0,3}';
const labeled = ` ?${number}?${link}`;
const numbered = ` ?${number}${link}`;
/** A number with at least so many digits, perhaps with letters, hyphens and slashes. */
const digits = (least: number): string =>
  `(?!(?:19|20)\\d\\d(?:[-/](?:19|20)?\\d\\d)?(?![\\d/-]))(?=(?:[A-Z./-]{0,6}\\d){${least}})[A-Z\\d][A-Z\\d./-]{${least - 1},28}`;

const areaCode = '(?!8(?:00|33|44|55|66|77|88))[2-9]\\d{2}';
const caseCodes = 'CR|CF|CM|CT|CV|CL|DR|FE|FC|JV|JD|MD|MI|MM|PC|TR';
const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)\\.?';
const year = '(?:19[2-9]\\d|20\\d\\d)';
const dayOfMonth = '\\d{1,2}(?:st|nd|rd|th|o)?';
const fullDate = `(?:\\d{1,2}[-/. ]\\d{1,2}[-/. ](?:${year}|\\d{2})(?!\\d)|${year}[-/.]\\d{1,2}[-/.]\\d{1,2}|${month} ${dayOfMonth},? (?:de |del )?${year}|${dayOfMonth} (?:of |de )?${month},? (?:de |del )?${year})`;

/** Documents and accounts with a number, besides those with forms of their own. */
const cards = [
  'alien',
  'a-?number',
  'a ?#',
  'numero a',
  'uscis',
  'mrn',
  'medical record',
  'historia clinica',
  'patient',
  'student',
  'school',
  'employee',
  'member',
  'medi-?cal',
  'medicaid',
  'medicare',
  'state',
  'identidad',
  'identificacion',
  'cedula',
  'dui',
  'dpi',
  'ine',
  'matricula consular',
].join('|');

export const identifierForms: readonly IdentifierForm[] = [
  form(
    'EMAIL_ADDRESS',
    '(?<![\\p{L}\\d._%+-])[\\p{L}\\d._%+-]{1,64}@[\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{1,63}){1,6}',
    context.mailbox,
  ),
  form(
    'EMAIL_ADDRESS',
    `[\\p{L}\\d](?: ?[([{<] ?(?:at|arroba) ?[)\\]}>] ?| @ ?|@ )[\\p{L}\\d-]{1,63} ?(?:[([{<] ?(?:dot|punto) ?[)\\]}>]|\\.) ?(?:com|org|net|gov|edu|us|info|io|mx)${end}`,
  ),
  form(
    'EMAIL_ADDRESS',
    `${begin}[\\p{L}\\d._-]{2,64} (?:at|arroba) [\\p{L}\\d-]{2,63} (?:dot|punto) (?:com|org|net|gov|edu|us|info|io|mx)${end}`,
  ),
  form('SOCIAL_SECURITY_NUMBER', '(?<![\\d.-])\\d{3}([-. ])\\d{2}\\1\\d{4}(?![\\d-])', context.notMoney),
  form(
    'SOCIAL_SECURITY_NUMBER',
    `${begin}(?:ssn|s\\.s\\.n\\.|itin|nss|soc(?:ial)?(?:\\.? ?sec(?:urity)?)?|(?:numero de )?seguro social|seguro)${labeled}\\d{3}[-. ]{0,2}\\d{2}[-. ]{0,2}\\d{4}(?!\\d)`,
  ),
  form(
    'SOCIAL_SECURITY_NUMBER',
    `${begin}(?:last (?:four|4)|ultimos (?:cuatro|4))[^\\d]{0,12}(?:ssn|soc|seguro)[^\\d]{0,20}\\d{4}(?!\\d)|${begin}(?:ssn|soc(?:ial)?(?: security)?|seguro(?: social)?)[^\\d]{0,12}(?:ending|ends|last (?:four|4)|ultimos|termina)[^\\d]{0,20}\\d{4}(?!\\d)`,
  ),
  form(
    'TELEPHONE_NUMBER',
    `(?<![\\d-])(?:\\+?1[-. ]{0,2})?(?:\\(${areaCode}\\)[-. ]{0,2}|${areaCode}(?:[-./]|[-.]? ))[2-9]\\d{2}(?:[-./]|[-.]? )\\d{4}(?![\\d-])`,
    context.telephone,
  ),
  form(
    'TELEPHONE_NUMBER',
    '(?<!\\d)\\+(?!1[-. (]{0,3}8(?:00|33|44|55|66|77|88))\\d[\\d .()-]{7,18}\\d',
    context.telephone,
  ),
  form(
    'TELEPHONE_NUMBER',
    `${begin}(?:calls?|phones?|tel|telephone|mobile|cell(?: ?phone)?|text|number|reach|dial|whatsapp|llam[ae](?:la|lo|r)?|telefono|celular|movil|numero|marque)${end}[^\\d]{0,20}(?:\\+?1)?${areaCode}[2-9]\\d{6}(?!\\d)`,
    context.telephone,
  ),
  form(
    'TELEPHONE_NUMBER',
    `${begin}(?:call|phone|tel|telephone|mobile|cell|text|llame|llamela|llamelo|telefono|celular)${end}[^\\p{L}\\d]{0,4}[2-9]\\d{2}[-. ]\\d{4}(?![\\d-])`,
    context.telephone,
  ),
  // "24-CR-01234", "2024CF001234", "1:22-cr-00318", "24-CRB-118", "CR-2024-1188", "BA123456".
  form(
    'CASE_NUMBER',
    `${begin}(?:\\d:)?\\d{2,4}[- ]?(?:${caseCodes})[A-Z]{0,2}[- ]?\\d{3,9}(?![\\d-])(?!-[A-Z])|${begin}(?:\\d:)?\\d{2,4}-?(?:${caseCodes})-?\\d{3,9}(?!\\d)`,
    context.upperCaseCode,
  ),
  form(
    'CASE_NUMBER',
    `${begin}(?:CR|CF|CM|JV|JD|FE|XCN)[- ]?(?:\\d{2,4}[- ])?\\d{4,9}(?!\\d)|${begin}(?:DC|SC|BA|GA|KA|LA|MA|NA|PA|SA|TA|VA)[- ]?\\d{6}(?!\\d)`,
    context.upperCaseCode,
  ),
  form(
    'CASE_NUMBER',
    `${begin}(?:case|docket|cause|warrant|indictment|petition)s?${numbered}(?=[A-Z./-]{0,8}\\d)[A-Z\\d][A-Z\\d./:-]{0,28}\\d`,
    context.notOneDigit,
  ),
  form(
    'CASE_NUMBER',
    `${begin}(?:file|report|complaint|incident|citation|ticket|summons|police report|DR|RD)${numbered}${digits(4)}`,
  ),
  form(
    'CASE_NUMBER',
    `${begin}(?:case|docket|cause|citation|indictment|warrant|petition|incident|police report)${labeled}(?!(?:19|20)\\d\\d[-/](?:19|20)?\\d\\d(?!\\d))(?:[A-Z]{1,3}-?)?\\d{1,4}[-/](?:[A-Z]{1,3}[-/])?\\d{3,9}`,
  ),
  form('CASE_NUMBER', `${begin}(?:incident|report|complaint|citation)${labeled}\\d{2,4}-\\d{5,9}`),
  form(
    'CASE_NUMBER',
    `${begin}(?:case|citation|warrant|docket)${labeled}(?=[A-Z-]{0,4}\\d)[A-Z\\d-]{0,8}\\d{6,12}`,
  ),
  form(
    'CASE_NUMBER',
    `${begin}(?:causa(?: penal)?|expediente|carpeta(?: de investigacion)?|caso|juicio|folio|averiguacion(?: previa)?|denuncia|querella|multa|infraccion|citatorio|boleta|reporte(?: policial)?|informe(?: policial)?|orden de (?:arresto|aprehension))(?:${numbered}${digits(3)}|${link}(?!(?:19|20)\\d\\d[-/](?:19|20)?\\d\\d(?!\\d))(?:[A-Z]{1,3}-?)?\\d{1,5}[-/]\\d{3,9}|${link}${digits(6)})`,
  ),
  form(
    'CUSTODY_NUMBER',
    `${begin}(?:inmate|prisoner|booking|bkg|bkng|cdcr?|bop|spn|pfn|jail|arrest|recluso|reclusa|preso|presa|interno|interna|reo|ficha|fichaje)(?:${numbered}${digits(3)}|${link}${digits(4)})`,
  ),
  form(
    'BADGE_NUMBER',
    `${begin}(?:badge|shield|placa(?: del? (?:oficial|agente|policia))?|insignia|gafete)(?:${numbered}\\d{3,6}(?!\\d)|${link}\\d{4,6}(?!\\d))`,
    context.notYear,
  ),
  form(
    'LICENSE_PLATE',
    `${begin}(?:license plates?|plates?|tag|placas?|matriculas?)${end}[^\\d\\n]{0,16}?(?<![\\p{L}\\d])(?=[A-Z -]{0,5}\\d)(?=[\\d -]{0,5}[A-Z])[A-Z\\d]{1,4}(?:[- ]?[A-Z\\d]{2,6})${end}`,
    context.plate,
  ),
  form(
    'IDENTITY_DOCUMENT',
    `${begin}(?:(?:driver'?s?|drivers|operator'?s?) licen[cs]e|licen[cs]e|cdl|dln?|licencia(?: de (?:conducir|manejar|manejo))?)${labeled}[A-Z]{0,3}[- ]?(?:\\d[- ]?){5,13}(?!\\d)`,
  ),
  form(
    'IDENTITY_DOCUMENT',
    `${begin}(?:${cards})${labeled}(?=(?:[A-Z -]{0,4}\\d){5})[A-Z]{0,3}[- ]?[\\d-]{5,16}[A-Z]?${end}`,
  ),
  form(
    'IDENTITY_DOCUMENT',
    `${begin}(?:passport|pasaporte|fbi|sid|cii|pfn)${labeled}(?=(?:[A-Z]{0,3}\\d){3})[A-Z\\d]{5,12}${end}`,
  ),
  form('IDENTITY_DOCUMENT', `${begin}(?:id|identification|identity)(?: card)?${numbered}${digits(5)}`),
  form('IDENTITY_DOCUMENT', `${begin}A[- ]?\\d{3}[- ]?\\d{3}[- ]?\\d{2,3}${end}`),
  // The Mexican CURP and RFC.
  form(
    'IDENTITY_DOCUMENT',
    `${begin}[A-Z]{4}\\d{6}[HM][A-Z]{5}[A-Z\\d]\\d${end}|${begin}[A-Z&]{4}\\d{6}[A-Z\\d]{3}${end}`,
  ),
  form('VEHICLE_NUMBER', `${begin}(?:vin|vehicle id(?:entification)?)${labeled}[A-HJ-NPR-Z\\d]{11,17}${end}`),
  form(
    'VEHICLE_NUMBER',
    `${begin}(?=[A-Z]{0,16}\\d)(?=\\d{0,16}[A-Z])[A-HJ-NPR-Z\\d]{17}${end}`,
    context.vehicle,
  ),
  form('ACCOUNT_NUMBER', '(?<![\\d.,-])(?:\\d[ -]?){12,18}\\d(?![\\d-]|[.,]\\d)', context.card),
  form(
    'ACCOUNT_NUMBER',
    `${begin}(?:(?:checking|savings|bank) account|account|acct\\.?|cuenta(?: bancaria| de (?:cheques|ahorros))?|routing|iban|clabe|tarjeta|(?:debit|credit) card|card|ebt(?: card)?)${labeled}(?:\\d[ -]?){7,22}\\d(?!\\d)`,
  ),
  form(
    'COORDINATES',
    '(?<![\\d.])-?\\d{1,3}\\.\\d{4,10}(?: ?° ?)?[NS]?[,; ]{1,3}-?\\d{1,3}\\.\\d{4,10}(?!\\d)',
  ),
  form('COORDINATES', `${begin}lat(?:itude|itud)?${link}-?\\d{1,3}\\.\\d{3,10}`),
  form('COORDINATES', `${begin}\\d{1,3}° ?\\d{1,2}['′] ?(?:[\\d.]{1,7} ?["″])? ?[NS]`),
  form(
    'DATE_OF_BIRTH',
    `${begin}(?:dob|d\\.o\\.b\\.?|date of birth|birth ?date|fecha de nacimiento|f\\. ?d\\. ?n\\.)[ :.=]{0,3}(?:(?:is|was|es|el|on|of) )?(?:${fullDate}|${year}${end}|${month} \\d|\\d{1,2}[-/. ]|\\d{1,2} de ${month}|\\d{4}-\\d)`,
  ),
  form(
    'DATE_OF_BIRTH',
    `${begin}(?:born|nacid[oa]|nacio|birthday|cumpleanos)[ :]{0,2}(?:(?:is|was|es|el|on|en) ){0,2}(?:the )?${fullDate}`,
  ),
  ...context.addressForms.map(({ source, judge }) => form('STREET_ADDRESS', source, judge)),
  form('ONLINE_ACCOUNT', '(?<![\\p{L}\\d._%+@/-])@(?=[\\d_.]{0,4}\\p{L})[\\p{L}\\d_.]{3,30}', likely),
  form(
    'ONLINE_ACCOUNT',
    `${begin}(?:facebook|fb|instagram|tiktok|twitter|snapchat|linkedin|x|threads)\\.com/(?!groups/|events/)[\\w./@-]{3,60}`,
    likely,
  ),
  form('ONLINE_ACCOUNT', `${begin}(?:\\d{1,3}\\.){3}\\d{1,3}(?![\\d.])`, likely),
  form(
    'UNNAMED_NUMBER',
    '(?<![\\p{L}\\d.,$#/-])(?:0\\d{5,17}|\\d{9,18})(?![\\d.,%-])(?![\\p{L}])',
    context.unnamed,
  ),
];
