import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { repository, type DataDirectory } from './data-directory.ts';
import { runTool } from './tools.ts';

/** The folders of the built front ends. */
export const frontEndDirectories = {
  dashboard: join(repository, 'packages/dashboard/dist'),
  public: join(repository, 'packages/public-site/dist'),
};
export type FrontEnd = keyof typeof frontEndDirectories;

/** The files with the output of builds that failed. */
export const buildLogs = (data: DataDirectory): Readonly<Record<FrontEnd, string>> => ({
  dashboard: data.dashboardLog,
  public: data.publicSiteLog,
});

const shared = [join(repository, 'packages/client'), join(repository, 'pnpm-lock.yaml')];
const notSources = new Set(['dist', 'node_modules']);

/** The state of a front end: ready, or not because its build failed. */
export type FrontEndState = 'built' | 'failed';

/**
 * Builds a front end if it has changed since the last build. A failed build must not prevent the API from
 * starting.
 */
export async function buildFrontEnd(
  name: FrontEnd,
  data: DataDirectory,
  signal: AbortSignal,
): Promise<FrontEndState> {
  const folder = join(frontEndDirectories[name], '..');
  const built = join(frontEndDirectories[name], 'index.html');
  if (existsSync(built) && newest([folder, ...shared]) <= statSync(built).mtimeMs) return 'built';
  const { code, output } = await runTool('vite', ['build', `--base=/${name}/`, '--logLevel=warn'], {
    cwd: folder,
    signal,
  });
  if (code === 0) return 'built';
  writeFileSync(buildLogs(data)[name], output);
  return 'failed';
}

/** The time of the latest change in these files and folders. */
function newest(paths: readonly string[]): number {
  const times = paths.map((path) => {
    const stat = statSync(path);
    if (!stat.isDirectory()) return stat.mtimeMs;
    const inside = readdirSync(path).filter((name) => !notSources.has(name));
    return newest(inside.map((name) => join(path, name)));
  });
  return Math.max(0, ...times);
}
