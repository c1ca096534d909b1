import { getNamedType, getNullableType, isEnumType, isListType, type GraphQLInputField } from 'graphql';

/** A row of a table, by the names of its columns. */
export type Row = Record<string, unknown>;

/** A value of a filter, and the rows that match it. */
export interface Sample {
  value: unknown;
  accepts: (row: Row) => boolean;
}

interface Meaning {
  /** Values of the filter that come from a row. */
  samples: (row: Row) => Sample[];
}

type GlobalId = (typeName: string, id: string) => string;

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const one = (value: unknown, accepts: (row: Row) => boolean): Sample[] => [{ value, accepts }];

/** A filter that is true or false for each row. */
const either = (isTrue: (row: Row) => boolean) => (): Meaning => ({
  samples: () => [true, false].flatMap((value) => one(value, (row) => isTrue(row) === value)),
});

/** A filter by the values of one column. */
const valueOf =
  (column: string, valueIn: (row: Row) => unknown = (row) => row[column]) =>
  (): Meaning => ({
    samples: (row) => one(valueIn(row), (other) => other[column] === row[column]),
  });

/** A filter by a day of a column whose name does not say that it is a day. */
const bound = (column: string, kind: 'From' | 'Before') => (): Meaning => ({
  samples: (row) =>
    one(row[column], (other) => {
      const [day, own] = [Date.parse(String(other[column])), Date.parse(String(row[column]))];
      return kind === 'From' ? day >= own : day < own;
    }),
});

const moment = (row: Row): number => Date.parse(row['occurred_at'] as string);
const isOver = (row: Row): boolean => {
  const last = row['ended_on'] ?? row['ends_on'] ?? null;
  return last !== null && Date.parse(last as string) < Date.now();
};
const subjects = {
  programId: 'Program',
  activityId: 'Activity',
  partnerOrganizationId: 'PartnerOrganization',
  budgetLineId: 'BudgetLine',
  publicationId: 'Publication',
};

/** Filters whose name does not define their meaning, by type and name or only by name. */
const special: Readonly<Record<string, (globalId: GlobalId) => Meaning>> = {
  'StaffMember.nameContains': () => ({
    samples: ({ display_name: name }) =>
      one(name, (row) => String(row['display_name']).includes(String(name))),
  }),
  'StaffMember.isCurrent': either((row) => !isOver(row)),
  'ProgramStaff.isCurrent': either((row) => !isOver(row)),
  'FeedbackItem.text': () => ({
    samples: (row) => {
      const words = String(row['searched_text_folded']).split(/\s+/).slice(0, 2).toReversed();
      return one(words.join(' '), (other) =>
        words.every((word) => String(other['searched_text_folded']).includes(word)),
      );
    },
  }),
  'FeedbackItem.isOpen': either((row) =>
    ['RECEIVED', 'TRIAGED', 'UNDER_REVIEW'].includes(row['status'] as string),
  ),
  'FeedbackItem.isDuplicate': either((row) => row['merged_into_id'] !== null),
  'FeedbackItem.isAssigned': either((row) => row['staff_member_id'] !== null),
  'FeedbackItem.isOverdue': either(
    (row) =>
      ['RECEIVED', 'TRIAGED', 'UNDER_REVIEW'].includes(row['status'] as string) &&
      row['merged_into_id'] === null &&
      String(row['due_on']) < new Date().toISOString().slice(0, 10),
  ),
  'FeedbackItem.assigneeId': (globalId) => ({
    samples: (row) => {
      const id = row['staff_member_id'] as string | null;
      return id === null ? [] : one(globalId('StaffMember', id), (other) => other['staff_member_id'] === id);
    },
  }),
  'Observation.isCurrent': either((row) => row['ended_at'] === null),
  'Observation.periodStartFrom': bound('period_start', 'From'),
  'Observation.periodStartBefore': bound('period_start', 'Before'),
  'Population.countyFips': valueOf('county_fips', (row) => [row['county_fips']]),
  'AuditEvent.entityTypes': valueOf('entity_type', (row) => [row['entity_type']]),
  'AuditEvent.from': () => ({
    samples: (row) => one(new Date(moment(row)).toISOString(), (other) => moment(other) >= moment(row)),
  }),
  'AuditEvent.before': () => ({
    samples: (row) => one(new Date(moment(row)).toISOString(), (other) => moment(other) < moment(row)),
  }),
  subject: (globalId) => ({
    samples: (row) =>
      Object.entries(subjects).flatMap(([name, typeName]) => {
        const id = row[snake(name)] as string | null | undefined;
        return id == null
          ? []
          : one({ [name]: globalId(typeName, id) }, (other) => other[snake(name)] === id);
      }),
  }),
};

