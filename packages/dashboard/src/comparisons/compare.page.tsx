import {
  useComparisonPictureQuery,
  useComparisonQuery,
  type ComparisonPictureKind,
  type ComparisonQuery,
} from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { SpecificationChart } from '../charts/specification-chart.tsx';
import { setParameters, useParameters } from '../router.tsx';
import { SelectField, TextField } from '../shared/fields.tsx';
import { Figure, FigureNotes } from '../shared/figure.tsx';
import { formatCounted, labelOf } from '../shared/labels.ts';
import { useListAddress } from '../shared/list-address.ts';
import { Page } from '../shared/page.tsx';
import { Pager } from '../shared/pager.tsx';
import { PeriodFields, periodOf, useYears } from '../shared/period-fields.tsx';
import { Empty, Loading, RequestError } from '../shared/states.tsx';
import { useCan } from '../viewer.context.ts';
import type { Compared } from './compared.ts';
import { ComparedPlaces } from './compared-places.tsx';
import { FreezeForm } from './freeze.form.tsx';
import { useSharedIndicators, type SharedIndicator } from './shared-indicators.ts';

type Comparison = ComparisonQuery['comparison'];

const pageSize = 50;
const pictures = {
  FUNNEL: 'Funnel: places by size',
  INTERVALS: 'Intervals, by name',
  SMALL_MULTIPLES: 'Trend of each place',
} as const satisfies Partial<Record<ComparisonPictureKind, string>>;
type Picture = keyof typeof pictures;
const isPicture = (text: string): text is Picture => Object.hasOwn(pictures, text);

/** Compares the offices that share figures with the agency. */
export function ComparePage(): ReactNode {
  const { query, indicators } = useSharedIndicators('INDICATOR');
  return (
    <Page title="Compare">
      {query.isPending ? <Loading what="the shared indicators" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.data && indicators.length === 0 ? (
        <Empty>
          No office shares an indicator with this agency yet. An administrator of an office makes the offer.
        </Empty>
      ) : null}
      {indicators[0] ? <Choice indicators={indicators} first={indicators[0]} /> : null}
    </Page>
  );
}

function Choice({
  indicators,
  first,
}: {
  indicators: readonly SharedIndicator[];
  first: SharedIndicator;
}): ReactNode {
  const parameters = useParameters();
  const { thisYear } = useYears();
  const indicator = indicators.find(({ code }) => code === parameters.get('indicator')) ?? first;
  const dimension = indicator.dimensions.find((one) => one === parameters.get('by')) ?? '';
  const group = parameters.get('group') ?? '';
  const nearest = Number(parameters.get('nearest') ?? '0');
  const around = parameters.get('around') ?? '';
  const period = {
    year: parameters.get('year') ?? String(Number(thisYear) - 1),
    from: parameters.get('from') ?? '',
    to: parameters.get('to') ?? '',
  };
  const asked = periodOf(period);
  const set = (changes: Readonly<Record<string, string>>): void =>
    setParameters({ ...changes, after: '', before: '' }, 'replace');
  const isGroupMissing = dimension !== '' && group === '';
  return (
    <>
      <form role="search" className="filters" onSubmit={(event) => event.preventDefault()}>
        <SelectField
          label="Indicator"
          name="indicator"
          value={indicator.code}
          options={indicators.map(({ code, offices }) => [
            code,
            `${code} (${formatCounted(offices, 'office')})`,
          ])}
          onChange={(code) => set({ indicator: code, by: '', group: '' })}
        />
        <PeriodFields value={period} onChange={(changes) => set({ ...changes })} />
        {indicator.dimensions.length > 0 ? (
          <SelectField
            label="People"
            name="by"
            value={dimension}
            options={[
              ['', 'Everyone'],
              ...indicator.dimensions.map(
                (one) => [one, `A group by ${labelOf(one).toLowerCase()}`] as const,
              ),
            ]}
            onChange={(by) => set({ by, group: '' })}
          />
        ) : null}
        {dimension === '' ? null : (
          <TextField label="Group" name="group" value={group} onChange={(value) => set({ group: value })} />
        )}
        <SelectField
          label="Peers"
          name="nearest"
          value={String(nearest)}
          options={[
            ['0', 'All offices'],
            ['5', 'The 5 nearest by population'],
            ['10', 'The 10 nearest by population'],
            ['20', 'The 20 nearest by population'],
          ]}
          onChange={(value) => set({ nearest: value })}
        />
        {nearest > 0 ? (
          <TextField
            label="Around the office"
            name="around"
            value={around}
            hint="Its name in web addresses, such as cedar-county."
            onChange={(value) => set({ around: value })}
          />
        ) : null}
      </form>
      {asked === null ? <Empty>Choose both days of the period.</Empty> : null}
      {isGroupMissing ? <Empty>Name the group, such as 18-24 or FEMALE.</Empty> : null}
      {asked === null || isGroupMissing ? null : (
        <Compared
          compared={{
            indicator: indicator.code,
            period: asked,
            ...(dimension === '' ? {} : { dimension, group }),
            ...(nearest > 0 && around !== ''
              ? { peers: { nearest: { officeSlug: around, count: nearest, variables: ['population'] } } }
              : {}),
          }}
        />
      )}
    </>
  );
}

function Compared({ compared }: { compared: Compared }): ReactNode {
  const { page, turn } = useListAddress(pageSize);
  const canFreeze = useCan('comparison.write');
  const query = useComparisonQuery({ ...compared, ...page });
  const isFreezing = useParameters().get('new') === 'table';
  const setIsFreezing = (isOpen: boolean): void => setParameters({ new: isOpen ? 'table' : '' }, 'push');
  if (query.isPending) return <Loading what="the comparison" />;
  if (query.isError) return <RequestError error={query.error} onRetry={() => void query.refetch()} />;
  const { comparison } = query.data;
  const places = comparison.places.edges.map(({ node }) => node);
  return (
    <>
      <div className="heading">
        <h2>{comparison.name}</h2>
        {canFreeze ? (
          <button type="button" aria-expanded={isFreezing} onClick={() => setIsFreezing(!isFreezing)}>
            {isFreezing ? 'Close form' : 'Freeze as a table'}
          </button>
        ) : null}
      </div>
      {isFreezing && canFreeze ? <FreezeForm compared={compared} /> : null}
      <p>{comparison.sentence}</p>
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
      <dt>Total of {formatCounted(placesInTotal, 'office')}</dt>
      <dd>
        <Figure value={total} axis={null} />
      </dd>
      {peers ? (
        <>
          <dt>Peers</dt>
          <dd>
            {formatCounted(peers.count, 'office')}. {peers.method}
            {peers.likeness === null ? null : <p className="hint">{peers.likeness}</p>}
          </dd>
        </>
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
