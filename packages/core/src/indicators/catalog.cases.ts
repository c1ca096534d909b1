import { context, exclude, include, indicator, type IndicatorDraft } from './indicator.ts';

const ppi = 'Prosecutorial Performance Indicators';
const people = ['AGE_BAND', 'SEX', 'RACE_ETHNICITY', 'ETHNICITY'];
const unitOfCount = context('case-unit', 'Is a case a person, an incident or a filing?');

/** Victims, diversion, caseloads and crime. */
export const caseIndicators: readonly IndicatorDraft[] = [
  indicator({
    code: 'victim-outreach',
    name: 'Victim outreach',
    description: 'The share of identified victims whom the office offered support.',
    measure: 'PROPORTION',
    numerator: 'Victims to whom an advocate offered support.',
    denominator: 'Victims identified in cases referred to the office.',
    unit: '%',
    direction: 'HIGHER_IS_BETTER',
    frequency: 'MONTH',
    disaggregations: people,
    source: `${ppi} 5.1 Victim support outreach`,
    ppiNumber: '5.1',
    items: [
      include('declined-support', 'Victims who declined the support.'),
      exclude('businesses', 'Businesses and the government as victims.'),
      context('advocates', 'How many victim advocates does the office have?'),
    ],
  }),
  indicator({
    code: 'victim-speedy-contact',
    name: 'Speedy contact with victims',
    description: 'The share of identified victims whom the office contacted within 48 hours.',
    measure: 'PROPORTION',
    numerator: 'Victims contacted within 48 hours of the referral of the case.',
    denominator: 'Victims identified in cases referred to the office.',
    unit: '%',
    direction: 'HIGHER_IS_BETTER',
    frequency: 'MONTH',
    disaggregations: people,
    source: `${ppi} 5.2 Speedy contact with victims`,
    ppiNumber: '5.2',
    items: [
      include('attempts', 'Contacts by voicemail and letter, without an answer.'),
      exclude('police-contact', 'Contacts by the police alone.'),
      context('clock', 'From which moment does the office count the hours?'),
    ],
  }),
  indicator({
    code: 'diversion-rate',
    name: 'Diversion rate of referred cases',
    description: 'The share of referred cases that the office diverted, before or after filing.',
    measure: 'PROPORTION',
    numerator: 'Cases referred in the period that were diverted or deferred.',
    denominator: 'Cases referred to the office in the period, filed or not.',
    unit: '%',
    direction: 'NO_DIRECTION',
    frequency: 'MONTH',
    disaggregations: [...people, 'CASE_SEVERITY'],
    source: `${ppi} 7.5 Diversion by defendant race/ethnicity`,
    ppiNumber: '7.5',
    items: [
      include('pre-filing', 'Diversion before charges are filed.'),
      include('post-filing', 'Diversion after charges are filed.'),
      exclude('police-diversion', 'Diversion by the police, before referral.'),
      exclude('specialty-courts', 'Specialty courts that require a plea.'),
      context('eligibility', 'Which cases are eligible for diversion?'),
    ],
  }),
  indicator({
    code: 'diversion-rate-filed',
    name: 'Diversion rate of filed cases',
    description:
      'The share of filed cases that the office diverted. Its denominator is filings, not referrals.',
    measure: 'PROPORTION',
    numerator: 'Cases filed in the period that were diverted or deferred after filing.',
    denominator: 'Cases filed by the office in the period.',
    unit: '%',
    direction: 'NO_DIRECTION',
    frequency: 'MONTH',
    disaggregations: [...people, 'CASE_SEVERITY'],
    source: `${ppi} 2.5 Accurate diversion decisions and placements`,
    ppiNumber: '2.5',
    items: [
      include('post-filing', 'Diversion after charges are filed.'),
      exclude('pre-filing', 'Diversion before charges are filed.'),
      exclude('specialty-courts', 'Specialty courts that require a plea.'),
      context('eligibility', 'Which cases are eligible for diversion?'),
    ],
  }),
  indicator({
    code: 'diversion-completion',
    name: 'Diversion completion',
    description: 'The share of people who ended a diversion program by completing it.',
    measure: 'PROPORTION',
    numerator: 'People who completed a diversion program in the period.',
    denominator: 'People who left a diversion program in the period, completed or not.',
    unit: '%',
    direction: 'HIGHER_IS_BETTER',
    frequency: 'QUARTER',
    disaggregations: people,
    source: 'Common practice of diversion programs',
    items: [
      include('administrative-exits', 'People who left because they moved or were transferred.'),
      exclude('still-enrolled', 'People who are still enrolled.'),
      context('completion', 'What must a participant do to complete the program?'),
    ],
  }),
  indicator({
    code: 'crime-rate',
    name: 'Crime rate',
    description: 'Crimes known to the police for the size of the population.',
    measure: 'RATE',
    numerator: 'Crimes known to the police.',
    denominator: 'Residents of the place.',
    unit: 'per 100,000 residents',
    multiplier: 100_000,
    direction: 'LOWER_IS_BETTER',
    frequency: 'MONTH',
    source: `${ppi} 4.1 Violent crime prevention`,
    ppiNumber: '4.1',
    items: [
      include('violent', 'Violent crimes.'),
      exclude('unfounded', 'Reports that the police found to be unfounded.'),
      context('system', 'Do the police report by NIBRS or by the summary system, and since when?'),
    ],
  }),
  indicator({
    code: 'cases-per-attorney',
    name: 'Cases per attorney',
    description: 'Open cases for each full-time attorney who carries a caseload.',
    measure: 'RATIO',
    numerator: 'Open cases at the end of the period.',
    denominator: 'Full-time attorneys with a caseload at the end of the period.',
    unit: 'cases per attorney',
    direction: 'LOWER_IS_BETTER',
    frequency: 'MONTH',
    disaggregations: ['CASE_SEVERITY'],
    source: `${ppi} 1.1 Office felony and misdemeanor caseloads`,
    ppiNumber: '1.1',
    items: [
      include('part-time', 'Part-time attorneys, as parts of a full-time position.'),
      exclude('supervisors', 'Supervisors without cases of their own.'),
      context('method', "What is the office's method of calculating caseloads?"),
    ],
  }),
];

