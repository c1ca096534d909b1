import { mutation } from '../../contract/mutation.schema.ts';
import { createRuleSchema, retireRuleSchema, updateRuleSchema } from './permissible-activity-rule.input.ts';
import { PermissibleActivityRule } from './permissible-activity-rule.schema.ts';
import { createRule, retireRule, updateRule } from './permissible-activity-rule.service.ts';

const shared = { action: 'rule.write', payload: PermissibleActivityRule, key: 'rule' } as const;

mutation('createPermissibleActivityRule', {
  ...shared,
  description:
    'Creates a rule that requires a review or an agreement for some activities, partners, money or publications. It is in force at once.',
  input: createRuleSchema,
  run: createRule,
});

mutation('updatePermissibleActivityRule', {
  ...shared,
  description: 'Changes a rule. The change applies to every approval from now on.',
  input: updateRuleSchema,
  run: updateRule,
});

mutation('retirePermissibleActivityRule', {
  ...shared,
  description: 'Retires a rule permanently.',
  input: retireRuleSchema,
  run: retireRule,
});
