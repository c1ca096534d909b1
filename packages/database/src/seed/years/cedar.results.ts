import { diversion, fair, forums, school } from './cedar.titles.ts';
import type { SeedYear } from './year.types.ts';

const lighting =
  'Residents feel unsafe at the bus stops on the north side after dark, and ask who is responsible.';
const slowAnswers = 'People who reported a theft say that nobody tells them the outcome.';
const firstTheft =
  'Parents ask why a first theft of little value ends in a record that costs young people their jobs.';

/** Cedar County's budget, feedback items, decisions, handouts and the people it reached. */
export const cedarResults = {
  budget: [
    {
      program: forums,
      fiscalYear: 2026,
      fundingType: 'GENERAL_FUND',
      expenseType: 'INTERPRETATION',
      description: 'Spanish at every forum',
      planned: 4_800,
      spent: [
        { on: '2026-02-03', dollars: 1_150, description: 'Interpreters, winter forum' },
        { on: '2026-04-28', dollars: 1_240, description: 'Interpreters, spring forum' },
        { on: '2026-07-28', dollars: 1_120, description: 'Interpreters, second summer forum' },
        { on: '2026-10-27', dollars: 1_240, description: 'Interpreters, second autumn forum' },
      ],
    },
    {
      program: school,
      fiscalYear: 2026,
      fundingType: 'STATE_GRANT',
      expenseType: 'SUPPLIES',
      description: 'Course material',
      planned: 2_500,
      spent: [{ on: '2026-01-30', dollars: 1_980, description: 'Printed booklets' }],
    },
    {
      program: fair,
      fiscalYear: 2026,
      fundingType: 'DONATION',
      expenseType: 'VENUE',
      description: 'Fairground for a day',
      planned: 3_000,
      spent: [
        { on: '2026-05-12', dollars: 3_000, description: 'Rent' },
        { on: '2026-06-02', dollars: -200, description: 'Deposit returned' },
      ],
    },
  ],
  feedbackItems: [
    {
      activity: 'Winter forum',
      area: 'north',
      summary: lighting,
      category: 'QUALITY_OF_LIFE',
      priority: 'HIGH',
      status: 'OUT_OF_SCOPE_LEGAL',
      receivedOn: '2026-01-22',
      decisionReason: 'The city answers for lighting; it was told and has replaced the lamps of two stops.',
      responses: [
        { on: '2026-02-11', description: 'Wrote to the public works department with the list of stops.' },
      ],
    },
    {
      activity: 'Spring forum',
      area: 'north',
      summary: 'The walk from the bus stop to the housing blocks is dark, and people were followed there.',
      category: 'QUALITY_OF_LIFE',
      priority: 'HIGH',
      status: 'UNDER_REVIEW',
      receivedOn: '2026-04-16',
      responses: [
        {
          on: '2026-05-06',
          description:
            'Walked the way with the association and the police; a second request went to the city.',
        },
      ],
    },
    {
      activity: 'Spring forum',
      area: 'north',
      summary: 'Lamps that were replaced in winter are out again.',
      category: 'QUALITY_OF_LIFE',
      priority: 'MEDIUM',
      status: 'TRIAGED',
      receivedOn: '2026-04-16',
      responses: [],
    },
    {
      activity: 'Winter forum',
      area: 'central',
      summary: slowAnswers,
      category: 'VICTIM_SERVICES',
      priority: 'HIGH',
      status: 'ADOPTED',
      receivedOn: '2026-01-22',
      decisionReason:
        'Since March everybody who reports a theft is told once what was decided, by text or letter.',
      responses: [
        { on: '2026-02-20', description: 'Agreed with the advocates who writes, and when.' },
        { on: '2026-03-16', description: 'First month: every report of a theft was answered.' },
      ],
    },
    {
      activity: 'Spring forum',
      area: 'south',
      summary: firstTheft,
      category: 'PROSECUTION_DECISIONS',
      priority: 'MEDIUM',
      status: 'UNDER_REVIEW',
      receivedOn: '2026-04-16',
      responses: [
        {
          on: '2026-06-10',
          description: 'Drafted a proposal for diversion of first thefts and sent it to review.',
        },
      ],
    },
  ],
  policyChanges: [
    {
      title: 'Answers to everybody who reports a theft',
      program: forums,
      kind: 'PRACTICE',
      insight: 'At the winter forum people said that silence after a report costs more trust than the theft.',
      change: 'Advocates now tell everybody once what was decided.',
      limits: 'One forum of 64 people asked for it; whether it changes trust is not measured yet.',
      decidedOn: '2026-03-02',
      feedbackItems: [slowAnswers],
    },
    {
      title: 'A proposal to divert first thefts of low value',
      program: diversion,
      kind: 'DIVERSION_OPTION',
      insight: 'Parents and employers described what a first record does to a young person.',
      change: 'The office drafted criteria for diversion before charges; they wait for review.',
      limits:
        'It is a proposal. Those who came to the forum are not a sample of the county, and victims of theft were few among them.',
      decidedOn: '2026-06-10',
      feedbackItems: [firstTheft],
    },
  ],
  resources: [
    { activity: 'Resource fair', title: 'Guide to victim services', language: 'en', quantity: 180 },
    { activity: 'Resource fair', title: 'Guía de servicios para víctimas', language: 'es', quantity: 120 },
    { activity: 'Spring forum', title: 'How charging decisions are made', language: 'en', quantity: 70 },
  ],
  reached: [
    {
      activity: 'Summer forum',
      dimension: 'AGE_BAND',
      groups: { '0-17': 0, '18-34': 14, '35-64': 31, '65+': 19 },
    },
    {
      activity: 'Autumn forum',
      dimension: 'AGE_BAND',
      groups: { '0-17': 3, '18-34': 12, '35-64': 38, '65+': 21 },
    },
    { activity: 'Autumn forum', dimension: 'SEX', groups: { FEMALE: 45, MALE: 30 } },
  ],
  // Who came to both lessons is one participant.
  participants: [
    { activity: 'Lesson one, grade 9', prefix: 'P-9', from: 1, to: 27 },
    { activity: 'Lesson two, grade 9', prefix: 'P-9', from: 1, to: 25 },
    { activity: 'Lesson one, grade 11', prefix: 'P-11', from: 1, to: 31 },
    { activity: 'Lesson two, grade 11', prefix: 'P-11', from: 1, to: 30 },
    { activity: 'Lesson one, grade 10', prefix: 'P-10', from: 1, to: 24 },
  ],
  residents: [
    {
      dimension: 'AGE_BAND',
      year: 2025,
      groups: { '0-17': 41_200, '18-34': 43_900, '35-64': 68_250, '65+': 29_700 },
    },
    { dimension: 'SEX', year: 2025, groups: { FEMALE: 92_800, MALE: 90_250 } },
  ],
} satisfies Partial<SeedYear>;
