/**
 * Checks the infrastructure without an account. It unpacks the components of SST, type-checks sst.config.ts
 * and infra/, and runs the tests of the deployment. Exits with 1 if anything fails.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { countReport, formatCounts, reportFiles, type Counts } from './test-report.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const reportFile = join(root, reportFiles.infra);

/**
 * Runs a command in the root. Shows its output if `isQuiet` is false or if it fails. Resolves with its exit
 * code.
 */
function run(
  command: string,
  args: string[],
  environment: NodeJS.ProcessEnv,
  isQuiet: boolean,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: environment,
      stdio: ['ignore', isQuiet ? 'pipe' : 'inherit', isQuiet ? 'pipe' : 'inherit'],
    });
    const shown: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => shown.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => shown.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== 0) process.stderr.write(Buffer.concat(shown));
      resolve(code ?? 1);
    });
  });
}

/** No credentials and no stage from the user's shell: nothing here must reach an account. */
function offlineEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(AWS|SST|PULUMI)_/.test(name));
  return {
    ...Object.fromEntries(kept),
    AWS_EC2_METADATA_DISABLED: 'true',
    PULUMI_SKIP_UPDATE_CHECK: 'true',
    SST_NO_BUN: '1',
    SST_SKIP_DEPENDENCY_CHECK: '1',
    SST_STAGE: 'ci',
    SST_TELEMETRY_DISABLED: '1',
  };
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function sstVersion(): string {
  const manifest = readJson(join(root, 'node_modules/sst/package.json'));
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest)
    return String(manifest.version);
  throw new Error('node_modules/sst has no version.');
}

/**
 * Unpacks `.sst/platform` using only the package manager, unless the installed version of SST has been
 * unpacked.
 */
async function unpackPlatform(): Promise<boolean> {
  const version = sstVersion();
  // Written last, so that an interrupted unpacking is repeated.
  const marker = join(root, '.sst/unpacked-version');
  const isUnpacked = existsSync(marker) && existsSync(join(root, '.sst/platform/config.d.ts'));
  if (isUnpacked && readFileSync(marker, 'utf8') === version) return true;
  console.log(`infra: unpacking the components of SST ${version} (once, about half a minute) …`);
  await rm(join(root, '.sst/platform'), { recursive: true, force: true });
  const code = await run(join(root, 'node_modules/.bin/sst'), ['install'], offlineEnvironment(), true);
  if (code !== 0) return false;
  await writeFile(marker, version);
  return true;
}

/**
 * The errors of our own files, formatted. The components include their sources, which do not compile with our
 * options.
 */
function typeErrors(): string[] {
  const host: ts.ParseConfigFileHost = {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
      throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
    },
  };
  const config = ts.getParsedCommandLineOfConfigFile(join(root, 'infra/tsconfig.json'), {}, host);
  if (config === undefined) throw new Error('infra/tsconfig.json could not be read.');
  const program = ts.createProgram(config.fileNames, config.options);
  const own = config.fileNames.flatMap((fileName) => program.getSourceFile(fileName) ?? []);
  if (own.length === 0) throw new Error('infra/tsconfig.json includes no file.');
  const diagnostics = [
    ...config.errors,
    ...program.getOptionsDiagnostics(),
    ...own.flatMap((file) => [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ]),
  ];
  return diagnostics.map((diagnostic) =>
    ts.formatDiagnostic(diagnostic, {
      getCanonicalFileName: (fileName) => fileName,
      getCurrentDirectory: () => root,
      getNewLine: () => '\n',
    }),
  );
}

interface TestRun {
  counts: Counts;
  /** Also false if an error outside any test ended the run. */
  isGreen: boolean;
}

/** Runs the tests and counts them. Returns undefined if they wrote no report. */
async function runTests(): Promise<TestRun | undefined> {
  await rm(reportFile, { force: true });
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const code = await run(
    process.execPath,
    [vitest, 'run', '--config', 'vitest.infra.config.ts'],
    offlineEnvironment(),
    false,
  );
  if (!existsSync(reportFile)) return undefined;
  return { counts: countReport(readJson(reportFile)), isGreen: code === 0 };
}

async function main(): Promise<boolean> {
  if (!(await unpackPlatform())) {
    console.error('infra: the components of SST could not be unpacked');
    return false;
  }
  const errors = typeErrors();
  for (const error of errors) console.error(error.trimEnd());
  console.log(`infra: ${errors.length} type errors`);
  const tests = await runTests();
  if (tests === undefined) {
    console.error('infra: the tests wrote no report');
    return false;
  }
  console.log(`infra: ${formatCounts(tests.counts)}`);
  return errors.length === 0 && tests.isGreen && tests.counts.passed > 0 && tests.counts.skipped === 0;
}

process.exitCode = (await main()) ? 0 : 1;
