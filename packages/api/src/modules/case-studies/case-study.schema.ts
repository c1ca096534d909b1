import { EvidenceStatus } from '@rapport/database/generated/prisma/enums.ts';

import { builder } from '../../builder.ts';
import { enumOf } from '../../contract/enum.schema.ts';
import { nodeType } from '../../contract/node.schema.ts';
import { newestFirst } from '../../lists/connection.ts';
import { contains, filterOf, oneOf } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderOf } from '../../lists/order.schema.ts';
import type { RowOf } from '../../tables/columns.ts';
import { citationsOf } from './case-study-citation.service.ts';
import { caseStudies } from './tables.ts';

enumOf(
  'EvidenceStatus',
  EvidenceStatus,
  'The strength of the evidence of effects elsewhere. It says nothing about effects here.',
  {
    EFFECTIVE: 'More than one sound study with a comparison group found the intended effects.',
    PROMISING:
      'A study with a comparison group found the intended effects. It has not been repeated yet, or it has limits.',
    MIXED:
      'Studies with a comparison group found effects of some kinds, or in some places, and none in others.',
    NO_EFFECT: 'Sound studies with a comparison group did not find the intended effects.',
    NOT_EVALUATED: 'No published evaluation with a comparison group is known. Whether it works is unknown.',
  },
);

const CaseStudyCitation = builder.objectRef<RowOf<'CaseStudyCitation'>>('CaseStudyCitation').implement({
  description: 'A published source of a case study.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'Author, title and publisher, as in a bibliography.' }),
    year: t.exposeInt('year', { nullable: true, description: 'The year of publication.' }),
    url: t.exposeString('url', { nullable: true, description: 'The web address where it can be read.' }),
  }),
});

export const CaseStudy = nodeType(caseStudies, {
  action: 'caseStudy.read',
  description:
    'A program elsewhere that the field learns from, with the evidence of its effects and the sources.',
  columns: {
    title: 'The name of the program.',
    place: 'The place where it ran.',
    leadAgencyType: 'The kind of agency that led it.',
    startedYear: 'The year in which it started.',
    summary: 'A summary of the program.',
    evidenceStatus: 'The strength of the evidence of its effects.',
    evidenceNote: 'The findings of the evidence and its limits.',
    isReference:
      'True if it ships with Rapport and is the same for every jurisdiction. It can be read and cited, and never changed.',
  },
  fields: (t) => ({
    citations: t.field({
      type: [CaseStudyCitation],
      description: 'The published sources, in order.',
      extensions: { columns: [] },
      resolve: ({ id }, _args, context) => citationsOf(context, id),
    }),
  }),
});

const lists = listsOf(CaseStudy, caseStudies);
lists.lookup('caseStudy');
lists.query('caseStudies', {
  description:
    'The case studies that the acting jurisdiction can see, those that ship with Rapport and its own, newest first by default.',
  filter: filterOf('CaseStudyFilter', caseStudies, {
    leadAgencyTypes: oneOf('leadAgencyType', 'Led by one of these kinds of agency.'),
    evidenceStatuses: oneOf('evidenceStatus', 'With one of these statuses.'),
    titleContains: contains('title', 'The title contains this text; case and accents do not matter.'),
  }),
  order: orderOf(caseStudies, newestFirst, {
    CREATED_AT: ['createdAt', 'When it was recorded.'],
    TITLE: ['title', 'The title, alphabetically.'],
  }),
});