interface JusticeCount {
  metric: string;
  name: string;
  numerator: string;
  disaggregations?: readonly string[];
  includes: [code: string, text: string];
  excludes: [code: string, text: string];
}

const severity = ['CASE_SEVERITY', 'SEX', 'RACE_ETHNICITY'];
const inherited: [string, string] = ['inherited', 'Cases transferred in from another jurisdiction.'];
const juvenile: [string, string] = ['juvenile', 'Juvenile cases.'];
const counts: readonly JusticeCount[] = [
  {
    metric: 'cases_referred',
    name: 'Cases referred',
    numerator: 'Cases referred to the office for review.',
    disaggregations: severity,
    includes: inherited,
    excludes: juvenile,
  },
  {
    metric: 'cases_declined',
    name: 'Cases declined',
    numerator: 'Referred cases in which the office filed none of the charges.',
    disaggregations: severity,
    includes: ['all-charges', 'Cases in which every charge was declined.'],
    excludes: ['returned', 'Cases returned to the police for more investigation.'],
  },
  {
    metric: 'cases_diverted',
    name: 'Cases diverted or deferred',
    numerator: 'Cases that the office diverted or deferred.',
    disaggregations: severity,
    includes: ['pre-filing', 'Diversion before charges are filed.'],
    excludes: ['police-diversion', 'Diversion by the police, before referral.'],
  },
  {
    metric: 'cases_prosecuted',
    name: 'Cases prosecuted',
    numerator: 'Cases in which the office filed charges.',
    disaggregations: severity,
    includes: inherited,
    excludes: juvenile,
  },
  {
    metric: 'cases_disposed',
    name: 'Cases disposed',
    numerator: 'Cases with an initial disposition.',
    disaggregations: ['DISPOSITION_TYPE'],
    includes: ['dismissals', 'Cases that were dismissed.'],
    excludes: ['post-conviction', 'Decisions after a conviction.'],
  },
  {
    metric: 'total_staff',
    name: 'Staff',
    numerator: 'Full-time staff employed by the office.',
    disaggregations: ['STAFF_TYPE'],
    includes: ['part-time', 'Part-time staff, as parts of a full-time position.'],
    excludes: ['volunteers', 'Volunteers and unpaid interns.'],
  },
  {
    metric: 'annual_budget',
    name: 'Annual budget',
    numerator: 'The budget of the office, in US dollars.',
    includes: ['grants', 'Grants.'],
    excludes: ['carried-over', 'Money carried over from earlier years.'],
  },
  {
    metric: 'violations_filed',
    name: 'Violations filed',
    numerator: 'Complaints of misconduct filed against attorneys of the office.',
    includes: ['all-bodies', 'Complaints to the bar and to the office.'],
    excludes: ['withdrawn', 'Complaints that were withdrawn.'],
  },
];
const yearly = new Set(['total_staff', 'annual_budget', 'violations_filed']);

/** The counts of Justice Counts for prosecution, by the names of its metrics. */
export const justiceCountsIndicators: readonly IndicatorDraft[] = counts.map(
  ({ metric, name, numerator, disaggregations = [], includes, excludes }) =>
    indicator({
      code: metric.replaceAll('_', '-'),
      name,
      description: `${numerator.slice(0, -1)}, as a count.`,
      measure: 'COUNT',
      numerator,
      unit: metric === 'annual_budget' ? 'US dollars' : metric === 'total_staff' ? 'people' : 'cases',
      direction: 'NO_DIRECTION',
      frequency: yearly.has(metric) ? 'YEAR' : 'MONTH',
      disaggregations,
      source: `Justice Counts, prosecution: ${metric}`,
      justiceCountsMetric: metric,
      items: [include(...includes), exclude(...excludes), unitOfCount],
    }),
);
