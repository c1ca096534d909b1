import { mutation } from '../../contract/mutation.schema.ts';
import { Activity } from './activity.schema.ts';
import { recordAttendanceSchema } from './attendance.input.ts';
import { recordAttendance } from './attendance.service.ts';

mutation('recordAttendance', {
  action: 'attendance.write',
  description:
    'Records attendance of an activity that is ACTIVE or COMPLETED: a headcount, with or without groups, or participants under pseudonyms. Names are not recorded.',
  input: recordAttendanceSchema,
  payload: Activity,
  run: recordAttendance,
});
