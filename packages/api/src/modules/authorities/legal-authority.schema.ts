import { LegalAuthorityKind } from '@rapport/database/generated/prisma/enums.ts';

import { enumOf } from '../../contract/enum.schema.ts';
import { nodeType } from '../../contract/node.schema.ts';
import { contains, equals, filterOf, oneOf } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy, orderOf } from '../../lists/order.schema.ts';
import { legalAuthorities } from './tables.ts';

enumOf('LegalAuthorityKind', LegalAuthorityKind, 'The kind of text of a legal authority.', {
  CONSTITUTION: 'The constitution of the United States or of a state.',
  STATUTE: 'A law that a legislature passed.',
  RULE: 'A regulation, or a rule of a court.',
  ETHICS_STANDARD: 'A standard of professional conduct.',
  POLICY: 'A written policy of the office or of a higher authority.',
});

export const LegalAuthority = nodeType(legalAuthorities, {
  action: 'authority.read',
  description: "A law, rule, standard or policy that allows or limits the office's work.",
  columns: {
    kind: 'The kind of text.',
    citation: 'The citation, such as "28 CFR Part 22". No other legal authority of the jurisdiction has it.',
    title: 'The title.',
    description:
      'A summary of its effect on the work, in the words of the person who recorded it. Not a quotation.',
    url: 'The web address of the text.',
    isReference: 'True if it ships with Rapport. Every jurisdiction can cite it, and it cannot be changed.',
  },
});

const lists = listsOf(LegalAuthority, legalAuthorities);
lists.lookup('legalAuthority');
lists.query('legalAuthorities', {
  description:
    'The legal authorities of the acting jurisdiction and those that ship with Rapport, by citation by default.',
  filter: filterOf('LegalAuthorityFilter', legalAuthorities, {
    kinds: oneOf('kind', 'Of one of these kinds.'),
    isReference: equals(
      'isReference',
      "True for those that ship with Rapport, false for the jurisdiction's own.",
    ),
    citationContains: contains(
      'citation',
      'The citation contains this text; case and accents do not matter.',
    ),
  }),
  order: orderOf(legalAuthorities, orderBy(legalAuthorities, 'citation', 'asc'), {
    CITATION: ['citation', 'The citation, alphabetically.'],
    CREATED_AT: ['createdAt', 'When it was recorded.'],
  }),
});
