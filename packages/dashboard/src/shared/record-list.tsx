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

interface ListPagesProps<Row> {
  /** One row of the list, such as "policy change". */
  row: string;
  /** Its states are shown. Leave it out for a list that came with another record. */
  query?: {
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
  isFiltered?: boolean;
  /** The sentence for a list without rows that has no filter. */
  empty?: ReactNode;
  size: number;
  onTurn: (page: PageArguments) => void;
  /** The list of the API that is exported, with the filter of the page. */
  exported?: readonly [ExportableList, ListExportFilterInput?];
}

/** A page of a list: its states, its rows, its pages and its export. */
export function ListPages<Row>(
  props: ListPagesProps<Row> & { children: (rows: readonly Row[]) => ReactNode },
): ReactNode {
  const { row, query, list, isFiltered = false, size, onTurn, exported, children } = props;
  const names = pluralOf(row);
  const { empty = `No ${names} yet.` } = props;
  return (
    <>
      {query?.isPending ? <Loading what={names} /> : null}
      {query?.error ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {list?.edges.length === 0 ? (
        <Empty>{isFiltered ? `No ${names} match the filter.` : empty}</Empty>
      ) : null}
      {list && list.edges.length > 0 ? (
        <>
          {children(list.edges.map(({ node }) => node))}
          <Pager
            row={row}
            size={size}
            pageInfo={list.pageInfo}
            totalCount={list.totalCount}
            onTurn={onTurn}
          />
          {exported ? (
            <ListExport
              list={exported[0]}
              name={names}
              {...(exported[1] === undefined ? {} : { filter: exported[1] })}
            />
          ) : null}
        </>
      ) : null}
    </>
  );
}

interface RecordListProps<Row> extends ListPagesProps<Row> {
  caption: string;
  columns: readonly [Column<Row>, ...Column<Row>[]];
}

/** A page of a list whose rows are a table. */
export function RecordList<Row extends { readonly id: string }>(props: RecordListProps<Row>): ReactNode {
  const { caption, columns, ...pages } = props;
  return (
    <ListPages {...pages}>
      {(rows) => (
        <DataTable caption={caption} isCaptionHidden rows={rows} keyOf={({ id }) => id} columns={columns} />
      )}
    </ListPages>
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
