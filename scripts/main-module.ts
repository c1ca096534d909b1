import { realpathSync } from 'node:fs';

/** Whether this module is the program that Node was asked to run, rather than something imported: `isMain(import.meta)`. */
export function isMain(meta: Pick<ImportMeta, 'filename'>): boolean {
  const program = process.argv[1];
  // Node resolves links in a module's own path, but not in the path that it was given.
  return program !== undefined && realpathSync(program) === meta.filename;
}
