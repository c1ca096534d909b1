import {
  ExpectedMovement,
  PolicyChangeKind,
  PolicyChangeStatus,
} from '@rapport/database/generated/prisma/enums.ts';

import { enumOf } from '../../contract/enum.schema.ts';
import { nodeType } from '../../contract/node.schema.ts';
import { atLeast, below, filterOf, oneOf, refers } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy, orderOf } from '../../lists/order.schema.ts';
import { Program } from '../programs/program.schema.ts';
import { policyChanges } from './tables.ts';

enumOf('PolicyChangeKind', PolicyChangeKind, 'The part of the work that the community influenced.', {
  PRIORITY: 'The priorities of the office.',
  DIVERSION_OPTION: 'An alternative to prosecution that is open to people.',
  RESTORATIVE_OPTION: 'A way to repair harm between the people involved.',
  RESOURCES: 'The use of staff and money.',
  POLICY: 'A written policy.',
  PRACTICE: 'The daily practice of the office.',
});

enumOf('PolicyChangeStatus', PolicyChangeStatus, 'The status of a policy change.', {
  PROPOSED: 'Proposed, and not decided.',
  DECIDED: 'Decided.',
  IN_EFFECT: 'In effect.',
  WITHDRAWN: 'Withdrawn, with a reason.',
});

export const ExpectedMovementEnum = enumOf(
  'ExpectedMovement',
  ExpectedMovement,
  'The direction in which an indicator is expected to move.',
  { INCREASE: 'Upward.', DECREASE: 'Downward.' },
);

export const PolicyChange = nodeType(policyChanges, {
  action: 'policyChange.read',
  description:
    'The influence of community input on a priority or an alternative, and its limits. It is never about a decision in an individual case.',
  columns: {
    kind: 'The part of the work that was influenced.',
    title: 'The title.',
    insight: 'The input of the community.',
    change: 'The change that the office made.',
    limits: 'The limits: what this does not show.',
    decidedOn: 'The day of the decision; of a proposal, its day.',
    status: 'The status.',
    effectiveOn: 'The day on which it takes effect; null if none is set.',
    withdrawalReason: 'The reason of the withdrawal; null if it was not withdrawn.',
  },
  references: {
    program: {
      to: Program,
      column: 'programId',
      description: 'The program that was changed; null if no program is recorded, or if it is deleted.',
    },
  },
});

const latestFirst = orderBy(policyChanges, 'decidedOn', 'desc');
const lists = listsOf(PolicyChange, policyChanges);
lists.lookup('policyChange');
lists.query('policyChanges', {
  description: 'The policy changes of the acting jurisdiction, latest decision first by default.',
  filter: filterOf('PolicyChangeFilter', policyChanges, {
    kinds: oneOf('kind', 'Of one of these kinds.'),
    statuses: oneOf('status', 'In one of these statuses.'),
    programId: refers('programId', 'Program', 'On this program.'),
    decidedFrom: atLeast('decidedOn', 'Decided on this day or later.'),
    decidedBefore: below('decidedOn', 'Decided before this day.'),
  }),
  order: orderOf(policyChanges, latestFirst, {
    DECIDED_ON: ['decidedOn', 'The day of the decision.'],
    CREATED_AT: ['createdAt', 'When it was recorded.'],
  }),
});
lists.under(Program, 'policyChanges', 'programId', {
  description: 'The policy changes of the program, latest decision first.',
  orderBy: latestFirst,
});
