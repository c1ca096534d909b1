/**
 * Checks the certificates of frozen comparisons, one or several together. It shares no code with the software that hides counts.
 */
import { dayOf, isSame, nameOf, NOISE, sumOf, type Cell } from './comparison.cells.ts';
import { isReplaced } from './comparison.corrections.ts';
import { countsOf, type ComparisonDocument } from './comparison.document.ts';
import { unproven } from './comparison.proofs.ts';

type Class = ComparisonDocument['certificate']['classes'][number];
type Sums = Class['spans'][number];

/** The faults of the last document; empty if every hidden cell is proven, also beside the earlier documents. */
export function comparisonFaults(documents: readonly ComparisonDocument[]): string[] {
  const document = documents.at(-1);
  if (document === undefined) return [];
  const { threshold } = document;
  const { classes, bounded, width } = document.certificate;
  return [
    ...(width < threshold ? [`the certificate proves a width of ${width}, and not ${threshold}`] : []),
    ...classes.flatMap((one) => one.spans.flatMap((sums) => witnessFaults(one, sums, width))),
    ...bounded.flatMap((bound) => boundFaults(bound, documents.slice(0, -1), width)),
    ...documents.flatMap((table) => publicationFaults(document, table)),
    ...documents.slice(0, -1).flatMap((table) => reopenedCells(document, table)),
    ...unproven(document),
  ];
}

/** Cells that show days which an earlier table hides. */
function reopenedCells(document: ComparisonDocument, earlier: ComparisonDocument): string[] {
  const unitOf = ({ dimension }: ComparisonDocument, { place, group }: Cell): string =>
    `${place} ${group === null ? '' : `${dimension ?? ''} ${group}`}`;
  const hidden = Map.groupBy(
    earlier.cells.filter(({ published }) => published === null),
    (cell) => unitOf(earlier, cell),
  );
  return document.cells.flatMap((cell) => {
    const isReopened = hidden
      .get(unitOf(document, cell))
      ?.some(({ firstDay, lastDay }) => firstDay <= cell.lastDay && cell.firstDay <= lastDay);
    return cell.published !== null && isReopened === true
      ? [`${nameOf(cell)} is shown, and ${earlier.code} hides some of its days`]
      : [];
  });
}

/** Whether the base and both tables of each cell have the sums of the class, no negative count, and differ enough. */
function witnessFaults(
  { areTotalsKnown }: Class,
  { rows, columns, base, cells }: Sums,
  width: number,
): string[] {
  const free = sumOf(base.filter((_, row) => rows[row] === null).flat());
  const faults = base.flatMap((row, index) =>
    rows[index] === null || isSame(sumOf(row), rows[index] ?? NaN)
      ? []
      : [`row ${index} of a base has another sum`],
  );
  if (base.length !== rows.length) faults.push('a base has another shape');
  columns.forEach((sum, column) => {
    if (!isSame(sumOf(base.map((row) => row[column] ?? 0)), sum))
      faults.push(`column ${column} of a base has another sum`);
  });
  if (areTotalsKnown && !isSame(free + sumOf(rows.map((row) => row ?? 0)), sumOf(columns)))
    faults.push('the sums of a class differ');
  for (const { cell, low, high } of cells) {
    const ends = [low, high].map((changes) => {
      const [ofRow, ofColumn] = [new Map<number, number>(), new Map<number, number>()];
      const values = new Map<string, number>();
      for (let at = 0; at + 2 < changes.length; at += 3) {
        const [row = 0, column = 0, change = 0] = changes.slice(at, at + 3);
        ofRow.set(row, (ofRow.get(row) ?? 0) + change);
        ofColumn.set(column, (ofColumn.get(column) ?? 0) + change);
        values.set(
          `${row} ${column}`,
          (values.get(`${row} ${column}`) ?? base[row]?.[column] ?? NaN) + change,
        );
      }
      const isKept =
        [...ofRow].every(([row, change]) => rows[row] === null || isSame(change, 0)) &&
        (!areTotalsKnown || [...ofColumn.values()].every((change) => isSame(change, 0))) &&
        [...values.values()].every((value) => value >= -NOISE);
      if (!isKept) faults.push(`a table for cell ${cell.join(', ')} has other sums or a negative count`);
      return values.get(cell.join(' ')) ?? base[cell[0]]?.[cell[1]] ?? NaN;
    });
    const difference = (ends[1] ?? NaN) - (ends[0] ?? NaN);
    if (!(difference >= width - NOISE))
      faults.push(`cell ${cell.join(', ')} differs by ${difference}, which is less than ${width}`);
  }
  return faults;
}

