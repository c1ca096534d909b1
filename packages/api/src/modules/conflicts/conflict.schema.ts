import { subjectOf } from '@rapport/core/actor.ts';
import {
  ConflictNature,
  ConflictResolution,
  ConflictStatus,
} from '@rapport/database/generated/prisma/enums.ts';

import { enumOf } from '../../contract/enum.schema.ts';
import { nodeType } from '../../contract/node.schema.ts';
import { newestFirst } from '../../lists/connection.ts';
import { filterOf, oneOf } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderOf } from '../../lists/order.schema.ts';
import { aboutSubject, GovernedSubjectType } from '../reviews/governed.schema.ts';
import { subjectColumns, subjectOfRow } from '../reviews/governed.ts';
import { conflictDescriptions } from './conflict.input.ts';
import { seesAllConflicts, seesConflict } from './conflict.rules.ts';
import { conflictDisclosures } from './tables.ts';

enumOf('ConflictNature', ConflictNature, 'The kind of interest that a person has.', {
  FINANCIAL: 'Money or property.',
  FAMILY: 'A relative, spouse or partner.',
  PROFESSIONAL: 'Another office, job or client.',
  POLITICAL: 'A campaign, party or candidate.',
  OTHER: 'Another interest.',
});

enumOf('ConflictStatus', ConflictStatus, 'The status of a disclosure.', {
  DISCLOSED: 'Not resolved. Its subject cannot go ahead.',
  RESOLVED: 'Resolved by a reviewer.',
});

enumOf('ConflictResolution', ConflictResolution, 'How a conflict of interest was resolved.', {
  RECUSED: 'The person with the interest no longer takes part.',
  DIVESTED: 'The person gave up the interest.',
  MITIGATED: 'Another arrangement keeps the interest from having an effect.',
  NO_CONFLICT: 'The reviewer found no conflict.',
});

export const ConflictDisclosure = nodeType(conflictDisclosures, {
  action: 'conflict.read',
  description:
    'A disclosed conflict of interest. Only people with permission to resolve it and the person who disclosed it can see it.',
  columns: {
    discloserSubject: 'The person who disclosed it: a subject of the identity provider.',
    nature: conflictDescriptions.nature,
    description: conflictDescriptions.description,
    status: 'Its status.',
    resolution: 'How it was resolved; null while it is not resolved.',
    resolutionNote: `${conflictDescriptions.resolutionNote} Null while it is not resolved.`,
    resolvedBySubject: 'The person who resolved it, never the discloser; null while it is not resolved.',
    resolvedAt: 'When it was resolved; null while it is not.',
    createdAt: 'When it was disclosed.',
  },
  fields: (t) => ({
    subject: t.field({
      type: GovernedSubjectType,
      description: conflictDescriptions.subject,
      extensions: { columns: Object.values(subjectColumns) },
      resolve: subjectOfRow,
    }),
  }),
  isVisible: ({ actor }, { discloserSubject }) => seesConflict(actor, discloserSubject),
});

const lists = listsOf(ConflictDisclosure, conflictDisclosures);
lists.lookup('conflictDisclosure');
lists.query('conflictDisclosures', {
  description:
    'The disclosed conflicts of interest, newest first by default. People with permission to resolve them see all of the acting jurisdiction; everyone else sees their own.',
  where: ({ actor }) =>
    seesAllConflicts(actor) ? [] : [{ field: 'discloserSubject', is: 'equal', value: subjectOf(actor) }],
  filter: filterOf('ConflictDisclosureFilter', conflictDisclosures, {
    statuses: oneOf('status', 'In one of these statuses.'),
    subject: aboutSubject('About this subject.'),
  }),
  order: orderOf(conflictDisclosures, newestFirst, { CREATED_AT: ['createdAt', 'When it was disclosed.'] }),
});
