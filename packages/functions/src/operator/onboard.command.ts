import type { OfficeCalendar } from '@rapport/core/actor.ts';
import { ConflictError, ServiceUnavailableError } from '@rapport/core/errors.ts';
import { fiscalYearStartIssue } from '@rapport/core/fiscal-year.ts';
import { servedCountyIssues } from '@rapport/core/served-counties.ts';
import { trimmed } from '@rapport/core/text-forms.ts';
import { timeZoneNamed, timeZonesOfState } from '@rapport/core/time-zones.ts';
import type { NewJurisdiction, NewStateAgency } from '@rapport/database/onboarding.ts';

import { CommandError, hostOf, parseArguments, type OperatorCommand } from './command.ts';

const help = `Adds a jurisdiction, which is an office or a state agency, with its first administrator, who can add everyone else.

  npm run onboard -- --slug elm-county --name "Elm County" --state CA --kind COUNTY --fips 06001 \\
    --admin-subject <subject> --admin-name "Ana Alvarez"
  npm run onboard -- --slug state-statistics --name "State Office of Statistics" --state CA --kind STATE_AGENCY \\
    --admin-subject <subject> --admin-name "Uma Underwood"

  --slug           its name in the X-Jurisdiction header: lower case letters, digits and single hyphens
  --name           its full name
  --state          the two capital letters of its state
  --kind           COUNTY, JUDICIAL_DISTRICT, CITY or STATE_AGENCY
  --fips           five digits of a county that it serves; repeat it for each; not for an agency
  --time-zone      the IANA name of its time zone, such as America/Denver; by default that of the state, if it has only one
  --fiscal-year-start  month and day on which its fiscal years start, such as 07-01; 01-01 by default
  --fiscal-year-name   START or END: the calendar year that gives a fiscal year its number; END by default
  --since          the first day on which it serves them, such as 2026-01-31; today by default
  --admin-subject  the "sub" of the administrator's tokens, from the OpenID Connect issuer
  --admin-name     the administrator's name
  --function       the name of the deployed function "Operate", which then does it inside the network

The database is the one in DATABASE_SYSTEM_URL (the role rapport_system), or otherwise the one of the "npm start" that is running on RAPPORT_DATA.
`;

const kinds = ['COUNTY', 'JUDICIAL_DISTRICT', 'CITY', 'STATE_AGENCY'] as const;
const textLengthMax = 200;
const one = { type: 'string' } as const;
const options = {
  slug: one,
  name: one,
  state: one,
  kind: one,
  fips: { type: 'string', multiple: true },
  'time-zone': one,
  'fiscal-year-start': one,
  'fiscal-year-name': one,
  since: one,
  'admin-subject': one,
  'admin-name': one,
} as const;

type NewOrganization = ({ kind: 'STATE_AGENCY' } & NewStateAgency) | NewJurisdiction;

/**
 * Reads the arguments. Throws a CommandError that names every missing or
 * malformed option.
 */
