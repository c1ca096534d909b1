/**
 * A test of types, which `npm test` runs as its check of types. The compiler must refuse each mistake below.
 * `@ts-expect-error` is itself an error if the line below it compiles. Nothing here runs.
 */
import { ProgramStatus } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import type { Context } from '../context.ts';
import { atLeast, equals, filterOf, oneOf } from '../lists/filter.schema.ts';
import { listsOf } from '../lists/list.schema.ts';
import { orderBy, orderOf } from '../lists/order.schema.ts';
import type { RowOf } from '../tables/columns.ts';
import { table } from '../tables/table.ts';
import { enumOf } from './enum.schema.ts';
import { mutation } from './mutation.schema.ts';
import { nodeType } from './node.schema.ts';

const programs = table('Program', 'program');
const areas = table('Area', 'area');
const Area = nodeType(areas, { action: 'area.read', description: 'An area.', columns: {} });

export function aModel() {
  // @ts-expect-error a model that the Prisma schema does not have
  table('Programme', 'program');
  // @ts-expect-error a column that the model does not have
  table('Program', 'program', { unlisted: ['titel'] });
}

export async function aWrite(
  context: Context,
  row: RowOf<'Program'>,
  given: { titel: string; title: string },
) {
  // @ts-expect-error an unknown column in an update
  await programs.update(context, row, { titel: 'Night court' });
  // @ts-expect-error the same by way of a variable, where the compiler does not look for excess properties
  await programs.update(context, row, given);
  // @ts-expect-error the same by way of a spread
  await programs.update(context, row, { ...given, summary: null });
  // @ts-expect-error a value that an enum does not have
  await programs.update(context, row, { status: 'RUNNING' });
  // @ts-expect-error a value of another type
  await programs.update(context, row, { startsOn: '2026-05-01' });
  // @ts-expect-error an unknown column of a new row
  await areas.create(context, { code: 'n-1', name: 'North', colour: 'red' });
  // @ts-expect-error a required column that is forgotten
  await areas.create(context, { code: 'n-1' });
  // @ts-expect-error the tenant, which the database supplies
  await programs.update(context, row, { jurisdictionId: row.jurisdictionId });
  // @ts-expect-error an unknown column that must be unique
  await programs.requireUnique(context, 'externalCod', 'x');
}

export function aType() {
  nodeType(programs, {
    action: 'program.read',
    description: 'A program.',
    // @ts-expect-error a misspelled column
    columns: { titel: 'The title.' },
  });
  nodeType(programs, {
    // @ts-expect-error an action that the permission map does not have
    action: 'program.raed',
    description: 'A program.',
    columns: {},
  });
  nodeType(programs, {
    action: 'program.read',
    description: 'A program.',
    columns: {},
    // @ts-expect-error a reference by a column that the model does not have
    references: { area: { to: Area, column: 'areaId', description: 'The area.' } },
  });
  // @ts-expect-error a value of an enum that is forgotten
  enumOf('ProgramStatus', ProgramStatus, 'A status.', { PROPOSED: 'Recorded.' });
}

export function aList() {
  // @ts-expect-error a misspelled column in a filter
  filterOf('AreaFilter', areas, { kinds: oneOf('knid', 'Of one of these kinds.') });
  // @ts-expect-error a column of another model
  filterOf('AreaFilter', areas, { startsFrom: atLeast('startsOn', 'On this day or later.') });
  // @ts-expect-error an unknown column in an order
  orderOf(areas, orderBy(areas, 'name', 'asc'), { NAME: ['naem', 'The name.'] });
  // @ts-expect-error an unknown column as the order of a list
  orderBy(areas, 'naem', 'asc');
  const filter = filterOf('ProgramFilter', programs, { type: equals('type', 'Of this type.') });
  // @ts-expect-error a filter of another model
  listsOf(Area, areas).query('areas', { description: 'The areas.', filter });
  // @ts-expect-error a list under a row that the model does not name
  listsOf(Area, areas).under(Area, 'areas', 'programId', { description: 'The areas.' });
}

export function aMutation(run: (context: Context, input: { name: string }) => Promise<RowOf<'Area'>>) {
  const shared = { action: 'area.write', description: 'Renames an area.', payload: Area } as const;
  const input = z.object({ title: z.string() });
  const other = () => Promise.resolve({ id: 'x' });
  // @ts-expect-error a use case that reads a field which the input does not have
  mutation('renameArea', { ...shared, input, run });
  // @ts-expect-error a use case that returns a row of another type than the payload shows
  mutation('renameArea', { ...shared, input, run: other });
}
