/**
 * Follows a county's work with a survey from start to finish, against the server of `npm start`. It signs in,
 * creates a program and a survey, uploads a file of responses, reads an estimate and downloads the export. It
 * then shows what another county can see, follows the feedback of a resident, and shows how a state agency compares the
 * counties, freezes a table and downloads it. `npm run tour -- --help` explains how to use your own file.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import {
  CloseSurveyVersionDocument,
  CreateProgramDocument,
  CreateSurveyDocument,
  CreateSurveyVersionDocument,
  FieldSurveyVersionDocument,
  PopulationsDocument,
  ProgramDocument,
  RequestExportDocument,
  SurveyDocument,
  SurveyExportDocument,
  SurveyResultDocument,
  SurveyVersionDocument,
  ViewerDocument,
  type CloseSurveyVersionMutation,
  type CreateProgramMutation,
  type CreateSurveyMutation,
  type CreateSurveyVersionMutation,
  type FieldSurveyVersionMutation,
  type PopulationsQuery,
  type ProgramQuery,
  type RequestExportMutation,
  type SurveyQuery,
  type SurveyExportQuery,
  type SurveyResultQuery,
  type SurveyVersionQuery,
  type ViewerQuery,
} from '@rapport/client/generated/hooks.ts';

import { NetworkError } from '@rapport/client/errors.ts';

import { tourOfAnAgency, type AgencyTour } from './tour/agency.ts';
import { connect, payload, present, untilDone, untilFrozen, type Ask } from './tour/api.ts';
import { tourOfFeedback } from './tour/feedback.ts';
import { figure, usefulness } from './tour/figure.ts';
import { importFile } from './tour/import-file.ts';
import { readOptions } from './tour/options.ts';
import { distinctValues, readOwnFile, requireColumns, syntheticResponses } from './tour/responses.ts';

type ExportedFile = Parameters<AgencyTour['save']>[0];

const options = readOptions();

const say = (text: string): void => console.log(text);
const english = (text: string) => [{ language: 'en', text }];

function signIn(name: string): Ask {
  const token = execFileSync(process.execPath, ['scripts/token.ts', name], { encoding: 'utf8' }).trim();
  return connect(options.url, token);
}

async function tourOfPopulations(path: string): Promise<void> {
  const ask = signIn('cedar-editor');
  const name = basename(path);
  say(`Importing county populations from ${name}`);
  await importFile(
    ask,
    { name, content: readOwnFile(path) },
    { populations: { source: name } },
    options.encoding,
  );
  const { populations } = await ask<PopulationsQuery>(PopulationsDocument, { first: 1 });
  say(
    `   ${populations.totalCount} rows of populations, such as ${JSON.stringify(populations.edges[0]?.node)}`,
  );
}

/** A program, and a survey of it with one version in the field. */
async function prepareSurvey(ask: Ask, file: { content: Buffer }) {
  const { measure, by } = options;
  const created = await ask<CreateProgramMutation>(CreateProgramDocument, {
    input: { title: 'Listening in the neighborhoods', type: 'COMMUNITY_FORUM', startsOn: '2026-01-15' },
  });
  const { program } = payload(created.createProgram);
  say(`2. Program "${program.title}" is ${program.status}`);
  const named = await ask<CreateSurveyMutation>(CreateSurveyDocument, {
    input: { title: 'Trust', programId: program.id },
  });
  const { survey } = payload(named.createSurvey);
  const written = await ask<CreateSurveyVersionMutation>(CreateSurveyVersionDocument, {
    input: {
      surveyId: survey.id,
      questions: [
        {
          code: measure,
          kind: 'NUMBER',
          text: english(measure),
          minimum: options.minimum,
          maximum: options.maximum,
          topBoxMinimum: options.topBox,
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
  const { surveyVersion } = payload(written.createSurveyVersion);
  const fielded = await ask<FieldSurveyVersionMutation>(FieldSurveyVersionDocument, {
    input: { id: surveyVersion.id, expectedVersion: surveyVersion.version },
  });
  say(
    `3. Survey "${survey.title}", version ${surveyVersion.number}, is ${payload(fielded.fieldSurveyVersion).surveyVersion.status}`,
  );
  return { program, survey, surveyVersion };
}

/** Shows the exact figures to someone who can read responses, and the released ones to a reader, when they are frozen. */
async function showResult(ask: Ask, askAsReader: Ask, versionId: string): Promise<string> {
  const version = { id: versionId };
  const { surveyVersion } = await ask<SurveyVersionQuery>(SurveyVersionDocument, version);
  const questions = present(surveyVersion, 'The survey version').questions.edges.map(({ node }) => node);
  const idOf = (code: string) => present(questions.find((question) => question.code === code)?.id, code);
  const target = { questionId: idOf(options.measure) };
  const read = async (reader: Ask, precision: 'RELEASED' | 'EXACT') => {
    const variables = { target, by: idOf(options.by), precision };
    const answer = await reader<SurveyResultQuery>(SurveyResultDocument, variables);
    return present(answer.surveyResult, 'The result');
  };
  const show = ({ overall, groups }: Awaited<ReturnType<typeof read>>): void => {
    for (const { label, figures } of [{ label: 'overall', figures: overall }, ...groups]) {
      const { mean, topBoxShare, notAnsweredShare } = figures;
      say(
        `   ${label}   mean ${figure(mean)}; top box ${figure(topBoxShare)}; no valid answer ${figure(notAnsweredShare)}`,
      );
    }
  };
  say('   exactly, not for publication, for people who can read responses:');
  show(await read(ask, 'EXACT'));
  say('   as released, rounded and with small groups hidden, for everyone else:');
  show(await untilFrozen(() => read(askAsReader, 'RELEASED')));
  const frozen = await askAsReader<SurveyVersionQuery>(SurveyVersionDocument, version);
  for (const line of usefulness(present(frozen.surveyVersion?.release, 'The release'))) say(`   ${line}`);
  return target.questionId;
}

async function downloadExport(ask: Ask, versionId: string): Promise<string> {
  const asked = await ask<RequestExportMutation>(RequestExportDocument, {
    input: {
      surveyVersionId: versionId,
      formats: ['CSV', 'SAV'],
      form: 'IDENTIFIED',
      reason: 'To show what an export has.',
    },
  });
  const { id } = payload(asked.requestExport).surveyExport;
  const done = await untilDone(
    async () =>
      present((await ask<SurveyExportQuery>(SurveyExportDocument, { id })).surveyExport, 'The export'),
    () => undefined,
  );
  for (const file of done.files) await save(file);
  return id;
}

/** Downloads a file of an export into the folder. */
async function save(file: ExportedFile): Promise<void> {
  mkdirSync(options.folder, { recursive: true });
  const link = present(file.download, 'The download');
  const content = Buffer.from(await (await fetch(link.url)).arrayBuffer());
  const isIntact = createHash('sha256').update(content).digest('hex') === file.sha256;
  const path = join(options.folder, file.name);
  writeFileSync(path, content);
  say(
    `   ${path}: ${content.length} bytes, ${file.rows ?? 'no'} rows, SHA-256 ${isIntact ? 'as in the manifest' : 'WRONG'}`,
  );
}

async function tourOfASurvey(): Promise<void> {
  const file = options.responses
    ? { name: basename(options.responses), content: readOwnFile(options.responses) }
    : { name: 'synthetic.csv', content: Buffer.from(syntheticResponses()) };
  requireColumns(file.content, [options.key, options.measure, options.by]);
  const ask = signIn('cedar-editor');
  const { viewer } = await ask<ViewerQuery>(ViewerDocument, {});
  say(`1. Signed in as ${viewer?.displayName ?? '?'}, ${viewer?.acting?.name ?? '?'}`);
  const { program, survey, surveyVersion } = await prepareSurvey(ask, file);

  say(`4. Importing ${file.name} (${file.content.length} bytes)`);
  const questions = [options.measure, options.by].map((column) => ({ column, questionCode: column }));
  const mapping = { respondentKey: options.key, questions };
  await importFile(
    ask,
    file,
    { surveyResponses: { surveyVersionId: surveyVersion.id, mapping } },
    options.encoding,
  );

  const closing = { id: surveyVersion.id, expectedVersion: surveyVersion.version + 1 };
  payload(
    (await ask<CloseSurveyVersionMutation>(CloseSurveyVersionDocument, { input: closing }))
      .closeSurveyVersion,
  );
  say('5. Closed. The results:');
  const questionId = await showResult(ask, signIn('cedar-viewer'), surveyVersion.id);
  say('6. Exported:');
  const exportId = await downloadExport(ask, surveyVersion.id);

  const neighbour = signIn('maple-viewer');
  const seen = {
    program: (await neighbour<ProgramQuery>(ProgramDocument, { id: program.id })).program,
    survey: (await neighbour<SurveyQuery>(SurveyDocument, { id: survey.id })).survey,
    surveyVersion: (await neighbour<SurveyVersionQuery>(SurveyVersionDocument, { id: surveyVersion.id }))
      .surveyVersion,
    surveyResult: (await neighbour<SurveyResultQuery>(SurveyResultDocument, { target: { questionId } }))
      .surveyResult,
  };
  const name = (await neighbour<ViewerQuery>(ViewerDocument, {})).viewer?.acting?.name ?? '?';
  const refusal = await neighbour<SurveyExportQuery>(SurveyExportDocument, { id: exportId }).then(
    () => 'its export is shown',
    (error: unknown) => `its export: ${error instanceof Error ? error.message : String(error)}`,
  );
  say(`7. ${name} requests the same ids and gets ${JSON.stringify(seen)}; ${refusal}`);
  say('8. The feedback of a resident, without an account:');
  const office = present(viewer?.acting, 'The office');
  await tourOfFeedback(connect(options.url, null), ask, signIn('cedar-reviewer'), office.slug, say);
}

try {
  if (options.populations) await tourOfPopulations(options.populations);
  if (options.responses ?? !options.populations) await tourOfASurvey();
  if (!options.responses && !options.populations)
    await tourOfAnAgency({ analyst: signIn('state-analyst'), office: signIn('cedar-admin'), say, save });
} catch (error) {
  const text = error instanceof Error ? error.message : String(error);
  console.error(
    error instanceof NetworkError
      ? `No server answers at ${options.url}. Is "npm start" running? For another port: npm run tour -- --url http://127.0.0.1:<port>`
      : text,
  );
  process.exit(1);
}
