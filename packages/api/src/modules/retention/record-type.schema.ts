import { RecordType } from '@rapport/database/generated/prisma/enums.ts';

import { enumOf } from '../../contract/enum.schema.ts';

export const RecordTypeEnum = enumOf(
  'RecordType',
  RecordType,
  'A type of record that is kept, deleted and held.',
  {
    PROGRAM: 'Programs.',
    ACTIVITY: 'Activities of programs.',
    ATTENDANCE: 'Headcounts and pseudonymous participants of activities.',
    PARTNER_ORGANIZATION: 'Partner organizations.',
    AGREEMENT: 'Agreements with partners.',
    BUDGET_LINE: 'Budget lines of programs, with their expenditures.',
    FEEDBACK_ITEM: 'Feedback items from the community, with the responses to them.',
    POLICY_CHANGE: 'Records of how community insight changed decisions.',
    PUBLICATION: 'Publications of the office.',
    ETHICS_REVIEW: 'Reviews, with their questions and answers.',
    CONFLICT_DISCLOSURE: 'Disclosed conflicts of interest.',
    TRAINING_COMPLETION: 'Completed trainings of staff.',
    SURVEY_RESPONSE: 'Responses to surveys, with their answers.',
    FEEDBACK_CONTACT: 'Names and addresses of people who gave feedback, without the feedback.',
    FOCUS_GROUP_PARTICIPANT:
      'Participants of focus groups under a pseudonym, with their words and the codings of them. Frozen figures stay.',
    RECIDIVISM_PERSON: 'Pseudonymous people of recidivism cohorts, with the days of their events.',
  },
);
