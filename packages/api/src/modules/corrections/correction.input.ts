import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';

const reasonCharactersMax = 1_000;

/** The reason and the key of every correction and every void. */
export const correctionDetails = {
  reason: rules
    .narrative('A reason', reasonCharactersMax)
    .describe('The reason, which stays with the record.'),
  idempotencyKey: idempotencyKeySchema,
};
