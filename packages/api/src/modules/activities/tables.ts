import { table } from '../../tables/table.ts';

export const activities = table('Activity', 'activity');
export const activitySeries = table('ActivitySeries', 'series of activities', {
  plural: 'series of activities',
});
export const attendances = table('Attendance', 'attendance record');
export const attendanceCounts = table('AttendanceCount', 'group of a headcount', {
  plural: 'groups of a headcount',
});
export const resourceDistributions = table('ResourceDistribution', 'resource distribution');
