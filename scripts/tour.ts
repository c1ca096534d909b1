/**
 * A county's work with a survey, end to end, against the server that `npm start` runs: sign in, create a program and a survey, upload a file of responses, read an
 * estimate, download the export; and what another county sees of it.
 *
 *   npm run tour                                    with synthetic responses
 *   npm run tour -- --responses FILE --key COLUMN --measure COLUMN --minimum 0 --maximum 10 --top-box 7 --by COLUMN
 *   npm run tour -- --populations FILE [--encoding WINDOWS_1252]
 *
 *   --url URL      the server, http://127.0.0.1:4000 unless said otherwise (or PORT)
 *   --folder DIR   where the exported files go, .rapport/tour unless said otherwise
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';

import { connect, untilDone, type Answer, type Api } from './tour/api.ts';
import { distinctValues, syntheticResponses } from './tour/responses.ts';
import * as queries from './tour/queries.ts';

const { values: options } = parseArgs({
  options: {
    url: { type: 'string', default: `http://127.0.0.1:${process.env['PORT'] ?? '4000'}` },
    folder: { type: 'string', default: '.rapport/tour' },
    responses: { type: 'string' },
    key: { type: 'string', default: 'respondent_key' },
    measure: { type: 'string', default: 'trust' },
    minimum: { type: 'string', default: '0' },
    maximum: { type: 'string', default: '10' },
    'top-box': { type: 'string', default: '7' },
    by: { type: 'string', default: 'area' },
    populations: { type: 'string' },
    encoding: { type: 'string', default: 'UTF_8' },
  },
});

const say = (text: string): void => console.log(text);
const english = (text: string) => [{ language: 'en', text }];

function signIn(name: string): Api {
  const token = execFileSync(process.execPath, ['scripts/token.ts', name], { encoding: 'utf8' }).trim();
  return connect(options.url, token);
}

/** Announces a file, puts it into the object store and imports it. Returns the finished import. */
async function importFile(
  api: Api,
  file: { name: string; content: Buffer },
  dataset: object,
): Promise<Answer> {
  const { requestUpload } = await api.ask(queries.requestUpload, {
    input: { fileName: file.name, bytes: file.content.length },
  });
  const headers: Record<string, string> = {};
  for (const { name, value } of requestUpload.request.headers) headers[name] = value;
  const put = await fetch(requestUpload.request.url, {
    method: 'PUT',
    headers,
    body: new Uint8Array(file.content),
  });
  if (!put.ok) throw new Error(`The object store answered ${put.status}`);
  const { importDataset } = await api.ask(queries.importDataset, {
    input: { uploadId: requestUpload.upload.id, dataset, encoding: options.encoding },
  });
  const { id } = importDataset.datasetImport;
  const done = await untilDone(
    async () => (await api.ask(queries.readImport, { id })).datasetImport,
    (job) => say(`   ${job.status}: ${job.rowsDone} of ${job.rowsExpected ?? '?'} rows`),
  );
  say(
    `   ${done.rowsImported} of ${done.rowsRead} rows imported; ignored columns: ${done.ignoredColumns.join(', ') || 'none'}`,
  );
  return done;
}

function figure(value: Answer): string {
  const number = (one: number): string => one.toFixed(6);
  switch (value?.__typename) {
    case 'Estimate': {
      const counts =
        value.numerator === null ? `n ${value.denominator}` : `${value.numerator} of ${value.denominator}`;
      return `${number(value.value)} (${number(value.interval.lower)} to ${number(value.interval.upper)}), ${counts}`;
    }
    case 'Suppressed':
      return `hidden (${value.reason}, counts from 1 to ${value.threshold})`;
    default:
      return `not reported: ${value?.why ?? 'no such figure'}`;
  }
}

async function tourOfPopulations(file: string): Promise<void> {
  const api = signIn('cedar-editor');
  say(`Importing county populations from ${basename(file)}`);
  await importFile(
    api,
    { name: basename(file), content: readFileSync(file) },
    { populations: { source: basename(file) } },
  );
  const { populations } = await api.ask(
    '{ populations(first: 3) { totalCount edges { node { countyFips countyName year count } } } }',
  );
  say(
    `   ${populations.totalCount} counties are there, such as ${JSON.stringify(populations.edges[0]?.node)}`,
  );
}

