import { nodeType } from '../../contract/node.schema.ts';
import { newestFirst } from '../../lists/connection.ts';
import { filterOf, isSet, oneOf } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderOf } from '../../lists/order.schema.ts';
import { LegalAuthority } from '../authorities/legal-authority.schema.ts';
import { authorityDescription, ruleDescriptions } from './permissible-activity-rule.input.ts';
import { permissibleActivityRules } from './tables.ts';

export const PermissibleActivityRule = nodeType(permissibleActivityRules, {
  action: 'rule.read',
  description:
    'A requirement that subjects of one kind must meet before they go ahead: a review, an agreement with the partner, or both.',
  columns: {
    ...ruleDescriptions,
    retiredAt: 'When it was retired; null while it is in force.',
  },
  references: {
    legalAuthority: { to: LegalAuthority, column: 'legalAuthorityId', description: authorityDescription },
  },
});

const lists = listsOf(PermissibleActivityRule, permissibleActivityRules);
lists.lookup('permissibleActivityRule');
lists.query('permissibleActivityRules', {
  description: 'The rules of the acting jurisdiction, newest first by default.',
  filter: filterOf('PermissibleActivityRuleFilter', permissibleActivityRules, {
    appliesTo: oneOf('appliesTo', 'Applies to one of these kinds of subject.'),
    isRetired: isSet('retiredAt', 'True for retired rules, false for rules in force.'),
  }),
  order: orderOf(permissibleActivityRules, newestFirst, {
    CREATED_AT: ['createdAt', 'When it was recorded.'],
  }),
});
