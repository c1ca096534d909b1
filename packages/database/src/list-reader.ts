import { rowTypes } from './pool.ts';
import { foldedField, sortsById } from './sort-keys.ts';
import type { DatabaseSession, Statement } from './session.ts';

/**
 * Reads lists: the rows of one model by filter, order and keyset, alone or for many parents at once.
 *
 * Prisma answers nested lists by building JSON of every child before it limits. Here, one statement reads the page of
 * every parent (`unnest` of the parents, a lateral subquery with the limit inside). So the number of statements does not
 * depend on the number of parents. docs/decisions/0003 has the measurements.
 *
 * Row-level security supplies the tenant. Names of models and fields come from code, never from a request; values are always parameters.
 */
export type Condition<Field extends string = string> =
  | { field: Field; is: 'equal' | 'notEqual' | 'atLeast' | 'below' | 'contains'; value: unknown }
  | { field: Field; is: 'oneOf' | 'notOneOf'; value: readonly unknown[] }
  | { field: Field; is: 'null' }
  | { field: Field; is: 'notNull' }
  /** At least one of these holds. */
  | { is: 'anyOf'; of: readonly Condition<Field>[] }
  /** A row of another model names the row by this field, and meets these conditions. */
  | { is: 'named'; by: string; field: string; where: readonly Condition[] };

export interface ListQuery {
  /** Prisma's name of the model. */
  model: string;
  /** The fields that a row carries; `id` is always among them. */
  fields: readonly string[];
  where?: readonly Condition[];
  /** One not-null field, sorted as sort-keys.ts says; `id` is the tie-break, in the same direction. */
  orderBy: { field: string; direction: 'asc' | 'desc' };
  /** Rows to read. */
  limit: number;
  /** The field's value and the id of the row before the first one; the id alone where that is the field. */
  after?: readonly unknown[] | undefined;
}

export interface NestedListQuery extends ListQuery {
  /** The field of the model that names the parent. */
  parentField: string;
  parentIds: readonly string[];
}

/** A row as Prisma would return it. */
export type Row = { id: string } & Record<string, unknown>;

/** schema/prisma maps every model and field to its snake_case name; the catalog test holds it to that. */
export function databaseName(name: string): string {
  return (
    (name[0] ?? '').toLowerCase() + name.slice(1).replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  );
}

const quotedNames = new Map<string, string>();

/** Names come from code, so there are few. */
function quoted(name: string): string {
  let known = quotedNames.get(name);
  if (known === undefined) quotedNames.set(name, (known = `"${databaseName(name)}"`));
  return known;
}

interface Draft {
  text: string;
  values: unknown[];
}

function condition(draft: Draft, model: string, where: Condition): string {
  if (where.is === 'anyOf') {
    const alternatives = where.of.map((one) => condition(draft, model, one));
    return alternatives.length > 0 ? `(${alternatives.join(' or ')})` : 'false';
  }
  if (where.is === 'named') {
    const naming = `${quoted(where.field)} = ${quoted(model)}."id"`;
    const conditions = [naming, ...where.where.map((one) => condition(draft, where.by, one))];
    return `exists (select from ${quoted(where.by)} where ${conditions.join(' and ')})`;
  }
  const column = quoted(where.field);
  if (where.is === 'null' || where.is === 'notNull') {
    return `${column} is ${where.is === 'null' ? 'null' : 'not null'}`;
  }
  draft.values.push(where.value);
  const parameter = `$${draft.values.length}`;
  switch (where.is) {
    case 'equal':
      return `${column} = ${parameter}`;
    case 'notEqual':
      return `${column} <> ${parameter}`;
    case 'oneOf':
      return `${column} = any(${parameter})`;
    case 'notOneOf':
      return `${column} <> all(${parameter})`;
    case 'atLeast':
      return `${column} >= ${parameter}`;
    case 'below':
      return `${column} < ${parameter}`;
    case 'contains': {
      const folded = foldedField(model, where.field);
      const searched = folded === undefined ? `app.search_text(${column})` : quoted(folded);
      return `strpos(${searched}, app.search_text(${parameter})) > 0`;
    }
  }
}

/** `select … from model where … order by … limit …`, with one more restriction in front where there is one. */
function select(draft: Draft, query: ListQuery, restriction: string | null): string {
  const conditions = (query.where ?? []).map((where) => condition(draft, query.model, where));
  if (restriction !== null) conditions.unshift(restriction);
  const { field, direction } = query.orderBy;
  const isById = sortsById(query.model, field);
  const folded = foldedField(query.model, field);
  if (query.after) {
    const [key] = query.after;
    const id = query.after.at(-1);
    const comparison = direction === 'asc' ? '>' : '<';
    if (isById) {
      draft.values.push(id);
      conditions.push(`"id" ${comparison} $${draft.values.length}`);
    } else {
      draft.values.push(key, id);
      const place = draft.values.length;
      const sortKey = folded === undefined ? `$${place - 1}` : `app.search_text($${place - 1})`;
      conditions.push(`(${quoted(folded ?? field)}, "id") ${comparison} (${sortKey}, $${place})`);
    }
  }
  const columns = [...new Set(['id', ...query.fields])]
    .map((name) => `${quoted(name)} as "${name}"`)
    .join(', ');
  const order = isById ? `"id" ${direction}` : `${quoted(folded ?? field)} ${direction}, "id" ${direction}`;
  const where = conditions.length > 0 ? ` where ${conditions.join(' and ')}` : '';
  // The limit is written out, not a parameter: a plan for an unknown limit reads the table instead of the index.
  return `select ${columns} from ${quoted(query.model)}${where} order by ${order} limit ${Math.trunc(query.limit)}`;
}

