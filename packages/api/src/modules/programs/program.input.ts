import { LeadAgencyType, ProgramStatus, ProgramType } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { daysInOrder } from '../../days.ts';
import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { areas } from '../areas/tables.ts';
import { logicModelSchema } from './logic-model.ts';
import { programs } from './tables.ts';

const title = rules.publicTitle().describe('The title of the program.');
const type = z.enum(ProgramType).describe('The kind of work that the program does.');
const details = rules.optional({
  summary: rules.narrative('A summary').describe('A summary in one paragraph.'),
  strategy: rules.narrative('A strategy').describe('How the program works, and why that should help.'),
  leadAgencyType: z.enum(LeadAgencyType).describe('The kind of agency that leads it; PROSECUTOR by default.'),
  leadAgencyName: rules
    .publicTitle('The name of an agency')
    .describe('The name of the agency that leads it.'),
  targetProblem: rules.narrative('A target problem').describe('The problem that it should reduce.'),
  targetPopulation: rules.narrative('A target population').describe('The people that it should reach.'),
  targetAreaId: areas.id.describe('The area that it is meant for. A retired area cannot be chosen.'),
  logicModel: logicModelSchema.describe('Its logic model.'),
  startsOn: rules.day.describe('The first day.'),
  endsOn: rules.day.describe('The last day, not before the first.'),
  externalCode: rules
    .code('An external code')
    .describe("The office's own code, which identifies the program in files. No other program has it."),
});

export const datesMessage = 'A program cannot end before its first day.';

export const createProgramSchema = z
  .object({ title, type, ...details, idempotencyKey: idempotencyKeySchema })
  .refine(({ startsOn, endsOn }) => daysInOrder(startsOn, endsOn), {
    path: ['endsOn'],
    message: datesMessage,
  })
  .describe('A new program. Its status is PROPOSED.');

export const updateProgramSchema = programs
  .changeInput({ ...rules.optional({ title, type }), ...details })
  .describe('Changes to a program. A field that is left out stays as it is; null clears it.');

export const changeProgramStatusSchema = programs
  .changeInput({ status: z.enum(ProgramStatus).describe('The new status.') })
  .describe('A change of the status of a program.');
