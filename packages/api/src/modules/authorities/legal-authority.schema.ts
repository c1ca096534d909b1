import type { LegalAuthorityKind } from '@rapport/database/generated/prisma/enums.ts';

import { builder } from '../../builder.ts';
import { connectionTypes } from '../../lists/connection.schema.ts';
import { readConnection, type ListOrder } from '../../lists/connection.ts';
import { findNode, registerNode } from '../../lists/node.schema.ts';
import { orderInput } from '../../lists/order.schema.ts';
import { parseInput } from '../../mutation.ts';
import {
  legalAuthorityFields,
  legalAuthorityFilterSchema,
  legalAuthorityList,
  type LegalAuthorityRow,
} from './legal-authority.service.ts';

export const LegalAuthorityKindEnum = builder.enumType('LegalAuthorityKind', {
  description: 'What kind of text a legal authority is.',
  values: {
    CONSTITUTION: { description: 'A constitution, of the United States or of a state.' },
    STATUTE: { description: 'A law that a legislature passed.' },
    RULE: { description: 'A regulation, or a rule of a court.' },
    ETHICS_STANDARD: { description: 'A standard of professional conduct.' },
    POLICY: { description: 'A written policy, of the office or of those above it.' },
  } satisfies Record<LegalAuthorityKind, object>,
});

export const LegalAuthority = builder.prismaObject('LegalAuthority', {
  description: "What allows or limits the office's work: a law, a rule, a standard or a policy.",
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.globalID({
      description: 'Global id.',
      resolve: (authority) => ({ id: authority.id, type: 'LegalAuthority' }),
    }),
    kind: t.expose('kind', { type: LegalAuthorityKindEnum, description: 'What kind of text it is.' }),
    citation: t.exposeString('citation', {
      description: 'How it is cited, such as "28 CFR Part 22"; one authority of a jurisdiction has it.',
    }),
    title: t.exposeString('title', { description: 'What it is called.' }),
    description: t.exposeString('description', {
      description: 'What it says about the work, in the words of whoever recorded it; no quotation.',
    }),
    url: t.exposeString('url', { nullable: true, description: 'Where it can be read.' }),
    isReference: t.exposeBoolean('isReference', {
      description: 'Ships with Rapport, the same for every jurisdiction: cited, never changed.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was recorded.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
    version: t.exposeInt('version', { description: 'Rises by one with each change; for `expectedVersion`.' }),
  }),
});

registerNode('LegalAuthority', legalAuthorityFields, 'authority.read');
export const [LegalAuthorityConnection, LegalAuthorityEdge] = connectionTypes(
  LegalAuthority,
  'LegalAuthority',
);

const LegalAuthorityFilter = builder.inputType('LegalAuthorityFilter', {
  description: 'Which legal authorities to list; conditions that are given must all hold.',
  fields: (t) => ({
    kinds: t.field({ type: [LegalAuthorityKindEnum], description: 'One of these kinds of text.' }),
    isReference: t.boolean({
      description: "True for those that ship with Rapport, false for the jurisdiction's own.",
    }),
    citationContains: t.string({ description: 'The citation contains this text, in upper or lower case.' }),
  }),
});

const byCitation: ListOrder = { field: 'citation', direction: 'asc', kind: 'text' };
const legalAuthorityOrder = orderInput('LegalAuthority', 'legal authorities', byCitation, {
  CITATION: { value: 'citation', kind: 'text', description: 'Its citation, by code point.' },
  CREATED_AT: { value: 'createdAt', kind: 'time', description: 'When it was recorded.' },
});

builder.queryField('legalAuthorities', (t) =>
  t.connection(
    {
      type: LegalAuthority,
      action: 'authority.read',
      description:
        'The legal authorities of the acting jurisdiction, shipped ones and its own, by citation unless ordered otherwise.',
      args: {
        filter: t.arg({ type: LegalAuthorityFilter, description: 'Which of them.' }),
        orderBy: t.arg({ type: legalAuthorityOrder.type, description: 'In which order.' }),
      },
      resolve: (_root, args, context) =>
        readConnection<LegalAuthorityRow>(
          context,
          legalAuthorityList(
            parseInput(legalAuthorityFilterSchema, args.filter, 'filter'),
            legalAuthorityOrder.order(args.orderBy),
          ),
          args,
        ),
    },
    LegalAuthorityConnection,
    LegalAuthorityEdge,
  ),
);

builder.queryField('legalAuthority', (t) =>
  t.field({
    type: LegalAuthority,
    nullable: true,
    action: 'authority.read',
    description: 'One legal authority; null where there is no such authority for this caller.',
    args: { id: t.arg.id({ required: true, description: 'Its global id.' }) },
    resolve: (_root, { id }, context) => findNode<LegalAuthorityRow>(context, 'LegalAuthority', id),
  }),
);
