/**
 * A promise to front-end teams: if the contract renames a field, their build fails, and their users are not
 * affected.
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { buildSchema, parse, print, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { generateClient } from './codegen/generate.ts';

const client = join(import.meta.dirname, '..');
const repository = join(client, '../..');
const sdl = readFileSync(join(repository, 'schema/schema.graphql'), 'utf8');
const renamedSdl = rename(sdl);

/** A component of a front end that shows the titles of programs. */
const consumer = `
import { useProgramsQuery } from './hooks.ts';

export function Titles() {
  const { data } = useProgramsQuery({ first: 10 });
  return <ul>{data?.programs.edges.map(({ node }) => <li key={node.id}>{node.title.trim()}</li>)}</ul>;
}
`;

// Each is a process that loads a compiler.
vi.setConfig({ testTimeout: 120_000 });

let folder: string;

beforeEach(() => {
  // In the package, so that its modules resolve, but hidden from Git and the other checks.
  const cache = join(client, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  folder = mkdtempSync(join(cache, 'renamed-field-'));
  cpSync(join(client, 'src/operations'), join(folder, 'operations'), { recursive: true });
  writeFileSync(join(folder, 'titles.tsx'), consumer);
  const options = { extends: join(repository, 'tsconfig.json'), files: ['titles.tsx'], include: [] };
  const compilerOptions = { incremental: false, tsBuildInfoFile: null, types: [] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ ...options, compilerOptions }));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The schema with `Program.name` instead of `Program.title`. */
function rename(schema: string): string {
  return print(
    visit(parse(schema), {
      ObjectTypeDefinition(type) {
        if (type.name.value !== 'Program') return false;
        return undefined;
      },
      FieldDefinition(field) {
        if (field.name.value !== 'title') return undefined;
        return { ...field, name: { ...field.name, value: 'name' } };
      },
    }),
  );
}

/** Replaces the title of programs with `name` in every operation. */
function renameInOperations(): void {
  const directory = join(folder, 'operations');
  const schema = buildSchema(sdl);
  for (const name of readdirSync(directory, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.graphql')) continue;
    const types = new TypeInfo(schema);
    const renamed = visit(
      parse(readFileSync(join(directory, name), 'utf8')),
      visitWithTypeInfo(types, {
        Field(field) {
          if (types.getParentType()?.name !== 'Program' || field.name.value !== 'title') return undefined;
          return { ...field, name: { ...field.name, value: 'name' } };
        },
      }),
    );
    writeFileSync(join(directory, name), print(renamed));
  }
}

interface Outcome {
  code: number;
  output: string;
}

function run(program: string, args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(program, args, { cwd: repository }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : 1, output: stdout + stderr });
    });
  });
}

async function generate(schema: string): Promise<Outcome> {
  writeFileSync(join(folder, 'schema.graphql'), schema);
  try {
    const output = join(folder, 'hooks.ts');
    const content = await generateClient({
      schema: join(folder, 'schema.graphql'),
      documents: `${join(folder, 'operations')}/**/*.graphql`,
      output,
      fragments: null,
      runtime: '@rapport/client/hooks.ts',
    });
    writeFileSync(output, content);
    return { code: 0, output: '' };
  } catch (error) {
    return { code: 1, output: String(error) };
  }
}

function checkTypes(): Promise<Outcome> {
  return run(join(repository, 'node_modules/.bin/tsc'), ['-p', join(folder, 'tsconfig.json')]);
}

test('with the current contract, generation and type-check pass', async () => {
  expect(await generate(sdl)).toMatchObject({ code: 0 });
  expect(await checkTypes()).toEqual({ code: 0, output: '' });
});

test('an operation with the former name is refused, with file and field', async () => {
  const { code, output } = await generate(renamedSdl);
  expect(code).toBe(1);
  expect(output).toContain('Cannot query field "title" on type "Program"');
  expect(output).toContain('programs/program-fields.graphql');
});

test('a component with the former name does not type-check', async () => {
  renameInOperations();
  expect(await generate(renamedSdl)).toMatchObject({ code: 0 });
  const { code, output } = await checkTypes();
  expect(code).toBe(1);
  expect(output).toMatch(/titles\.tsx\(\d+,\d+\): error TS2339: Property 'title' does not exist/);
  expect(output.match(/error TS/g)).toHaveLength(1);
});
