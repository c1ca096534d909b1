import { ConflictError, NotFoundError } from '@rapport/core/errors.ts';
import { encodeGlobalId } from '@rapport/core/ids.ts';
import { foldedField } from '@rapport/database/sort-keys.ts';
import * as z from 'zod';

import { noteUnchanged, recordAudit, type AuditRecord } from '../audit.ts';
import type { Context } from '../context.ts';
import { globalId } from '../ids.ts';
import { expectedVersion } from '../input-rules.ts';
import type { ListSource } from '../lists/connection.ts';
import { expectVersion } from '../versions.ts';
import { isSame, withJsonNulls, withoutNulls } from './changes.ts';
import { columnOf, columnsOf, type ColumnOf, type ModelName, type RowOf, type ValuesOf } from './columns.ts';
import { rowsOf } from './rows.ts';

/** Only columns of the model. Any other name is a type error, even if the compiler does not check for excess properties. */
type Exactly<Columns, Given> = Given & Record<Exclude<keyof Given, keyof Columns>, never>;
/** Columns from an input. Undefined means "not given", and so does null if the column cannot be empty. */
type Loose<Columns> = { [K in keyof Columns]?: Columns[K] | null | undefined };
type RequiredColumns<M extends ModelName> = {
  [K in keyof ValuesOf<M>]-?: object extends Pick<ValuesOf<M>, K> ? never : K;
}[keyof ValuesOf<M>];
type NewRow<M extends ModelName> = Omit<Loose<ValuesOf<M>>, RequiredColumns<M>> &
  Pick<ValuesOf<M>, Exclude<RequiredColumns<M>, 'jurisdictionId'>>;
type Changeable<M extends ModelName> = Omit<RowOf<M>, 'id' | 'jurisdictionId' | 'version'>;
export type ChangeOf<M extends ModelName> = Loose<Changeable<M>>;

/** Details of a write for the audit trail, in addition to its entity and the changed columns. */
export interface Recorded {
  /** "<entity>.<verb in the past>"; "program.created", "program.updated" and "program.removed" are the defaults. */
  action?: string;
  detail?: NonNullable<AuditRecord['detail']>;
  /** Names of other changes of an update, such as changes of rows that are part of the row. */
  parts?: readonly string[];
}

export type Path = readonly (string | number)[];

export interface TableOptions<M extends ModelName, Unlisted extends ColumnOf<M>> {
  /** The type of the contract that shows the rows; the model's name by default. */
  typeName?: string;
  /** The word for several rows in messages and descriptions; derived from the noun by default. */
  plural?: string;
  /** Columns that no list or lookup reads: large ones, and secrets. */
  unlisted?: readonly Unlisted[];
}

/**
 * The operations of services on the rows of one model. The model, its columns and their types come from the
 * Prisma schema. Row-level security supplies the tenant. `noun` is the word for a row in messages and
 * descriptions ("budget line").
 */
