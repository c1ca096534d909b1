import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build as esbuild, type Metafile, type Plugin } from 'esbuild';

/** The entry points of packages/functions. */
export const functionNames = ['graphql', 'worker', 'sweep', 'migrate'] as const;
export type FunctionName = (typeof functionNames)[number];

export interface FunctionBundle {
  name: string;
  /** Absolute path of the one ESM file, `<outputDirectory>/<name>/index.mjs`. */
  file: string;
  bytes: number;
  /** What takes the most room in it, largest first. Paths are relative to the repository, without the package store's folders. */
  largestInputs: { path: string; bytes: number }[];
}

export interface BundleOptions {
  outputDirectory: string;
  /** Default: all of `functionNames`. */
  names?: readonly FunctionName[];
}

const repository = fileURLToPath(new URL('../../../../', import.meta.url));
const LARGEST_INPUTS = 5;

/**
 * Bundles the functions as they are deployed: one minified ESM file each for Node 24 with everything inside, an external source
 * map, and esbuild's metafile as `meta.json`. The migrations are copied beside the function that applies them.
 * Rejects with esbuild's BuildFailure when an entry point is missing or does not compile.
 */
export async function buildFunctionBundles(options: BundleOptions): Promise<FunctionBundle[]> {
  const names = options.names ?? functionNames;
  const bundles: FunctionBundle[] = [];
  for (const name of names) {
    const directory = resolve(options.outputDirectory, name);
    bundles.push(
      await bundleFunction(name, join(repository, `packages/functions/src/${name}.ts`), directory),
    );
    if (name === 'migrate') {
      await cp(join(repository, 'schema/migrations'), join(directory, 'migrations'), { recursive: true });
    }
  }
  return bundles;
}

/** Bundles one entry point in the same way into `<directory>/index.mjs`, replacing what was in that directory. */
export async function bundleFunction(
  name: string,
  entry: string,
  directory: string,
): Promise<FunctionBundle> {
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  const file = join(directory, 'index.mjs');
  let metafile = await bundle(entry, file, false);
  if (requiresAtRunTime(metafile)) metafile = await bundle(entry, file, true);
  await writeFile(join(directory, 'meta.json'), JSON.stringify(metafile));
  const output = metafile.outputs[relative(repository, file)];
  if (!output) throw new Error(`esbuild wrote no ${file}.`);
  const inputs = Object.entries(output.inputs).map(([path, { bytesInOutput }]) => ({
    path: path.replace(/^.*node_modules\/\.pnpm\/.*?\/node_modules\//, ''),
    bytes: bytesInOutput,
  }));
  inputs.sort((a, b) => b.bytes - a.bytes);
  return { name, file, bytes: output.bytes, largestInputs: inputs.slice(0, LARGEST_INPUTS) };
}

async function bundle(entry: string, file: string, withRequire: boolean): Promise<Metafile> {
  const { metafile } = await esbuild({
    absWorkingDir: repository,
    entryPoints: [entry],
    outfile: file,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    // ESM sources shake better than their CommonJS twins; by default esbuild prefers the latter for Node.
    mainFields: ['module', 'main'],
    plugins: [oneGraphql, compressedWasm],
    external: ['pg-native'],
    define: { 'process.env.NODE_ENV': '"production"' },
    minify: true,
    legalComments: 'none',
    sourcemap: 'external',
    metafile: true,
    logLevel: 'silent',
    ...(withRequire && {
      banner: {
        js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
      },
    }),
  });
  return metafile;
}

/** CommonJS packages that require Node's own modules need a `require`, which an ESM file does not have. */
function requiresAtRunTime(metafile: Metafile): boolean {
  return Object.values(metafile.outputs).some((output) =>
    output.imports.some(({ kind }) => kind === 'require-call'),
  );
}

/** `graphql` as ESM and `graphql/execution/execute.js` as CommonJS would be two copies, which refuse each other's schemas. */
const oneGraphql: Plugin = {
  name: 'one-graphql',
  setup(build) {
    const visited = Symbol('visited');
    build.onResolve({ filter: /^graphql(\/.*)?$/ }, async ({ path, pluginData, ...from }) => {
      if (pluginData === visited) return undefined;
      const { importer, namespace, resolveDir, kind } = from;
      const found = await build.resolve(path, { importer, namespace, resolveDir, kind, pluginData: visited });
      return found.errors.length > 0 ? found : { path: found.path.replace(/\.js$/, '.mjs') };
    });
  },
};

/**
 * Prisma carries its query compiler as base64 of WebAssembly, which is most of a bundle. Brotli makes it a third; it is unpacked when Prisma is first used,
 * in milliseconds. Prisma passes the value to `Buffer.from`, which takes bytes as well as base64.
 */
const compressedWasm: Plugin = {
  name: 'compressed-wasm',
  setup(build) {
    build.onLoad({ filter: /query_compiler_\w+\.postgresql\.wasm-base64\.mjs$/ }, async ({ path }) => {
      const { wasm } = (await import(pathToFileURL(path).href)) as { wasm: string };
      const packed = brotliCompressSync(Buffer.from(wasm, 'base64')).toString('base64');
      const contents = `import { brotliDecompressSync } from 'node:zlib';
export const wasm = brotliDecompressSync(Buffer.from('${packed}', 'base64'));`;
      return { contents, loader: 'js' };
    });
  },
};
