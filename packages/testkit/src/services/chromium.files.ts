import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** A Chromium to start, with its environment. */
export interface ChromiumFiles {
  executablePath: string;
  environment: Record<string, string>;
}

const modules = join(import.meta.dirname, '../../node_modules');

/**
 * The Chromium from npm, unpacked once for each version. Two processes that unpack at the same time do not
 * disturb each other, because a complete folder is moved into place.
 */
export async function unpackChromium(): Promise<ChromiumFiles> {
  const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'));
  const folder = join(modules, `.cache/chromium-${versionOf(entry)}`);
  if (!existsSync(folder)) {
    mkdirSync(dirname(folder), { recursive: true });
    const staging = mkdtempSync(`${folder}-`);
    await unpackInto(staging, entry);
    try {
      renameSync(staging, folder);
    } catch (error) {
      rmSync(staging, { recursive: true, force: true });
      // Another process was faster.
      if (!existsSync(join(folder, 'chromium'))) throw error;
    }
  }
  return {
    executablePath: join(folder, 'chromium'),
    environment: {
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: writeFontConfiguration(folder),
      HOME: folder,
    },
  };
}

function versionOf(entry: string): string {
  const manifest: unknown = JSON.parse(readFileSync(createRequire(entry).resolve('../package.json'), 'utf8'));
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest)
    return String(manifest.version);
  throw new Error(`${entry} belongs to no version.`);
}

/** In a process of its own, because the package reads its folder and its platform from the environment. */
async function unpackInto(folder: string, entry: string): Promise<void> {
  const program = `const { default: chromium } = await import(${JSON.stringify(pathToFileURL(entry).href)});
    await chromium.executablePath();`;
  // As on Lambda, so that it also unpacks the libraries that a machine without a desktop lacks.
  const environment = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
    env: environment,
  });
}

/** The configuration of the package names folders of Lambda. Without a font, every text has no height. */
function writeFontConfiguration(folder: string): string {
  const file = join(folder, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`,
  );
  return file;
}
