import {
  useMeasurementPlacesQuery,
  type MeasurementPlaceFieldsFragment,
} from '@rapport/client/generated/hooks.ts';
import { useState, type ReactNode } from 'react';

import { Link } from '../router.tsx';
import type { Column } from '../shared/data-table.tsx';
import { useListAddress } from '../shared/list-address.ts';
import { Page } from '../shared/page.tsx';
import { RecordList } from '../shared/record-list.tsx';
import { useCan } from '../viewer.context.ts';
import { ChangePlaceForm, NewPlaceForm, placeKinds } from './place.form.tsx';

const pageSize = 20;
type Place = MeasurementPlaceFieldsFragment;

/** The places for which figures are observed. */
export function PlacesPage(): ReactNode {
  const { page, turn } = useListAddress(pageSize);
  const canWrite = useCan('indicator.write');
  const [open, setOpen] = useState<string | null>(null);
  const query = useMeasurementPlacesQuery(page);
  const places = query.data?.measurementPlaces;
  const rows = places?.edges.map(({ node }) => node) ?? [];
  const chosen = rows.find(({ id }) => id === open);
  const change: Column<Place> = {
    header: 'Change',
    cell: ({ id, name, retiredAt }) =>
      retiredAt === null ? (
        <button
          type="button"
          className="quiet"
          aria-expanded={open === id}
          aria-label={`Change or retire: ${name}`}
          onClick={() => setOpen(open === id ? null : id)}
        >
          Change or retire
        </button>
      ) : null,
  };
  return (
    <Page title="Places of measurement">
      <p>
        <Link to={['indicators']}>All indicators</Link>
      </p>
      <p>
        Figures can be observed for the whole office, and for places such as beats, districts and courts.
        Evaluations compare places.
      </p>
      {canWrite ? (
        <p>
          <button
            type="button"
            aria-expanded={open === 'new'}
            onClick={() => setOpen(open === 'new' ? null : 'new')}
          >
            {open === 'new' ? 'Close form' : 'New place'}
          </button>
        </p>
      ) : null}
      {canWrite && open === 'new' ? <NewPlaceForm onDone={() => setOpen(null)} /> : null}
      <RecordList
        row="place"
        caption="Places of measurement"
        query={query}
        list={places}
        size={pageSize}
        onTurn={turn}
        columns={[
          { header: 'Place', cell: ({ name }) => name },
          { header: 'Code in files', cell: ({ code }) => <code>{code}</code> },
          { header: 'Kind', cell: ({ kind }) => placeKinds[kind] },
          {
            header: 'State',
            cell: ({ retiredAt }) =>
              retiredAt === null ? 'In use' : <span className="badge muted">Retired</span>,
          },
          ...(canWrite ? [change] : []),
        ]}
      />
      {canWrite && chosen ? (
        <ChangePlaceForm key={chosen.id} place={chosen} onDone={() => setOpen(null)} />
      ) : null}
    </Page>
  );
}
