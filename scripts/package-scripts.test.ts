import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const { 'install:workspace': install, ...scripts } = manifest.scripts;

it('has a script that installs what is missing', () => {
  expect(install).toBe('node scripts/install.js');
});

it.each(Object.entries(scripts))('npm run %s installs what is missing first', (_name, command) => {
  // In a shell of its own: what was installed is found by the commands that follow.
  expect(command).toMatch(/^npm run --silent install:workspace && /);
});
