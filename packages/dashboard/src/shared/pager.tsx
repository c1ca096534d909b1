import type { PageFieldsFragment } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { formatCount } from './labels.ts';

/** The current page of a list. Spread it into the variables of a query. */
export interface PageArguments {
  readonly first?: number;
  readonly after?: string | null;
  readonly last?: number;
  readonly before?: string | null;
}

export function firstPage(size: number): PageArguments {
  return { first: size };
}

interface PagerProps {
  /** The content of the list, in the plural. */
  what: string;
  pageInfo: PageFieldsFragment;
  totalCount: number;
  size: number;
  onTurn: (page: PageArguments) => void;
}

export function Pager({ what, pageInfo, totalCount, size, onTurn }: PagerProps): ReactNode {
  return (
    <nav className="pager" aria-label={`Pages of ${what}`}>
      <span className="hint">
        {formatCount(totalCount)} {what}
      </span>
      <button
        type="button"
        className="quiet"
        disabled={!pageInfo.hasPreviousPage}
        onClick={() => onTurn({ last: size, before: pageInfo.startCursor })}
      >
        Previous
      </button>
      <button
        type="button"
        className="quiet"
        disabled={!pageInfo.hasNextPage}
        onClick={() => onTurn({ first: size, after: pageInfo.endCursor })}
      >
        Next
      </button>
    </nav>
  );
}
