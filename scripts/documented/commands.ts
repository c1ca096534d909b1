/** The commands in the pages of this repository. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One command as written, without its comment, on one line. */
export interface DocumentedCommand {
  command: string;
  /** The page and line, such as "README.md:12". */
  at: string;
}

const programs = 'npm|npx|node|git|curl|pnpm|docker|psql|python3';
/** Variables before the program, or only `NAME=$(…)`. */
const startsLikeCommand = new RegExp(`^([A-Z_]+=[^ ]* )*(${programs}) .|^[A-Z_]+=\\$\\(|^\\.ci/run$`);

/** Every command of a page: each line of its `sh` blocks, and each code span that looks like a command. */
export function commandsIn(page: string, text: string): DocumentedCommand[] {
  const commands: DocumentedCommand[] = [];
  let language: string | null = null;
  let begun = '';
  for (const [index, line] of text.split('\n').entries()) {
    const add = (command: string): void => {
      commands.push({ command, at: `${page}:${index + 1}` });
    };
    const fence = /^\s*```(\w*)/.exec(line);
    if (fence) {
      language = language === null ? (fence[1] ?? '') : null;
      continue;
    }
    if (language === null) {
      for (const [, span = ''] of line.matchAll(/`([^`]+)`/g)) if (startsLikeCommand.test(span)) add(span);
    } else if (language === 'sh') {
      const whole = begun + line.trim().replace(/\s+#\s.*$/, '');
      begun = whole.endsWith('\\') ? whole.slice(0, -1) : '';
      if (begun === '' && whole !== '') add(whole);
    } else if (language === '' && startsLikeCommand.test(line.trim())) {
      throw new Error(`${page}:${index + 1}: mark a block of commands with \`\`\`sh`);
    }
  }
  return commands;
}

/** The commands of every page of a repository, in the order of its pages. */
export function documentedCommands(root: string): DocumentedCommand[] {
  const pages = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.md'], {
    cwd: root,
    encoding: 'utf8',
  });
  return pages
    .trim()
    .split('\n')
    .flatMap((page) => commandsIn(page, readFileSync(join(root, page), 'utf8')));
}
