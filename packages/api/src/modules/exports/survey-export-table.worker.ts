import type { Database } from '@rapport/database/database.ts';
import type { DatabaseSession } from '@rapport/database/session.ts';
import { deidentifier, type Deidentification } from '@rapport/interchange/deidentification.ts';
import { deidentifiedWarning, rowWarning } from '@rapport/interchange/export-file.ts';
import { surveyCodebook, type SurveyCodebook } from '@rapport/interchange/survey-codebook.ts';
import { surveyColumns, type ScoredSurveyResponse } from '@rapport/interchange/survey-columns.ts';
import type { SurveyResponse, SurveyVersionDefinition } from '@rapport/interchange/survey-definition.ts';
import { mergeVersions, type MergedSurvey } from '@rapport/interchange/survey-merge.ts';
import { surveySav, type TextWidths, type ToldVariable } from '@rapport/interchange/survey-sav.ts';
import type { SurveyTable } from '@rapport/interchange/survey-table-file.ts';
import { jurisdictionThreshold } from '@rapport/statistics/disclosure/threshold.ts';

import type { RowOf } from '../../tables/columns.ts';
import { disclosureThresholdOf } from '../jurisdictions/jurisdiction.service.ts';
import { createScaleScorer } from '../surveys/scale.scorer.ts';
import { loadSurveyVersion } from '../surveys/survey-definition.ts';
import { smallestK } from './survey-export.rules.ts';
import {
  countOfResponses,
  responseReader,
  textWidths,
  type ResponseBatch,
} from './survey-responses.cursor.ts';

/** The versions of an export as one table. */
export interface ExportedSurvey extends MergedSurvey {
  readonly definitions: readonly SurveyVersionDefinition[];
  readonly threshold: number;
}

/** The rows of an export, ready to be written any number of times in the same transaction. */
export interface OpenedTable {
  readonly codebook: SurveyCodebook;
  readonly savVariables: readonly ToldVariable[];
  readonly rowCount: number;
  /** The table with its rows, which are read while they are written. */
  readonly open: () => SurveyTable;
}

type Export = RowOf<'SurveyExport'>;

/** Reads the versions of an export in its language. Call it in the tenant. */
export async function loadExportedSurvey(
  database: Database,
  jurisdictionId: string,
  { id, surveyVersionIds, language }: Export,
): Promise<ExportedSurvey> {
  const definitions: SurveyVersionDefinition[] = [];
  for (const versionId of surveyVersionIds) {
    const version = await loadSurveyVersion(database.prisma, versionId, language);
    if (!version) throw new Error(`Export ${id} has no survey version ${versionId}`);
    definitions.push(version.definition);
  }
  const threshold = jurisdictionThreshold(await disclosureThresholdOf(database, jurisdictionId));
  return { ...mergeVersions(definitions), definitions, threshold };
}

interface Reading {
  readonly createdAt: Date;
  /** How often the rows are written. */
  readonly tables: number;
  /** Called with the number of rows just read, and the number of all responses. */
  readonly progress: (rows: number, total: number) => Promise<void>;
}

/** Decides what the table of an export says. For de-identified rows, this reads all of them once. */
export async function openSurveyTable(
  session: DatabaseSession,
  survey: ExportedSurvey,
  surveyExport: Export,
  { createdAt, tables, progress }: Reading,
): Promise<OpenedTable> {
  const isIdentified = surveyExport.form === 'IDENTIFIED';
  const versionIds = survey.definitions.map(({ version }) => version.id);
  const total = await countOfResponses(session, versionIds);
  const isRepeated = !isIdentified || tables > 1;
  const order = isIdentified ? 'RECORDED' : { shuffledBy: surveyExport.id };
  const readers = survey.definitions.map((definition, version) =>
    responseReader(session, definition, { cursor: `responses_${version}`, order, isRepeated }),
  );
  const read = () => responsesOf(readers, survey, (rows) => progress(rows, total));
  const deidentification = isIdentified ? null : await deidentified(survey, surveyExport, read());
  const { definition } = deidentification ?? survey;
  const selected = selectedFrom(definition, surveyExport.codes);
  const shape = { isIdentified, hasVersion: survey.versions.length > 1 };
  const columns = surveyColumns(selected, shape);
  const widths: TextWidths = isIdentified
    ? await textWidths(session, survey.definitions, survey)
    : { respondentKey: 0, answers: new Map() };
  const sav = surveySav(columns, widths);
  const warning = isIdentified ? rowWarning : deidentifiedWarning;
  const rowCount = total - (deidentification?.report.rowsWithheld ?? 0);
  return {
    codebook: surveyCodebook(selected, {
      shape,
      warning,
      versions: survey.versions,
      deidentification: deidentification?.report ?? null,
    }),
    savVariables: sav.told,
    rowCount,
    open: () => ({
      title: survey.definition.survey.title,
      warning,
      createdAt,
      columns,
      sav,
      rowCount,
      rows: shownRows(survey, definition, deidentification, read()),
    }),
  };
}

/** Responses of one version. `version` is its place among the versions. */
interface VersionBatch {
  readonly version: number;
  readonly responses: Iterable<SurveyResponse>;
}

async function* responsesOf(
  readers: readonly (() => AsyncIterable<ResponseBatch>)[],
  { definitions, merged }: ExportedSurvey,
  progress: (rows: number) => Promise<void>,
): AsyncGenerator<VersionBatch> {
  for (const [version, reader] of readers.entries()) {
    const versionId = definitions[version]?.version.id ?? '';
    for await (const { count, responses } of reader()) {
      yield { version, responses: mapped(responses, (response) => merged(versionId, response)) };
      await progress(count);
    }
  }
}

function* mapped<From, To>(items: Iterable<From>, to: (item: From) => To): Generator<To> {
  for (const item of items) yield to(item);
}

async function deidentified(
  { definition, versions, threshold }: ExportedSurvey,
  { kAnonymity }: Export,
  batches: AsyncIterable<VersionBatch>,
): Promise<Deidentification> {
  const k = Math.max(kAnonymity ?? 0, smallestK(threshold));
  const numbers = versions.map(({ number }) => number);
  const rows = deidentifier(definition, { k, threshold, versions: numbers });
  for await (const { version, responses } of batches)
    for (const response of responses) rows.add(version, response);
  return rows.decide();
}

async function* shownRows(
  { versions, definitionOf }: ExportedSurvey,
  shown: SurveyVersionDefinition,
  deidentification: Deidentification | null,
  batches: AsyncIterable<VersionBatch>,
): AsyncGenerator<ScoredSurveyResponse> {
  const scales = new Set(shown.scales.map(({ code }) => code));
  const scorers = versions.map(({ id }) => {
    const own = definitionOf(id);
    return createScaleScorer({ ...own, scales: own.scales.filter(({ code }) => scales.has(code)) });
  });
  let row = 0;
  for await (const { version, responses } of batches) {
    for (const response of responses) {
      const one = deidentification === null ? response : deidentification.shown(row, response);
      row += 1;
      if (one === null) continue;
      const scaleScores = scorers[version]?.(one) ?? new Map<string, number | null>();
      yield { ...one, scaleScores, versionNumber: versions[version]?.number ?? 0 };
    }
  }
}

/** The questions and scales with these codes; all without a code. */
function selectedFrom(
  definition: SurveyVersionDefinition,
  codes: readonly string[],
): SurveyVersionDefinition {
  if (codes.length === 0) return definition;
  const wanted = new Set(codes);
  return {
    ...definition,
    questions: definition.questions.filter(({ code }) => wanted.has(code)),
    scales: definition.scales.filter(({ code }) => wanted.has(code)),
  };
}