/**
 * The meaning of a filter, from its name and type. Throws for a name without a meaning: add it to `special`.
 */
export function meaningOf(typeName: string, field: GraphQLInputField, globalId: GlobalId): Meaning {
  const { name } = field;
  const known = special[`${typeName}.${name}`] ?? special[name];
  if (known) return known(globalId);
  const type = getNullableType(field.type);
  const scalar = getNamedType(type).name;
  const samples = (column: string, sample: (value: never, row: Row) => Sample[]): Meaning => ({
    samples: (row) => {
      if (!(column in row))
        throw new Error(`${typeName}.${name}: define its meaning in testing/filter-meanings.ts`);
      return row[column] === null ? [] : sample(row[column] as never, row);
    },
  });
  if (isListType(type)) {
    const column = snake(
      /uses$/.test(name) ? name.slice(0, -2) : name.replace(/ies$/, 'y').replace(/([^s])s$/, '$1'),
    );
    return samples(column, (value) => one([value], (row) => row[column] === value));
  }
  if (isEnumType(getNamedType(type))) {
    const column = snake(name);
    return samples(column, (value) => one(value, (row) => row[column] === value));
  }
  if (name.endsWith('Contains')) {
    const column = snake(name.replace(/Contains$/, ''));
    return samples(column, (value: string) =>
      one(value.toUpperCase(), (row) => String(row[column]).includes(value)),
    );
  }
  if (scalar === 'ID') {
    const column = snake(name);
    const target = name.replace(/^target/, '').replace(/Id$/, '');
    const typeNames: Readonly<Record<string, string>> = {
      series: 'ActivitySeries',
      place: 'MeasurementPlace',
      parent: 'Theme',
    };
    const refersTo = typeNames[target] ?? `${(target[0] ?? '').toUpperCase()}${target.slice(1)}`;
    return samples(column, (id: string) => one(globalId(refersTo, id), (row) => row[column] === id));
  }
  const bound = /^(.*?)(From|Before)$/.exec(name);
  if (bound && (scalar === 'Date' || scalar === 'DateTime')) {
    const column = `${snake(bound[1] ?? '')}_${scalar === 'Date' ? 'on' : 'at'}`;
    return samples(column, (value: string) => {
      const at = scalar === 'Date' ? value : new Date(value).toISOString();
      const time = Date.parse(value);
      const timeOf = (row: Row) => (row[column] === null ? NaN : Date.parse(row[column] as string));
      return one(at, (row) => (bound[2] === 'From' ? timeOf(row) >= time : timeOf(row) < time));
    });
  }
  if (name.startsWith('is') && scalar === 'Boolean') return flag(name, typeName);
  const column = snake(name);
  return samples(column, (value) => one(value, (row) => row[column] === value));
}

/**
 * `isRetired` means the column `is_retired`. If that column does not exist, it means that `retired_at` has a
 * value.
 */
function flag(name: string, typeName: string): Meaning {
  const plain = snake(name);
  const time = `${plain.slice('is_'.length)}_at`;
  const isTrue = (row: Row): boolean => (plain in row ? row[plain] === true : row[time] !== null);
  return {
    samples: (row) => {
      if (!(plain in row) && !(time in row)) {
        throw new Error(`${typeName}.${name}: define its meaning in testing/filter-meanings.ts`);
      }
      return either(isTrue)().samples(row);
    },
  };
}
