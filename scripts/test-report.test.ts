import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countReport, countReportFiles, formatCounts, withProcessFailure } from './test-report.ts';

const passed = { status: 'passed' };
const failed = { status: 'failed' };
const testRun = (...testResults: object[]) => ({ success: true, testResults });

describe('countReport', () => {
  it('counts a check as one', () => {
    const checks = [passed, passed, failed, { status: 'skipped' }];
    expect(countReport({ checks })).toEqual({ passed: 2, failed: 1, skipped: 1 });
  });

  it('counts tests over all files, and todo as skipped', () => {
    const report = testRun(
      { status: 'passed', assertionResults: [passed, { status: 'todo' }] },
      { status: 'failed', assertionResults: [passed, failed, { status: 'skipped' }] },
    );
    expect(countReport(report)).toEqual({ passed: 2, failed: 1, skipped: 2 });
  });

  it('counts a test that never finished as failed', () => {
    const report = testRun({ status: 'failed', assertionResults: [{ status: 'pending' }] });
    expect(countReport(report)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('counts a file that failed to load as one failure', () => {
    const report = testRun({ status: 'failed', assertionResults: [] });
    expect(countReport(report)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('counts a failed run as a failure, even without any file', () => {
    expect(countReport({ success: false, testResults: [] })).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it.each([null, 'text', {}, { checks: 3 }, { testResults: [{}] }])('refuses %j', (report) => {
    expect(() => countReport(report)).toThrow();
  });
});

describe('countReportFiles', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rapport-report-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('adds the reports up, and counts a missing or broken one as a failure', async () => {
    const good = join(folder, 'good.json');
    const broken = join(folder, 'broken.json');
    const missing = join(folder, 'missing.json');
    await writeFile(good, JSON.stringify({ checks: [passed, passed] }));
    await writeFile(broken, '{"checks": [');
    const counted = await countReportFiles([good, broken, missing]);
    expect(counted).toMatchObject({ passed: 2, failed: 2, skipped: 0 });
    expect([...counted.unreadable].sort()).toEqual([
      expect.stringContaining(broken),
      expect.stringContaining(missing),
    ]);
  });
});

describe('the last line', () => {
  it('mentions skipped tests only if there are some', () => {
    expect(formatCounts({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
    expect(formatCounts({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
  });

  it('never reports zero failures after a failed process', () => {
    const fine = { passed: 3, failed: 0, skipped: 0 };
    expect(withProcessFailure(fine, true).failed).toBe(1);
    expect(withProcessFailure(fine, false).failed).toBe(0);
    expect(withProcessFailure({ ...fine, failed: 2 }, true).failed).toBe(2);
  });
});
