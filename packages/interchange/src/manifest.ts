import { createHash } from 'node:crypto';

import type { DeidentificationReport } from './deidentification.ts';
import { rowWarning } from './export-file.ts';

export interface ManifestFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: number;
  /** Rows without the header; null for a file that is not a table. */
  readonly rows: number | null;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** The contents of an export. A recipient can check that it is complete and unchanged. */
export interface ExportManifest {
  readonly formatVersion: 1;
  readonly exportId: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly softwareVersion: string;
  /** The warning about the rows, or about the figures. */
  readonly warning: string;
  /** For an export of survey responses. */
  readonly survey?: { readonly id: string; readonly title: string };
  /** Newest first. */
  readonly surveyVersions?: readonly { readonly id: string; readonly number: number }[];
  /** DEIDENTIFIED or IDENTIFIED. */
  readonly form?: string;
  /** The limits of de-identified rows. */
  readonly deidentification?: DeidentificationReport;
  /** For an export of a list of the API; "year" for figures. */
  readonly list?: string;
  /** For an export of figures: their days, as YYYY-MM-DD. */
  readonly period?: {
    readonly firstDay: string;
    readonly lastDay: string;
    readonly calendarYear: number | null;
    readonly fiscalYear: number | null;
    readonly timeZone: string;
  };
  /** Rows and columns of the table. */
  readonly rowCount: number;
  readonly columnCount: number;
  readonly files: readonly ManifestFile[];
}

export type ManifestInput = Omit<ExportManifest, 'formatVersion' | 'createdAt' | 'warning'> & {
  readonly createdAt: Date;
  /** The warning about rows by default. */
  readonly warning?: string;
};

/** The manifest as a stored file: JSON with its keys in a fixed order, so equal exports have equal bytes. */
export function manifestFile(input: ManifestInput): Buffer {
  const manifest: ExportManifest = {
    formatVersion: 1,
    exportId: input.exportId,
    createdAt: input.createdAt.toISOString(),
    softwareVersion: input.softwareVersion,
    warning: input.warning ?? rowWarning,
    ...(input.survey === undefined ? {} : { survey: input.survey }),
    ...(input.surveyVersions === undefined ? {} : { surveyVersions: input.surveyVersions }),
    ...(input.form === undefined ? {} : { form: input.form }),
    ...(input.deidentification === undefined ? {} : { deidentification: input.deidentification }),
    ...(input.list === undefined ? {} : { list: input.list }),
    ...(input.period === undefined ? {} : { period: input.period }),
    rowCount: input.rowCount,
    columnCount: input.columnCount,
    files: input.files,
  };
  return jsonFile(manifest);
}

/** A value as a JSON file: indented, UTF-8, with a line break at the end. */
export function jsonFile(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}

/** The manifest's entry for a file in memory. A table streams, and gets its figures from `writeCsv`. */
export function describeFile(name: string, contentType: string, content: Buffer): ManifestFile {
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { name, contentType, bytes: content.length, rows: null, sha256 };
}
