import type { MissingKind } from '@rapport/core/survey/definition.ts';

import type { DeidentificationReport } from './deidentification.ts';
import type { SurveyCodebook } from './survey-codebook.ts';

/** The codebook for people: Markdown with one table of columns, one of codes, and the scales. */
export function codebookMarkdown(codebook: SurveyCodebook): string {
  const { survey, versions, columns, scales, warning, deidentification } = codebook;
  const coded = columns.filter(({ role, values }) => role === 'ANSWER' && values.length > 0);
  const sections = [
    `# ${inline(survey.title)}, ${versionWords(versions.map(({ number }) => number))}`,
    `**${warning}**`,
    'An empty cell means no answer. In CSV and XLSX, text that would begin like a formula has a leading apostrophe.',
    ...(deidentification === null ? [] : deidentificationSection(deidentification)),
    '## Columns',
    table(
      ['#', 'Column', 'Type', 'Range', 'Meaning'],
      columns.map(({ position, name, type, minimum, maximum, description }) => [
        String(position),
        name,
        type,
        range(minimum, maximum),
        description,
      ]),
    ),
    ...(coded.length === 0 ? [] : ['## Codes']),
    ...coded.flatMap(({ name, values }) => [
      `### ${inline(name)}`,
      table(
        ['Code', 'Label', 'Counted'],
        values.map(({ code, label, missingKind }) => [code, label, counted[missingKind ?? 'VALID']]),
      ),
    ]),
    ...(scales.length === 0 ? [] : ['## Scales']),
    ...scales.flatMap(({ code, label, items, minAnswered }) => [
      `### ${inline(code)}`,
      `${inline(label)}. The mean of the answered items, if at least ${minAnswered} of ${items.length} are answered.`,
      items
        .map(({ questionCode, isReversed }) => `- ${inline(questionCode)}${isReversed ? ' (reversed)' : ''}`)
        .join('\n'),
    ]),
  ];
  return `${sections.join('\n\n')}\n`;
}

const counted = {
  VALID: 'yes',
  DONT_KNOW: "no (don't know)",
  PREFER_NOT_TO_SAY: 'no (prefer not to say)',
  NOT_APPLICABLE: 'no (not applicable)',
  OTHER_MISSING: 'no (missing)',
} as const satisfies Record<MissingKind | 'VALID', string>;

/** Such as "version 2" or "versions 3, 2 and 1". */
export function versionWords(numbers: readonly number[]): string {
  const last = numbers.at(-1) ?? 0;
  return numbers.length < 2 ? `version ${last}` : `versions ${numbers.slice(0, -1).join(', ')} and ${last}`;
}

function deidentificationSection(report: DeidentificationReport): string[] {
  const lines = [
    `Each row is the same as at least ${report.k - 1} others in: ${report.quasiIdentifiers.join(', ') || 'no question, because the survey names no quasi-identifier'}.`,
    `Rows without any of these answers, because their group would be too small: ${report.rowsSuppressed}.`,
    ...(report.versionsWithheld.length === 0
      ? []
      : [
          `Versions with too few rows to be shown: ${report.versionsWithheld.join(', ')} (${report.rowsWithheld} rows).`,
        ]),
    ...report.generalized.map(({ question, to }) => `${question}: given as ${to}.`),
    ...report.limited.map(
      ({ question, lowest, highest }) =>
        `${question}: numbers below ${lowest} are given as ${lowest}, and numbers above ${highest} as ${highest}.`,
    ),
    ...report.leftOut.map(({ question, reason }) => `${question}: left out. ${reason}`),
  ];
  return ['## Protection', lines.map((line) => `- ${inline(line)}`).join('\n')];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows.map((row) => row.map(inline))];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Escapes text so that it stays on one line and in its table cell, without its own markup or HTML. */
function inline(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\|`*<>[\]]/g, '\\$&');
}

function range(minimum: number | null, maximum: number | null): string {
  return minimum === null && maximum === null ? '' : `${minimum ?? '…'} to ${maximum ?? '…'}`;
}
