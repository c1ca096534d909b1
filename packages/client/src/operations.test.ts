import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { buildSchema, Kind, parse } from 'graphql';
import { expect, test } from 'vitest';

const directory = join(import.meta.dirname, 'operations');
const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../../schema/schema.graphql'), 'utf8'));

/** Relay's ways to query anything by id. A front end with an operation for each type does not need them. */
const withoutOperation = new Set(['node', 'nodes']);

/** The fields of Query and Mutation in the operations of this package. */
function rootFieldsInUse(): Set<string> {
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.graphql'),
  );
  return new Set(
    names.flatMap((name) =>
      parse(readFileSync(join(directory, name), 'utf8')).definitions.flatMap((definition) =>
        definition.kind === Kind.OPERATION_DEFINITION
          ? definition.selectionSet.selections.flatMap((one) =>
              one.kind === Kind.FIELD ? [one.name.value] : [],
            )
          : [],
      ),
    ),
  );
}

test('every query and mutation of the contract has an operation', () => {
  const inUse = rootFieldsInUse();
  const offered = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}),
  );
  expect(offered.filter((field) => !inUse.has(field) && !withoutOperation.has(field))).toEqual([]);
});

test('the README names every folder of operations, and no other', () => {
  const folders = readdirSync(directory).filter((name) => name !== 'shared');
  const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');
  const [, table = ''] = /^\| folders of `operations[/]`.*\n\|.*\n((?:\|.*\n)+)/m.exec(readme) ?? [];
  const named = table.split('\n').flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)]);
  expect(named.map(([, name]) => name).sort()).toEqual(folders.sort());
});
