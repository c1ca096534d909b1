import { FiscalYearNaming } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import * as rules from '../../input-rules.ts';
import { jurisdictions } from './tables.ts';

const monthMessage = 'A month is a number from 1 to 12.';
const dayMessage = 'A day of a month is a number from 1 to 31.';

export const updateOfficeCalendarSchema = jurisdictions
  .changeInput({
    timeZone: rules.timeZone
      .nullish()
      .describe('The time zone in which days begin and end, by its IANA name, such as "America/Denver".'),
    fiscalYearStartMonth: z
      .int()
      .min(1, monthMessage)
      .max(12, monthMessage)
      .nullish()
      .describe('The month of the first day of a fiscal year; 7 for July.'),
    fiscalYearStartDay: z
      .int()
      .min(1, dayMessage)
      .max(31, dayMessage)
      .nullish()
      .describe('The day of the month on which a fiscal year starts. Every year must have that day.'),
    fiscalYearNaming: z
      .enum(FiscalYearNaming)
      .nullish()
      .describe('The calendar year that gives a fiscal year its number.'),
  })
  .describe('A new calendar of the acting jurisdiction. A field that is not given does not change.');
