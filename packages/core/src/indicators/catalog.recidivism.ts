import { context, exclude, include, indicator, type IndicatorDraft } from './indicator.ts';

const events = [
  { code: 'arrest', name: 'arrest', ppiNumber: null },
  { code: 'charge', name: 'charge', ppiNumber: '4.4' },
  { code: 'conviction', name: 'conviction', ppiNumber: null },
  { code: 'incarceration', name: 'incarceration', ppiNumber: null },
] as const;
const windows = [12, 24, 36] as const;

/** Recidivism by event type and window. Each pair is an indicator of its own, so that nobody compares two of them. */
export const recidivismIndicators: readonly IndicatorDraft[] = events.flatMap(({ code, name, ppiNumber }) =>
  windows.map((months) =>
    indicator({
      code: `recidivism-${code}-${months}`,
      name: `Recidivism: new ${name} within ${months} months`,
      description: `The share of people with a new ${name} within ${months} months of the start of their follow-up.`,
      measure: 'PROPORTION',
      numerator: `People of the cohort with a new ${name} within ${months} months.`,
      denominator: `People of the cohort who were followed for ${months} months.`,
      unit: '%',
      direction: 'LOWER_IS_BETTER',
      frequency: 'YEAR',
      disaggregations: ['AGE_BAND', 'SEX', 'RACE_ETHNICITY', 'ETHNICITY'],
      source:
        ppiNumber === null
          ? 'Common practice of recidivism studies'
          : 'Prosecutorial Performance Indicators 4.4 Felony recidivism of diversioners',
      ppiNumber,
      items: [
        include('other-counties', `A new ${name} in another county of the state.`),
        exclude('technical', 'Technical violations of supervision.'),
        exclude('traffic', 'Traffic offenses.'),
        context('start', 'When does the follow-up start: at entry, at completion or at release?'),
        context('source', `From which records does the office know of a new ${name}?`),
      ],
    }),
  ),
);

const codeForm = new RegExp(
  `^recidivism-(${events.map(({ code }) => code).join('|')})-(${windows.join('|')})$`,
);

/** The event and the window in months of an indicator of recidivism; null for other indicators. */
export function recidivismKind(code: string): { readonly event: string; readonly months: number } | null {
  const [, event, months] = codeForm.exec(code) ?? [];
  return event === undefined ? null : { event, months: Number(months) };
}
