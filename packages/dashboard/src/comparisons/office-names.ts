import { useInfiniteDataSharingAgreementsQuery } from '@rapport/client/generated/hooks.ts';

import { useAllPages } from '../shared/all-pages.ts';
import { optionsMax } from '../shared/choices.ts';

/** The name of an office by its name in web addresses, from all agreements. That name itself until it is known. */
export function useOfficeNames(): (slug: string) => string {
  const query = useInfiniteDataSharingAgreementsQuery({ first: optionsMax });
  useAllPages(query);
  const names = new Map(
    query.data?.pages.flatMap(({ dataSharingAgreements: { edges } }) =>
      edges.map(({ node: { officeSlug, officeName } }) => [officeSlug, officeName] as const),
    ),
  );
  return (slug) => names.get(slug) ?? slug;
}
