import type { RapportError } from '@rapport/client/errors.ts';
import type { ReactNode } from 'react';

import { Link } from '../router.tsx';
import { Page } from './page.tsx';
import { Empty, Loading, RequestError } from './states.tsx';

interface RecordPageProps<Row> {
  /** The kind of the record, such as "feedback item". */
  kind: string;
  /** The section of the list that it belongs to, and the words of the link. */
  list: readonly [section: string, words: string];
  query: {
    readonly isPending: boolean;
    readonly error: RapportError | null;
    readonly refetch: () => Promise<unknown>;
  };
  /** The record: undefined before it is loaded, null if it does not exist. */
  record: Row | null | undefined;
  titleOf: (record: Row) => string;
  children: (record: Row) => ReactNode;
}

/** The page of one record: its title, the way back to the list, and the states of its query. */
export function RecordPage<Row>(props: RecordPageProps<Row>): ReactNode {
  const { kind, list, query, record, titleOf, children } = props;
  const [section, words] = list;
  return (
    <Page title={record ? titleOf(record) : kind.charAt(0).toUpperCase() + kind.slice(1)}>
      <p>
        <Link to={[section]}>{words}</Link>
      </p>
      {query.isPending ? <Loading what={`the ${kind}`} /> : null}
      {query.error ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {record === null ? <Empty>This {kind} does not exist.</Empty> : null}
      {record ? children(record) : null}
    </Page>
  );
}

/** A term and its value in a `dl`. Without a value, it says so. */
export function Fact({ name, children }: { name: string; children?: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children ?? <span className="hint">Not recorded</span>}</dd>
    </div>
  );
}
