import {
  certifyLine,
  publishLine,
  type CountCertificate,
  type PublishedLine,
} from './disclosure/count.certificate.ts';
import type { EquityCounts, HiddenEquityCounts } from './equity.suppression.ts';

/** The published attendances of an equity table with their certificate, as JSON for the verifier. */
export type EquityRelease = PublishedLine & {
  /** The name of each count: the groups, then the attendances without a group. */
  readonly labels: readonly string[];
  readonly certificate: CountCertificate<readonly number[]>;
};

/**
 * The attendances of an equity table as a line of counts: the groups, then those without a group, and their
 * total. The certificate is made from what is published, so it tells nothing more.
 *
 * @param hidden the hidden counts, as `hiddenEquityCounts` decided them when the table was frozen
 */
export function equityRelease(counts: EquityCounts, hidden: HiddenEquityCounts): EquityRelease {
  const { groups, notStated, threshold } = counts;
  const reached = [...groups.map((group) => group.reached), notStated];
  const isHidden = [...hidden.reachedHidden, hidden.notStatedHidden];
  const line = publishLine(
    { counts: reached, threshold },
    { hidden: isHidden, totalHidden: hidden.totalHidden },
  );
  return {
    ...line,
    labels: [...groups.map((group) => group.category), 'NOT_STATED'],
    certificate: isHidden.includes(false)
      ? certifyLine(line, hidden.notStatedHidden ? groups.length : undefined)
      : certifyHidden(line),
  };
}

/** The certificate of a line of which only the total is published, so that every count can be zero. */
function certifyHidden({ published, threshold, total }: PublishedLine): CountCertificate<readonly number[]> {
  const all = total ?? threshold;
  const only = (position: number): readonly number[] => published.map((_, at) => (at === position ? all : 0));
  return {
    width: threshold,
    cells: published.map((_, position) => ({
      cell: [position],
      low: only(position === 0 ? published.length - 1 : 0),
      high: only(position),
    })),
  };
}
