import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { repository, type DataDirectory } from './data-directory.ts';
import { runTool } from './tools.ts';

const folder = join(repository, 'packages/dashboard');
const built = join(folder, 'dist/index.html');
const sources = [folder, join(repository, 'packages/client'), join(repository, 'pnpm-lock.yaml')];
const notSources = new Set(['dist', 'node_modules']);

export const dashboardDirectory = join(folder, 'dist');

/** The state of the dashboard, or undefined if it is ready. */
export type DashboardState = 'built' | 'absent' | 'failed';

/**
 * Builds the dashboard if it has changed since the last build. A failed build of the dashboard must not
 * prevent the API from starting.
 */
export async function buildDashboard(data: DataDirectory, signal: AbortSignal): Promise<DashboardState> {
  if (!existsSync(join(folder, 'index.html'))) return 'absent';
  if (existsSync(built) && newest(sources) <= statSync(built).mtimeMs) return 'built';
  const { code, output } = await runTool('vite', ['build', '--base=/dashboard/', '--logLevel=warn'], {
    cwd: folder,
    signal,
  });
  if (code === 0) return 'built';
  writeFileSync(data.dashboardLog, output);
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
