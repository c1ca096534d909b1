/** `npm test`: runs every check of the repository, then the tests, then prints one line of counts. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import {
  countReportFiles,
  formatCounts,
  reportFiles,
  withProcessFailure,
  type CheckResult,
} from './test-report.ts';

const root = join(import.meta.dirname, '..');

interface Step {
  name: string;
  title: string;
  command: readonly [string, ...string[]];
}

const generated: Step = {
  name: 'generated',
  title: 'Generated files and the contract match the code',
  command: ['node', 'scripts/generate.ts', '--check'],
};
/** The longest first, because two run at a time. */
const rules: readonly Step[] = [
  // The types of the whole workspace need more than the 4 GiB that Node takes by itself.
  {
    name: 'lint',
    title: 'Lint',
    command: [
      'node',
      '--max-old-space-size=8192',
      'node_modules/eslint/bin/eslint.js',
      '.',
      '--max-warnings',
      '0',
    ],
  },
  { name: 'types', title: 'Types', command: ['tsc', '--noEmit'] },
  { name: 'format', title: 'Format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  {
    name: 'dependencies',
    title: 'Allowed imports',
    command: ['depcruise', '--config', 'dependency-cruiser.config.ts', '.'],
  },
  { name: 'unused', title: 'Unused files, exports and dependencies', command: ['knip', '--no-progress'] },
  {
    name: 'contract',
    title: 'No undeclared breaking change of the contract',
    command: ['node', 'scripts/check-schema.ts'],
  },
  { name: 'english', title: 'Plain American English', command: ['node', 'scripts/check-english.ts'] },
];
const tests: Step = { name: 'vitest', title: 'Tests', command: ['vitest', 'run'] };

/**
 * A failure in a group ends the run after that group, because later groups would report the same problem,
 * more slowly.
 */
const groups: readonly (readonly Step[])[] = [[generated], rules, [tests]];
const names = groups.flat().map(({ name }) => name);

const help = `npm test [-- options] [part of a test's path ...]

Runs in this order, the checks of a group two at a time: ${names.join(', ')}. Stops after the first group with a failure
(${groups.map((group) => group.map(({ name }) => name).join(', ')).join(' | ')}).

  --only NAME       run only this check; repeat it for several
  --project NAME    only the tests of this project: unit, pages, integration or commands
  --keep-going      run every check, even after a failure
  --help            show this text

A part of a path, such as packages/core, selects tests. Reports are in reports/.`;

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** Steps that run at the same time. Each has one processor, and lint and types need gigabytes of memory. */
const lanes = Math.min(2, availableParallelism());

/** Runs a step. `isAlone`: it prints as it goes on; otherwise its output follows when it has ended. */
async function run(step: Step, extra: readonly string[], isAlone: boolean): Promise<CheckResult> {
  const heading = `\n── ${step.title} (${step.name}) ──`;
  if (isAlone) console.log(heading);
  const started = performance.now();
  const [command, ...rest] = step.command;
  const output = isAlone ? 'inherit' : 'pipe';
  const child = spawn(command === 'node' ? process.execPath : command, [...rest, ...extra], {
    cwd: root,
    stdio: ['ignore', output, output],
    env: {
      ...process.env,
      PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
    },
  });
  const streams = [child.stdout, child.stderr].filter((stream) => stream !== null);
  const printed = Promise.all(streams.map(text));
  const status = await once(child, 'close').then(
    ([code]): CheckResult['status'] => (code === 0 ? 'passed' : 'failed'),
    (error: unknown) => {
      console.error(`${step.name}: ${error instanceof Error ? error.message : String(error)}`);
      return 'failed' as const;
    },
  );
  const milliseconds = performance.now() - started;
  if (!isAlone)
    console.log(
      [heading, ...(await printed)]
        .filter((part) => part !== '')
        .join('\n')
        .trimEnd(),
    );
  console.log(`${step.name}: ${status} in ${seconds(milliseconds)}`);
  return { name: step.name, status, milliseconds };
}

/** Runs the steps, `lanes` at a time, and returns their results in the order of the steps. */
async function runTogether(
  steps: readonly Step[],
  runOne: (step: Step) => Promise<CheckResult>,
): Promise<CheckResult[]> {
  const waiting = steps.entries();
  const results: CheckResult[] = [];
  const lane = async () => {
    for (const [index, step] of waiting) results[index] = await runOne(step);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}

async function runGroups(
  only: readonly string[],
  keepGoing: boolean,
  testArguments: readonly string[],
): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  let stopped = false;
  for (const group of groups) {
    const selected = group.filter(({ name }) => only.length === 0 || only.includes(name));
    const isAlone = selected.length === 1;
    results.push(
      ...(stopped
        ? selected.map(({ name }) => ({ name, status: 'skipped', milliseconds: 0 }) as const)
        : await runTogether(selected, (step) => run(step, step === tests ? testArguments : [], isAlone))),
    );
    stopped ||= !keepGoing && results.some(({ status }) => status === 'failed');
  }
  return results;
}

/** The report counts tests one by one. This adds only failures that the report cannot show. */
async function countAll(results: readonly CheckResult[]) {
  const testRun = results.find(({ name, status }) => name === tests.name && status !== 'skipped');
  const checks = results.filter((result) => result !== testRun);
  if (testRun) {
    const counts = await countReportFiles([reportFiles.tests]);
    const failedOutside = withProcessFailure(counts, testRun.status === 'failed').failed > counts.failed;
    if (failedOutside) checks.push({ ...testRun, name: 'vitest ended with an error outside of any test' });
  }
  writeFileSync(reportFiles.checks, JSON.stringify({ checks }, null, 2));
  return countReportFiles(testRun ? [reportFiles.checks, reportFiles.tests] : [reportFiles.checks]);
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      only: { type: 'string', multiple: true, default: [] },
      project: { type: 'string', multiple: true, default: [] },
      'keep-going': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const unknown = values.only.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    console.error(`No check is called ${unknown.join(', ')}. The checks are: ${names.join(', ')}.`);
    return 2;
  }

  process.chdir(root);
  mkdirSync('reports', { recursive: true });
  rmSync(reportFiles.checks, { force: true });
  rmSync(reportFiles.tests, { force: true });

  const testArguments = [...values.project.map((name) => `--project=${name}`), ...positionals];
  const results = await runGroups(values.only, values['keep-going'], testArguments);
  const { unreadable, ...counts } = await countAll(results);

  console.log('\n── Summary ──');
  for (const { name, status, milliseconds } of results) {
    const outcome = status === 'skipped' ? 'not run, because an earlier group failed' : seconds(milliseconds);
    console.log(`${status.padEnd(7)}  ${name.padEnd(12)}  ${outcome}`);
  }
  for (const reason of unreadable) console.log(`No report at ${reason}`);
  console.log(formatCounts(counts));
  return counts.failed > 0 ? 1 : 0;
}

process.exitCode = await main();