function readOrganization(args: readonly string[], today: Date): NewOrganization {
  const values = parseArguments('onboard', args, options);
  const problems: string[] = [];
  const check: Check = (option, value, isWell, form) => {
    if (value !== undefined && isWell(value)) return value;
    problems.push(`  --${option} is ${value === undefined ? 'missing' : `malformed ("${value}")`}: ${form}`);
    return '';
  };
  const matches = (form: RegExp) => (text: string) => form.test(text);
  const isText = (text: string): boolean =>
    trimmed(text) !== '' && text.length <= textLengthMax && !/\p{Cc}/u.test(text);
  const text = `text of 1 to ${textLengthMax} characters`;

  const slug = check(
    'slug',
    values.slug,
    matches(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    'lower case letters, digits and single hyphens, such as elm-county',
  );
  const name = check('name', values.name, isText, text);
  const state = check('state', values.state, matches(/^[A-Z]{2}$/), 'two capital letters, such as CA');
  const kind = kinds.find((known) => known === values.kind);
  if (kind === undefined) check('kind', values.kind, () => false, `one of ${kinds.join(', ')}`);
  const isAgency = kind === 'STATE_AGENCY';
  if (isAgency && values.fips !== undefined)
    problems.push('  --fips cannot be used: a state agency serves no county.');
  const countyFips = [...new Set(values.fips ?? (isAgency ? [] : [undefined]))].map((fips) =>
    check('fips', fips, matches(/^[0-9]{5}$/), 'five digits, such as 06001'),
  );
  if (problems.length === 0) {
    for (const { path, message } of servedCountyIssues(state, countyFips, today.getUTCFullYear())) {
      problems.push(`  --${path[0] === 'state' ? 'state' : 'fips'} cannot be used: ${message}`);
    }
  }
  const calendar = readCalendar(values, state, check);
  const since = check(
    'since',
    values.since ?? dayIn(today, calendar.timeZone),
    isDay,
    'a day, such as 2026-01-31',
  );
  const subject = check('admin-subject', values['admin-subject'], isText, text);
  const displayName = check('admin-name', values['admin-name'], isText, text);
  if (problems.length > 0 || kind === undefined) {
    throw new CommandError(
      'INVALID_ARGUMENTS',
      `Nothing was added.\n${problems.join('\n')}\n"npm run onboard -- --help" shows all options.`,
    );
  }
  const effectiveFrom = new Date(since);
  const administrators = [{ subject: subject.trim(), displayName: displayName.trim() }];
  const own = { slug, name: name.trim(), state, calendar, administrators };
  return kind === 'STATE_AGENCY'
    ? { ...own, kind, analysts: [] }
    : { ...own, kind, areas: countyFips.map((fips) => ({ countyFips: fips, effectiveFrom })) };
}

type GivenOptions = ReturnType<typeof parseArguments<typeof options>>;

type Check = (
  option: string,
  value: string | undefined,
  isWell: (text: string) => boolean,
  form: string,
) => string;

/** The calendar of the office. A state with several time zones has no default: a wrong one would move activities to another day. */
function readCalendar(values: GivenOptions, state: string, check: Check): OfficeCalendar {
  const zones = timeZonesOfState(state);
  const form =
    zones.length > 1
      ? `the zone of the office; ${state} has ${zones.join(' and ')}`
      : 'a name of the IANA database, such as America/Denver';
  // A malformed state is a problem of its own, and has no zones.
  const only = zones.length === 1 ? zones[0] : state === '' ? 'UTC' : undefined;
  const zone = check('time-zone', values['time-zone'] ?? only, (name) => timeZoneNamed(name) !== null, form);
  const isStart = (text: string): boolean =>
    /^[0-9]{2}-[0-9]{2}$/.test(text) && fiscalYearStartIssue(...monthAndDay(text)) === null;
  const start = check(
    'fiscal-year-start',
    values['fiscal-year-start'] ?? '01-01',
    isStart,
    'a month and a day that every year has, such as 07-01',
  );
  const naming = check(
    'fiscal-year-name',
    values['fiscal-year-name'] ?? 'END',
    (text) => text === 'START' || text === 'END',
    'START or END',
  );
  const [fiscalYearStartMonth, fiscalYearStartDay] = monthAndDay(start);
  return {
    timeZone: timeZoneNamed(zone) ?? 'UTC',
    fiscalYearStartMonth,
    fiscalYearStartDay,
    fiscalYearNaming: naming === 'START' ? 'START' : 'END',
  };
}

function monthAndDay(text: string): [number, number] {
  const [month = NaN, day = NaN] = text.split('-').map(Number);
  return [month, day];
}

function startOf({ fiscalYearStartMonth: month, fiscalYearStartDay: day }: OfficeCalendar): string {
  return new Intl.DateTimeFormat('en-US', { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(
    Date.UTC(2025, month - 1, day),
  );
}

const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

/** The day in a time zone, such as 2026-01-31. The Canadian form of a date is that of ISO 8601. */
const dayIn = (moment: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone }).format(moment);

/** A calendar day. JavaScript parses February 30 as a day of March. */
function isDay(text: string): boolean {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return false;
  const date = new Date(text);
  return !Number.isNaN(date.getTime()) && isoDay(date) === text;
}

async function onboard(url: string, organization: NewOrganization): Promise<string> {
  // The Prisma client may not be generated yet. Help and refusals do not need it.
  const [{ createDatabase }, { createJurisdiction, createStateAgency }] = await Promise.all([
    import('@rapport/database/database.ts'),
    import('@rapport/database/onboarding.ts'),
  ]);
  const system = createDatabase({ url, connectionsMax: 1, statementsArePrepared: false });
  try {
    if ('areas' in organization) return await createJurisdiction(system, organization);
    const { kind: _kind, ...agency } = organization;
    return await createStateAgency(system, agency);
  } catch (error) {
    if (error instanceof ConflictError) {
      throw new CommandError('CONFLICT', `Nothing was added. ${error.message} Choose another --slug.`, error);
    }
    if (error instanceof ServiceUnavailableError) {
      const message = `Nothing was added. The database at ${hostOf(url)} does not answer.`;
      throw new CommandError('SERVICE_UNAVAILABLE', message, error);
    }
    throw error;
  } finally {
    await system.close();
  }
}

export const onboardCommand: OperatorCommand = {
  help,
  async run(args, addresses) {
    const organization = readOrganization(args, new Date());
    const id = await onboard(await addresses.system(), organization);
    const { slug, name, state, kind, calendar, administrators } = organization;
    const areas = 'areas' in organization ? organization.areas : [];
    return {
      exitCode: 0,
      output: [
        `Added ${name} (${kind}, ${state}).`,
        `  id              ${id}`,
        `  X-Jurisdiction  ${slug}`,
        `  time zone       ${calendar.timeZone}`,
        `  fiscal year     from ${startOf(calendar)}, named by the calendar year in which it ${calendar.fiscalYearNaming === 'END' ? 'ends' : 'starts'}`,
        ...areas.map(
          ({ countyFips, effectiveFrom }) => `  serves          ${countyFips} since ${isoDay(effectiveFrom)}`,
        ),
        ...administrators.map(
          ({ subject, displayName }) => `  administrator   ${displayName} (subject ${subject})`,
        ),
      ],
    };
  },
};
