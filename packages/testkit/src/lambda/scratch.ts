import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLambdaFunction, type LambdaFunction, type LambdaFunctionOptions } from './lambda-function.ts';

/** Functions made of a few lines of JavaScript, for the tests of this folder. */
export interface Scratch {
  directory: string;
  /** A function whose bundle is `source`, an ES module. */
  lambda(source: string, options?: Partial<LambdaFunctionOptions>): LambdaFunction;
  /** Stops the functions and removes their bundles. */
  stop(): Promise<void>;
}

export function createScratch(): Scratch {
  const directory = mkdtempSync(join(tmpdir(), 'lambda-scratch-'));
  const functions: LambdaFunction[] = [];
  return {
    directory,
    lambda(source, options) {
      const folder = join(directory, `function-${functions.length}`);
      mkdirSync(folder);
      const bundle = join(folder, 'index.mjs');
      writeFileSync(bundle, source);
      const made = createLambdaFunction({
        bundle,
        environment: {},
        memoryMegabytes: 256,
        timeoutSeconds: 5,
        concurrencyMax: 4,
        ...options,
      });
      functions.push(made);
      return made;
    },
    async stop() {
      await Promise.all(functions.map((made) => made.stop()));
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
