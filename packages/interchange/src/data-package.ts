import {
  exportedColumns,
  statusLabels,
  type Category,
  type ExportedColumn,
  type ExportedTable,
} from './exported-table.ts';
import type { ManifestFile } from './manifest.ts';

/** How the rows of a file are written. JSON-stat has a form of its own, which needs no schema of a table. */
export interface PackagedFile extends Omit<ManifestFile, 'rows'> {
  readonly format: 'csv' | 'xlsx' | 'parquet' | 'json';
  /** The codes as they are in this file. */
  readonly textOf: (text: string) => string;
}

const profile = (name: string) => `https://datapackage.org/profiles/2.0/${name}.json`;

/** The codebook of an exported table: a Frictionless Data Package v2 that describes its files. */
export function dataPackageOf(table: ExportedTable, files: readonly PackagedFile[]) {
  return {
    $schema: profile('datapackage'),
    name: packageName(table.citableId),
    id: table.citableId,
    title: table.title,
    description: table.methods,
    version: `${table.version}.0.0`,
    created: table.createdAt,
    sources: [{ title: table.source }],
    resources: files.map((file) => resourceOf(table, file)),
  };
}

function resourceOf(
  table: ExportedTable,
  { name, contentType, bytes, sha256, format, textOf }: PackagedFile,
) {
  const isTable = format !== 'json';
  return {
    $schema: profile('dataresource'),
    name: packageName(name.replace(/\.[^.]+$/, '')) + `-${format}`,
    ...(isTable ? { type: 'table' as const } : {}),
    path: name,
    title: table.title,
    format,
    mediatype: contentType.replace(/;.*/, ''),
    ...(format === 'parquet' || format === 'xlsx' ? {} : { encoding: 'utf-8' }),
    bytes,
    hash: `sha256:${sha256}`,
    ...(isTable ? { schema: tableSchema(table, textOf) } : {}),
  };
}

function tableSchema(table: ExportedTable, textOf: (text: string) => string) {
  const categories: Readonly<Record<string, readonly Category[]>> = {
    place: table.places,
    period: table.periods,
    group: table.groups,
    status: Object.entries(statusLabels).map(([code, label]) => ({ code, label })),
  };
  const fieldOf = ({ name, type, title, isRequired }: ExportedColumn) => ({
    name,
    type,
    title,
    ...(isRequired ? { constraints: { required: true } } : {}),
    ...(categories[name] === undefined
      ? {}
      : { categories: categories[name].map(({ code, label }) => ({ value: textOf(code), label })) }),
  });
  return {
    $schema: profile('tableschema'),
    fields: exportedColumns(table).map(fieldOf),
    missingValues: [{ value: '', label: 'No figure: see the columns status and reason' }],
    primaryKey: ['place', 'period', 'group'],
  };
}

/** Lowercase letters, digits, ".", "_" and "-", as names in a package have. */
const packageName = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]+/g, '-')
    .replaceAll(/^-+|-+$/g, '') || 'table';
