import type { CorrectionFieldsFragment } from '@rapport/client/generated/hooks.ts';
import { useEffect, useRef, type ReactNode } from 'react';

import { setParameters, useParameters } from '../router.tsx';
import { DataTable, type Column } from './data-table.tsx';
import { formatMoment } from './labels.ts';

type Correction = CorrectionFieldsFragment & {
  readonly groupValues?: CorrectionFieldsFragment['values'] | null;
  readonly participantKeyValues?: CorrectionFieldsFragment['values'] | null;
};

/** A record that can be corrected and voided. */
export interface CorrectableRecord {
  readonly id: string;
  readonly version: number;
  readonly voidedAt: string | null;
  readonly corrections: readonly Correction[];
}

/** Closes the form that corrects a record. */
export function closeCorrection(): void {
  setParameters({ correct: '' }, 'push');
}

interface CorrectableTableProps<Row> {
  caption: string;
  rows: readonly Row[];
  columns: readonly [Column<Row>, ...Column<Row>[]];
  canCorrect: boolean;
  /** The words for a record, such as "headcount of 42". */
  nameOf: (row: Row) => string;
  /** The forms that correct and void a record. */
  formsOf: (row: Row) => ReactNode;
}

/** A table of records with their history. The forms of the record to correct are below the table. */
export function CorrectableTable<Row extends CorrectableRecord>(
  props: CorrectableTableProps<Row>,
): ReactNode {
  const { caption, rows, columns, canCorrect, nameOf, formsOf } = props;
  const open = useParameters().get('correct');
  const chosen = canCorrect ? rows.find(({ id, voidedAt }) => id === open && voidedAt === null) : undefined;
  const [first, ...others] = columns;
  const history: Column<Row> = {
    header: 'History',
    cell: ({ voidedAt, corrections }) => (
      <>
        {voidedAt === null ? null : <span className="badge muted">Void</span>}
        <CorrectionHistory corrections={corrections} />
      </>
    ),
  };
  const change: Column<Row> = {
    header: 'Change',
    cell: (row) =>
      row.voidedAt === null ? (
        <button
          type="button"
          className="quiet"
          aria-expanded={row.id === open}
          aria-label={`Correct or void: ${nameOf(row)}`}
          onClick={() => setParameters({ correct: row.id === open ? '' : row.id }, 'push')}
        >
          Correct or void
        </button>
      ) : null,
  };
  return (
    <>
      <DataTable
        caption={caption}
        isCaptionHidden
        rows={rows}
        keyOf={({ id }) => id}
        columns={[first, ...others, history, ...(canCorrect ? [change] : [])]}
      />
      {chosen ? (
        <CorrectionPanel key={chosen.id} title={`Correct or void: ${nameOf(chosen)}`}>
          {formsOf(chosen)}
        </CorrectionPanel>
      ) : null}
    </>
  );
}

/** The forms of one record. Takes the focus when it opens, because it is below the button that opened it. */
export function CorrectionPanel({ title, children }: { title: string; children: ReactNode }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section aria-label={title} className="card">
      <div className="heading">
        <h3 ref={heading} tabIndex={-1}>
          {title}
        </h3>
        <button type="button" className="quiet" onClick={closeCorrection}>
          Close form
        </button>
      </div>
      {children}
    </section>
  );
}

/** Who changed a record, when, why, and the values before and after. Nothing for a record that never changed. */
function CorrectionHistory({ corrections }: { corrections: readonly Correction[] }): ReactNode {
  if (corrections.length === 0) return null;
  return (
    <ol className="history">
      {corrections.map((correction, index) => (
        <li key={index}>
          {correction.kind === 'VOIDED' ? 'Voided' : 'Corrected'} {formatMoment(correction.createdAt)} by{' '}
          {correction.correctedByName ?? 'someone who has left the office'}: {correction.reason}
          {changesOf(correction).map(({ field, before, after }) => (
            <p key={field} className="hint">
              {fieldName(field)}: {before ?? 'empty'} → {after ?? 'empty'}
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}

function changesOf({ values, groupValues, participantKeyValues }: Correction) {
  return [...values, ...(groupValues ?? []), ...(participantKeyValues ?? [])];
}

/** "amountCents" becomes "Amount (cents)", and "spentOn" becomes "Spent on". */
function fieldName(field: string): string {
  const words = field
    .replace(/Cents$/, ' (cents)')
    .replace(/([a-z])([A-Z])/g, (_all, end: string, start: string) => `${end} ${start.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
