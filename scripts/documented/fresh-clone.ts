/** A fresh clone of this repository. Commands run in it as in a user's terminal. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { signalWhenThisProcessEnds } from '@rapport/testkit/services/watchdog.ts';

const root = join(import.meta.dirname, '../..');

export interface Outcome {
  code: number | null;
  /** The output on stdout and stderr. */
  output: string;
}

export interface RunningCommand {
  /** Resolves with the first match in the output of the command. Rejects if it ends before. */
  printed(pattern: RegExp): Promise<RegExpExecArray>;
  /** Sends the signal of Ctrl-C, and waits for the end. */
  interrupt(): Promise<Outcome>;
}

export interface FreshClone {
  directory: string;
  /** Variables for later commands. */
  environment: Record<string, string>;
  /** Runs a command to its end. */
  run(command: string): Promise<Outcome>;
  /** Starts a command that runs until it is interrupted. */
  start(command: string): RunningCommand;
  /** Interrupts running commands and removes the clone. */
  remove(): Promise<void>;
}

/** Clones HEAD and copies uncommitted files. */
export function createFreshClone(): FreshClone {
  const directory = mkdtempSync(join(tmpdir(), 'rapport-clone-'));
  execFileSync('git', ['clone', '--quiet', '--local', root, directory]);
  const changed = execFileSync('git', ['ls-files', '-mo', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const path of new Set(changed.split('\0').filter((one) => one !== ''))) {
    if (existsSync(join(root, path))) {
      mkdirSync(dirname(join(directory, path)), { recursive: true });
      cpSync(join(root, path), join(directory, path));
    } else rmSync(join(directory, path));
  }

  const environment = terminalEnvironment();
  const running = new Set<RunningCommand>();

  function begin(command: string): { child: ChildProcess; ended: Promise<Outcome>; output: () => string } {
    // A separate process group, so that an interrupt reaches the command and its child processes, as in a
    // terminal.
    const child = spawn('bash', ['-c', command], { cwd: directory, env: environment, detached: true });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    }
    // Also if this process is killed.
    const dismiss = child.pid === undefined ? () => undefined : signalWhenThisProcessEnds(-child.pid, 'INT');
    const ended = new Promise<Outcome>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => {
        dismiss();
        resolve({ code, output });
      });
    });
    return { child, ended, output: () => output };
  }

  return {
    directory,
    environment,
    run: (command) => begin(command).ended,
    start(command) {
      const { child, ended, output } = begin(command);
      const started: RunningCommand = {
        async printed(pattern) {
          for (;;) {
            const match = pattern.exec(output());
            if (match) return match;
            const outcome = await Promise.race([
              ended,
              new Promise((resolve) => setTimeout(resolve, 50, null)),
            ]);
            if (outcome)
              throw new Error(`"${command}" ended before it printed ${String(pattern)}:\n${output()}`);
          }
        },
        interrupt() {
          running.delete(started);
          if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
          return ended;
        },
      };
      running.add(started);
      return started;
    },
    async remove() {
      await Promise.all([...running].map((one) => one.interrupt()));
      // 60,000 files: nobody waits for them.
      spawn('rm', ['-rf', directory], { detached: true, stdio: 'ignore' }).unref();
    },
  };
}

/** The variables of a terminal, without those of npm, Vitest and the services of this machine. */
function terminalEnvironment(): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    ([name]) =>
      /^npm_config_(registry|cache|userconfig|.*proxy)$/i.test(name) ||
      !/^(npm_|VITE|NODE_(?!EXTRA_CA_CERTS)|TEST$|MODE$|DEV$|PROD$|SSR$|BASE_URL$|INIT_CWD$|PORT$|RAPPORT_|DATABASE_|S3_|SQS_|AWS_|OIDC_|UPLOADS_|EXPORTS_|JOBS_|CORS_|SST_|FORCE_COLOR$)/.test(
        name,
      ),
  );
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !/node_modules[/\\](\.pnpm|\.bin|.*node-gyp-bin)/.test(folder));
  return {
    ...Object.fromEntries(kept.map(([name, value]) => [name, value ?? ''])),
    PATH: path.join(delimiter),
    // Otherwise programs print colors in continuous integration, also into a pipe.
    NO_COLOR: '1',
    // The packages of this repository's installation, regardless of the clone's location.
    pnpm_config_store_dir: dirname(storeDirectory()),
  };
}

function storeDirectory(): string {
  const state = readFileSync(join(root, 'node_modules/.modules.yaml'), 'utf8');
  const match = /"?storeDir"?: "?([^",\n]+)/.exec(state);
  if (match?.[1] === undefined) throw new Error('node_modules/.modules.yaml does not name a store');
  return match[1];
}
