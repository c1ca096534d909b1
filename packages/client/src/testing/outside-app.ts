import { execFile, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { freePort, isPortBusy } from '@rapport/testkit/services/ports.ts';

const client = join(import.meta.dirname, '../..');
const packageManager = 'pnpm@12.21.0';

export interface Outcome {
  code: number;
  output: string;
}

/** Runs a command to its end. */
export function run(cwd: string, command: string, args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const options = { cwd, maxBuffer: 64 * 1024 * 1024 };
    execFile(command, args, options, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : 1, output: stdout + stderr });
    });
  });
}

/** Packs the client into a folder, as its team does. Returns the name of the file. */
export async function packClient(folder: string): Promise<string> {
  const { code, output } = await run(client, 'npm', ['pack', '--silent', '--pack-destination', folder]);
  const name = /^\S+[.]tgz$/m.exec(output)?.[0];
  if (code !== 0 || name === undefined) throw new Error(`npm pack failed:\n${output}`);
  return name;
}

/** The versions of an app's own packages. */
export interface AppVersions {
  react: string;
  typesOfReact: string;
  typesOfReactDom: string;
  query: string;
}

/**
 * Makes an app outside the workspace from the example, with every code block of the README as a module of its
 * own, and installs it with the packed client. Packages come from the store of pnpm if they are there.
 */
export async function installApp(folder: string, tarball: string, versions: AppVersions): Promise<void> {
  const workspace = readFileSync(join(client, '../../pnpm-workspace.yaml'), 'utf8');
  const catalog = (name: string): string => {
    const found = new RegExp(`^ +'?${name}'?: (\\S+)$`, 'm').exec(workspace)?.[1];
    if (found === undefined) throw new Error(`The catalog has no ${name}.`);
    return found;
  };
  cpSync(join(client, 'example'), folder, { recursive: true });
  const manifest = {
    name: 'outside',
    private: true,
    type: 'module',
    dependencies: {
      '@rapport/client': `file:../${tarball}`,
      '@tanstack/react-query': versions.query,
      react: versions.react,
      'react-dom': versions.react,
    },
    devDependencies: {
      '@types/react': versions.typesOfReact,
      '@types/react-dom': versions.typesOfReactDom,
      '@vitejs/plugin-react': catalog('@vitejs/plugin-react'),
      typescript: catalog('typescript'),
      vite: catalog('vite'),
    },
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
  const readme = readFileSync(join(client, 'README.md'), 'utf8');
  mkdirSync(join(folder, 'src/readme'), { recursive: true });
  for (const [index, [, code = '']] of [...readme.matchAll(/```tsx\n([^]*?)```/g)].entries()) {
    writeFileSync(join(folder, `src/readme/block-${index + 1}.tsx`), code);
  }
  const install = ['--yes', packageManager, 'install', '--ignore-workspace', '--ignore-scripts'];
  install.push('--prefer-offline', '--reporter=append-only');
  const { code, output } = await run(folder, 'npx', install);
  if (code !== 0) throw new Error(`The app could not be installed:\n${output}`);
}

/** Runs a program of the app's own packages. */
export function runOfApp(folder: string, program: string, ...args: string[]): Promise<Outcome> {
  return run(folder, join(folder, 'node_modules/.bin', program), args);
}

export interface RunningServer {
  origin: string;
  stop(): Promise<void>;
}

/** Starts `vite` (a server for development) or `vite preview` (of what `vite build` wrote) of the app. */
export async function startVite(
  folder: string,
  command: 'dev' | 'preview',
  apiOrigin: string,
): Promise<RunningServer> {
  const port = await freePort();
  writeFileSync(join(folder, '.env.local'), `API_ORIGIN=${apiOrigin}\n`);
  const vite = join(folder, 'node_modules/vite/bin/vite.js');
  const child = spawn(process.execPath, [vite, command, '--port', String(port), '--strictPort'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  while (!(await isPortBusy(port))) {
    if (child.exitCode !== null)
      throw new Error(`vite ${command} ended:\n${Buffer.concat(output).toString()}`);
    await wait(50);
  }
  return {
    origin: `http://127.0.0.1:${port}`,
    async stop() {
      child.kill();
      await ended;
    },
  };
}
