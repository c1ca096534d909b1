import type { Method } from './method.ts';
import { match, prePost, randomized } from './methods/comparisons.ts';
import { did, eventStudy } from './methods/difference-in-differences.ts';
import { its } from './methods/interrupted-series.ts';
import { proportion } from './methods/proportion.ts';
import { recidivism, survival } from './methods/survival.ts';

/** The methods of the command, in the order of its help. To add one, add its line. */
export const methods: readonly Method[] = [
  proportion,
  did,
  eventStudy,
  its,
  match,
  prePost,
  randomized,
  survival,
  recidivism,
];
