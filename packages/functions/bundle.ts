import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build as esbuild, type Metafile, type Plugin } from 'esbuild';

/** The entry points of packages/functions. */
export const functionNames = ['graphql', 'worker', 'sweep', 'migrate', 'operate'] as const;
export type FunctionName = (typeof functionNames)[number];

export interface FunctionBundle {
  name: string;
  /** The absolute path of the ESM file that exports the handler, `<outputDirectory>/<name>/index.mjs`. */
  file: string;
  /** The total size of its files. */
  bytes: number;
  /** The size of the files that are read at startup. Modules imported on demand are in separate files. */
  startBytes: number;
  /**
   * The largest inputs of the bundle, in descending order. Paths are relative to the repository, without the
   * folders of the package store.
   */
  largestInputs: { path: string; bytes: number }[];
}

export interface BundleOptions {
  outputDirectory: string;
  /** Default: all of `functionNames`. */
  names?: readonly FunctionName[];
}

const repository = fileURLToPath(new URL('../../', import.meta.url));
const LARGEST_INPUTS = 5;

/**
 * Bundles the functions for deployment: minified ESM for Node 24 with all dependencies, in one folder each.
 * Source maps and esbuild's metafile go to `<name>.maps/`. The migrations are copied to the functions that
 * apply or compare them. Rejects with esbuild's BuildFailure if an entry point is missing or does not compile.
 */
export async function buildFunctionBundles(options: BundleOptions): Promise<FunctionBundle[]> {
  const names = options.names ?? functionNames;
  const bundles: FunctionBundle[] = [];
  for (const name of names) {
    const directory = resolve(options.outputDirectory, name);
    bundles.push(
      await bundleFunction(name, join(repository, `packages/functions/src/${name}.ts`), directory),
    );
    if (name === 'migrate' || name === 'operate') {
      await cp(join(repository, 'schema/migrations'), join(directory, 'migrations'), { recursive: true });
    }
  }
  return bundles;
}

/**
 * Bundles one entry point in the same way into `<directory>/index.mjs`, and replaces the content of that
 * directory.
 */
export async function bundleFunction(
  name: string,
  entry: string,
  directory: string,
): Promise<FunctionBundle> {
  const metafile = await bundle(entry, directory);
  await putAside(directory, metafile);
  const outputs = Object.entries(metafile.outputs).filter(([path]) => path.endsWith('.mjs'));
  const file = join(directory, 'index.mjs');
  const startBytes = bytesAtStart(metafile, relative(repository, file), new Set());
  const inputs = outputs
    .flatMap(([, output]) => Object.entries(output.inputs))
    .map(([path, { bytesInOutput }]) => ({
      path: path.replace(/^.*node_modules\/\.pnpm\/.*?\/node_modules\//, ''),
      bytes: bytesInOutput,
    }));
  inputs.sort((a, b) => b.bytes - a.bytes);
  const bytes = outputs.reduce((sum, [, output]) => sum + output.bytes, 0);
  return { name, file, bytes, startBytes, largestInputs: inputs.slice(0, LARGEST_INPUTS) };
}

/**
 * Source maps and esbuild's metafile are for developers. They go to `<directory>.maps/` so that they are not
 * deployed.
 */
async function putAside(directory: string, metafile: Metafile): Promise<void> {
  const aside = `${directory}.maps`;
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { recursive: true });
  for (const name of await readdir(directory)) {
    if (name.endsWith('.map')) await rename(join(directory, name), join(aside, name));
  }
  await writeFile(join(aside, 'meta.json'), JSON.stringify(metafile));
}

/** A file and its static imports, each counted once. */
function bytesAtStart(metafile: Metafile, path: string, seen: Set<string>): number {
  const output = metafile.outputs[path];
  if (!output) throw new Error(`esbuild did not write ${path}.`);
  if (seen.has(path)) return 0;
  seen.add(path);
  const imported = output.imports.filter(
    ({ kind, external }) => kind === 'import-statement' && external !== true,
  );
  return imported.reduce((sum, one) => sum + bytesAtStart(metafile, one.path, seen), output.bytes);
}

