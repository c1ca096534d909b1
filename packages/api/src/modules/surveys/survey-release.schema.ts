import { builder } from '../../builder.ts';
import { rowType } from '../../contract/node.schema.ts';
import { JobType } from '../../jobs/job.schema.ts';
import { MeasuredValueUnion } from '../../measured-value.schema.ts';
import { roundingError, shownFigures } from './survey-release.rules.ts';
import { latestReleaseJob, releaseOf } from './survey-release.service.ts';
import { SurveyVersion } from './survey-version.schema.ts';
import { surveyReleases } from './tables.ts';

const SurveyRelease = rowType(surveyReleases, {
  description:
    'All figures of a closed survey version, frozen together. They never change. `surveyResult` and `surveyComparison` read them.',
  columns: {
    threshold: 'Counts from 1 to this number are hidden, with everything that would reveal them.',
    createdAt: 'When the figures were frozen.',
    updatedAt: false,
    version: false,
  },
  fields: (t) => ({
    shownFigures: t.field({
      type: MeasuredValueUnion,
      description:
        'The share of figures that are shown. The others are hidden because they could reveal a small group or an answer. A figure is a mean, a top-box share or the share of a choice, of all respondents or of a group.',
      extensions: { columns: ['frame'] },
      resolve: ({ frame }) => shownFigures(frame),
    }),
    roundingError: t.field({
      type: MeasuredValueUnion,
      description:
        'The most that rounding can move a figure, as a share of half its interval: the median of the means and shares that are shown. The intervals include it.',
      extensions: { columns: ['frame'] },
      resolve: ({ frame }) => roundingError(frame),
    }),
  }),
});

builder.objectField(SurveyVersion, 'release', (t) =>
  t.field({
    type: SurveyRelease,
    nullable: true,
    action: 'surveyResult.read',
    description: 'The frozen figures of the version; null until a job has frozen them.',
    extensions: { columns: [] },
    resolve: ({ id }, _args, context) => releaseOf(context, id),
  }),
);

builder.objectField(SurveyVersion, 'releaseJob', (t) =>
  t.field({
    type: JobType,
    nullable: true,
    // Its progress counts the responses, and readers of figures get rounded counts.
    action: 'survey.write',
    description:
      'The last job that freezes the figures, with its progress; null before the version is closed.',
    extensions: { columns: [] },
    resolve: ({ id }, _args, context) => latestReleaseJob(context, id),
  }),
);