export function table<M extends ModelName, const Unlisted extends ColumnOf<M> = never>(
  model: M,
  noun: string,
  options: TableOptions<M, Unlisted> = {},
) {
  type Row = RowOf<M>;
  const typeName = options.typeName ?? model;
  const plural = options.plural ?? (/[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`);
  const entity = (model[0] ?? '').toLowerCase() + model.slice(1);
  const hidden: ReadonlySet<string> = new Set(options.unlisted);
  const allColumns = [...columnsOf(model).keys()];
  // The database computes folded text for orders and searches; no one reads it.
  const isFolded = (name: string): boolean => foldedField(model, name.replace(/Folded$/, '')) === name;
  const columns = allColumns.filter((name) => !hidden.has(name) && !isFolded(name));
  const isVersioned = columnsOf(model).has('version');

  const found = (row: Row | null, path: Path): Row => {
    if (row === null) throw new NotFoundError(`The ${noun}`, path);
    return row;
  };
  const record = (context: Context, entityId: string, verb: string, recorded: Recorded, fields?: string[]) =>
    recordAudit(context, {
      action: recorded.action ?? `${entity}.${verb}`,
      entityType: typeName,
      entityId,
      detail: { ...(fields ? { fields } : {}), ...recorded.detail },
    });
  const canBeNull = (name: string): boolean => columnOf(model, name).isNullable;
  /** The values of a new row. Undefined is omitted, and so is null if the column cannot be empty. */
  const initial = (values: object): object =>
    Object.fromEntries(
      Object.entries(values).filter(
        ([name, value]) => value !== undefined && (value !== null || canBeNull(name)),
      ),
    );
  /** The given columns of a change. `changeInput` has refused null for a column that cannot be empty. */
  const given = (values: object): object =>
    Object.fromEntries(
      Object.entries(values).filter(([name, value]) => {
        if (value === null && !canBeNull(name)) throw new Error(`${model}.${name} cannot be null`);
        return value !== undefined;
      }),
    );
  const require = async (context: Context, rowId: string, path: Path): Promise<Row> =>
    found(await rowsOf(context, model).findFirst({ where: { id: rowId } }), path);
  const lock = async (context: Context, rowId: string, path: Path): Promise<Row> => {
    const row = await context.database.lists.lock(context.session, model, allColumns, rowId);
    return found(row as Row | null, path);
  };
  const id = globalId(typeName, noun).describe(`The ${noun}.`);

  return {
    model,
    noun,
    plural,
    typeName,
    /** The columns that lists and lookups read, in the order of the Prisma schema. */
    columns,
    /** The global id of a row in an input, parsed to the row's id. */
    id,
    /** The global id of a row in the contract. */
    globalId: (row: { id: string }): string => encodeGlobalId(typeName, row.id),
    /**
     * The input of an update: the row, the version on which the change is based, and the new values. Null is
     * refused for a column that cannot be empty.
     */
    changeInput: <Shape extends z.ZodRawShape>(shape: Shape) =>
      z.object({ id, expectedVersion, ...withoutNulls(model, shape) }),

    /** Throws NotFoundError for a foreign or missing id. */
    require,
    /** The same, and locks the row until the transaction ends. Uses one statement. */
    lock,
    /**
     * The row that a change is about, locked until the transaction ends. So of two writers of one version,
     * the second is refused. Throws NotFoundError, and ConflictError for a version that is not the current
     * one.
     */
    lockVersion: async (context: Context, input: { id: string; expectedVersion: number }): Promise<Row> => {
      const row = await lock(context, input.id, ['input', 'id']);
      expectVersion((row as unknown as { version: number }).version, input.expectedVersion);
      return row;
    },
    /**
     * The row that another row names by a foreign key; null if it is deleted. Uses one statement for all rows
     * that request it at once.
     */
    find: (context: Context, rowId: string | null): Promise<Row | null> =>
      rowId === null ? Promise.resolve(null) : context.loaders.byId<Row>(model, columns, rowId),
    /**
     * The same for a row that exists as long as another one names it. Throws if it is missing, which is a
     * defect.
     */
    of: async (context: Context, rowId: string): Promise<Row> => {
      const row = await context.loaders.byId<Row>(model, columns, rowId);
      if (row === null) throw new Error(`A row names a ${model} that does not exist`);
      return row;
    },
    /**
     * The rows of a short list that belong to another row, in the order of their positions: at most
     * `maximum`, without pages. `column` names the other row. Uses one statement for all rows that request it
     * at once.
     */
    parts: (context: Context, column: ColumnOf<M>, parentId: string, maximum: number): Promise<Row[]> => {
      const orderBy = { field: columnOf(model, 'position').name, direction: 'asc' } as const;
      const query = { model, fields: columns, orderBy, limit: maximum, parentField: column };
      return context.loaders.list<Row>(query, parentId);
    },

    /** The given columns of an input, with the types of a row. */
    given: <Given extends ChangeOf<M>>(values: Exactly<ChangeOf<M>, Given>) =>
      given(values) as Partial<Changeable<M>>,
    /** Inserts a row, with its audit event. A column takes its default if its value is undefined, or null although it cannot be empty. */
    async create<Given extends NewRow<M>>(
      context: Context,
      values: Exactly<ValuesOf<M>, Given>,
      recorded: Recorded = {},
    ): Promise<Row> {
      const row = await rowsOf(context, model).create({ data: withJsonNulls(model, initial(values)) });
      await record(context, row.id, 'created', recorded);
      return row;
    },
    /**
     * Changes a locked row, with an audit event that names the columns whose value is different now. Returns
     * the changed row. A column stays unchanged if its value is undefined. An update that changes nothing
     * writes nothing: the version stays, and there is no audit event.
     */
    async update<Given extends ChangeOf<M>>(
      context: Context,
      row: Row,
      values: Exactly<ChangeOf<M>, Given>,
      recorded: Recorded = {},
    ): Promise<Row> {
      const isUpdate = recorded.action === undefined || recorded.action.endsWith('.updated');
      const isNew = (name: string): boolean => !isSame(row, given(values), name);
      if (isUpdate && !recorded.parts?.length && !Object.keys(given(values)).some(isNew)) {
        noteUnchanged(context);
        return row;
      }
      const data = {
        ...withJsonNulls(model, given(values)),
        ...(isVersioned ? { version: { increment: 1 } } : {}),
      };
      const [changed] = await rowsOf(context, model).updateManyAndReturn({ where: { id: row.id }, data });
      if (!changed) throw new Error(`A locked row of ${model} could not be changed`);
      const columns = Object.keys(given(values)).filter((name) => !isSame(row, changed, name));
      const fields = [...columns, ...(recorded.parts ?? [])];
      await record(context, row.id, 'updated', recorded, fields);
      return changed;
    },
    /** Permanently deletes a row, with its audit event. Throws NotFoundError if another writer was faster. */
    async remove(context: Context, row: Row, path: Path, recorded: Recorded = {}): Promise<Row> {
      const { count } = await rowsOf(context, model).deleteMany({ where: { id: row.id } });
      found(count > 0 ? row : null, path);
      await record(context, row.id, 'removed', recorded);
      return row;
    },
    /**
     * Refuses a value of a unique column that another row of the jurisdiction has. Null and undefined are
     * never taken.
     */
    async requireUnique(
      context: Context,
      column: ColumnOf<M>,
      value: string | null | undefined,
      ownId?: string,
    ): Promise<void> {
      if (value == null) return;
      const holder = await rowsOf(context, model).findFirst({ where: { [column]: value } });
      if (holder === null || holder.id === ownId) return;
      const label = column.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
      throw new ConflictError(`Another ${noun} has the ${label} ${value}.`, ['input', column]);
    },
    /** Refuses a second row with these values, with a message and the path in the input. */
    requireAbsent: async (
      context: Context,
      values: Partial<Row>,
      message: string,
      path: Path,
    ): Promise<void> => {
      if (await rowsOf(context, model).findFirst({ where: values })) throw new ConflictError(message, path);
    },
    /** The tenant's rows, or those of one parent, that match the conditions. */
    list: (source: ListSource<ColumnOf<M>>) => ({ model, fields: columns, ...source }),
  };
}

/** A table of any model. */
export interface AnyTable {
  readonly model: ModelName;
  readonly noun: string;
  readonly plural: string;
  readonly typeName: string;
  readonly columns: readonly string[];
  require(context: Context, rowId: string, path: Path): Promise<{ id: string }>;
}
