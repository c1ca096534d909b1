import type { Spread } from './spread.ts';

/** The time of a work, and that of its reference. */
export interface MeasurementFigures {
  work: string;
  milliseconds: Spread;
  /** The same computation; null if it could not run here. */
  reference: { name: 'SQL' | 'R'; milliseconds: Spread; ratio: number } | null;
  /** Why there is no reference. */
  skipped: string | null;
}
