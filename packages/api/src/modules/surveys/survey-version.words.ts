/** Descriptions that a type and its input share. */
export const code = 'The code in files and figures.';
export const choice = 'An answer that a question offers.';
export const choiceValue = 'The number for the choice in a mean or a scale.';
export const isMissing = 'True for answers that do not count as valid, such as "don\'t know".';
export const questionKind = 'The kind of answer.';
export const minimum = 'The smallest valid answer to a NUMBER question.';
export const maximum = 'The largest valid answer to a NUMBER question.';
export const questionTopBox =
  'Answers at or above this value are in the top box. The value is part of the version, so that nobody can single out a few people with a series of cut points.';
export const isQuasiIdentifier =
  'True if others may know the answer of a person, such as an age or a district. De-identified exports group these answers, so that nobody is found by them. Demographic questions always count as such.';
export const scaleTopBox = 'Scores at or above this value are in the top box.';
export const scaleItem = 'A question that counts toward a scale.';
export const isReversed = 'True if a high answer means a low value of the concept that the scale measures.';
export const scale =
  'Several items that measure one concept. The score of a person is the mean of the items that the person answered.';
export const minAnswered = 'The smallest number of items that a person must have answered to get a score.';
