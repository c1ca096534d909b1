import { builder } from './builder.ts';
import { inputFrom } from './contract/input.schema.ts';
import { asType } from './contract/seam.ts';
import { periodSchema, type Period } from './period.ts';

/** The type of an argument that names a period. */
export const PeriodInputType = asType(inputFrom('PeriodInput', periodSchema));

export const PeriodType = builder.objectRef<Period>('Period').implement({
  description: 'The days that figures are about.',
  fields: (t) => ({
    firstDay: t.expose('firstDay', { type: 'Date', description: 'The first day.' }),
    lastDay: t.expose('lastDay', { type: 'Date', description: 'The last day; it belongs to the period.' }),
    calendarYear: t.exposeInt('calendarYear', {
      nullable: true,
      description: 'The calendar year, if the days are one.',
    }),
    fiscalYear: t.exposeInt('fiscalYear', {
      nullable: true,
      description: 'The fiscal year of the office, if the days are one.',
    }),
    timeZone: t.exposeString('timeZone', {
      description: 'The time zone in which the days begin and end, by its IANA name.',
    }),
  }),
});
