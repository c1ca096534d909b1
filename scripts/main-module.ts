import { realpathSync } from 'node:fs';

/** Whether Node was started with this module, and did not import it: `isMain(import.meta)`. */
export function isMain(meta: Pick<ImportMeta, 'filename'>): boolean {
  const program = process.argv[1];
  // Node resolves links in a module's own path, but not in the path from the command line.
  return program !== undefined && realpathSync(program) === meta.filename;
}
