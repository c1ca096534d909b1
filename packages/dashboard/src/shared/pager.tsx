import type { PageFieldsFragment } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { formatCounted, pluralOf } from './labels.ts';
import type { PageArguments } from './list-address.ts';

interface PagerProps {
  /** One row of the list, such as "program". */
  row: string;
  pageInfo: PageFieldsFragment;
  totalCount: number;
  size: number;
  onTurn: (page: PageArguments) => void;
}

export function Pager({ row, pageInfo, totalCount, size, onTurn }: PagerProps): ReactNode {
  return (
    <nav className="pager" aria-label={`Pages of ${pluralOf(row)}`}>
      <span className="hint">{formatCounted(totalCount, row)}</span>
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
