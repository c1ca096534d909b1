/**
 * `npm run --silent suppress`: hides small counts of lines and tables, one JSON object per input line.
 * `npm run --silent suppress -- --help` explains it.
 */
import { createInterface } from 'node:readline';

import { endWithReader } from './closed-pipe.ts';
import { suppressHelp, suppressText } from './suppress/command.ts';

endWithReader();
const args = process.argv.slice(2);
if (args.length > 0) {
  process.stdout.write(suppressHelp);
  process.exitCode = args.length === 1 && args[0] === '--help' ? 0 : 2;
} else {
  let line = 0;
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    line += 1;
    if (text.trim() === '') continue;
    const { output, isRefused } = suppressText(text, line);
    if (isRefused) process.exitCode = 1;
    if (!process.stdout.write(`${output}\n`)) {
      await new Promise((resolve) => process.stdout.once('drain', resolve));
    }
  }
}
