import type { ComparedPlaceFieldsFragment } from '@rapport/client/generated/hooks.ts';
import { withoutUnit } from '@rapport/client/measured-value.ts';
import type { ReactNode } from 'react';

import { setParameters } from '../router.tsx';
import { DataTable } from '../shared/data-table.tsx';
import { Figure } from '../shared/figure.tsx';
import { labelOf } from '../shared/labels.ts';
import { Empty } from '../shared/states.tsx';

type Place = ComparedPlaceFieldsFragment;

/** The offices of a comparison with their figures, and why one is not comparable. */
export function ComparedPlaces({ places }: { places: readonly Place[] }): ReactNode {
  if (places.length === 0)
    return <Empty>No office that shares this indicator has figures of the period.</Empty>;
  return (
    <DataTable
      caption="Offices, by name. The order is not a ranking."
      rows={places}
      keyOf={({ slug }) => slug}
      columns={[
        { header: 'Office', cell: ({ name }) => name },
        {
          header: 'Figure',
          cell: ({ figure }) => <Figure value={figure} axis={null} counted={withoutUnit} />,
        },
        { header: 'Compared with what is expected', cell: (place) => <Verdict place={place} /> },
        {
          header: 'Peers',
          cell: ({ slug, name }) => (
            <button
              type="button"
              className="quiet"
              aria-label={`Compare ${name} with its nearest peers`}
              onClick={() =>
                setParameters({ around: slug, peers: 'NEAREST_10', after: '', before: '' }, 'push')
              }
            >
              Nearest peers
            </button>
          ),
        },
      ]}
    />
  );
}

function Verdict({ place: { verdict, sentence, obstacles } }: { place: Place }): ReactNode {
  return (
    <>
      {verdict === null ? null : <span className="badge">{labelOf(verdict)}</span>} {sentence}
      {obstacles.map(({ code, why, change }) => (
        <p key={`${code} ${why}`} className="hint">
          {why}
          {change === null ? null : ` ${change}`}
        </p>
      ))}
    </>
  );
}
