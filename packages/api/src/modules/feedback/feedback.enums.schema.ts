import {
  FeedbackCategory,
  FeedbackPriority,
  FeedbackStatus,
} from '@rapport/database/generated/prisma/enums.ts';

import { enumOf } from '../../contract/enum.schema.ts';
import { DecidedFeedbackStatus } from './feedback.rules.ts';

export const FeedbackCategoryEnum = enumOf(
  'FeedbackCategory',
  FeedbackCategory,
  'The subject of a feedback item.',
  {
    VIOLENCE: 'Violence between people.',
    PROPERTY_CRIME: 'Theft, burglary and damage.',
    DRUGS: 'Drugs and related problems.',
    TRAFFIC: 'Traffic safety.',
    YOUTH: 'Youth issues.',
    VICTIM_SERVICES: 'Help for victims.',
    COURT_PROCESS: 'The work of the courts: delays, language, access.',
    POLICE_CONDUCT: 'The conduct of the police.',
    PROSECUTION_DECISIONS: 'Charging and plea offers of the office, in general.',
    HOUSING: 'Housing and eviction.',
    QUALITY_OF_LIFE: 'Noise, litter and disorder.',
    OTHER: 'Another subject.',
  },
);

enumOf('FeedbackPriority', FeedbackPriority, 'The urgency of a feedback item.', {
  LOW: 'Can wait.',
  MEDIUM: 'Handled in the usual order.',
  HIGH: 'Handled before feedback items of lower priority.',
  URGENT: 'Handled at once.',
});

const decisions = {
  ADOPTED: 'Adopted: the office does what was asked.',
  PARTIALLY_ADOPTED: 'Partially adopted: the office does a part of what was asked.',
  DECLINED: 'Declined: the office does not do what was asked.',
  OUT_OF_SCOPE_LEGAL:
    'Outside the legal power of the office: another agency decides about it, or the law forbids it.',
};

export const FeedbackStatusEnum = enumOf('FeedbackStatus', FeedbackStatus, 'The status of a feedback item.', {
  RECEIVED: 'Recorded; not yet triaged.',
  TRIAGED: 'Its category and priority are decided.',
  UNDER_REVIEW: 'The office is considering it.',
  ...decisions,
});

enumOf('DecidedFeedbackStatus', DecidedFeedbackStatus, 'The decisions on a feedback item.', decisions);
