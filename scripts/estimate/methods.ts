import type { Method } from './method.ts';
import { match, prePost, randomized } from './methods/comparisons.ts';
import { did, eventStudy } from './methods/difference-in-differences.ts';
import { difference, riskRatio } from './methods/difference.ts';
import { funnel } from './methods/funnel.ts';
import { its } from './methods/interrupted-series.ts';
import { krippendorff } from './methods/krippendorff.ts';
import { bh, meta } from './methods/many.ts';
import { mde } from './methods/mde.ts';
import { mean } from './methods/mean.ts';
import { placebo } from './methods/placebo.ts';
import { proportion } from './methods/proportion.ts';
import { postStratify, rakeMethod } from './methods/rake.ts';
import { rate } from './methods/rate.ts';
import { alpha, scale, topBox } from './methods/scale.ts';
import { standardizedRateMethod, standardizedRatioMethod } from './methods/standardized.ts';
import { designEffect, marginOfErrorMethod, responseRate } from './methods/survey.ts';
import { recidivism, survival } from './methods/survival.ts';

/** The methods of the command, in the order of its help. To add one, add its line. */
export const methods: readonly Method[] = [
  proportion,
  difference,
  riskRatio,
  rate,
  standardizedRateMethod,
  standardizedRatioMethod,
  mean,
  rakeMethod,
  postStratify,
  designEffect,
  marginOfErrorMethod,
  responseRate,
  scale,
  topBox,
  alpha,
  krippendorff,
  prePost,
  match,
  randomized,
  did,
  eventStudy,
  its,
  placebo,
  survival,
  recidivism,
  funnel,
  bh,
  meta,
  mde,
];
