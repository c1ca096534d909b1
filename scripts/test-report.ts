import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { isMain } from './main-module.ts';

/** One check that is not a test runner. It counts as one. */
export interface CheckResult {
  name: string;
  status: 'passed' | 'failed' | 'skipped';
  milliseconds: number;
}

/** The numbers of checks and tests by result. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** The files for the reports of `npm test`: its checks, its tests, and the checks of the infrastructure. */
export const reportFiles = {
  checks: 'reports/checks.json',
  tests: 'reports/vitest.json',
  infra: 'reports/infra.json',
} as const;

const noCounts: Counts = { passed: 0, failed: 0, skipped: 0 };

function addCounts(...all: readonly Counts[]): Counts {
  return all.reduce(
    (sum, next) => ({
      passed: sum.passed + next.passed,
      failed: sum.failed + next.failed,
      skipped: sum.skipped + next.skipped,
    }),
    noCounts,
  );
}

/** `N passed, N failed`, and `, N skipped` if something was skipped. */
export function formatCounts({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * Counts a report: either our list of checks (`{ checks: CheckResult[] }`) or a JSON report of vitest. A test
 * file that failed without a failing test (it did not load, or its worker died) counts as one failure. A
 * failed report without a named failure also counts as one. Throws on anything else.
 */
export function countReport(report: unknown): Counts {
  if (isRecord(report) && Array.isArray(report.checks)) return countStatuses(report.checks);
  if (isRecord(report) && Array.isArray(report.testResults)) {
    const counts = addCounts(...report.testResults.map(countTestFile));
    return report.success === true || counts.failed > 0 ? counts : { ...counts, failed: 1 };
  }
  throw new Error('neither a list of checks nor a JSON report of vitest');
}

/**
 * Counts the reports in these files. A missing or unreadable report counts as one failure, and `unreadable`
 * has its path and the reason.
 */
export async function countReportFiles(
  paths: readonly string[],
): Promise<Counts & { unreadable: readonly string[] }> {
  const unreadable: string[] = [];
  const counts = await Promise.all(
    paths.map(async (path) => {
      try {
        return countReport(JSON.parse(await readFile(path, 'utf8')));
      } catch (error) {
        unreadable.push(`${path}: ${error instanceof Error ? error.message : String(error)}`);
        return { ...noCounts, failed: 1 };
      }
    }),
  );
  return { ...addCounts(...counts), unreadable };
}

/** A process that failed although no report names a failure still counts as one failure. */
export function withProcessFailure(counts: Counts, someProcessFailed: boolean): Counts {
  return someProcessFailed && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function countTestFile(file: unknown): Counts {
  if (!isRecord(file) || !Array.isArray(file.assertionResults))
    throw new Error('a test file without results');
  const counts = countStatuses(file.assertionResults);
  return file.status === 'failed' && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function countStatuses(results: readonly unknown[]): Counts {
  const counts = { ...noCounts };
  for (const result of results) {
    const status = isRecord(result) ? result.status : undefined;
    if (status === 'passed') counts.passed += 1;
    else if (status === 'skipped' || status === 'todo' || status === 'disabled') counts.skipped += 1;
    // Failed and unfinished tests.
    else counts.failed += 1;
  }
  return counts;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

if (isMain(import.meta)) {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { 'process-failed': { type: 'boolean', default: false } },
  });
  const { unreadable, ...read } = await countReportFiles(positionals);
  for (const reason of unreadable) console.error(`No report at ${reason}`);
  const counts = withProcessFailure(read, values['process-failed']);
  console.log(formatCounts(counts));
  process.exitCode = counts.failed > 0 ? 1 : 0;
}
