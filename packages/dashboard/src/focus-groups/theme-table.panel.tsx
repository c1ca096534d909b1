import type { DemographicDimension } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { setParameters } from '../router.tsx';
import { DataTable, type Column } from '../shared/data-table.tsx';
import { SelectField } from '../shared/fields.tsx';
import { Figure, FigureNotes, shareAxis } from '../shared/figure.tsx';
import { dimensions, optionsOf } from '../shared/labels.ts';
import { Empty } from '../shared/states.tsx';
import type { FocusGroup } from './focus-group.ts';

type Table = NonNullable<FocusGroup['themeTable']>;
type Row = Table['rows'][number];

const counted = { one: 'participant', other: 'participants' };

/** The share of participants who spoke about each theme, by group. Small groups are hidden. */
export function ThemeTablePanel({
  focusGroup: { themeTable },
  by,
}: {
  focusGroup: FocusGroup;
  by: DemographicDimension | null;
}): ReactNode {
  return (
    <section aria-labelledby="themes">
      <h2 id="themes">Themes by group</h2>
      {themeTable === null ? (
        <Empty>The table is frozen when the focus group is closed.</Empty>
      ) : (
        <>
          <form className="filters" onSubmit={(event) => event.preventDefault()}>
            <SelectField
              label="Groups by"
              name="by"
              value={by ?? ''}
              options={[['', 'Everyone together'], ...optionsOf(dimensions)]}
              onChange={(value) => setParameters({ by: value }, 'replace')}
            />
          </form>
          <FrozenTable table={themeTable} />
        </>
      )}
    </section>
  );
}

function FrozenTable({ table }: { table: Table }): ReactNode {
  const { rows, withheldBecause, sha256 } = table;
  const groups = [...new Set(rows.flatMap((row) => row.groups.map(({ group }) => group)))];
  const columns = groups.map((group): Column<Row> => ({
    header: group,
    cell: (row) => (
      <Figure
        value={row.groups.find((one) => one.group === group)?.share ?? null}
        axis={shareAxis}
        counted={counted}
      />
    ),
  }));
  return (
    <>
      {withheldBecause === null ? null : <p className="notice">{withheldBecause}</p>}
      {rows.length === 0 ? null : (
        <>
          <DataTable
            caption="Share of participants who spoke about each theme"
            rows={rows}
            keyOf={({ theme }) => theme.id}
            columns={[
              { header: 'Theme', cell: ({ theme }) => theme.name },
              {
                header: 'Everyone',
                cell: ({ everyone }) => <Figure value={everyone} axis={shareAxis} counted={counted} />,
              },
              ...columns,
            ]}
          />
          <FigureNotes
            values={rows.flatMap(({ everyone, groups: shares }) => [
              everyone,
              ...shares.map(({ share }) => share),
            ])}
          />
        </>
      )}
      <p className="hint">
        Frozen, with a certificate. SHA-256 <code>{sha256}</code>
      </p>
    </>
  );
}
