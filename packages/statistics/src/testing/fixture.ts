import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Reads `fixtures/<name>.json`, which the script beside it wrote. The caller names its type, because the
 * script decides it.
 */
export function fixture(name: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures', `${name}.json`), 'utf8'));
}
