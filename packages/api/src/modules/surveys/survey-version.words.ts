/** Descriptions that a type and its input share. */
export const code = 'The code in files and figures.';
export const choice = 'An answer that a question offers.';
export const choiceValue = 'The number for the choice in a mean or a scale.';
export const isMissing = 'True for answers that do not count as valid, such as "don\'t know".';
export const questionKind = 'The kind of answer.';
export const missingKind = 'The reason that the choice stands for; null for a choice that is a valid answer.';
export const choices =
  'The choices that the question offers. Those of a SCALE question that are valid label its points: the code and the value are the number of the point.';
export const minimum = 'The smallest valid answer to a NUMBER or SCALE question.';
export const maximum = 'The largest valid answer to a NUMBER or SCALE question.';
export const helpText = 'A further explanation for respondents, by language.';
export const matrixCode =
  'The code of the matrix. Neighboring questions with the same code are its rows. They have the same kind and the same choices.';
export const matrixText = 'The text above the rows of the matrix, by language.';
export const isRequired =
  'True if a response needs an answer when the question is shown. An answer such as "prefer not to say" counts.';
export const allowsDontKnow = 'True if the respondent can say "don\'t know" without a choice.';
export const allowsPreferNotToSay = 'True if the respondent can say "prefer not to say" without a choice.';
export const shownIf =
  'The conditions on earlier answers under which the question is shown; null if everyone is asked.';
export const comparableTo =
  'The question of an earlier version whose answers can be compared with the answers to this one.';
export const condition = 'A condition on an answer.';
export const conditions = 'Conditions on answers.';
export const anyOf =
  'The answer has one of these codes: of choices, or of a missing kind that the question allows.';
export const from = 'The answer is at least this number.';
export const to = 'The answer is at most this number.';
export const isAnswered =
  'Whether there is a valid answer. An answer such as "don\'t know" is not a valid one.';
export const quota = 'A limit on the responses of people who meet a condition.';
export const quotaCondition =
  'The conditions on the answers of these people. Without conditions, everyone belongs to it.';
export const quotaOrder = 'A response ends by the first full quota that it belongs to.';
export const maxResponses = 'The number of places.';
export const consentText = 'The text that a respondent agrees to, by language.';
export const consentVersion =
  'Identifies the consent text; it changes with every wording. Null without a text.';
export const opensAt = 'The time from which a fielded version accepts responses.';
export const closesAt = 'The time at which a fielded version is closed.';
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
