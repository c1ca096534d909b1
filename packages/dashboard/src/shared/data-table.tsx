import { useId, type ReactNode } from 'react';

export interface Column<Row> {
  header: string;
  cell: (row: Row) => ReactNode;
  isNumber?: boolean;
}

interface DataTableProps<Row> {
  /** The content of the table, for screen readers and, unless it is hidden, above the table. */
  caption: string;
  isCaptionHidden?: boolean;
  rows: readonly Row[];
  keyOf: (row: Row, index: number) => string | number;
  /** The first column has the names of the rows. */
  columns: readonly [Column<Row>, ...Column<Row>[]];
  /** The cells of a last row with totals, one for each column. */
  totals?: readonly [string, ...ReactNode[]];
}

/**
 * A table. On a narrow screen each row becomes a block, and each cell has the header of its column in front.
 */
export function DataTable<Row>(props: DataTableProps<Row>): ReactNode {
  const { caption, isCaptionHidden = false, rows, keyOf, columns, totals } = props;
  const id = useId();
  const [first, ...others] = columns;
  const numberClass = (column: Column<Row>) => (column.isNumber ? 'number' : undefined);
  return (
    // Scrollable where it is still too wide, also with the keyboard.
    <div className="scroll" role="region" aria-labelledby={id} tabIndex={0}>
      <table>
        <caption id={id} className={isCaptionHidden ? 'visually-hidden' : 'hint'}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.header} scope="col" className={numberClass(column)}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={keyOf(row, index)}>
              <th scope="row">{first.cell(row)}</th>
              {others.map((column) => (
                <td key={column.header} data-label={column.header} className={numberClass(column)}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {totals ? (
          <tfoot>
            <tr>
              <th scope="row">{totals[0]}</th>
              {others.map((column, index) => (
                <td key={column.header} data-label={column.header} className={numberClass(column)}>
                  {totals[index + 1]}
                </td>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  );
}
