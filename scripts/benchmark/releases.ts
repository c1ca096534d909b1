import { surveyRelease } from '@rapport/statistics/release/survey-release.ts';
import { simulatedSurvey } from '@rapport/statistics/testing/simulated.survey.ts';

import { surveyDocument } from '../verify-certificate/survey.document.ts';
import { surveyFaults } from '../verify-certificate/survey.ts';
import type { MeasurementFigures } from './measurement.figures.ts';
import { spread } from './spread.ts';

/**
 * The time to freeze the figures of a survey, with the size of its certificate, and the time to verify it. Once
 * each, because a large release takes long: 3 scales, 8 demographic questions, 5% of the answers missing.
 */
export function measureReleases(people: number, questionCounts: readonly number[]): MeasurementFigures[] {
  return questionCounts.flatMap((questions) => {
    const input = simulatedSurvey({
      seed: 1,
      people,
      questions,
      demographics: 8,
      nonresponse: 0.05,
      scales: 3,
    });
    const started = performance.now();
    const made = surveyRelease(input);
    const frozen = performance.now() - started;
    const content = JSON.stringify(made);
    const read = performance.now();
    const faults = surveyFaults(surveyDocument.parse(JSON.parse(content)));
    const verified = performance.now() - read;
    if (faults.length > 0) throw new Error(`The certificate does not hold: ${faults.slice(0, 3).join('; ')}`);
    const name = `${questions} questions × 8 demographic questions × ${people.toLocaleString('en')} respondents`;
    const megabytes = (content.length / 1e6).toFixed(1);
    const figures = (work: string, milliseconds: number): MeasurementFigures => ({
      work,
      milliseconds: spread([milliseconds]),
      reference: null,
      skipped: 'nothing else makes such certificates',
    });
    return [
      figures(`survey release of ${name}, with a certificate of ${megabytes} MB`, frozen),
      figures(`verifying the release of ${name}`, verified),
    ];
  });
}
