/** The command `rapport-codegen`. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

import { DocumentError } from './documents.ts';
import { generateClient } from './generate.ts';

const usage = `Generates typed documents, query options and React hooks for your own GraphQL operations.

  rapport-codegen --documents 'src/**/*.graphql' --output src/hooks.ts

  --documents GLOB   your .graphql files; they can use the fragments of @rapport/client
  --output FILE      the TypeScript module to write
  --schema FILE      another schema than the one of this version of @rapport/client
  --check            writes nothing, and fails if the file is out of date
  --help             shows this text
`;

const packageFolder = join(import.meta.dirname, '..');

/** Runs the command. Returns what to print, or throws an Error whose message is for the caller. */
async function run(args: string[]): Promise<string> {
  const { values } = parseArgs({
    args,
    options: {
      documents: { type: 'string' },
      output: { type: 'string' },
      schema: { type: 'string', default: join(packageFolder, 'schema.graphql') },
      check: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return usage;
  const { documents, output, schema } = values;
  if (documents === undefined || output === undefined) {
    throw new DocumentError(`--documents and --output are required.\n\n${usage}`);
  }
  const content = await generateClient({
    schema,
    documents,
    output,
    fragments: join(packageFolder, 'operations'),
    runtime: '@rapport/client',
  });
  const current = existsSync(output) ? readFileSync(output, 'utf8') : null;
  if (current === content) return `${output} is up to date.\n`;
  if (values.check)
    throw new DocumentError(`${output} is out of date. Run the same command without --check.`);
  mkdirSync(dirname(output), { recursive: true });
  writeFileSync(output, content);
  return `Wrote ${output}.\n`;
}

try {
  process.stdout.write(await run(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
