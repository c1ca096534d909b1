import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A block of code in a page of this repository. */
export interface DocumentedBlock {
  /** From the root, such as "docs/api.md". */
  page: string;
  /** The line of its fence. */
  line: number;
  language: string;
  text: string;
}

const root = join(import.meta.dirname, '../../../..');

/** The blocks of a text, with or without a language, also those in items of lists. */
export function blocksOf(page: string, text: string): DocumentedBlock[] {
  const blocks: DocumentedBlock[] = [];
  let begun: { indent: number; fence: string; block: DocumentedBlock } | null = null;
  for (const [index, line] of text.split('\n').entries()) {
    const [, indent = '', fence = '', language = ''] = /^(\s*)(`{3,}|~{3,})\s*([\w-]*)/.exec(line) ?? [];
    if (begun === null) {
      if (fence === '') continue;
      begun = { indent: indent.length, fence, block: { page, line: index + 1, language, text: '' } };
    } else if (fence.startsWith(begun.fence) && language === '') {
      blocks.push(begun.block);
      begun = null;
    } else
      begun.block.text += `${line.slice(Math.min(begun.indent, line.length - line.trimStart().length))}\n`;
  }
  if (begun) throw new Error(`${page}:${begun.block.line}: this block has no end.`);
  return blocks;
}

/** Every block of every page. */
export function documentedBlocks(): DocumentedBlock[] {
  const pages = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.md'], {
    cwd: root,
    encoding: 'utf8',
  });
  return pages
    .trim()
    .split('\n')
    .flatMap((page) => blocksOf(page, readFileSync(join(root, page), 'utf8')));
}

/**
 * Every block of a page in these languages, in its order, with the exercise that runs it. The key of an exercise is a part of its block that no other has. Throws for a
 * block without an exercise, so that no example is forgotten, and for an exercise without a block.
 */
export function blocksWithExercises<Exercise>(
  page: string,
  languages: readonly string[],
  exercises: Readonly<Record<string, Exercise>>,
): { name: string; block: DocumentedBlock; exercise: Exercise }[] {
  const blocks = documentedBlocks().filter((one) => one.page === page && languages.includes(one.language));
  const known = Object.entries(exercises);
  const named = blocks.map((block) => {
    const found = known.filter(([key]) => block.text.includes(key));
    const [[key, exercise] = []] = found;
    if (key === undefined || exercise === undefined || found.length > 1) {
      throw new Error(`${page}:${block.line}: this block has ${found.length} exercises instead of one.`);
    }
    return { name: `${page}:${block.line} ${block.language} (${key})`, key, block, exercise };
  });
  for (const [key] of known) {
    const count = named.filter((one) => one.key === key).length;
    if (count !== 1) throw new Error(`${page}: the exercise "${key}" has ${count} blocks instead of one.`);
  }
  return named;
}
