import { AreaKind } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { areas } from './tables.ts';

const details = {
  code: rules.code().describe('The code that identifies the area in files. No other area has it.'),
  name: rules.publicTitle('A name').describe('The name of the area.'),
};
const kind = z.enum(AreaKind).nullish();

export const createAreaSchema = z
  .object({
    ...details,
    kind: kind.describe('The kind of place; NEIGHBORHOOD by default.'),
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('A new area.');

export const updateAreaSchema = areas
  .changeInput({ ...rules.optional(details), kind: kind.describe('The kind of place.') })
  .describe('Changes to an area. A field that is left out stays as it is.');

export const retireAreaSchema = areas.changeInput({}).describe('The area to retire.');