/** Whether both histories of a cell agree with what earlier tables show of it, and differ enough. */
function boundFaults(
  bound: ComparisonDocument['certificate']['bounded'][number],
  earlier: readonly ComparisonDocument[],
  width: number,
): string[] {
  const within = (steps: typeof bound.low, from: number, to: number, layer: number): number =>
    sumOf(
      steps.filter((step) => step.from >= from && step.to <= to).map(({ counts }) => counts[layer] ?? NaN),
    );
  const faults: string[] = [];
  for (const { cells, measure, dimension, roundedTo } of earlier) {
    for (const cell of cells) {
      const group = cell.group === null ? '' : `${dimension ?? ''} ${cell.group}`;
      if (cell.place !== bound.place || group !== bound.group || cell.published === null) continue;
      countsOf(cell.published, measure).forEach((count, layer) => {
        for (const steps of [bound.low, bound.high]) {
          const sum = within(steps, dayOf(cell.firstDay), dayOf(cell.lastDay) + 1, layer);
          if (!isSame(sum, count, roundedTo ?? 0))
            faults.push(`${nameOf(cell)} is ${count}, and ${sum} in a history`);
        }
      });
    }
  }
  (bound.low[0]?.counts ?? []).forEach((_, layer) => {
    const [low, high] = [bound.low, bound.high].map((steps) => within(steps, bound.from, bound.to, layer));
    if (!((high ?? NaN) - (low ?? NaN) >= width - NOISE))
      faults.push(`${bound.place}, ${bound.group} is known too closely from earlier tables`);
  });
  return faults;
}

/** The spans that a time consists of. Spans within others of them are parts of these. */
function partsOf(spans: readonly Sums[], from: number, to: number): readonly Sums[] {
  const within = spans.filter((span) => span.from >= from && span.to <= to);
  return within.filter(
    (span) =>
      !within.some(
        (other) =>
          other.from <= span.from && span.to <= other.to && other.to - other.from > span.to - span.from,
      ),
  );
}

/** Whether the sums of the classes are those that a table publishes: everyone of a place, and the totals. */
function publicationFaults(document: ComparisonDocument, table: ComparisonDocument): string[] {
  const { certificate } = document;
  const faults: string[] = [];
  const shownBy = new Map<string, Cell[]>(
    Map.groupBy(table.cells, (cell) => `${cell.group ?? ''} ${cell.firstDay} ${cell.lastDay}`),
  );
  const everyone = new Map(
    table.cells.flatMap((cell) =>
      cell.group === null && cell.published !== null && !isReplaced(cell, table, document)
        ? [[`${cell.place} ${dayOf(cell.firstDay)} ${dayOf(cell.lastDay) + 1}`, cell.published]]
        : [],
    ),
  );
  const slack = table.roundedTo ?? 0;
  for (const { places, spans } of certificate.classes) {
    for (const { rows, from, to, layer } of spans) {
      rows.forEach((row, index) => {
        const shown = everyone.get(`${places[index] ?? ''} ${from} ${to}`);
        const count = shown && countsOf(shown, table.measure)[layer];
        if (row !== null && count !== undefined && !isSame(row, count, slack))
          faults.push(`everyone of ${places[index] ?? ''} is ${count}, and ${row} in the certificate`);
      });
    }
  }
  for (const total of table.totals) {
    if (total.published === null || isReplaced(total, table, document)) continue;
    const cells = shownBy.get(`${total.group ?? ''} ${total.firstDay} ${total.lastDay}`) ?? [];
    const hidden = new Set(cells.flatMap(({ place, published }) => (published === null ? [place] : [])));
    const [from, to] = [dayOf(total.firstDay), dayOf(total.lastDay) + 1];
    const classes = certificate.classes.flatMap(({ dimension, places, areTotalsKnown, spans }) => {
      const isMeant = areTotalsKnown && dimension === (total.group === null ? null : table.dimension);
      const parts = isMeant && places.some((place) => hidden.has(place)) ? partsOf(spans, from, to) : [];
      return parts.length === 0 ? [] : [{ places, parts }];
    });
    if (hidden.size > 0 && classes.length === 0) {
      // An earlier table has a certificate of its own.
      if (table === document) faults.push(`${nameOf(total)} is shown, and the certificate does not use it`);
      continue;
    }
    if (sumOf(classes.map(({ places }) => places.length)) !== hidden.size)
      faults.push(`the hidden places of ${nameOf(total)} are not those of the certificate`);
    countsOf(total.published, table.measure).forEach((count, layer) => {
      const shown = cells.flatMap(({ published }) =>
        published === null ? [] : (countsOf(published, table.measure)[layer] ?? 0),
      );
      const inClasses = classes.map(({ parts }) =>
        sumOf(
          parts
            .filter((sums) => sums.layer === layer)
            .map(
              ({ groups, columns }) =>
                columns[
                  total.group === null ? 0 : groups.indexOf(`${table.dimension ?? ''} ${total.group}`)
                ] ?? NaN,
            ),
        ),
      );
      const sum = sumOf([...shown, ...inClasses]);
      if (!isSame(sum, count, slack * (shown.length + 1)))
        faults.push(`${nameOf(total)} is ${count}, and ${sum} with the sums of the certificate`);
    });
  }
  return faults;
}
