import { RecordType } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import * as rules from '../../input-rules.ts';
import { legalAuthorities } from '../authorities/tables.ts';
import { retentionRules } from './tables.ts';

/** The descriptions of a rule's fields, in its type and in inputs. */
export const retentionRuleDescriptions = {
  recordType: 'The type of record; it has at most one rule.',
  retainMonths: 'How many months records are kept.',
  rationale: 'The reason for the retention period.',
  legalAuthority: 'The legal authority that requires it.',
} as const;

/** A hundred years. */
const retainMonthsMax = 1_200;

export const setRetentionRuleSchema = z
  .object({
    recordType: z.enum(RecordType).describe(retentionRuleDescriptions.recordType),
    retainMonths: z
      .int()
      .min(1, 'Records must be kept for at least 1 month.')
      .max(retainMonthsMax, `Records can be kept for at most ${retainMonthsMax} months.`)
      .describe(retentionRuleDescriptions.retainMonths),
    rationale: rules.narrative('A rationale').describe(retentionRuleDescriptions.rationale),
    legalAuthorityId: legalAuthorities.id.nullish().describe(retentionRuleDescriptions.legalAuthority),
    expectedVersion: rules.expectedVersion
      .nullish()
      .describe('The version of the existing rule of the type; left out to create its first rule.'),
  })
  .describe('How long records of a type are kept.');

export const removeRetentionRuleSchema = retentionRules.changeInput({}).describe('The rule to remove.');
