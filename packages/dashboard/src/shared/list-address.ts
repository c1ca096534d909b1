import { setParameters, useParameters } from '../router.tsx';

/** The current page of a list. Spread it into the variables of a query. */
export interface PageArguments {
  readonly first?: number;
  readonly after?: string | null;
  readonly last?: number;
  readonly before?: string | null;
}

interface ListAddress<Filter extends string> {
  /** The value of each filter; '' if it is not set. */
  readonly filters: Readonly<Record<Filter, string>>;
  /** Sets a filter and returns to the first page. */
  setFilter: (name: Filter, value: string) => void;
  readonly page: PageArguments;
  turn: (page: PageArguments) => void;
}

const firstPage = { after: '', before: '' } as const;

/**
 * The filters and the page of a list. They are in the address, so a link, a reload and the Back button show
 * the same rows.
 */
export function useListAddress<const Filter extends string = never>(
  size: number,
  filterNames: readonly Filter[] = [],
): ListAddress<Filter> {
  const parameters = useParameters();
  const after = parameters.get('after');
  const before = parameters.get('before');
  return {
    filters: Object.fromEntries(filterNames.map((name) => [name, parameters.get(name) ?? ''])) as Record<
      Filter,
      string
    >,
    setFilter: (name, value) => setParameters({ [name]: value, ...firstPage }, 'replace'),
    page: before === null ? { first: size, ...(after === null ? {} : { after }) } : { last: size, before },
    turn: ({ after, before: end }) => setParameters({ after: after ?? '', before: end ?? '' }, 'push'),
  };
}
