import type { RecordType } from '@rapport/database/generated/prisma/enums.ts';

import { builder } from '../../builder.ts';

export const RecordTypeEnum = builder.enumType('RecordType', {
  description: 'What is kept, deleted and held.',
  values: {
    PROGRAM: { description: 'Programs.' },
    ACTIVITY: { description: 'Activities of programs.' },
    ATTENDANCE: { description: 'Headcounts and pseudonymous participants of activities.' },
    PARTNER_ORGANIZATION: { description: 'Partner organizations.' },
    AGREEMENT: { description: 'Agreements with partners.' },
    BUDGET_LINE: { description: 'Budget lines of programs, with what was spent from them.' },
    COMMUNITY_CONCERN: { description: 'Concerns that were raised at forums, with what was done about them.' },
    DECISION_INFLUENCE: { description: 'Records of how community insight changed decisions.' },
    PUBLICATION: { description: 'What the office told the public.' },
    ETHICS_REVIEW: { description: 'Reviews, with their questions and answers.' },
    CONFLICT_DISCLOSURE: { description: 'Conflict disclosures.' },
    TRAINING_COMPLETION: { description: 'Completed trainings of staff.' },
    SURVEY_RESPONSE: { description: 'Responses to surveys, with their answers.' },
  } satisfies Record<RecordType, object>,
});
