import { PublicationKind, PublicationStatus } from '@rapport/database/generated/prisma/enums.ts';

import { enumOf } from '../../contract/enum.schema.ts';
import { nodeType } from '../../contract/node.schema.ts';
import { newestFirst } from '../../lists/connection.ts';
import { filterOf, oneOf, refers } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderOf } from '../../lists/order.schema.ts';
import { FeedbackItem } from '../feedback/feedback.schema.ts';
import { PolicyChange } from '../policy-changes/policy-change.schema.ts';
import { Program } from '../programs/program.schema.ts';
import {
  PublicationFigureType,
  PublicationSectionsType,
  PublicationTranslationType,
} from './publication-text.schema.ts';
import { draftFigures, textsOf } from './publication.texts.ts';
import { publications } from './tables.ts';

export const PublicationKindEnum = enumOf('PublicationKind', PublicationKind, 'The kind of a publication.', {
  PROGRAM_REPORT: 'A report on a program; it names the program.',
  POLICY_CHANGE: 'A change by the office because of community input; it names the policy change.',
  FEEDBACK_RESPONSE: 'The response to a feedback item; it names the feedback item.',
  ANNOUNCEMENT: 'Another announcement.',
  YOU_SAID_WE_DID:
    'Four sections in each language: the input of people, the decision, the work that followed, and the evidence.',
});

enumOf('PublicationStatus', PublicationStatus, 'The status of a publication.', {
  DRAFT: 'A draft.',
  PUBLISHED: 'Published: everyone can read its versions, which do not change.',
  WITHDRAWN: 'Withdrawn, with a reason.',
});

const textColumns = ['title', 'body', 'language', 'sections', 'translations'] as const;

export const Publication = nodeType(publications, {
  action: 'publication.read',
  description:
    'A text of the office for the public: the text that the office works on, and the versions that it published. Everyone reads the last version through `publicJurisdiction`.',
  columns: {
    kind: 'The kind of publication.',
    title: 'The title.',
    body: 'The text in the main language.',
    language: 'The main language, as a BCP 47 tag.',
    slug: 'The name in web addresses.',
    status: 'The status.',
    publishedAt: 'When it was first published; null for a draft.',
    withdrawnAt: 'When it was withdrawn; null if it was not.',
    withdrawalReason: 'The reason of the withdrawal; null if it was not withdrawn.',
    createdAt: 'When it was drafted.',
  },
  fields: (t) => ({
    sections: t.field({
      type: PublicationSectionsType,
      nullable: true,
      description: 'The sections in the main language; null if it has none.',
      extensions: { columns: textColumns },
      resolve: (row) => textsOf(row)[0]?.sections ?? null,
    }),
    translations: t.field({
      type: [PublicationTranslationType],
      description: 'The same publication in other languages.',
      extensions: { columns: textColumns },
      resolve: (row) => textsOf(row).slice(1),
    }),
    figures: t.field({
      type: [PublicationFigureType],
      description: 'The figures that it shows, each with its frozen source.',
      extensions: { columns: ['figures'] },
      resolve: ({ figures }) => draftFigures(figures),
    }),
    hasUnpublishedChanges: t.boolean({
      description: 'Whether the text has changed since its last version. Always true for a draft.',
      extensions: { columns: ['wordsVersion', 'publishedWordsVersion'] },
      resolve: ({ wordsVersion, publishedWordsVersion }) => wordsVersion !== publishedWordsVersion,
    }),
  }),
  references: {
    program: {
      to: Program,
      column: 'programId',
      description: 'The program that it is about; null if it names none, or if the program was deleted.',
    },
    policyChange: {
      to: PolicyChange,
      column: 'policyChangeId',
      description: 'The policy change that it is about; null if it names none, or if it was deleted.',
    },
    feedbackItem: {
      to: FeedbackItem,
      column: 'feedbackItemId',
      description:
        'The feedback item that it responds to; null if it names none, or if the feedback item was deleted.',
    },
  },
});

const lists = listsOf(Publication, publications);
lists.lookup('publication');
lists.query('publications', {
  description: 'The publications of the acting jurisdiction, newest first by default.',
  filter: filterOf('PublicationFilter', publications, {
    kinds: oneOf('kind', 'Of one of these kinds.'),
    statuses: oneOf('status', 'In one of these statuses.'),
    programId: refers('programId', 'Program', 'About this program.'),
  }),
  order: orderOf(publications, newestFirst, { CREATED_AT: ['createdAt', 'When it was drafted.'] }),
});
lists.under(Program, 'publications', 'programId', {
  description: 'Publications that name the program, newest first.',
});
