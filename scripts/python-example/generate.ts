import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { buildSchema } from 'graphql';

import { readDocuments, textOf } from '../../packages/client/src/codegen/documents.ts';

const used = [
  'ComparisonColumns',
  'ComparisonTables',
  'RequestComparisonTableExport',
  'ListExport',
  'Changes',
] as const;

/**
 * The program of docs/examples for a state agency: its template, with operations of the client. `schema` is a file of SDL, and `documents` a
 * glob of .graphql files.
 */
export async function pythonExample(schema: string, documents: string): Promise<string> {
  const template = readFileSync(join(import.meta.dirname, 'agency.template.py'), 'utf8');
  const { operations, fragments } = await readDocuments(
    buildSchema(readFileSync(schema, 'utf8')),
    documents,
    null,
  );
  const constants = used.map((name) => {
    const operation = operations.find((one) => one.name?.value === name);
    if (operation === undefined) throw new Error(`The client has no operation ${name}`);
    return `${constantOf(name)} = """\n${textOf(operation, fragments)}\n"""`;
  });
  return template.replace('{{operations}}', () => constants.join('\n\n'));
}

/** "ComparisonColumns" becomes "COMPARISON_COLUMNS". */
const constantOf = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
