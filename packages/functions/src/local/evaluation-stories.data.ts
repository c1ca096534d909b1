import {
  administratorOf,
  demonstrationNeighbors,
  neighborProgram,
} from '@rapport/database/seed/neighbors.ts';

/** The question of a county about a program, and the plan to answer it. `places` are codes of measurement places. */
export interface EvaluationStory {
  county: string;
  /** The subject of the person who plans it. */
  subject: string;
  title: string;
  /** The title of the program. */
  program: string;
  question: string;
  design: 'DIFFERENCE_IN_DIFFERENCES' | 'INTERRUPTED_TIME_SERIES' | 'RANDOMIZED';
  /** The code of the indicator that is the outcome. */
  outcome: string;
  places: readonly { code: string; role: 'TREATED' | 'COMPARISON' }[];
  plan: {
    firstDay: string;
    lastDay: string;
    startsOn: string;
    expectedEffect: 'INCREASE' | 'DECREASE';
    decisionRule: string;
    minimumDetectableEffect: number;
    adjustsForBefore?: true;
  };
}

/** The beats of the seed; the first five have the program. */
const beats = Array.from({ length: 14 }, (_, index) => ({
  code: `BEAT-${String(index + 1).padStart(2, '0')}`,
  role: index < 5 ? ('TREATED' as const) : ('COMPARISON' as const),
}));
const invented = 'Invented for the demonstration.';

/** Evaluations of one type of program by one design, whose effects an agency can pool. */
const patrols = demonstrationNeighbors
  .filter(({ hasProgram }) => hasProgram)
  .map((county): EvaluationStory => ({
    county: county.slug,
    subject: administratorOf(county).subject,
    title: 'Foot patrols and crime',
    program: neighborProgram,
    question: `Do foot patrols reduce crime in beats that were drawn by lot? ${invented}`,
    design: 'RANDOMIZED',
    outcome: 'crime-rate',
    places: beats,
    plan: {
      firstDay: '2021-01-01',
      lastDay: '2025-12-31',
      startsOn: '2024-01-01',
      expectedEffect: 'DECREASE',
      decisionRule: `Keep the patrols if the crime rate falls by at least 50 per 100,000 residents. ${invented}`,
      minimumDetectableEffect: 50,
      adjustsForBefore: true,
    },
  }));

export const evaluationStories: readonly EvaluationStory[] = [
  {
    county: 'cedar-county',
    subject: 'demo:cedar-analyst',
    title: 'Neighborhood prosecutors and crime',
    program: 'Neighborhood Listening Forums',
    question: `Does a prosecutor who works in a beat reduce crime there? ${invented}`,
    design: 'DIFFERENCE_IN_DIFFERENCES',
    outcome: 'crime-rate',
    places: beats,
    plan: {
      firstDay: '2021-01-01',
      lastDay: '2025-12-31',
      startsOn: '2024-01-01',
      expectedEffect: 'DECREASE',
      decisionRule: `Extend the program to all beats if the crime rate falls by at least 50 per 100,000 residents. ${invented}`,
      minimumDetectableEffect: 50,
    },
  },
  {
    county: 'maple-county',
    subject: 'demo:maple-admin',
    title: 'Restorative circles and outreach to victims',
    program: 'Restorative Circles',
    question: `Does the office reach more victims since it invites them to circles? ${invented}`,
    design: 'INTERRUPTED_TIME_SERIES',
    outcome: 'victim-outreach',
    places: [],
    plan: {
      firstDay: '2018-05-01',
      lastDay: '2025-12-31',
      startsOn: '2024-01-01',
      expectedEffect: 'INCREASE',
      decisionRule: `Keep the invitations if outreach rises by at least a tenth. ${invented}`,
      minimumDetectableEffect: 0.1,
    },
  },
  {
    // Three years of quarters are too few for a placebo check of this design, and the result is inconclusive.
    county: 'birch-county',
    subject: 'demo:birch-admin',
    title: 'Open hours at the market and crime',
    program: 'Open Hours at the Market',
    question: `Did crime fall after the office opened at the market? ${invented}`,
    design: 'INTERRUPTED_TIME_SERIES',
    outcome: 'crime-rate',
    places: [],
    plan: {
      firstDay: '2021-01-01',
      lastDay: '2025-12-31',
      startsOn: '2024-01-01',
      expectedEffect: 'DECREASE',
      decisionRule: `Keep the hours if crime falls by at least a tenth. ${invented}`,
      minimumDetectableEffect: 0.1,
    },
  },
  ...patrols,
];

/** A cohort of invented people, as a file for the import. */
export const cohortStory = {
  county: 'cedar-county',
  subject: 'demo:cedar-analyst',
  input: {
    title: 'First-offense diversion, entries of 2022',
    startEvent: 'Entry into diversion, or filing of the case',
    eventType: 'ARREST',
    windowMonths: 12,
  },
  file: cohortFile(),
};

/** Two groups who are followed for two years; some people have an arrest in the window, some after it, some two. */
function cohortFile(): string {
  const groups = [
    { code: 'DIVERSION', people: 120, arrestEvery: 5 },
    { code: 'FILED', people: 110, arrestEvery: 3 },
  ];
  const rows = groups.flatMap(({ code, people, arrestEvery }) =>
    Array.from({ length: people }, (_, index) => {
      const start = Date.UTC(2022, index % 12, 1 + (index % 28));
      const after = (days: number): string => new Date(start + days * 86_400_000).toISOString().slice(0, 10);
      const arrests = index % arrestEvery === 0 ? [after(30 + ((index * 37) % 600))] : [];
      if (index % (arrestEvery * 4) === 0) arrests.push(after(660));
      return `${code}-${index + 1},${code},${after(0)},${after(730)},${arrests.join(';')}`;
    }),
  );
  return ['person_key,group,start_date,follow_up_end,event_dates', ...rows].join('\n');
}
