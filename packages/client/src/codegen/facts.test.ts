import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';

import {
  ActivityDocument,
  AuditTrailDocument,
  CancelRemainingActivitiesDocument,
  CreateActivityDocument,
  DeleteRecordDocument,
  ProgramDocument,
  ProgramGateDocument,
  ProgramsDocument,
  ProgramSummaryDocument,
  RecordExpenditureDocument,
} from '../generated/hooks.ts';
import { parts } from './facts.ts';

const sdl = join(import.meta.dirname, '../../../../schema/schema.graphql');

test('a query depends on the records that it lists, also below a record, and on figures', () => {
  expect(ProgramsDocument).toMatchObject({ lists: ['Program'], hasFigures: false });
  expect(ProgramDocument).toMatchObject({ lists: ['Activity'], hasFigures: false });
  expect(ActivityDocument.hasFigures).toBe(false);
  expect(ProgramGateDocument.hasFigures).toBe(true);
  expect(ProgramSummaryDocument).toMatchObject({ lists: [], hasFigures: true });
  // Every mutation adds an event to the trail.
  expect(AuditTrailDocument.hasFigures).toBe(true);
});

test('a query pages through its only connection with a cursor, also below a record', () => {
  expect(ProgramsDocument.paging).toEqual({ path: ['programs'], after: 'after' });
  expect(ProgramDocument.paging).toEqual({ path: ['program', 'activities'], after: 'activitiesAfter' });
  expect(ProgramSummaryDocument.paging).toBeNull();
});

test('a mutation changes the records of its payload, and those that its comment names', () => {
  expect(CreateActivityDocument).toMatchObject({ changes: ['Activity'], idFields: ['areaId', 'programId'] });
  expect(RecordExpenditureDocument).toMatchObject({ changes: ['Expenditure'], idFields: ['budgetLineId'] });
  expect(CancelRemainingActivitiesDocument.changes).toEqual(['Activity', 'ActivitySeries']);
  // Its payload says of any record that it was deleted, so everything may have changed.
  expect(DeleteRecordDocument.changes).toBeNull();
});

test('every part of a record or figure is a type of the contract', () => {
  const types = buildSchema(readFileSync(sdl, 'utf8')).getTypeMap();
  expect([...parts].filter((name) => !(name in types))).toEqual([]);
});
