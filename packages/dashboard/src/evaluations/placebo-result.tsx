import type { PlaceboCheckFieldsFragment } from '@rapport/client/generated/hooks.ts';
import { isUnfinished } from '@rapport/client/jobs.ts';
import type { ReactNode } from 'react';

import { JobProgress } from '../shared/job-progress.tsx';
import { formatCount, formatCounted } from '../shared/labels.ts';

const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 });

const verdictLabels: Readonly<Record<NonNullable<PlaceboCheckFieldsFragment['verdict']>, string>> = {
  AS_PROMISED: 'Passed',
  UNCERTAIN: 'Uncertain',
  FLAGGED: 'Flagged',
  NOT_MEASURED: 'Flagged: not measured',
};

/** The progress of a placebo check, and its share of false alarms. */
export function PlaceboResult({ check }: { check: PlaceboCheckFieldsFragment }): ReactNode {
  const { job, runs, falseAlarms, falseAlarmRate, nominalRate, rateLower, rateUpper, verdict, note } = check;
  if (isUnfinished(job) || job.status === 'FAILED') {
    return <JobProgress job={job} label="Running the placebo check" />;
  }
  return (
    <>
      <p>
        {verdict === null ? null : <span className="badge">{verdictLabels[verdict]}</span>}{' '}
        {falseAlarmRate === null
          ? 'The share of false alarms cannot be judged.'
          : `${formatCounted(falseAlarms ?? 0, 'false alarm')} in ${formatCount(runs ?? 0)} runs: ${percent.format(falseAlarmRate)}, promised ${percent.format(nominalRate ?? 0)}.`}
        {rateLower === null || rateUpper === null
          ? ''
          : ` 95% interval ${percent.format(rateLower)} to ${percent.format(rateUpper)}.`}
      </p>
      {note === null ? null : <p className="hint">{note}</p>}
    </>
  );
}
