export type Cell = string | number | boolean | null;

export interface Parts {
  /** The specification without its title, which the page shows as the heading of the chart. */
  readonly specification: object;
  readonly title: string;
  readonly description: string;
  /** The names of the values of its data. */
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
}

/** The parts of a Vega-Lite specification in JSON. Null for JSON without data of its own. */
export function partsOf(json: string): Parts | null {
  const whole = parse(json);
  const data = isRecord(whole) ? whole['data'] : null;
  const values = isRecord(data) ? data['values'] : null;
  if (!isRecord(whole) || !Array.isArray(values)) return null;
  const rows = values.filter(isRecord).map(cellsOf);
  const { title, ...specification } = whole;
  return {
    specification,
    title: textOf(title) ?? 'Chart',
    description: textOf(whole['description']) ?? 'The table has the data of this chart.',
    columns: namesFirst(rows),
    rows,
  };
}

/** The names of the values. Those that name a row come first: texts, and then times. */
function namesFirst(rows: Parts['rows']): string[] {
  const rank = (name: string): number => {
    if (rows.some((row) => typeof row[name] === 'string')) return 0;
    return /time$|^month$/i.test(name) ? 1 : 2;
  };
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return names.sort((one, other) => rank(one) - rank(other));
}

/** A title is a text, or an object with a text. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return isRecord(value) && typeof value['text'] === 'string' ? value['text'] : null;
}

function cellsOf(row: Record<string, unknown>): Record<string, Cell> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) => (isCell(value) ? [[name, value]] : [])),
  );
}

function isCell(value: unknown): value is Cell {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
