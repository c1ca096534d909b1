import { readFileSync } from 'node:fs';

import { actionsOf, agencyRoles, roles, type Role } from '@rapport/core/permissions.ts';
import { getNamedType, isObjectType, isUnionType } from 'graphql';
import { describe, expect, it } from 'vitest';

import { actionOf } from './plugins/authorization.ts';
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

/** Types that the fields of the contract alone do not hide, with the reason. */
const hiddenWithin: Record<string, string> = {
  SurveyNonresponse: '`precision: EXACT` is refused',
  SurveyQuota: '`filledCount` requires `response.read`',
  ThemeTable: '`certificate` requires `excerpt.read`',
  ExportFile: 'the files of other exports have the same type',
  Correction: 'other records have corrections too',
  AuditDetail: 'the rows of files are left out for those who cannot read responses',
};

const rowReaders = ['ADMIN', 'EDITOR', 'ANALYST'] as const;
const columns = [rowReaders, ['CONTRIBUTOR'], ['ETHICS_REVIEWER'], ['VIEWER']] as const;

/** The types that a role can read, by the actions of the fields that lead to them. */
function readableBy(role: Role): ReadonlySet<string> {
  const found = new Set<string>();
  const next = [schema.getQueryType()];
  for (let type = next.pop(); type; type = next.pop()) {
    if (found.has(type.name)) continue;
    found.add(type.name);
    for (const field of Object.values(type.getFields())) {
      const action = actionOf(field) ?? 'signedIn';
      const isOpen = action === 'public' || action === 'signedIn' || actionsOf(role).has(action);
      const shown = isOpen ? getNamedType(field.type) : null;
      if (isObjectType(shown)) next.push(shown);
      if (isUnionType(shown)) next.push(...shown.getTypes());
    }
  }
  return found;
}
const readable = new Map([...roles, ...agencyRoles].map((role) => [role, readableBy(role)]));

/** The rows of a table of the page: the types, and the cells behind them. */
function rowsUnder(heading: string): { types: string[]; cells: string[] }[] {
  const [, section = ''] = page.split(`## ${heading}\n`);
  const rows =
    section
      .split('\n## ')[0]
      ?.split('\n')
      .filter((line) => line.startsWith('|')) ?? [];
  return rows.slice(2).map((line) => {
    const [, , types = '', ...cells] = line.split('|');
    return { types: [...types.matchAll(/`([A-Z]\w+)`/g)].map(([, name = '']) => name), cells };
  });
}

describe('docs/disclosure.md', () => {
  it('calls the roles row readers that may read responses', () => {
    const readers = roles.filter((role) => actionsOf(role).has('response.read'));
    expect(readers.toSorted()).toEqual([...rowReaders].sort());
  });

  it('says which roles see protected figures, as the fields of the contract do', () => {
    const rows = rowsUnder('Figures that are protected').flatMap(({ types, cells }) =>
      types.filter((type) => !Object.hasOwn(hiddenWithin, type)).map((type) => ({ type, cells })),
    );
    const told = rows.flatMap(({ type, cells }) =>
      columns.map((column, position) => `${type} ${column.join()} ${!cells[position]?.includes('hidden')}`),
    );
    const found = rows.flatMap(({ type }) =>
      columns.map((column) => {
        const isSeen = column.every((role) => readable.get(role)?.has(type));
        return `${type} ${column.join()} ${isSeen}`;
      }),
    );
    expect(told.length).toBeGreaterThan(100);
    expect(found).toEqual(told);
  });

  it('has no certificate with answers for visitors', () => {
    const types = Object.values(schema.getTypeMap()).filter(isObjectType);
    const certificates = types.flatMap((type) =>
      Object.values(type.getFields()).filter(
        ({ name, type: shown }) => /certificate$/i.test(name) && getNamedType(shown).name === 'String',
      ),
    );
    expect(certificates.length).toBeGreaterThan(0);
    const visitors = actionsOf('VIEWER') as ReadonlySet<string>;
    for (const field of certificates) {
      expect(actionOf(field), field.name).toBeDefined();
      expect(visitors.has(actionOf(field) ?? ''), field.name).toBe(false);
    }
  });

  it('says which figures only state agencies see', () => {
    const types = rowsUnder('Figures for state agencies').flatMap((row) => row.types);
    const seenBy = (role: Role) => types.filter((type) => readable.get(role)?.has(type));
    expect(roles.map(seenBy)).toEqual(roles.map(() => []));
    expect(agencyRoles.map(seenBy)).toEqual(agencyRoles.map(() => types));
  });

  it.each(typesWithNumbers.map(({ name }) => name))('says who sees the figures of %s', (name) => {
    expect(named.has(name) !== Object.hasOwn(withoutFigures, name)).toBe(true);
  });

  it('names only types of the contract', () => {
    expect([...named].filter((name) => name && !isObjectType(schema.getType(name)))).toEqual([]);
    const known = new Set(typesWithNumbers.map(({ name }) => name));
    expect(Object.keys(withoutFigures).filter((name) => !known.has(name))).toEqual([]);
    expect(Object.keys(hiddenWithin).filter((name) => !named.has(name))).toEqual([]);
    expect(textsWithCounts.filter((name) => !named.has(name))).toEqual([]);
  });
});
