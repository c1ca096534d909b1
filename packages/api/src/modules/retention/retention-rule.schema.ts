import { nodeType } from '../../contract/node.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { LegalAuthority } from '../authorities/legal-authority.schema.ts';
import { retentionRuleDescriptions } from './retention-rule.input.ts';
import { retainedTypes } from './retention.rules.ts';
import { retentionRules } from './tables.ts';

const { legalAuthority, ...columns } = retentionRuleDescriptions;
const starts = retainedTypes
  .map(({ recordType, startInWords }) => `${recordType}: ${startInWords}`)
  .join('; ');

export const RetentionRule = nodeType(retentionRules, {
  action: 'retention.read',
  description: `How long records of a type are kept. Records of a type without a rule are kept indefinitely. The retention period starts on this day. ${starts}. A record without such a day is still in use and is kept.`,
  columns,
  references: {
    legalAuthority: { to: LegalAuthority, column: 'legalAuthorityId', description: legalAuthority },
  },
});

listsOf(RetentionRule, retentionRules).query('retentionRules', {
  description: 'The retention rules of the acting jurisdiction, newest first.',
});
