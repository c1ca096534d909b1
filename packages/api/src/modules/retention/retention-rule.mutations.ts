import { mutation, mutationOf } from '../../contract/mutation.schema.ts';
import { RecordTypeEnum } from './record-type.schema.ts';
import { removeRetentionRuleSchema, setRetentionRuleSchema } from './retention-rule.input.ts';
import { RetentionRule } from './retention-rule.schema.ts';
import { removeRetentionRule, setRetentionRule } from './retention-rule.service.ts';

mutation('setRetentionRule', {
  action: 'retention.write',
  description: 'Sets how long records of a type are kept.',
  input: setRetentionRuleSchema,
  payload: RetentionRule,
  run: setRetentionRule,
});

mutationOf('removeRetentionRule', {
  action: 'retention.write',
  description: 'Removes a rule. Records of its type are then kept indefinitely.',
  input: removeRetentionRuleSchema,
  payload: {
    recordType: { type: RecordTypeEnum, description: 'The type of record that no longer has a rule.' },
  },
  run: removeRetentionRule,
});
