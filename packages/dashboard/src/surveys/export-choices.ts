import type { SurveyExportForm, SurveyExportFormat } from '@rapport/client/generated/hooks.ts';

const formats: readonly (readonly [SurveyExportFormat, string])[] = [
  ['CSV', 'CSV'],
  ['XLSX', 'Excel (XLSX)'],
  ['SAV', 'SPSS (SAV)'],
  ['PARQUET', 'Parquet'],
];

/** The formats of an export, one or all of them. */
export const exportFormats = [...formats, ['ALL', 'All formats']] as const;

export const exportForms: Record<SurveyExportForm, string> = {
  DEIDENTIFIED: 'De-identified',
  IDENTIFIED: 'Identified, for a reason',
};

/** The formats that a choice stands for. */
export function formatsOf(choice: string): SurveyExportFormat[] {
  return formats.flatMap(([format]) => (format === choice || choice === 'ALL' ? [format] : []));
}
