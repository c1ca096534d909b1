import { PassThrough, type Readable } from 'node:stream';

import { ByteWriter, parquetWriteRows } from 'hyparquet-writer';

import type { Cell } from './csv-writer.ts';

/** Larger groups cost much more memory: 50,000 rows 241 MB more. */
const rowGroupSize = 5000;

export interface ParquetColumn {
  readonly name: string;
  readonly type: 'string' | 'number' | 'integer' | 'date';
  readonly isRequired: boolean;
}

export interface ParquetOptions {
  readonly columns: readonly ParquetColumn[];
  readonly rows: Iterable<readonly Cell[]>;
  /** Facts about the file, such as its title. */
  readonly metadata: Readonly<Record<string, string>>;
}

/** A table as Parquet. Rows are requested a group at a time; the compressed bytes are in memory. */
export function parquetFile({ rows, ...options }: ParquetOptions): Buffer {
  const writer = new ByteWriter();
  const records = (function* () {
    for (const row of rows) yield record(options, row);
  })();
  const written = parquetWriteRows({ ...settings(options), writer, rows: records });
  if (written !== undefined) throw new Error('Parquet is written at once if its rows are at hand.');
  return Buffer.from(writer.getBytes());
}

/** A table as Parquet in constant memory: each group of rows leaves as soon as it is compressed. */
export function writeParquet({
  rows,
  ...options
}: Omit<ParquetOptions, 'rows'> & { readonly rows: AsyncIterable<readonly Cell[]> }): Readable {
  const body = new PassThrough();
  const bytes = new ByteWriter();
  const flush = async (): Promise<void> => {
    const group = Buffer.from(bytes.getBytes());
    bytes.index = 0;
    await new Promise<void>((resolve, reject) => {
      body.write(group, (error) => (error ? reject(error) : resolve()));
    });
  };
  const records = (async function* () {
    for await (const row of rows) yield record(options, row);
  })();
  const writing = async (): Promise<void> => {
    await parquetWriteRows({ ...settings(options), writer: Object.assign(bytes, { flush }), rows: records });
    await flush();
    body.end();
  };
  writing().catch((error: unknown) =>
    body.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  return body;
}

type Described = Omit<ParquetOptions, 'rows'>;

const record = ({ columns }: Described, row: readonly Cell[]) =>
  Object.fromEntries(columns.map(({ name, type }, index) => [name, parquetValue(row[index] ?? null, type)]));

const settings = ({ columns, metadata }: Described) => ({
  columns: columns.map(({ name }) => ({ name })),
  schema: [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ name, type, isRequired }) => ({
      name,
      ...parquetTypes[type],
      repetition_type: isRequired ? ('REQUIRED' as const) : ('OPTIONAL' as const),
    })),
  ],
  rowGroupSize,
  kvMetadata: Object.entries(metadata).map(([key, value]) => ({ key, value })),
  createdBy: 'rapport',
});

const parquetTypes = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  number: { type: 'DOUBLE' },
  integer: { type: 'INT64' },
  date: { type: 'INT32', converted_type: 'DATE' },
} as const;

function parquetValue(cell: Cell, type: ParquetColumn['type']): string | number | bigint | Date | null {
  if (cell === null) return null;
  if (type === 'date') return new Date(`${cell}T00:00:00Z`);
  return type === 'integer' ? BigInt(cell) : cell;
}
