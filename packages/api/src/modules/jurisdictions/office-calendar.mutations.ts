import { mutation } from '../../contract/mutation.schema.ts';
import { updateOfficeCalendarSchema } from './office-calendar.input.ts';
import { Jurisdiction } from './jurisdiction.schema.ts';
import { updateOfficeCalendar } from './jurisdiction.service.ts';

mutation('updateOfficeCalendar', {
  action: 'jurisdiction.write',
  description:
    'Changes the time zone and the fiscal year of the acting jurisdiction. From the next request on, every day, month and year is counted by them, also in the past. Frozen equity views keep theirs.',
  input: updateOfficeCalendarSchema,
  payload: Jurisdiction,
  run: updateOfficeCalendar,
});
