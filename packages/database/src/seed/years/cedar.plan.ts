import { diversion, fair, forums, school } from './cedar.titles.ts';
import type { SeedYear } from './year.types.ts';

/** Cedar County's plans: programs, places, partners, staff and training. */
export const cedarPlan = {
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
      outputs: ['Four forums a year', 'Every feedback item triaged within a month'],
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
} satisfies Partial<SeedYear>;
