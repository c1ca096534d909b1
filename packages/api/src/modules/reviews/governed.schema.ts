import { encodeGlobalId } from '@rapport/core/ids.ts';
import type { GovernedKind } from '@rapport/database/generated/prisma/enums.ts';

import { builder } from '../../builder.ts';
import { loadNode } from '../../lists/node.schema.ts';
import { typeNames, type GovernedSubject } from './governed.ts';

export const GovernedKindEnum = builder.enumType('GovernedKind', {
  description: 'What a rule can be about, a review can examine, and a conflict can touch.',
  values: {
    PROGRAM: { description: 'A program.' },
    ACTIVITY: { description: 'An activity.' },
    PARTNER_ORGANIZATION: { description: 'An organisation with which the office works.' },
    BUDGET_LINE: { description: 'Money planned for a program.' },
    PUBLICATION: { description: 'What the office tells the public.' },
  } satisfies Record<GovernedKind, object>,
});

export const GovernedSubjectType = builder.objectRef<GovernedSubject>('GovernedSubject').implement({
  description: 'The one thing that a requirement, a review or a disclosure is about.',
  fields: (t) => ({
    kind: t.expose('kind', { type: GovernedKindEnum, description: 'What kind of thing it is.' }),
    id: t.id({
      description: 'Its global id.',
      resolve: ({ kind, id }) => encodeGlobalId(typeNames[kind], id),
    }),
    node: t.field({
      type: builder.nodeInterfaceRef(),
      nullable: true,
      description: 'The thing itself; null where it was deleted.',
      resolve: ({ kind, id }, _args, context) => loadNode(context, encodeGlobalId(typeNames[kind], id)),
    }),
  }),
});

export const GovernedSubjectInput = builder.inputType('GovernedSubjectInput', {
  description: 'The thing that this is about: one of these.',
  isOneOf: true,
  fields: (t) => ({
    programId: t.id({ description: 'A program.' }),
    activityId: t.id({ description: 'An activity.' }),
    partnerOrganizationId: t.id({ description: 'An organisation with which the office works.' }),
    budgetLineId: t.id({ description: 'Money planned for a program.' }),
    publicationId: t.id({ description: 'What the office tells the public.' }),
  }),
});
