import type {
  ExportableList,
  ListExportFilterInput,
  PageFieldsFragment,
} from '@rapport/client/generated/hooks.ts';
import type { RapportError } from '@rapport/client/errors.ts';
import { useState, type ReactNode } from 'react';

import { Link } from '../router.tsx';
import { DataTable, type Column } from './data-table.tsx';
import { closeForm, FormChoice } from './form-choice.tsx';
import { pluralOf } from './labels.ts';
import type { PageArguments } from './list-address.ts';
import { ListExport } from './list-export.tsx';
import { Pager } from './pager.tsx';
import { Empty, Loading, RequestError } from './states.tsx';

interface RecordListProps<Row> {
  /** One row of the list, such as "policy change". */
  row: string;
  caption: string;
  query: {
    readonly isPending: boolean;
    readonly error: RapportError | null;
    readonly refetch: () => Promise<unknown>;
  };
  list:
    | {
        readonly totalCount: number;
        readonly pageInfo: PageFieldsFragment;
        readonly edges: readonly { readonly node: Row }[];
      }
    | undefined;
  isFiltered: boolean;
  size: number;
  onTurn: (page: PageArguments) => void;
  columns: readonly [Column<Row>, ...Column<Row>[]];
  /** The list of the API that is exported, with the filter of the page. */
  exported: readonly [ExportableList, ListExportFilterInput];
}

/** A page of a list: its states, its table, its pages and its export. */
export function RecordList<Row extends { readonly id: string }>(props: RecordListProps<Row>): ReactNode {
  const { row, caption, query, list, isFiltered, size, onTurn, columns, exported } = props;
  const rows = pluralOf(row);
  return (
    <>
      {query.isPending ? <Loading what={rows} /> : null}
      {query.error ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {list?.edges.length === 0 ? (
        <Empty>{isFiltered ? `No ${rows} match the filter.` : `No ${rows} yet.`}</Empty>
      ) : null}
      {list && list.edges.length > 0 ? (
        <>
          <DataTable
            caption={caption}
            isCaptionHidden
            rows={list.edges.map(({ node }) => node)}
            keyOf={({ id }) => id}
            columns={columns}
          />
          <Pager
            row={row}
            size={size}
            pageInfo={list.pageInfo}
            totalCount={list.totalCount}
            onTurn={onTurn}
          />
          <ListExport list={exported[0]} name={rows} filter={exported[1]} />
        </>
      ) : null}
    </>
  );
}

interface NewRecordProps {
  /** The kind of the record, such as "policy change". */
  kind: string;
  /** The section of its page. */
  section: string;
  /** The form, which calls `onSaved` with the id of the new record. */
  formOf: (onSaved: (id: string) => void) => ReactNode;
}

/** A button that opens the form of a new record, and the way to the record after it is saved. */
export function NewRecord({ kind, section, formOf }: NewRecordProps): ReactNode {
  const [saved, setSaved] = useState<string | null>(null);
  const form = formOf((id) => {
    setSaved(id);
    closeForm();
  });
  return (
    <>
      {saved === null ? null : (
        <p role="status" className="notice">
          The {kind} was saved. <Link to={[section, saved]}>Open it</Link>.
        </p>
      )}
      <FormChoice label={`Add a ${kind}`} choices={[{ name: 'new', label: `New ${kind}`, form }]} />
    </>
  );
}
