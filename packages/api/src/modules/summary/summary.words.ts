/** The descriptions of figures in the contract and in exported files. */
export const figureWords = {
  working:
    "These are the office's own working figures. Small counts are not hidden, as in `Activity.attendance`, so do not publish them as they are.",
  headcountTotal:
    'The sum of the headcounts of activities held. It counts a person for each attendance. Not reported if none of them has a headcount; a caveat says how many of them have one.',
  ahead: 'Null before the first of the days.',
  aheadOfMonth: 'Null before the month begins.',
  held: 'Activities that are COMPLETED, or ACTIVE and have started',
  planned: 'Activities that are PROPOSED, or ACTIVE and have not started yet',
};

/** The figures of a program in a period, in the order of a file. */
export const summaryWords = {
  activitiesHeld: `${figureWords.held}. ${figureWords.ahead}`,
  activitiesCounted: 'Activities held with a headcount, which `headcountTotal` adds up.',
  activitiesPlanned: `${figureWords.planned}.`,
  activitiesCancelled: 'Activities that are CANCELLED.',
  headcountTotal: figureWords.headcountTotal,
  uniqueParticipants:
    'The number of different participants recorded by pseudonym at activities held. Each is counted once, however often they came. Not part of `headcountTotal`. Not reported if no activity held has a list of participants.',
  hours:
    'The hours of the activities held whose end is known, from start to end. Not reported if no end is known.',
  activitiesWithoutEnd: 'Activities held whose end is not known, so that `hours` does not include them.',
  partners:
    'The number of different organizations that are partners of the program, at any time, or of an activity held.',
  resourcesDistributed:
    'The number of items handed out at activities held. Not reported if none are recorded.',
  plannedCents:
    'The planned amount of the budget lines in US cents. In a range of days, it includes all of each fiscal year that shares a day with it, with a caveat if that is more than the range. Not reported without budget lines.',
  spentCents:
    'The amount spent in these days in US cents, minus refunds and corrections. Not reported if no spending is recorded.',
  costPerParticipant:
    '`spentCents` divided by the number of people, in US cents; the method says how people are counted. Not reported if no spending or no attendance is recorded.',
  feedbackReceived: `Feedback items that were received in these days, about the program or at one of its activities. ${figureWords.ahead}`,
  feedbackDecided: `All of its feedback items that were closed in these days. ${figureWords.ahead}`,
  openFeedback: 'All of its feedback items that were received up to the last day and are not closed now.',
} as const;

/** The figures of a month, in the order of a file. */
export const monthWords = {
  firstDay: 'The first day of the month that belongs to the period.',
  lastDay: 'The last day of the month that belongs to the period.',
  activitiesHeld: `${figureWords.held}, by their start. ${figureWords.aheadOfMonth}`,
  activitiesCounted: 'Activities held with a headcount, which `headcountTotal` adds up.',
  activitiesPlanned: `${figureWords.planned}, by their start.`,
  activitiesCancelled: 'Activities that are CANCELLED, by their planned start.',
  headcountTotal: figureWords.headcountTotal,
  newParticipants:
    'Participants recorded by pseudonym who came for the first time in the period. The sum of the months is the number of different participants in the period. Not reported if no activity held has a list of participants.',
  feedbackReceived: `Feedback items that were received. ${figureWords.aheadOfMonth}`,
  feedbackDecided: `Feedback items that were closed, no matter when they were received. ${figureWords.aheadOfMonth}`,
  spentCents:
    'The amount spent in US cents; less than 0 if refunds and corrections were more than the spending. Not reported if no spending is recorded.',
  publicationsPublished: `Publications that were published, including those that were withdrawn later. ${figureWords.aheadOfMonth}`,
  reviewsDecided: `Reviews that were decided. For one program, these are the reviews of the program, its activities, its budget lines and its publications. ${figureWords.aheadOfMonth}`,
} as const;
