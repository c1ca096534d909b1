import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const { 'install:workspace': install, ...scripts } = manifest.scripts;

it('there is a script that installs missing packages', () => {
  expect(install).toBe('node scripts/install.js');
});

it.each(Object.entries(scripts))('npm run %s installs missing packages first', (_name, command) => {
  // In the same shell, so that the following commands find the installed programs.
  expect(command).toMatch(/^npm run --silent install:workspace && /);
});
