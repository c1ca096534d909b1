import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

import { heapGrowthFlag } from './job.memory.ts';

test('this Node knows the flag that limits the growth of the heap', () => {
  const flags = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
  expect(flags).toMatch(new RegExp(`^ *${heapGrowthFlag.split('=')[0] ?? ''} `, 'm'));
});
