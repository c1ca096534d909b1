import { isEstimate } from '@rapport/client/measured-value.ts';
import type { ReactNode } from 'react';

import { formatCount } from '../shared/labels.ts';
import type { SurveyVersion } from './survey-version.ts';

/** How much of a release is shown, and how large its rounding is. */
export function ReleaseNotes({
  release: { shownFigures: shown, roundingError: rounding },
}: {
  release: NonNullable<SurveyVersion['release']>;
}): ReactNode {
  if (!isEstimate(shown)) return null;
  const count = `${formatCount(shown.numerator ?? 0)} of ${formatCount(shown.denominator)}`;
  const moved = isEstimate(rounding) ? `${Math.round(100 * rounding.value)}%` : null;
  return (
    <>
      <p>
        Of this survey, {count} figures are shown
        {moved === null
          ? '.'
          : `, and rounding moves a typical one by at most ${moved} of its margin of error.`}
      </p>
      <p className="hint">
        A figure is a mean, a top-box share or the share of a choice, for everyone or for one group. The
        others are hidden because they could reveal a small group or an answer. The margin of error is half
        the interval, which includes the rounding. Half of the figures are moved less than this, and half of
        them more.
      </p>
    </>
  );
}
