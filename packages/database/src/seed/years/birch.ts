import type { SeedYear } from './year.types.ts';

const unit = 'Birch Neighborhood Unit';
const shop = 'Open Hours at the Market';

/** A small county at its beginning: one plan was declined, another is being written, and the same request comes up again and again. */
export const birchYear: SeedYear = {
  areas: [
    { code: 'market', name: 'Market Square', kind: 'NEIGHBORHOOD' },
    { code: 'hills', name: 'Hills', kind: 'NEIGHBORHOOD' },
  ],
  plans: [
    {
      program: shop,
      strategy: 'The same table at the market on the first Wednesday of each month.',
      inputs: ['One prosecutor for a morning a month', 'Leaflets'],
      activities: ['Open hours'],
      outputs: ['One morning a month'],
      outcomes: ['People know whom to call about what'],
      area: 'market',
    },
  ],
  places: [{ place: 'Market Square', area: 'market', accessibility: ['WHEELCHAIR_ACCESS'] }],
  series: [
    {
      program: shop,
      title: 'Open hours at the market',
      kind: 'OUTREACH_EVENT',
      frequency: 'MONTHLY',
      timeZone: 'America/Los_Angeles',
      titles: ['May', 'June', 'July', 'August', 'September', 'October', 'November'].map(
        (month) => `${month} hours`,
      ),
    },
  ],
  partners: [
    {
      code: 'merchants',
      name: 'Market Merchants (demonstration)',
      kind: 'BUSINESS',
      area: 'market',
      description: 'The shops around the square.',
      programs: [unit],
      agreements: [],
    },
  ],
  staff: [
    { code: 'B-01', name: 'Ola Example', position: 'PROSECUTOR', programs: [{ title: shop, role: 'LEAD' }] },
  ],
  trainings: [
    {
      code: 'ETHICS-1',
      title: 'Ethics of outreach',
      positions: [],
      validMonths: 24,
      authority: 'ABA Prosecution Function 3-1.13',
      completed: {},
    },
  ],
  statutes: [],
  cited: [
    { program: shop, citation: 'NDAA National Prosecution Standards 2-1', note: 'Being where people are.' },
  ],
  rules: [
    {
      title: 'Business partners are reviewed',
      rationale: 'People who help the office must not be treated better in a case.',
      appliesTo: 'PARTNER_ORGANIZATION',
      partnerKinds: ['BUSINESS'],
      requiredReview: 'ETHICS',
      authority: 'ABA Prosecution Function 3-1.7',
    },
  ],
  reviews: [
    {
      kind: 'ETHICS',
      subject: { partner: 'merchants' },
      status: 'DECLINED',
      requestedOn: '2026-03-02',
      decidedOn: '2026-03-20',
      note: 'The merchants would have paid for the prosecutor of the unit. Authority and pay stay public.',
      questions: [],
    },
  ],
  conflicts: [],
  budget: [
    {
      program: shop,
      fiscalYear: 2026,
      fundingType: 'GENERAL_FUND',
      expenseType: 'PRINTING',
      description: 'Leaflets',
      planned: 600,
      spent: [{ on: '2026-05-04', dollars: 240, description: 'First print' }],
    },
  ],
  feedbackItems: (['2026-05-06', '2026-06-03', '2026-07-01'] as const).map((receivedOn, index) => ({
    activity: ['May hours', 'June hours', 'July hours'][index] ?? '',
    area: 'market',
    summary: `Cars race around the square on weekend nights (heard at the ${['first', 'second', 'third'][index] ?? ''} open hours).`,
    category: 'TRAFFIC' as const,
    priority: 'MEDIUM' as const,
    status: 'TRIAGED' as const,
    receivedOn,
    responses: [],
  })),
  policyChanges: [],
  publications: [],
  resources: [{ activity: 'May hours', title: 'Whom to call about what', language: 'en', quantity: 40 }],
  retention: [],
  holds: [],
  reached: [],
  participants: [],
  residents: [],
};
