import { useFocusGroupCodingQuery } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { DataTable } from '../shared/data-table.tsx';
import { Figure, FigureNotes } from '../shared/figure.tsx';
import { Empty, Loading, RequestError } from '../shared/states.tsx';

const counted = { one: 'coded excerpt', other: 'coded excerpts' };

/** How far the coders agree, over all themes and for each one. */
export function AgreementPanel({ id }: { id: string }): ReactNode {
  const query = useFocusGroupCodingQuery({ id });
  const agreement = query.data?.focusGroup?.agreement;
  return (
    <section aria-labelledby="agreement">
      <h2 id="agreement">Agreement of the coders</h2>
      <p className="hint">
        Krippendorff’s alpha: 1 is perfect agreement, and 0 is agreement by chance. From 0.8, conclusions are
        usually drawn. From 0.667, tentative ones.
      </p>
      {query.isPending ? <Loading what="the agreement" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {agreement?.length === 0 ? <Empty>Nothing is coded yet.</Empty> : null}
      {agreement && agreement.length > 0 ? (
        <>
          <DataTable
            caption="Agreement of the coders by theme"
            isCaptionHidden
            rows={agreement}
            keyOf={({ theme }) => theme?.id ?? ''}
            columns={[
              { header: 'Theme', cell: ({ theme }) => theme?.name ?? 'All themes' },
              {
                header: 'Alpha',
                cell: ({ alpha }) => <Figure value={alpha} axis={null} counted={counted} />,
              },
            ]}
          />
          <FigureNotes values={agreement.map(({ alpha }) => alpha)} />
        </>
      ) : null}
    </section>
  );
}
