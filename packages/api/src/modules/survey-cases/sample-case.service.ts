import { Readable } from 'node:stream';

import { InvalidStateError, ValidationError, type InputIssue } from '@rapport/core/errors.ts';
import { openCsv } from '@rapport/interchange/csv-reader.ts';
import { FileProblem } from '@rapport/interchange/row-result.ts';
import type { output } from 'zod';

import { recordAudit } from '../../audit.ts';
import type { Context } from '../../context.ts';
import type { RowOf } from '../../tables/columns.ts';
import { surveyVersions } from '../surveys/tables.ts';
import {
  sampleCaseSchema,
  type importSampleCasesSchema,
  type recordSampleCasesSchema,
  type removeSampleCaseSchema,
} from './sample-case.input.ts';
import { sampleCases } from './tables.ts';

interface Recorded {
  surveyVersion: RowOf<'SurveyVersion'>;
  createdCount: number;
  changedCount: number;
}

type Case = output<typeof sampleCaseSchema>;

/** Records cases. A known key gets the new values. */
export async function recordSampleCases(
  context: Context,
  { surveyVersionId, cases }: output<typeof recordSampleCasesSchema>,
): Promise<Recorded> {
  const twice = secondOf(cases);
  if (twice !== -1) {
    const message = `The case "${cases[twice]?.caseKey ?? ''}" appears twice.`;
    throw new ValidationError([{ path: ['input', 'cases', twice, 'caseKey'], message }]);
  }
  return store(context, surveyVersionId, cases);
}

/** Records the cases of a CSV file. Throws a ValidationError that names the line and the column of each problem. */
export async function importSampleCases(
  context: Context,
  { surveyVersionId, csv }: output<typeof importSampleCasesSchema>,
): Promise<Recorded> {
  const read = await readCases(csv);
  const twice = secondOf(read.map((row) => row.value));
  if (twice !== -1) {
    const { line, value } = read[twice] ?? { line: 0, value: { caseKey: '' } };
    refuse([`Line ${line}, column "case_key": the case "${value.caseKey}" appears twice.`]);
  }
  return store(
    context,
    surveyVersionId,
    read.map((row) => row.value),
  );
}

export async function removeSampleCase(
  context: Context,
  input: output<typeof removeSampleCaseSchema>,
): Promise<RowOf<'SampleCase'>> {
  const row = await sampleCases.lockVersion(context, input);
  await openVersion(context, row.surveyVersionId, ['input', 'id']);
  return sampleCases.remove(context, row, ['input', 'id']);
}

/** The version, locked, so that it is not closed meanwhile. Its released rates are of cases that do not change any more. */
async function openVersion(context: Context, id: string, path: readonly string[]) {
  const version = await surveyVersions.lock(context, id, path);
  if (version.status === 'CLOSED') {
    const message =
      'The survey version is closed, and its response rates are published. Record final dispositions before a version is closed.';
    throw new InvalidStateError('WRONG_STATUS', message, path);
  }
  return version;
}

async function store(context: Context, surveyVersionId: string, cases: readonly Case[]): Promise<Recorded> {
  const surveyVersion = await openVersion(context, surveyVersionId, ['input', 'surveyVersionId']);
  const { rows } = await context.session.query({
    name: 'record_sample_cases',
    text: `insert into sample_case as known (survey_version_id, case_key, disposition, stratum, sampling_weight)
           select $1, case_key, disposition::public.case_disposition, stratum, sampling_weight
             from unnest($2::text[], $3::text[], $4::text[], $5::float8[]) as given (case_key, disposition, stratum, sampling_weight)
           on conflict (jurisdiction_id, survey_version_id, case_key) do update
             set disposition = excluded.disposition, stratum = excluded.stratum, sampling_weight = excluded.sampling_weight,
                 version = known.version + 1, updated_at = current_timestamp
             where (known.disposition, known.stratum, known.sampling_weight)
                   is distinct from (excluded.disposition, excluded.stratum, excluded.sampling_weight)
           returning known.version = 1 as created`,
    values: [
      surveyVersionId,
      cases.map(({ caseKey }) => caseKey),
      cases.map(({ disposition }) => disposition),
      cases.map(({ stratum }) => stratum ?? null),
      cases.map(({ samplingWeight }) => samplingWeight ?? null),
    ],
  });
  const createdCount = (rows as { created: boolean }[]).filter(({ created }) => created).length;
  const counts = { createdCount, changedCount: rows.length - createdCount };
  await recordAudit(context, {
    action: 'sampleCase.recorded',
    entityType: 'SurveyVersion',
    entityId: surveyVersionId,
    detail: counts,
  });
  return { surveyVersion, ...counts };
}

/** The position of the first case whose key was there before; -1 without one. */
function secondOf(cases: readonly { caseKey: string }[]): number {
  const seen = new Set<string>();
  return cases.findIndex(({ caseKey }) => seen.size === seen.add(caseKey).size);
}

const columns = {
  case_key: 'caseKey',
  disposition: 'disposition',
  stratum: 'stratum',
  sampling_weight: 'samplingWeight',
} as const satisfies Record<string, keyof Case>;
const required = ['case_key', 'disposition'];
const problemsMax = 20;

async function readCases(csv: string): Promise<{ line: number; value: Case }[]> {
  const found: { line: number; value: Case }[] = [];
  const problems: string[] = [];
  try {
    await using file = await openCsv(Readable.from([Buffer.from(csv)]));
    const names = file.header.cells;
    const missing = required.filter((name) => !names.includes(name));
    const unknown = names.filter((name) => !Object.hasOwn(columns, name));
    if (missing.length > 0) refuse([`The header lacks the column "${missing.join('", "')}".`]);
    if (unknown.length > 0) {
      refuse([`The column "${unknown[0] ?? ''}" is unknown. Known are ${Object.keys(columns).join(', ')}.`]);
    }
    for await (const row of file.rows) {
      if (!row.ok) {
        problems.push(...row.issues.map(({ message }) => `Line ${row.line}: ${message}`));
      } else {
        const parsed = sampleCaseSchema.safeParse(caseOf(row.value));
        if (parsed.success) found.push({ line: row.line, value: parsed.data });
        else problems.push(...parsed.error.issues.map((issue) => messageOf(issue, row.line)));
      }
      if (problems.length >= problemsMax) break;
    }
  } catch (error) {
    if (error instanceof FileProblem) refuse([error.message]);
    throw error;
  }
  if (problems.length > 0) refuse(problems);
  return found;
}

function caseOf(record: Readonly<Record<string, string>>): Record<string, unknown> {
  const given = Object.entries(columns).flatMap(([column, field]) => {
    const cell = record[column]?.trim() ?? '';
    if (cell === '') return [];
    return [
      [
        field,
        field === 'samplingWeight' ? Number(cell) : field === 'disposition' ? cell.toUpperCase() : cell,
      ],
    ];
  });
  return Object.fromEntries(given) as Record<string, unknown>;
}

function messageOf(issue: { path: PropertyKey[]; message: string }, line: number): string {
  const column = Object.entries(columns).find(([, field]) => field === issue.path[0])?.[0] ?? '';
  return `Line ${line}, column "${column}": ${issue.message}`;
}

function refuse(messages: readonly string[]): never {
  throw new ValidationError(messages.map((message): InputIssue => ({ path: ['input', 'csv'], message })));
}
