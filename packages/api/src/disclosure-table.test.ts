import { readFileSync } from 'node:fs';

import { actionsOf, roles, type Action } from '@rapport/core/permissions.ts';
import { getNamedType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';

import { schema } from './schema.ts';

/** docs/disclosure.md must name every type of the contract that has figures. */
const page = readFileSync(new URL('../../../docs/disclosure.md', import.meta.url), 'utf8');
const named = new Set(
  page
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .flatMap((line) => [...line.matchAll(/`([A-Z]\w+)`/g)].map(([, name]) => name)),
);

/** Types whose numbers are no figures about people: settings, definitions, positions, and parts of the protocol. */
const withoutFigures: Record<string, string> = {
  AgencyChange: 'the number of a change',
  Webhook: 'failures of deliveries',
  WebhookDelivery: 'attempts of a delivery',
  ActivateActivitySeriesPayload: 'how many records this mutation changed',
  Agreement: 'days of a warning',
  CancelRemainingActivitiesPayload: 'how many records this mutation changed',
  CaseStudy: 'a year',
  CaseStudyCitation: 'a year',
  Choice: 'a value of a questionnaire',
  ConflictError: 'a version',
  ExportProfile: 'numbers of versions, and the k of an export',
  PublicationVersion: 'the number of a version',
  PublicPublicationVersion: 'the number of a version',
  FileFormat: 'rows to skip',
  IndicatorDefinition: 'its definition',
  Jurisdiction: 'settings',
  Period: 'years',
  PermissibleActivityRule: 'an amount in a rule',
  Question: 'its definition',
  PublicChoice: 'a value of a questionnaire',
  PublicCondition: 'bounds of a condition',
  PublicQuestion: 'its definition',
  SurveyCondition: 'a range in a questionnaire',
  RecordSampleCasesPayload: 'how many records this mutation changed',
  ImportSampleCasesPayload: 'how many records this mutation changed',
  RemovePopulationsPayload: 'how many records this mutation changed',
  RetentionRule: 'months in a rule',
  Scale: 'its definition',
  Suppressed: 'the threshold',
  SurveyDictionaryDroppedField: 'a line of a file',
  SurveyDictionaryIssue: 'a line of a file',
  SurveyDictionaryQuestion: 'its definition',
  SurveyValueLabel: 'a value of a questionnaire',
  SurveyVersion: 'its number',
  TextFinding: 'positions in a text',
  Upload: 'the size of a file',
  WeightingCell: 'a share of the population that the office gave',
};

/** Details of audit events are texts, and some of them are counts. */
const textsWithCounts = ['AuditDetail'];

const numberTypes = new Set(['Int', 'Float', 'BigInt', 'MeasuredValue']);
/** Fields that every type can have, and that are no figures. A connection counts rows that its reader can read. */
const everywhere = new Set(['version', 'position', 'totalCount']);

const typesWithNumbers = Object.values(schema.getTypeMap()).filter(
  (type) =>
    isObjectType(type) &&
    !type.name.startsWith('__') &&
    Object.values(type.getFields()).some(
      (field) => numberTypes.has(getNamedType(field.type).name) && !everywhere.has(field.name),
    ),
);

/** The permission behind a row of the table of protected figures. */
const permissionOf: Record<string, Action> = {
  SurveyFigures: 'surveyResult.read',
  SurveyComparison: 'surveyResult.read',
  SurveyRelease: 'surveyResult.read',
  Answer: 'response.read',
  SurveyQuota: 'response.read',
  SurveyExport: 'export.read',
  DatasetImport: 'import.read',
  EquityView: 'equity.read',
  EquityCheck: 'equity.write',
  AttendanceCount: 'attendanceCount.read',
  Observation: 'observation.read',
  SeriesPoint: 'indicator.read',
  PreviewedFigure: 'observation.read',
};
const rowReaders = ['ADMIN', 'EDITOR', 'ANALYST'] as const;
const columns = [rowReaders, ['CONTRIBUTOR'], ['ETHICS_REVIEWER'], ['VIEWER']] as const;

describe('docs/disclosure.md', () => {
  it('calls the roles row readers that may read responses', () => {
    const readers = roles.filter((role) => actionsOf(role).has('response.read'));
    expect(readers.toSorted()).toEqual([...rowReaders].sort());
  });

  it.each(Object.entries(permissionOf))('says which roles see %s', (name, action) => {
    const row = page.split('\n').find((line) => line.startsWith('|') && line.includes(`\`${name}\``)) ?? '';
    const cells = row.split('|').slice(3, 7);
    expect(cells.map((cell) => !cell.includes('hidden'))).toEqual(
      columns.map((column) => column.every((role) => actionsOf(role).has(action))),
    );
  });

  it.each(typesWithNumbers.map(({ name }) => name))('says who sees the figures of %s', (name) => {
    expect(named.has(name) !== Object.hasOwn(withoutFigures, name)).toBe(true);
  });

  it('names only types of the contract', () => {
    expect([...named].filter((name) => name && !isObjectType(schema.getType(name)))).toEqual([]);
    const known = new Set(typesWithNumbers.map(({ name }) => name));
    expect(Object.keys(withoutFigures).filter((name) => !known.has(name))).toEqual([]);
    expect(textsWithCounts.filter((name) => !named.has(name))).toEqual([]);
  });
});