async function bundle(entry: string, directory: string): Promise<Metafile> {
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  const { metafile } = await esbuild({
    absWorkingDir: repository,
    entryPoints: [entry],
    outdir: directory,
    entryNames: 'index',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // Modules imported on demand (Prisma, the object store's client, the compiler) are parsed on demand,
    // which saves a third of a cold start.
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    // Tree shaking works better on ESM sources than on their CommonJS versions, which esbuild prefers for
    // Node by default.
    mainFields: ['module', 'main'],
    plugins: [oneGraphql, compressedWasm, compressedModel, lazyPrisma, lazyBuiltins],
    external: ['pg-native'],
    // Packages check the navigator to recognize browsers and other clouds. Creating Node's takes 20 ms, and
    // without one, pg loads fetch.
    define: { 'process.env.NODE_ENV': '"production"', navigator: '{"userAgent":"Node.js"}' },
    minify: true,
    legalComments: 'none',
    sourcemap: 'external',
    metafile: true,
    logLevel: 'silent',
    // CommonJS packages require Node's own modules, and an ESM file has no `require`.
    banner: {
      js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
    },
  });
  return metafile;
}

/**
 * `graphql` as ESM and `graphql/execution/execute.js` as CommonJS would be two copies, which refuse each
 * other's schemas.
 */
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

const compressed = new Map<string, string>();

/** Compresses as far as possible, which takes seconds: the same bytes in several bundles only once. */
function brotliBase64(bytes: Buffer): string {
  const key = createHash('sha256').update(bytes).digest('base64');
  const packed = compressed.get(key) ?? brotliCompressSync(bytes).toString('base64');
  compressed.set(key, packed);
  return packed;
}

/**
 * Prisma contains its query compiler as WebAssembly in base64, which is most of a bundle. Brotli reduces it
 * to a third, and unpacking it on first use takes milliseconds. Prisma passes the value to `Buffer.from`,
 * which accepts bytes as well as base64.
 */
const compressedWasm: Plugin = {
  name: 'compressed-wasm',
  setup(build) {
    build.onLoad({ filter: /query_compiler_\w+\.postgresql\.wasm-base64\.mjs$/ }, async ({ path }) => {
      const { wasm } = (await import(pathToFileURL(path).href)) as { wasm: string };
      const packed = brotliBase64(Buffer.from(wasm, 'base64'));
      const contents = `import { brotliDecompressSync } from 'node:zlib';
export const wasm = brotliDecompressSync(Buffer.from('${packed}', 'base64'));`;
      return { contents, loader: 'js' };
    });
  },
};

/**
 * Prisma's generated client contains descriptions of all tables and queries as texts, which are a fifth of a
 * bundle. They are unpacked when the client is made.
 */
const compressedModel: Plugin = {
  name: 'compressed-model',
  setup(build) {
    build.onLoad({ filter: /generated\/prisma\/internal\/class\.ts$/ }, async ({ path }) => {
      const packed = (literal: string) =>
        `unpacked('${brotliBase64(Buffer.from(JSON.parse(literal) as string))}')`;
      const source = (await readFile(path, 'utf8')).replace(/"(?:[^"\\]|\\.){10000,}"/g, packed);
      const contents = `import { brotliDecompressSync } from 'node:zlib';
const unpacked = (text: string) => brotliDecompressSync(Buffer.from(text, 'base64')).toString();
${source}`;
      return { contents, loader: 'ts' };
    });
  },
};

/** Prisma is set up when the client is made: reading lists does without it. */
const lazyPrisma: Plugin = {
  name: 'lazy-prisma',
  setup(build) {
    const namespace = 'lazy-prisma';
    const partOf = (path: string) => (path === '@prisma/adapter-pg' ? 'PrismaPg' : 'PrismaClient');
    build.onResolve({ filter: /^(\.\/generated\/prisma\/client\.ts|@prisma\/adapter-pg)$/ }, (from) =>
      from.namespace === namespace || !from.importer.endsWith('/database/src/client.ts')
        ? undefined
        : { path: from.path, namespace, pluginData: from.resolveDir },
    );
    build.onLoad({ filter: /.*/, namespace }, ({ path, pluginData }) => ({
      contents: `module.exports = { get ${partOf(path)}() { return require('${path}').${partOf(path)}; } };`,
      resolveDir: pluginData as string,
      loader: 'js',
    }));
  },
};

/**
 * An ESM import of `node:http` reads all of its exports, and one of them loads all of fetch: 40 ms of a cold
 * start. Imported as an object, its parts are created on use.
 */
const lazyBuiltins: Plugin = {
  name: 'lazy-builtins',
  setup(build) {
    const namespace = 'lazy-builtin';
    build.onResolve({ filter: /^(node:)?(https?|process|zlib|crypto|stream)$/ }, ({ path }) => ({
      path: path.startsWith('node:') ? path : `node:${path}`,
      namespace,
    }));
    build.onLoad({ filter: /.*/, namespace }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
      loader: 'js',
    }));
  },
};
