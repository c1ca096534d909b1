import { ESLint } from 'eslint';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

let eslint: ESLint;
beforeAll(() => {
  // Our own rules need no types. eslint.config.js excludes the rules that do.
  process.env.RAPPORT_LINT = 'quick';
  eslint = new ESLint({ cwd: join(import.meta.dirname, '..') });
});

async function rulesAgainst(filePath: string, text: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath });
  return result?.messages.map(({ ruleId }) => ruleId) ?? [];
}

const service = 'packages/api/src/modules/hens/hen.service.ts';
const schema = 'packages/api/src/modules/hens/hen.schema.ts';
const program = 'packages/api/src/modules/programs/program.service.ts';
const entryPoint = 'packages/functions/src/entry.ts';
const member = 'export const lay = (context) => context.database.prisma;';
const pattern = 'export const lay = ({ session }) => session;';
const delegate = 'export const rows = (database) => database.prisma.program.findMany();';
const foreignWrite = "import { programs } from '../programs/tables.ts';\nexport const add = programs.create;";
const foreignRow = "import { programs } from '../programs/tables.ts';\nexport const get = programs.require;";
const environment = 'export const port = process.env.PORT;';
const output = "console.log('laid');";

describe('eslint.config.js', () => {
  it.each([
    {
      what: 'a schema that reads the database',
      rule: 'no-restricted-syntax',
      at: schema,
      text: member,
      where: service,
    },
    {
      what: 'a schema that takes the session',
      rule: 'no-restricted-syntax',
      at: schema,
      text: pattern,
      where: service,
    },
    {
      what: "another module's table",
      rule: 'rapport/own-tables',
      at: service,
      text: delegate,
      where: program,
    },
    {
      what: 'the environment',
      rule: 'no-restricted-properties',
      at: service,
      text: environment,
      where: entryPoint,
    },
    { what: 'the console', rule: 'no-console', at: service, text: output, where: entryPoint },
    {
      what: 'an export without a name',
      rule: 'no-restricted-syntax',
      at: service,
      text: 'export default 1;',
      where: 'vite.config.ts',
    },
  ])('refuses $what, and allows it in $where', async ({ rule, at, text, where }) => {
    expect(await rulesAgainst(at, text)).toContain(rule);
    expect(await rulesAgainst(where, text)).toEqual([]);
  });

  it("refuses to write another module's table, and allows to require a row of it", async () => {
    expect(await rulesAgainst(service, foreignWrite)).toEqual(['rapport/own-tables']);
    expect(await rulesAgainst(service, foreignRow)).toEqual([]);
  });

  it('refuses a module of Node without its prefix', async () => {
    expect(await rulesAgainst(service, "import 'fs';")).toEqual(['no-restricted-imports']);
    expect(await rulesAgainst(service, "import 'node:fs';")).toEqual([]);
  });

  it('refuses a file of more than 250 lines, and allows it for tests and their fixtures', async () => {
    const lines = (count: number): string => 'export {};\n'.repeat(count);
    expect(await rulesAgainst(service, lines(250))).toEqual([]);
    expect(await rulesAgainst(service, lines(251))).toEqual(['max-lines']);
    expect(await rulesAgainst('packages/api/src/modules/hens/hen.test.ts', lines(251))).toEqual([]);
    expect(await rulesAgainst('packages/api/src/testing/hens.ts', lines(251))).toEqual([]);
  });
});
