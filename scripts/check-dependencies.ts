import { readdir, readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { dirname, join, normalize, relative, sep } from 'node:path';
import ts from 'typescript';
import { isMain } from './main-module.ts';
import { allowedImports, isTestFile, ownPackageOf, packageEdges, testPackage } from './package-edges.ts';

/** An import, export-from, dynamic import or require of one file. */
export interface ImportFact {
  specifier: string;
  line: number;
  typeOnly: boolean;
}

/** A source file: its path from the repository's root, and what it imports. */
export interface FileFact {
  path: string;
  imports: readonly ImportFact[];
}

/** What is checked of a package. `folder` is its path from the repository's root; the root itself is ''. */
export interface PackageFacts {
  name: string;
  folder: string;
  dependencies: readonly string[];
  devDependencies: readonly string[];
  files: readonly FileFact[];
}

/** The test runner belongs to the workspace: tests import it without a line in each package. */
const testRunner = 'vitest';

/**
 * What is wrong with these packages, a sentence each, in order: an edge that the table refuses (declared or imported),
 * a relative import that leaves its package, a module that is imported and not declared.
 */
export function findDependencyProblems(packages: readonly PackageFacts[]): string[] {
  return packages.flatMap((facts) => {
    const isRoot = facts.folder === '';
    if (!isRoot && !packageEdges[shortNameOf(facts)]) {
      return [`${facts.folder}/package.json: ${facts.name} has no line in scripts/package-edges.ts`];
    }
    return [
      ...(isRoot ? [] : declarationProblems(facts)),
      ...facts.files.flatMap((file) => fileProblems(facts, file)),
    ];
  });
}

/** Every module that a TypeScript source names in an import, export-from, `import()`, `require()` or import type. */
export function readImports(path: string, text: string): ImportFact[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false);
  const imports: ImportFact[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const line = source.getLineAndCharacterOfPosition(specifier.getStart(source)).line + 1;
    imports.push({ specifier: specifier.text, line, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, node.isTypeOnly);
    } else if (ts.isImportTypeNode(node)) {
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
    } else if (ts.isCallExpression(node)) {
      const { expression } = node;
      const loads =
        expression.kind === ts.SyntaxKind.ImportKeyword ||
        (ts.isIdentifier(expression) && expression.text === 'require');
      if (loads) add(node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return imports;
}

function shortNameOf(facts: PackageFacts): string {
  return ownPackageOf(facts.name) ?? facts.name;
}

function declarationProblems(facts: PackageFacts): string[] {
  const refuse = (kind: string, names: readonly string[], allowed: readonly string[]) =>
    names.flatMap((name) => {
      const own = ownPackageOf(name);
      if (own === undefined || allowed.includes(own)) return [];
      const reason =
        own === testPackage ? 'is for tests: a devDependency only' : 'is no edge of this package';
      return [`${facts.folder}/package.json: ${kind} ${name}: ${reason}`];
    });
  const name = shortNameOf(facts);
  return [
    ...refuse('dependencies', facts.dependencies, allowedImports(name, false)),
    ...refuse('devDependencies', facts.devDependencies, allowedImports(name, true)),
  ];
}

function fileProblems(facts: PackageFacts, file: FileFact): string[] {
  return file.imports.flatMap((imported) => {
    const problem = importProblem(facts, file.path, imported);
    return problem === undefined ? [] : [`${file.path}:${imported.line}: ${problem}`];
  });
}

function importProblem(facts: PackageFacts, path: string, imported: ImportFact): string | undefined {
  const { specifier, typeOnly } = imported;
  if (specifier.startsWith('.')) {
    const target = normalize(join(dirname(path), specifier))
      .split(sep)
      .join('/');
    // The root's own files may reach into packages; a package keeps to itself.
    const inside = facts.folder === '' ? !target.startsWith('../') : target.startsWith(`${facts.folder}/`);
    return inside ? undefined : `"${specifier}" leaves ${facts.folder || 'the repository'}`;
  }
  if (isBuiltin(specifier)) {
    return specifier.startsWith('node:') ? undefined : `write "node:${specifier}": it belongs to Node`;
  }
  const moduleName = moduleNameOf(specifier);
  if (moduleName === facts.name) return undefined;

  const isRoot = facts.folder === '';
  const inTest = isRoot || isTestFile(path) || shortNameOf(facts) === testPackage;
  const own = ownPackageOf(specifier);
  if (own !== undefined && !isRoot && !allowedImports(shortNameOf(facts), inTest).includes(own)) {
    return `${shortNameOf(facts)} may not import ${moduleName}${own === testPackage ? ' outside tests' : ''}`;
  }
  if (inTest && moduleName === testRunner) return undefined;

  // Tests, and a package's own tool configuration, may stand on what is not deployed.
  const isSource = path.startsWith(`${facts.folder}/src/`);
  const declared =
    inTest || !isSource ? [...facts.dependencies, ...facts.devDependencies] : facts.dependencies;
  if (declared.includes(moduleName)) return undefined;
  const typePackage = typePackageOf(moduleName);
  if (typeOnly && [...facts.dependencies, ...facts.devDependencies].includes(typePackage)) return undefined;
  return `imports ${moduleName}, which ${facts.folder === '' ? '' : `${facts.folder}/`}package.json does not declare${
    facts.devDependencies.includes(moduleName) ? ' as a dependency' : ''
  }`;
}

function moduleNameOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

function typePackageOf(moduleName: string): string {
  return `@types/${moduleName.replace(/^@([^/]+)\//, '$1__')}`;
}

interface Manifest {
  name: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

async function readPackage(root: string, folder: string, sources: Promise<string[]>): Promise<PackageFacts> {
  // The package manager has read this file before us, so its shape is known.
  const manifest = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8')) as Manifest;
  const files = (await sources).map(async (path) => {
    const fromRoot = relative(root, path).split(sep).join('/');
    return { path: fromRoot, imports: readImports(fromRoot, await readFile(path, 'utf8')) };
  });
  return {
    name: manifest.name,
    folder,
    dependencies: Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }),
    devDependencies: Object.keys(manifest.devDependencies ?? {}),
    files: (await Promise.all(files)).sort((one, other) => one.path.localeCompare(other.path)),
  };
}

const ignoredFolders = new Set(['node_modules', 'generated', 'dist']);

/** The TypeScript and JavaScript files in a folder and, where `deep`, in those under it. */
async function listSources(folder: string, deep: boolean): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const nested = entries.map(async (entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return deep && !ignoredFolders.has(entry.name) ? listSources(path, deep) : [];
    return /\.(?:ts|tsx|js)$/.test(entry.name) ? [path] : [];
  });
  return (await Promise.all(nested)).flat();
}

/** Reads the root package (scripts and the configuration of tools) and every package under packages/. */
export async function readWorkspace(root: string): Promise<PackageFacts[]> {
  const folders = (await readdir(join(root, 'packages'), { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => `packages/${entry.name}`);
  const rootSources = Promise.all([listSources(root, false), listSources(join(root, 'scripts'), true)]);
  return Promise.all([
    readPackage(
      root,
      '',
      rootSources.then((sources) => sources.flat()),
    ),
    ...folders.sort().map((folder) => readPackage(root, folder, listSources(join(root, folder), true))),
  ]);
}

if (isMain(import.meta)) {
  const packages = await readWorkspace(join(import.meta.dirname, '..'));
  const problems = findDependencyProblems(packages);
  const fileCount = packages.reduce((sum, { files }) => sum + files.length, 0);
  for (const problem of problems) console.error(problem);
  console.log(`${packages.length} packages, ${fileCount} files, ${problems.length} problems`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
