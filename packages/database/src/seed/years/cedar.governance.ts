import { diversion, forums } from './cedar.titles.ts';
import type { SeedYear } from './year.types.ts';

const report = 'You said, we did: the forums';
const light = 'You said, we did: light at the bus stops';

/** Cedar County's legal basis, rules, reviews, publications and retention. */
export const cedarGovernance = {
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
      kind: 'LEGAL',
      subject: { publication: light },
      status: 'APPROVED',
      requestedOn: '2026-06-02',
      decidedOn: '2026-06-09',
      note: 'Speaks of streets, and of no case.',
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
  publications: [
    {
      kind: 'PROGRAM_REPORT',
      program: forums,
      title: report,
      slug: 'first-year-of-forums',
      body: 'You said that nobody tells you the outcome of a report. Since March, everybody is told once. You asked for light at the bus stops: the city replaced two lamps, and we asked again.',
      publishedOn: '2026-05-20',
    },
    {
      kind: 'ANNOUNCEMENT',
      program: diversion,
      title: 'First thefts: what we propose',
      slug: 'first-thefts',
      body: 'We propose classes and restitution in place of charges for a first theft of low value. Nothing is decided.',
      publishedOn: null,
    },
    {
      kind: 'YOU_SAID_WE_DID',
      program: forums,
      title: light,
      slug: 'light-at-the-bus-stops',
      body: 'Residents spoke at the forums of the spring. This is how the office answered.',
      publishedOn: '2026-06-10',
      sections: {
        said: 'At three forums, residents said that the bus stops on the east side are too dark in the evening.',
        decided:
          'The office decided to raise it with the city every month, because it cannot place lamps itself.',
        did: 'The city replaced two lamps in April. The office asked for four more.',
        known: 'Staff visited the stops before and after. Nobody measured whether people feel safer.',
      },
      translations: [
        {
          language: 'es',
          title: 'Usted lo dijo, lo hicimos: luz en las paradas de autobús',
          body: 'Lo que los residentes nos dijeron en los foros de la primavera, y lo que resultó.',
          sections: {
            said: 'En tres foros, los residentes dijeron que las paradas del lado este están demasiado oscuras por la noche.',
            decided: 'La oficina decidió plantearlo a la ciudad cada mes, porque no puede instalar lámparas.',
            did: 'La ciudad cambió dos lámparas en abril. La oficina pidió cuatro más.',
            known:
              'El personal visitó las paradas antes y después. Nadie midió si la gente se siente más segura.',
          },
        },
      ],
    },
  ],
  retention: [
    {
      recordType: 'FEEDBACK_ITEM',
      retainMonths: 60,
      rationale: 'Five years, as for the minutes of the forums.',
    },
    { recordType: 'ATTENDANCE', retainMonths: 36, rationale: 'Needed for the reports of three years.' },
  ],
  holds: [],
} satisfies Partial<SeedYear>;
