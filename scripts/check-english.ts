/**
 * Checks what people read for plain American English: comments, messages, labels, descriptions and pages.
 *
 *   node scripts/check-english.ts                   checks every file that Git tracks
 *   node scripts/check-english.ts packages/core …   checks the files below these paths
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import {
  cssPassages,
  graphqlPassages,
  hashPassages,
  jsonPassages,
  markdownPassages,
  prismaPassages,
  sqlPassages,
} from './english/prose-text.ts';
import { typescriptPassages } from './english/prose-typescript.ts';
import type { Passage } from './english/prose.ts';
import { findingsIn, sentenceWordsMax, type Finding } from './english/rules.ts';
import { isMain } from './main-module.ts';

type Reader = (content: string, path: string) => Passage[];

const typescript: Reader = (content, path) => typescriptPassages(path, content);

const readers: Readonly<Record<string, Reader>> = {
  '.css': cssPassages,
  '.graphql': graphqlPassages,
  '.js': typescript,
  '.json': jsonPassages,
  '.md': markdownPassages,
  '.prisma': prismaPassages,
  '.sql': sqlPassages,
  '.ts': typescript,
  '.tsx': typescript,
  '.yaml': hashPassages,
};

/** Generated files, and lists of single words. */
const unread =
  /(?:^|\/)generated\/|^pnpm-lock\.yaml$|^packages\/core\/src\/screening\/(?:names|vocabulary)\.ts$/;

/** The findings of one file, in the order of its lines; empty for a file type without prose. */
export function checkFile(path: string, content: string): Finding[] {
  const reader = unread.test(path) ? undefined : readers[extname(path)];
  if (!reader) return [];
  const wordsMax = path.startsWith('docs/decisions/') ? sentenceWordsMax.decision : sentenceWordsMax.page;
  return reader(content, path)
    .flatMap((passage) => findingsIn(passage, wordsMax))
    .sort((a, b) => a.line - b.line);
}

function trackedFiles(root: string, paths: readonly string[]): string[] {
  const { status, stdout, stderr } = spawnSync('git', ['ls-files', '-z', '--', ...paths], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`git ls-files failed:\n${stderr}`);
  return stdout.split('\0').filter(Boolean);
}

function main(root: string, paths: readonly string[]): boolean {
  let count = 0;
  for (const path of trackedFiles(root, paths)) {
    for (const { line, sentence, advice } of checkFile(path, readFileSync(join(root, path), 'utf8'))) {
      console.error(`${path}:${line}  ${advice}\n    ${sentence}`);
      count += 1;
    }
  }
  if (count > 0) console.error(`\n${count} sentences to rewrite. CONTRIBUTING.md has the rules.`);
  return count === 0;
}

if (isMain(import.meta)) {
  const paths = process.argv.slice(2);
  const selected = paths.length > 0 ? paths : ['.'];
  process.exitCode = main(join(import.meta.dirname, '..'), selected) ? 0 : 1;
}