async function tourOfASurvey(): Promise<void> {
  const { measure, by } = options;
  const file = options.responses
    ? { name: basename(options.responses), content: readFileSync(options.responses) }
    : { name: 'synthetic.csv', content: Buffer.from(syntheticResponses()) };

  const api = signIn('cedar-editor');
  const { viewer } = await api.ask(queries.whoAmI);
  say(`1. Signed in as ${viewer.displayName}, ${viewer.acting.name}`);

  const { createProgram } = await api.ask(queries.createProgram, {
    input: { title: 'Listening in the neighbourhoods', type: 'COMMUNITY_FORUM', startsOn: '2026-01-15' },
  });
  const { program } = createProgram;
  say(`2. Program "${program.title}" is ${program.status}`);

  const { createSurvey } = await api.ask(queries.createSurvey, {
    input: { title: 'Trust', programId: program.id },
  });
  const { createSurveyVersion } = await api.ask(queries.createSurveyVersion, {
    input: {
      surveyId: createSurvey.survey.id,
      questions: [
        {
          code: measure,
          kind: 'NUMBER',
          text: english(measure),
          minimum: Number(options.minimum),
          maximum: Number(options.maximum),
          topBoxMinimum: Number(options['top-box']),
        },
        {
          code: by,
          kind: 'SINGLE_CHOICE',
          isDemographic: true,
          text: english(by),
          choices: distinctValues(file.content, by).map((code) => ({
            code,
            label: english(`${by} ${code}`),
          })),
        },
      ],
    },
  });
  const version = createSurveyVersion.surveyVersion;
  const questionIds = new Map<string, string>(
    version.questions.edges.map(({ node }: Answer) => [node.code, node.id]),
  );
  const { fieldSurveyVersion } = await api.ask(queries.fieldSurveyVersion, {
    input: { id: version.id, expectedVersion: 1 },
  });
  say(`3. Survey "Trust", version ${version.number}, is ${fieldSurveyVersion.surveyVersion.status}`);

  say(`4. Importing ${file.name} (${file.content.length} bytes)`);
  const questions = [measure, by].map((column) => ({ column, questionCode: column }));
  await importFile(api, file, {
    surveyResponses: { surveyVersionId: version.id, mapping: { respondentKey: options.key, questions } },
  });

  await api.ask(queries.closeSurveyVersion, { input: { id: version.id, expectedVersion: 2 } });
  const { surveyResult } = await api.ask(queries.surveyResult, {
    question: questionIds.get(measure),
    by: questionIds.get(by),
  });
  say('5. Closed. What people answered:');
  say(
    `   overall   mean ${figure(surveyResult.overall.mean)}; top box ${figure(surveyResult.overall.topBoxShare)}`,
  );
  for (const group of surveyResult.groups) {
    say(
      `   ${group.label}   mean ${figure(group.figures.mean)}; top box ${figure(group.figures.topBoxShare)}`,
    );
  }

  const { requestExport } = await api.ask(queries.requestExport, { input: { surveyVersionId: version.id } });
  const exportId = requestExport.surveyExport.id;
  const done = await untilDone(
    async () => (await api.ask(queries.readExport, { id: exportId })).surveyExport,
    () => undefined,
  );
  say('6. Exported:');
  mkdirSync(options.folder, { recursive: true });
  for (const one of done.files) {
    const content = Buffer.from(await (await fetch(one.download.url)).arrayBuffer());
    const isIntact = createHash('sha256').update(content).digest('hex') === one.sha256;
    writeFileSync(join(options.folder, one.name), content);
    say(
      `   ${join(options.folder, one.name)}: ${content.length} bytes, ${one.rows ?? 'no'} rows, SHA-256 ${isIntact ? 'as announced' : 'WRONG'}`,
    );
  }

  const neighbour = signIn('maple-viewer');
  const seen = await neighbour.ask(queries.whatIsSeen, {
    ids: [program.id, createSurvey.survey.id, version.id, exportId],
    question: questionIds.get(measure),
  });
  say(
    `7. ${seen.viewer.acting.name} asks for the same ids and gets ${JSON.stringify({ nodes: seen.nodes, surveyResult: seen.surveyResult })}`,
  );
}

try {
  if (options.populations) await tourOfPopulations(options.populations);
  if (options.responses ?? !options.populations) await tourOfASurvey();
} catch (error) {
  const text = error instanceof Error ? error.message : String(error);
  console.error(
    text === 'fetch failed' ? `Nothing answers at ${options.url}. Is "npm start" running?` : text,
  );
  process.exit(1);
}
