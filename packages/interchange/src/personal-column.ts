/** Texts longer than this are wordings of questions, not names of columns. */
const nameCharactersMax = 40;

/** Columns of survey tools that identify a person or a device: Qualtrics, LimeSurvey, KoboToolbox, REDCap, and forms. */
const named = new Set([
  'ipaddress',
  'ipaddr',
  'externalreference',
  'externaldatareference',
  'token',
  'refurl',
  'name',
  'fullname',
  'nombre',
  'apellidos',
  'username',
  'deviceid',
  'submittedby',
  'simserial',
  'simid',
  'subscriberid',
  'imei',
  'geolocation',
  'geopoint',
  'gps',
  'coordinates',
  'dob',
  'mrn',
  'ssn',
  'redcapsurveyidentifier',
]);

const words =
  /\b(ip address|e ?mail|(first|last|middle|given|family) ?name|surname|recipient \w+|(tele)?phone( ?number)?|tel[eé]fono|mobile( number)?|(geo)?location (latitude|longitude)|latitude|longitude|altitude|geolocation|gps|birth ?da(te|y)|date of birth|social security|(street|home|mailing) address|correo|device ?id|respondent name|contact name)\b/i;

/**
 * Whether the name of a column says that it identifies a person: a name, an address of the Internet or of a house,
 * coordinates, a birth date. Such columns are dropped.
 */
export function isPersonalColumn(name: string): boolean {
  if (name.length > nameCharactersMax || name.includes('?')) return false;
  if (named.has(name.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase())) return true;
  const spaced = name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words.test(spaced) && spaced.split(' ').length <= 4;
}
