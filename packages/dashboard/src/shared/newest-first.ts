import type { PageFieldsFragment } from '@rapport/client/generated/hooks.ts';

import type { PageArguments } from './list-address.ts';

interface List<Row> {
  readonly totalCount: number;
  readonly pageInfo: PageFieldsFragment;
  readonly edges: readonly { readonly node: Row }[];
}

/** The arguments of a page that is read from the newest, for a list of the API that begins with the oldest. */
export function fromNewest({ first, after, last, before }: PageArguments): PageArguments {
  return {
    ...(first === undefined ? {} : { last: first, ...(after == null ? {} : { before: after }) }),
    ...(last === undefined ? {} : { first: last, ...(before == null ? {} : { after: before }) }),
  };
}

/** The answer to such a page, with the newest first. Its next page has older rows. */
export function newestFirst<Row>(list: List<Row> | undefined): List<Row> | undefined {
  if (list === undefined) return undefined;
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = list.pageInfo;
  return {
    totalCount: list.totalCount,
    edges: [...list.edges].reverse(),
    pageInfo: {
      ...list.pageInfo,
      hasNextPage: hasPreviousPage,
      hasPreviousPage: hasNextPage,
      startCursor: endCursor,
      endCursor: startCursor,
    },
  };
}
