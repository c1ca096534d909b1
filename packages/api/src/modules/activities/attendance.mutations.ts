import { mutation } from '../../contract/mutation.schema.ts';
import { Activity } from './activity.schema.ts';
import { correctAttendance, voidAttendance } from './attendance-correction.service.ts';
import { correctAttendanceSchema, recordAttendanceSchema, voidAttendanceSchema } from './attendance.input.ts';
import { Attendance } from './attendance.schema.ts';
import { recordAttendance } from './attendance.service.ts';

mutation('recordAttendance', {
  action: 'attendance.write',
  description:
    'Records attendance of an activity that is ACTIVE or COMPLETED: a headcount, with or without groups, or participants under pseudonyms. Names are not recorded.',
  input: recordAttendanceSchema,
  payload: Activity,
  run: recordAttendance,
});

mutation('correctAttendance', {
  action: 'attendance.write',
  description:
    'Corrects a headcount, its groups, or the key of a participant, also after the activity and its program are over. The values before stay readable in `corrections`. Frozen equity views stay as they are.',
  input: correctAttendanceSchema,
  payload: Attendance,
  run: correctAttendance,
});

mutation('voidAttendance', {
  action: 'attendance.write',
  description:
    'Voids an attendance record that should not exist. It stays readable and counts nowhere. This cannot be undone. To count the people again, record them again.',
  input: voidAttendanceSchema,
  payload: Attendance,
  run: voidAttendance,
});
