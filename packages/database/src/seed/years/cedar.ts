import type { SeedYear } from './year.types.ts';

const forums = 'Neighborhood Listening Forums';
const school = 'Know Your Rights at School';
const fair = 'Victim Services Resource Fair';
const diversion = 'First-Offense Diversion';

const report = 'You said, we did: the forums';

const lighting =
  'Residents feel unsafe at the bus stops on the north side after dark, and ask who is responsible.';
const slowAnswers = 'People who reported a theft say that nobody tells them the outcome.';
const firstTheft =
  'Parents ask why a first theft of little value ends in a record that costs young people their jobs.';

/** A county that goes all the way: asked, reviewed, approved, held, answered, published. One proposal still waits at the gate. */
export const cedarYear: SeedYear = {
  areas: [
    { code: 'north', name: 'North', kind: 'NEIGHBORHOOD' },
    { code: 'central', name: 'Central', kind: 'NEIGHBORHOOD' },
    { code: 'south', name: 'South', kind: 'NEIGHBORHOOD' },
    { code: 'riverside', name: 'Riverside', kind: 'NEIGHBORHOOD' },
  ],
  plans: [
    {
      program: forums,
      strategy: 'Four evenings a year, each in another part of the county, with the answers made public.',
      inputs: ['Two prosecutors and a coordinator', 'Rooms of schools and libraries', 'Interpreters'],
      activities: ['Forums in English and Spanish', 'Answers to what was raised'],
      outputs: ['Four forums a year', 'Every concern triaged within a month'],
      outcomes: ['More residents say that the office listens'],
    },
    {
      program: school,
      strategy: 'Two lessons a class, by a prosecutor and a defender together.',
      inputs: ['A prosecutor for eight days', 'Course material'],
      activities: ['Lesson one: rights', 'Lesson two: what happens after a charge'],
      outputs: ['Two lessons in each class that asks'],
      outcomes: ['Pupils know whom to ask'],
    },
    {
      program: diversion,
      strategy: 'Classes and restitution in place of charges, by criteria that are public.',
      inputs: ['A partner who holds the classes', 'A coordinator for half of the time'],
      activities: ['Classes', 'Restitution'],
      outputs: ['Classes completed', 'Restitution paid'],
      outcomes: ['Fewer first records', 'No more thefts than before'],
    },
  ],
  places: [
    { place: 'South High School', area: 'south', accessibility: ['WHEELCHAIR_ACCESS', 'INTERPRETATION'] },
    {
      place: 'Northside Library',
      area: 'north',
      accessibility: ['WHEELCHAIR_ACCESS', 'INTERPRETATION', 'CHILDCARE'],
    },
    { place: 'Central High School', area: 'central', accessibility: ['WHEELCHAIR_ACCESS', 'PUBLIC_TRANSIT'] },
    { place: 'Riverside Hall', area: 'riverside', accessibility: ['INTERPRETATION'] },
  ],
  series: [],
  partners: [
    {
      code: 'north-association',
      name: 'Northside Neighbors (demonstration)',
      kind: 'NEIGHBORHOOD_ASSOCIATION',
      area: 'north',
      description: 'Helps to invite residents and lends its rooms.',
      programs: [forums],
      agreements: [],
    },
    {
      code: 'central-schools',
      name: 'Central School District (demonstration)',
      kind: 'SCHOOL',
      area: 'central',
      description: 'Opens its classes to the lessons.',
      programs: [school],
      agreements: [
        { kind: 'MOU', title: 'Lessons in grades 9 to 12', signedOn: '2026-01-15', expiresOn: '2027-06-30' },
      ],
    },
    {
      code: 'harbor-services',
      name: 'Harbor Family Services (demonstration)',
      kind: 'SOCIAL_SERVICE',
      area: 'riverside',
      description: 'Advises victims and their families.',
      programs: [fair, diversion],
      agreements: [
        { kind: 'INFORMATION_TRANSFER', title: 'Referrals', signedOn: '2026-02-02', expiresOn: '2026-12-31' },
        { kind: 'DATA_USE', title: 'Counts of completed classes', signedOn: null, expiresOn: null },
      ],
    },
  ],
  staff: [
    {
      code: 'C-01',
      name: 'Ira Example',
      position: 'PROSECUTOR',
      programs: [
        { title: forums, role: 'LEAD' },
        { title: diversion, role: 'LEAD' },
      ],
    },
    {
      code: 'C-02',
      name: 'Jo Example',
      position: 'OUTREACH_COORDINATOR',
      programs: [{ title: forums, role: 'COORDINATOR' }],
    },
    {
      code: 'C-03',
      name: 'Kim Example',
      position: 'PROSECUTOR',
      programs: [{ title: school, role: 'LEAD' }],
    },
    {
      code: 'C-04',
      name: 'Lee Example',
      position: 'VICTIM_ADVOCATE',
      programs: [{ title: fair, role: 'ADVOCATE' }],
    },
  ],
  trainings: [
    {
      code: 'ETHICS-1',
      title: 'Ethics of outreach',
      positions: [],
      validMonths: 24,
      authority: 'ABA Prosecution Function 3-1.13',
      completed: { 'C-01': '2026-01-12', 'C-02': '2026-01-12', 'C-03': '2025-11-10' },
    },
    {
      code: 'BIAS-1',
      title: 'Fairness and bias',
      positions: ['PROSECUTOR', 'INVESTIGATOR'],
      validMonths: 12,
      authority: 'ABA Prosecution Function 3-1.6',
      completed: { 'C-01': '2026-03-09', 'C-03': '2025-03-10' },
      programs: [school],
    },
  ],
  statutes: [
    {
      citation: 'Demonstration Code 12-4-101',
      title: 'Diversion before charges (invented)',
      description:
        'Lets the office offer classes and restitution in place of charges for a first offense of low value. Invented for demonstration.',
    },
  ],
  cited: [
    {
      program: forums,
      citation: 'NDAA National Prosecution Standards 2-1',
      note: 'Hearing from residents and their organizations.',
    },
    { program: diversion, citation: 'Demonstration Code 12-4-101', note: 'The basis of the program.' },
    {
      program: diversion,
      citation: 'ABA Prosecution Function 3-2.4',
      note: 'The criteria are written down and public.',
    },
  ],
  rules: [
    {
      title: 'Diversion and restorative work is reviewed first',
      rationale: 'It touches decisions in cases: who is offered it must not depend on who they are.',
      appliesTo: 'PROGRAM',
      programTypes: ['PRE_FILING_DIVERSION', 'POST_FILING_DIVERSION', 'RESTORATIVE_JUSTICE'],
      requiredReview: 'ETHICS',
      authority: 'ABA Prosecution Function 3-1.6',
    },
    {
      title: 'Schools work with us under a memorandum',
      rationale: 'Pupils are minors: who is in the room, and what is kept, is agreed in writing.',
      appliesTo: 'PARTNER_ORGANIZATION',
      partnerKinds: ['SCHOOL'],
      requiredAgreement: 'MOU',
      authority: 'NDAA National Prosecution Standards 2-1',
    },
    {
      title: 'Forfeited money is reviewed before it pays for outreach',
      rationale: 'The office must not gain from what it decides.',
      appliesTo: 'BUDGET_LINE',
      fundingTypes: ['ASSET_FORFEITURE'],
      requiredReview: 'FISCAL',
      authority: 'ABA Prosecution Function 3-1.7',
    },
    {
      title: 'Publications are checked for pending cases',
      rationale: 'A report must not prejudice a proceeding.',
      appliesTo: 'PUBLICATION',
      requiredReview: 'LEGAL',
      authority: 'ABA Prosecution Function 3-1.10',
    },
  ],
  reviews: [
    {
      kind: 'ETHICS',
      subject: { program: forums },
      status: 'APPROVED',
      requestedOn: '2025-06-02',
      decidedOn: '2025-06-13',
      note: 'Open to everybody, held in every part of the county, no case is discussed.',
      questions: [
        {
          question: 'What happens when somebody speaks of a pending case?',
          answer: 'The moderator stops it and names the desk to turn to.',
        },
      ],
    },
    {
      kind: 'LEGAL',
      subject: { publication: report },
      status: 'APPROVED',
      requestedOn: '2026-05-12',
      decidedOn: '2026-05-19',
      note: 'Speaks of what was asked and done, and of no case.',
      questions: [],
    },
    {
      kind: 'ETHICS',
      subject: { program: diversion },
      status: 'OPEN',
      requestedOn: '2026-10-05',
      questions: [
        {
          question: 'Who is offered the program, and by which written criteria?',
          answer: 'Adults without an earlier case, by value of the goods; the criteria are public.',
        },
        { question: 'How will you see whether it is offered evenly?', answer: null },
      ],
    },
  ],
  conflicts: [
    {
      subject: { partner: 'harbor-services' },
      nature: 'FAMILY',
      description: 'A close relative sits on the board of the organization that would hold the classes.',
      disclosedOn: '2026-10-08',
      mitigation: null,
    },
  ],
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
  concerns: [
    {
      activity: 'Winter forum',
      area: 'north',
      summary: lighting,
      category: 'QUALITY_OF_LIFE',
      priority: 'HIGH',
      status: 'REFERRED',
      raisedOn: '2026-01-22',
      outcome: 'The city answers for lighting; it was told and has replaced the lamps of two stops.',
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
      status: 'IN_PROGRESS',
      raisedOn: '2026-04-16',
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
      raisedOn: '2026-04-16',
      responses: [],
    },
    {
      activity: 'Winter forum',
      area: 'central',
      summary: slowAnswers,
      category: 'VICTIM_SERVICES',
      priority: 'HIGH',
      status: 'ADDRESSED',
      raisedOn: '2026-01-22',
      outcome: 'Since March everybody who reports a theft is told once what was decided, by text or letter.',
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
      status: 'IN_PROGRESS',
      raisedOn: '2026-04-16',
      responses: [
        {
          on: '2026-06-10',
          description: 'Drafted a proposal for diversion of first thefts and sent it to review.',
        },
      ],
    },
  ],
  influences: [
    {
      title: 'Answers to everybody who reports a theft',
      program: forums,
      kind: 'PRACTICE',
      insight: 'At the winter forum people said that silence after a report costs more trust than the theft.',
      change: 'Advocates now tell everybody once what was decided.',
      limits: 'One forum of 64 people asked for it; whether it changes trust is not measured yet.',
      decidedOn: '2026-03-02',
      concerns: [slowAnswers],
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
      concerns: [firstTheft],
    },
  ],
  publications: [
    {
      kind: 'PROGRAM_REPORT',
      program: forums,
      title: report,
      body: 'You said that nobody tells you the outcome of a report. Since March, everybody is told once. You asked for light at the bus stops: the city replaced two lamps, and we asked again.',
      publishedOn: '2026-05-20',
    },
    {
      kind: 'ANNOUNCEMENT',
      program: diversion,
      title: 'First thefts: what we propose',
      body: 'We propose classes and restitution in place of charges for a first theft of low value. Nothing is decided.',
      publishedOn: null,
    },
  ],
  resources: [
    { activity: 'Resource fair', title: 'Guide to victim services', language: 'en', quantity: 180 },
    { activity: 'Resource fair', title: 'Guía de servicios para víctimas', language: 'es', quantity: 120 },
    { activity: 'Spring forum', title: 'How charging decisions are made', language: 'en', quantity: 70 },
  ],
  retention: [
    {
      recordType: 'COMMUNITY_CONCERN',
      retainMonths: 60,
      rationale: 'Five years, as for the minutes of the forums.',
    },
    { recordType: 'ATTENDANCE', retainMonths: 36, rationale: 'Needed for the reports of three years.' },
  ],
  holds: [],
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
};
