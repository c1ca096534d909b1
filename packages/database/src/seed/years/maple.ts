import type { SeedYear } from './year.types.ts';

const circles = 'Restorative Circles';
const board = 'Community Advisory Board';
const lectures = 'Courthouse Lectures';

const noAnswer =
  'People who were hurt in a fight say that court gave them no answer from the one who did it.';

/** A county that was told to change its plan: approved with conditions, an agreement that runs out, records under a hold. */
export const mapleYear: SeedYear = {
  areas: [
    { code: 'town', name: 'Maple Town', kind: 'CITY' },
    { code: 'lake', name: 'Lake District', kind: 'DISTRICT' },
  ],
  plans: [
    {
      program: circles,
      strategy: 'A circle where both sides want one, held by facilitators who work for no side.',
      inputs: ['Trained facilitators', 'A victim advocate', 'A hall'],
      activities: ['Training of facilitators', 'Circles'],
      outputs: ['A circle in each case where both sides agree'],
      outcomes: ['People who were harmed get an answer'],
    },
  ],
  places: [
    { place: 'Maple Town Hall', area: 'town', accessibility: ['WHEELCHAIR_ACCESS'] },
    { place: 'County Building', area: 'town', accessibility: ['WHEELCHAIR_ACCESS', 'DIAL_IN'] },
    { place: 'Old Courthouse', area: 'town', accessibility: [] },
  ],
  series: [],
  partners: [
    {
      code: 'circle-house',
      name: 'Circle House (demonstration)',
      kind: 'SOCIAL_SERVICE',
      area: 'town',
      description: 'Trains facilitators and holds the circles.',
      programs: [circles],
      agreements: [
        { kind: 'MOU', title: 'Circles, first year', signedOn: '2025-12-15', expiresOn: '2026-12-14' },
        {
          kind: 'INFORMATION_TRANSFER',
          title: 'Limits on the knowledge of a facilitator',
          signedOn: '2025-12-15',
          expiresOn: '2026-06-30',
        },
      ],
    },
    {
      code: 'lake-church',
      name: 'Lake Fellowship (demonstration)',
      kind: 'FAITH',
      area: 'lake',
      description: 'Lends its hall to everyone who asks.',
      programs: [lectures],
      agreements: [],
    },
  ],
  staff: [
    {
      code: 'M-01',
      name: 'Max Example',
      position: 'PROSECUTOR',
      programs: [{ title: circles, role: 'LEAD' }],
    },
    {
      code: 'M-02',
      name: 'Nan Example',
      position: 'VICTIM_ADVOCATE',
      programs: [{ title: circles, role: 'FACILITATOR' }],
    },
  ],
  trainings: [
    {
      code: 'CIRCLE-1',
      title: 'Facilitating a circle',
      positions: ['VICTIM_ADVOCATE'],
      validMonths: null,
      authority: 'ABA Prosecution Function 3-1.13',
      completed: { 'M-02': '2026-01-17' },
    },
  ],
  statutes: [],
  cited: [
    {
      program: circles,
      citation: '28 CFR Part 22',
      note: 'Statements made in a circle are kept out of case files.',
    },
    {
      program: board,
      citation: 'ABA Prosecution Function 3-2.4',
      note: 'The board reads policies before they take effect.',
    },
  ],
  rules: [
    {
      title: 'Restorative work is reviewed first',
      rationale: 'Taking part must be free for both sides, and nothing said may be used.',
      appliesTo: 'PROGRAM',
      programTypes: ['RESTORATIVE_JUSTICE'],
      requiredReview: 'ETHICS',
      authority: 'ABA Prosecution Function 3-1.6',
    },
    {
      title: 'An organization that holds circles has a memorandum in force',
      rationale: 'Confidentiality and liability are agreed in writing.',
      appliesTo: 'PARTNER_ORGANIZATION',
      partnerKinds: ['SOCIAL_SERVICE'],
      requiredAgreement: 'MOU',
      authority: '28 CFR Part 22',
    },
  ],
  reviews: [
    {
      kind: 'ETHICS',
      subject: { program: circles },
      status: 'APPROVED_WITH_CONDITIONS',
      requestedOn: '2025-11-10',
      decidedOn: '2025-12-01',
      expiresOn: '2027-01-31',
      note: 'The first plan let the prosecutor sit in the circle; the second does not.',
      conditions: ['No prosecutor is present in a circle.', 'Nothing that is said in a circle is recorded.'],
      questions: [
        {
          question: 'Can somebody leave without harm to their case?',
          answer: 'Yes: the case then goes on as if no circle had been offered.',
        },
      ],
    },
  ],
  conflicts: [
    {
      subject: { program: board },
      nature: 'POLITICAL',
      description: 'A member of the board has given money to a campaign for the office.',
      disclosedOn: '2026-01-12',
      mitigation: 'The member takes no part in what concerns elections; the board was told.',
    },
  ],
  budget: [
    {
      program: circles,
      fiscalYear: 2026,
      fundingType: 'PRIVATE_GRANT',
      expenseType: 'CONTRACTUAL',
      description: 'Facilitators',
      planned: 18_000,
      spent: [
        { on: '2026-02-27', dollars: 1_500, description: 'First circle' },
        { on: '2026-03-27', dollars: 1_500, description: 'Second circle' },
        { on: '2026-09-25', dollars: 1_500, description: 'Third circle' },
      ],
    },
  ],
  feedbackItems: [
    {
      activity: 'January session',
      area: 'town',
      summary: noAnswer,
      category: 'VICTIM_SERVICES',
      priority: 'MEDIUM',
      status: 'ADOPTED',
      receivedOn: '2026-01-26',
      decisionReason: 'Circles are offered where both sides want one.',
      responses: [{ on: '2026-02-21', description: 'The first circle was held.' }],
    },
  ],
  policyChanges: [
    {
      title: 'Circles in place of court for minor assaults',
      program: circles,
      kind: 'RESTORATIVE_OPTION',
      insight: 'The board heard that an answer from the one who did it matters more than a fine.',
      change: 'A circle is offered where both sides want one.',
      limits: 'Three circles were held: too few to say what they change.',
      decidedOn: '2026-02-02',
      feedbackItems: [noAnswer],
    },
  ],
  publications: [],
  resources: [],
  retention: [
    { recordType: 'ATTENDANCE', retainMonths: 24, rationale: 'Two years, by the records schedule.' },
  ],
  holds: [
    {
      title: 'Request for records on the circles',
      reason: 'A public-records request is open; nothing about the circles is deleted until it is answered.',
      program: circles,
    },
  ],
  reached: [],
  participants: [],
  residents: [],
};
