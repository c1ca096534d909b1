import { usePeerGroupsQuery } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { setParameters, useParameters } from '../router.tsx';
import { SelectField, TextField } from '../shared/fields.tsx';
import { formatCounted, labelOf } from '../shared/labels.ts';
import { Page } from '../shared/page.tsx';
import { PeriodFields, periodOf, useYears } from '../shared/period-fields.tsx';
import { Empty, Loading, RequestError } from '../shared/states.tsx';
import type { Compared } from './compared.ts';
import { ComparisonPanel } from './comparison.panel.tsx';
import { useSharedIndicators, type SharedIndicator } from './shared-indicators.ts';

const nearestCounts = [5, 10, 20];
const groupsRead = 100;

/** Compares the offices that share figures with the agency. */
export function ComparePage(): ReactNode {
  const { query, indicators } = useSharedIndicators('INDICATOR');
  return (
    <Page title="Compare">
      {indicators === null && !query.isError ? <Loading what="the shared indicators" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {indicators?.length === 0 ? (
        <Empty>
          No office shares an indicator with this agency yet. An administrator of an office makes the offer.
        </Empty>
      ) : null}
      {indicators?.[0] ? <Choice indicators={indicators} first={indicators[0]} /> : null}
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
  const peers = parameters.get('peers') ?? '';
  const around = parameters.get('around') ?? '';
  const groups = usePeerGroupsQuery({ first: groupsRead }).data?.peerGroups.edges ?? [];
  const period = {
    year: parameters.get('year') ?? String(Number(thisYear) - 1),
    from: parameters.get('from') ?? '',
    to: parameters.get('to') ?? '',
  };
  const quarter = /^\d{4}$/.test(period.year) ? (parameters.get('quarter') ?? '') : '';
  const asked = quarterOf(period.year, quarter) ?? periodOf(period);
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
        <PeriodFields value={period} onChange={(changes) => set({ ...changes, quarter: '' })} />
        {/^\d{4}$/.test(period.year) ? (
          <SelectField
            label="Part of the year"
            name="quarter"
            value={quarter}
            options={[
              ['', 'The whole year'],
              ...['1', '2', '3', '4'].map((one) => [one, `Quarter ${one}`] as const),
            ]}
            onChange={(value) => set({ quarter: value })}
          />
        ) : null}
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
          name="peers"
          value={peers}
          options={[
            ['', 'All offices'],
            ...nearestCounts.map(
              (count) => [`NEAREST_${count}`, `The ${count} nearest by population`] as const,
            ),
            ...groups.map(({ node }) => [node.id, `Group: ${node.name}`] as const),
          ]}
          onChange={(value) => set({ peers: value })}
        />
        {peers.startsWith('NEAREST_') ? (
          <TextField
            label="Around the office"
            name="around"
            value={around}
            hint="Its name in web addresses, such as cedar-county. Or choose it in the table. Until then, all offices are compared."
            onChange={(value) => set({ around: value })}
          />
        ) : null}
      </form>
      {asked === null ? <Empty>Choose both days of the period.</Empty> : null}
      {isGroupMissing ? <Empty>Name the group, such as 18-24 or FEMALE.</Empty> : null}
      {asked === null || isGroupMissing ? null : (
        <ComparisonPanel
          compared={{
            indicator: indicator.code,
            period: asked,
            ...(dimension === '' ? {} : { dimension, group }),
            ...peersOf(peers, around),
          }}
        />
      )}
    </>
  );
}

function quarterOf(year: string, quarter: string): Compared['period'] | null {
  if (quarter === '') return null;
  const [from, to] = [3 * Number(quarter) - 3, 3 * Number(quarter)].map((month) =>
    Date.UTC(Number(year), month, 1),
  );
  const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
  return { days: { from: dayOf(from ?? 0), to: dayOf((to ?? 0) - 86_400_000) } };
}

function peersOf(peers: string, around: string): Pick<Compared, 'peers'> {
  if (peers === '') return {};
  if (!peers.startsWith('NEAREST_')) return { peers: { groupId: peers } };
  const count = Number(peers.slice('NEAREST_'.length));
  return around === ''
    ? {}
    : { peers: { nearest: { officeSlug: around, count, variables: ['population'] } } };
}
