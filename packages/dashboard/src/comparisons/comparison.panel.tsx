import {
  useComparisonPictureQuery,
  useComparisonQuery,
  type ComparisonPictureKind,
  type ComparisonQuery,
} from '@rapport/client/generated/hooks.ts';
import { withoutUnit } from '@rapport/client/measured-value.ts';
import type { ReactNode } from 'react';

import { SpecificationChart } from '../charts/specification-chart.tsx';
import { Link, setParameters, useParameters } from '../router.tsx';
import { SelectField } from '../shared/fields.tsx';
import { Figure, FigureNotes } from '../shared/figure.tsx';
import { formatCounted } from '../shared/labels.ts';
import { useListAddress } from '../shared/list-address.ts';
import { Pager } from '../shared/pager.tsx';
import { Fact } from '../shared/record-page.tsx';
import { Empty, Loading, RequestError } from '../shared/states.tsx';
import { useCan } from '../viewer.context.ts';
import type { Compared } from './compared.ts';
import { ComparedPlaces } from './compared-places.tsx';
import { FreezeForm } from './freeze.form.tsx';

type Comparison = ComparisonQuery['comparison'];

const pageSize = 50;
const pictures = {
  FUNNEL: 'Funnel: places by size',
  INTERVALS: 'Intervals, by name',
  SMALL_MULTIPLES: 'Trend of each place',
} as const satisfies Partial<Record<ComparisonPictureKind, string>>;
type Picture = keyof typeof pictures;
const isPicture = (text: string): text is Picture => Object.hasOwn(pictures, text);

/** A comparison with its picture, and the form that freezes it, which also takes periods that are not compared live. */
export function ComparisonPanel({ compared }: { compared: Compared }): ReactNode {
  const { page, turn } = useListAddress(pageSize);
  const canFreeze = useCan('comparison.write');
  const query = useComparisonQuery({ ...compared, ...page });
  const isFreezing = useParameters().get('new') === 'table';
  const setIsFreezing = (isOpen: boolean): void => setParameters({ new: isOpen ? 'table' : '' }, 'push');
  return (
    <>
      <div className="heading">
        <h2>{query.data?.comparison.name ?? compared.indicator}</h2>
        {canFreeze ? (
          <button type="button" aria-expanded={isFreezing} onClick={() => setIsFreezing(!isFreezing)}>
            {isFreezing ? 'Close form' : 'Freeze as a table'}
          </button>
        ) : null}
      </div>
      {isFreezing && canFreeze ? <FreezeForm compared={compared} /> : null}
      {query.isPending ? <Loading what="the comparison" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.data ? <Answer compared={compared} comparison={query.data.comparison} turn={turn} /> : null}
    </>
  );
}

function Answer({
  compared,
  comparison,
  turn,
}: {
  compared: Compared;
  comparison: Comparison;
  turn: ReturnType<typeof useListAddress>['turn'];
}): ReactNode {
  const places = comparison.places.edges.map(({ node }) => node);
  return (
    <>
      <p>{comparison.sentence}</p>
      {comparison.frozenTables.length > 0 ? (
        <p className="hint">
          Figures that were frozen are those of{' '}
          {comparison.frozenTables.map(({ id, number, version }, index) => (
            <span key={id}>
              {index === 0 ? null : ', '}
              <Link to={['tables', id]}>
                table {number}, version {version}
              </Link>
            </span>
          ))}
          .
        </p>
      ) : null}
      <Total comparison={comparison} />
      <PicturePanel compared={compared} />
      <ComparedPlaces places={places} />
      <Pager
        row="office"
        size={pageSize}
        pageInfo={comparison.places.pageInfo}
        totalCount={comparison.places.totalCount}
        onTurn={turn}
      />
      <FigureNotes values={[comparison.total, ...places.map(({ figure }) => figure)]} />
      <ul className="notes hint" aria-label="Notes on the comparison">
        <li>{comparison.method}</li>
        {comparison.caveats.map((caveat) => (
          <li key={caveat}>{caveat}</li>
        ))}
      </ul>
    </>
  );
}

function Total({ comparison: { total, placesInTotal, peers } }: { comparison: Comparison }): ReactNode {
  return (
    <dl>
      <Fact name={`Total of ${formatCounted(placesInTotal, 'office')}`}>
        <Figure value={total} axis={null} counted={withoutUnit} />
      </Fact>
      {peers ? (
        <Fact name="Peers">
          {formatCounted(peers.count, 'office')}. {peers.method}
          {peers.likeness === null ? null : <p className="hint">{peers.likeness}</p>}
        </Fact>
      ) : null}
    </dl>
  );
}

/** One picture at a time. It is loaded apart from the figures, so that these come first. */
function PicturePanel({ compared }: { compared: Compared }): ReactNode {
  const chosen = useParameters().get('picture') ?? '';
  const kind = isPicture(chosen) ? chosen : 'FUNNEL';
  const query = useComparisonPictureQuery({ ...compared, picture: kind });
  const picture = query.data?.comparison.picture;
  return (
    <section aria-label="Picture">
      <SelectField
        label="Picture"
        name="picture"
        value={kind}
        options={Object.entries(pictures)}
        onChange={(value) => setParameters({ picture: value }, 'replace')}
      />
      {query.isPending ? <Loading what="the picture" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {picture?.specification == null ? null : <SpecificationChart json={picture.specification} />}
      {picture && picture.specification === null ? <Empty>{picture.whyNot ?? picture.text}</Empty> : null}
    </section>
  );
}
