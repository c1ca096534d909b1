import { builder } from '../../builder.ts';
import { rowType } from '../../contract/node.schema.ts';
import { JobType } from '../../jobs/job.schema.ts';
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