/** pg would write a Date in the time of the machine, whose day may be another one. */
function asParameter(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asParameter);
  return value instanceof Date ? value.toISOString() : value;
}

export interface ListReader {
  /** The rows of a list, in its order. */
  list(session: DatabaseSession, query: ListQuery): Promise<Row[]>;
  /** The rows of the same list for many parents, in one statement: parent id → rows. */
  nested(session: DatabaseSession, query: NestedListQuery): Promise<Map<string, Row[]>>;
  /** Rows by id, in one statement: id → row. Ids that do not exist, or belong to another tenant, are missing. */
  byIds(
    session: DatabaseSession,
    model: string,
    fields: readonly string[],
    ids: readonly string[],
  ): Promise<Map<string, Row>>;
  /** A row by its id, locked until the transaction ends; null where it does not exist for this tenant. */
  lock(session: DatabaseSession, model: string, fields: readonly string[], id: string): Promise<Row | null>;
  /** How many rows a list has. */
  count(session: DatabaseSession, query: Pick<ListQuery, 'model' | 'where'>): Promise<number>;
  /** How many rows each parent's list has, in one statement. */
  nestedCount(
    session: DatabaseSession,
    query: Pick<NestedListQuery, 'model' | 'where' | 'parentField' | 'parentIds'>,
  ): Promise<Map<string, number>>;
}

export function createListReader(nameOf: (text: string) => string | undefined): ListReader {
  const run = async (session: DatabaseSession, draft: Draft): Promise<Row[]> => {
    const values = draft.values.map(asParameter);
    const statement: Statement = { text: draft.text, values, name: nameOf(draft.text), types: rowTypes };
    return (await session.query(statement)).rows as Row[];
  };

  return {
    list(session, query) {
      const draft: Draft = { text: '', values: [] };
      draft.text = select(draft, query, null);
      return run(session, draft);
    },
    async nested(session, query) {
      // A parent that is named twice would get its rows twice.
      const parentIds = [...new Set(query.parentIds)];
      const draft: Draft = { text: '', values: [parentIds] };
      const inner = select(draft, query, `${quoted(query.parentField)} = "parent"."parentId"`);
      // Rows name their parent by its place among the parents: a short number instead of one UUID per row.
      draft.text = `select "parent"."place"::int as "parentPlace", "child".* from unnest($1::uuid[]) with ordinality as "parent"("parentId", "place") cross join lateral (${inner}) as "child"`;
      const pages: Row[][] = parentIds.map(() => []);
      // A lateral subquery runs once a parent, so the rows of one parent arrive in its order.
      for (const row of await run(session, draft)) pages[(row['parentPlace'] as number) - 1]?.push(row);
      return new Map(parentIds.map((id, place) => [id, pages[place] ?? []]));
    },
    async byIds(session, model, fields, ids) {
      const draft: Draft = { text: '', values: [] };
      const query: ListQuery = {
        model,
        fields,
        where: [{ field: 'id', is: 'oneOf', value: ids }],
        orderBy: { field: 'id', direction: 'asc' },
        limit: ids.length,
      };
      draft.text = select(draft, query, null);
      return new Map((await run(session, draft)).map((row) => [row.id, row]));
    },
    async lock(session, model, fields, id) {
      const draft: Draft = { text: '', values: [] };
      const where: Condition = { field: 'id', is: 'equal', value: id };
      const orderBy = { field: 'id', direction: 'asc' } as const;
      draft.text = `${select(draft, { model, fields, where: [where], orderBy, limit: 1 }, null)} for update`;
      return (await run(session, draft))[0] ?? null;
    },
    async count(session, query) {
      const draft: Draft = { text: '', values: [] };
      const conditions = (query.where ?? []).map((where) => condition(draft, query.model, where));
      const where = conditions.length > 0 ? ` where ${conditions.join(' and ')}` : '';
      draft.text = `select count(*)::int as "total" from ${quoted(query.model)}${where}`;
      return (await run(session, draft))[0]?.['total'] as number;
    },
    async nestedCount(session, query) {
      const draft: Draft = { text: '', values: [query.parentIds] };
      const parent = quoted(query.parentField);
      const conditions = (query.where ?? []).map((where) => condition(draft, query.model, where));
      draft.text = `select ${parent} as "id", count(*)::int as "total" from ${quoted(query.model)} where ${[`${parent} = any($1::uuid[])`, ...conditions].join(' and ')} group by ${parent}`;
      const totals = new Map<string, number>(query.parentIds.map((id) => [id, 0]));
      for (const row of await run(session, draft)) totals.set(row.id, row['total'] as number);
      return totals;
    },
  };
}
