import { expect, it } from 'vitest';

import { releaseTable } from './release/release.rows.ts';
import { surveyRelease } from './release/survey-release.ts';
import { releaseUsefulness } from './release.usefulness.ts';
import { simulatedSurvey } from './testing/simulated.survey.ts';

it('counts what the tables of a release show to readers', { timeout: 120_000 }, () => {
  const { release } = surveyRelease(
    simulatedSurvey({ seed: 3, people: 200, questions: 5, demographics: 2, nonresponse: 0.05, scales: 1 }),
  );
  const asked = new Set(release.targets.map(({ code, choice }) => choice?.question ?? code));
  const figures = [...asked].flatMap((code) => {
    const isPair = release.targets.some((target) => target.code === code && target.pair !== null);
    const hasMean = release.targets.some((target) => target.code === code);
    const tables = release.dimensions.map((dimension) => releaseTable(release, code, dimension.code));
    const rows = [tables[0]?.overall, ...tables.flatMap((table) => table?.groups)];
    return rows.flatMap((row) => [
      ...(hasMean ? [row?.mean] : []),
      row?.topBoxShare,
      // Both shares of two choices follow from the mean.
      ...(isPair ? [] : (row?.choices.map(({ share }) => share) ?? [])),
    ]);
  });
  // Not reported: groups without people. Null: no top box.
  const known = figures.filter((figure) => figure != null && figure.kind !== 'NOT_REPORTED');
  const shown = known.filter((figure) => figure?.kind === 'ESTIMATE');
  const usefulness = releaseUsefulness(release);
  expect([usefulness.shown, usefulness.figures]).toEqual([shown.length, known.length]);
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.length).toBeLessThan(known.length);
  expect(usefulness.addedMedian).toBeGreaterThan(0);
  expect(usefulness.addedMedian).toBeLessThanOrEqual(usefulness.addedMost ?? 0);
  expect(usefulness.addedMost).toBeLessThan(1);
});

it('has no rounding where nothing is shown', () => {
  expect(releaseUsefulness({ dimensions: [], targets: [], figures: [] })).toEqual({
    figures: 0,
    shown: 0,
    rounded: 0,
    addedMedian: null,
    addedMost: null,
  });
});
