import { execFileSync } from 'node:child_process';

/** The programs that check the files, and how Debian and Ubuntu install them. */
const tools = {
  pspp: 'pspp',
  readstat: 'readstat',
  extract_metadata: 'readstat',
  ssconvert: 'gnumeric',
} as const;
export type Tool = keyof typeof tools;

/** Runs a tool and returns what it prints. Throws with its messages if it fails. */
export function run(tool: Tool, ...given: readonly string[]): string {
  return execFileSync(tool, given, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
}

/** The command that installs the missing programs; null if none is missing. */
export function missingTools(): string | null {
  const missing = Object.entries(tools).flatMap(([tool, aptPackage]) => {
    try {
      execFileSync('which', [tool], { stdio: 'ignore' });
      return [];
    } catch {
      return [aptPackage];
    }
  });
  return missing.length === 0 ? null : `apt-get install ${[...new Set(missing)].join(' ')}`;
}
