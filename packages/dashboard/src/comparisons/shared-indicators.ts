import { useInfiniteDataSharingAgreementsQuery, type SharingKind } from '@rapport/client/generated/hooks.ts';

import { useAllPages } from '../shared/all-pages.ts';
import { optionsMax } from '../shared/choices.ts';

/** An indicator that offices share with the agency, and the dimensions by which any of them shares it. */
export interface SharedIndicator {
  code: string;
  dimensions: readonly string[];
  offices: number;
}

/** The indicators of the accepted agreements whose figures or effects are shared, by code; null while they load. */
export function useSharedIndicators(shared: SharingKind) {
  const query = useInfiniteDataSharingAgreementsQuery({
    filter: { statuses: ['ACCEPTED'] },
    first: optionsMax,
  });
  const isWhole = useAllPages(query);
  const byCode = new Map<string, { dimensions: Set<string>; offices: Set<string> }>();
  for (const { node } of query.data?.pages.flatMap((page) => page.dataSharingAgreements.edges) ?? []) {
    for (const { kind, indicatorCode, dimension } of node.lines) {
      if (kind !== shared) continue;
      const known = byCode.get(indicatorCode) ?? { dimensions: new Set(), offices: new Set() };
      if (dimension !== null) known.dimensions.add(dimension);
      known.offices.add(node.officeName);
      byCode.set(indicatorCode, known);
    }
  }
  const indicators = [...byCode]
    .map(([code, { dimensions, offices }]): SharedIndicator => ({
      code,
      dimensions: [...dimensions].sort(),
      offices: offices.size,
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  return { query, indicators: query.data && isWhole ? indicators : null };
}
