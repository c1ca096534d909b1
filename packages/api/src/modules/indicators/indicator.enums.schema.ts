import {
  IndicatorAnswerValue,
  IndicatorDerivation,
  IndicatorDirection,
  IndicatorFrequency,
  IndicatorItemKind,
  IndicatorMeasure,
  MeasurementPlaceKind,
  ObservationEnd,
  ObservationSource,
  ObservationState,
} from '@rapport/database/generated/prisma/enums.ts';

import { enumOf } from '../../contract/enum.schema.ts';

enumOf('IndicatorMeasure', IndicatorMeasure, 'The kind of a figure.', {
  COUNT: 'A count without a denominator.',
  PROPORTION: 'A share: the numerator is a part of the denominator.',
  RATE: 'Events for the size of a population, in each period of the frequency.',
  RATIO: 'One quantity for each unit of another, such as dollars for each participant.',
  MEAN: 'A sum of scores over the number of scores.',
});

enumOf('IndicatorDirection', IndicatorDirection, 'The direction in which a figure gets better.', {
  HIGHER_IS_BETTER: 'A higher figure is better.',
  LOWER_IS_BETTER: 'A lower figure is better.',
  NO_DIRECTION: 'No direction is better by itself.',
});

enumOf('IndicatorFrequency', IndicatorFrequency, 'The shortest period that is observed.', {
  MONTH: 'A calendar month.',
  QUARTER: 'A quarter of a calendar year.',
  YEAR: 'A calendar year.',
  FISCAL_QUARTER: "A quarter of the office's fiscal year.",
  FISCAL_YEAR: "The office's fiscal year.",
});

enumOf(
  'IndicatorDerivation',
  IndicatorDerivation,
  'The records of the office from which a job derives observations.',
  {
    PARTICIPATION: 'People counted at activities, over residents.',
    REACH: 'People counted at activities by group, over residents of the group.',
    ACCESSIBLE_ACTIVITIES: 'Activities with an accessibility feature, over activities held.',
    FEEDBACK_RESPONSE: 'Feedback items with a response, over feedback items received.',
    FEEDBACK_CLOSURE: 'Feedback items that are closed, over feedback items received.',
    FEEDBACK_TO_POLICY:
      'Feedback items that changed a priority, policy or practice, over feedback items received.',
    FEEDBACK_ON_TIME:
      'Feedback items that were answered by the day promised, over those that are answered or due.',
    FEEDBACK_RESPONSE_DAYS: 'Days from receipt to the first answer, over feedback items answered.',
    TRAINING_COVERAGE: 'Required trainings with a completion in force, over required trainings.',
    COST_PER_PARTICIPANT: 'Expenditures of programs, over people counted at their activities.',
    SCALE_MEAN: 'Scores on a scale in surveys, over responses with a score.',
    TOP_TWO_BOX: 'Answers in the two most favorable choices of a question, over valid answers.',
  },
);

enumOf('IndicatorItemKind', IndicatorItemKind, 'The kind of an item of an indicator.', {
  INCLUDE: 'Something that figures include by the definition.',
  EXCLUDE: 'Something that figures exclude by the definition.',
  CONTEXT: 'A question about the context of the figures.',
});

enumOf('IndicatorAnswerValue', IndicatorAnswerValue, "The office's own answer to an item.", {
  YES: 'Yes: its figures include this, or the answer to the question is yes or in the note.',
  NO: 'No: its figures do not include this, or the answer to the question is no.',
  NOT_AVAILABLE: 'The office cannot say.',
});

enumOf('MeasurementPlaceKind', MeasurementPlaceKind, 'The kind of a place for which figures are observed.', {
  AREA: 'A neighborhood or another area of the plans of the office.',
  BEAT: 'A police beat.',
  DISTRICT: 'A police, council or court district.',
  SCHOOL: 'A school.',
  COURT: 'A court.',
  OTHER: 'Another kind of place.',
});

enumOf('ObservationState', ObservationState, 'Whether an observation has a figure.', {
  VALUE: 'A figure over zero.',
  ZERO: 'A figure of zero: there was nothing to count.',
  NOT_REPORTED: 'Nobody reported a figure. This is not zero.',
  NOT_APPLICABLE: 'There can be no figure, because the indicator does not apply.',
});

enumOf('ObservationSource', ObservationSource, 'Where an observation comes from.', {
  ENTERED: 'A person entered it.',
  IMPORTED: 'It was imported from a file.',
  DERIVED: 'A job derived it from the records of the office.',
});

enumOf('ObservationEnd', ObservationEnd, 'Why an observation no longer counts.', {
  CORRECTED: 'A person corrected it: another observation takes its place.',
  VOIDED: 'A person voided it, and nothing takes its place.',
  REPLACED: 'A later derivation found another figure.',
});
