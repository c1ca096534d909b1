import type { CohortFigures, CohortGroupFigures } from '../survival/cohort.figures.ts';
import {
  cohortSentence,
  comparisonSentence,
  eventWords,
  type CohortFacts,
} from '../survival/cohort.sentence.ts';
import { survivalPicture } from './cohort.pictures.ts';
import { forestPicture } from './effect.pictures.ts';
import type { VegaLiteSpec } from './vega.ts';

/**
 * The pictures of a cohort: the share without an event over the months, for everyone or for each group, and the shares with an
 * event in the window, one below the other. Hidden figures are not in their data; empty if all are hidden.
 */
export function cohortPictures(
  title: string,
  facts: CohortFacts,
  figures: CohortFigures,
): readonly VegaLiteSpec[] {
  const { overall, groups } = figures;
  const description = [
    cohortSentence(facts, figures),
    ...(groups.length === 0 ? [] : [comparisonSentence(facts, figures)]),
  ].join(' ');
  const { one } = eventWords[facts.eventType];
  const shown = groups.some(({ curve }) => curve !== null) ? groups : [overall];
  const curves = shown.flatMap(({ groupCode, curve }) =>
    curve === null || curve.length < 2
      ? []
      : [
          {
            group: groupCode ?? 'Everyone',
            points: curve.slice(1).map(({ month, withoutEvent, interval }) => ({
              time: month,
              survival: withoutEvent,
              interval,
            })),
          },
        ],
  );
  const shares = [overall, ...groups].flatMap(shareRow);
  return [
    ...(curves.length === 0
      ? []
      : [
          survivalPicture(
            {
              title: `${title}: without ${one}`,
              description,
              timeLabel: 'Months since the start',
              valueLabel: `Share without ${one}`,
            },
            curves,
          ),
        ]),
    ...(shares.length === 0
      ? []
      : [
          forestPicture(
            {
              title: `${title}: ${one} within ${facts.windowMonths} months`,
              description,
              valueLabel: `Percent with ${one} within ${facts.windowMonths} months`,
            },
            shares,
            'LEVEL',
          ),
        ]),
  ];
}

function shareRow({ groupCode, fixedWindow }: CohortGroupFigures) {
  if (fixedWindow.kind !== 'ESTIMATE') return [];
  const { value, interval } = fixedWindow;
  return [
    {
      label: groupCode ?? 'Everyone',
      estimate: 100 * value,
      interval: interval && { ...interval, lower: 100 * interval.lower, upper: 100 * interval.upper },
    },
  ];
}
