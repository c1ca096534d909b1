import { IdentifyingTextError } from '@rapport/core/errors.ts';
import type * as z from 'zod';

import { audited } from '../audit.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { expectedErrors } from '../errors.schema.ts';
import { onceForKey, type KeyedInput } from '../idempotency.ts';
import { runMutation } from '../mutation.ts';
import type { FieldAction } from '../plugins/authorization.ts';
import type { AnyTable } from '../tables/table.ts';
import { inputFrom } from './input.schema.ts';
import { tableOf } from './node.schema.ts';
import { acceptsConfirmation, withConfirmation, type ConfirmedText } from './text-screening.ts';
import { asType, outputFields, valueOf, type ContractType, type FieldBuilder, type TypeRef } from './seam.ts';

/** A field of a payload that is not simply a row: its type, its description, and whether it can be null. */
export interface PayloadField {
  type: ContractType;
  description: string;
  isNullable?: boolean;
}

/** How a retry with the same idempotency key gets the first result. */
interface Retry<Input, Result> {
  /** The id that is stored with the key. */
  idOf: (result: Result) => string;
  again: (context: Context, input: Input, id: string) => Promise<Result>;
}

interface Options<Schema extends z.ZodObject, Result> {
  /** The permission; `signedIn` for what a person does outside of any jurisdiction, `public` for what needs no account. */
  action: FieldAction;
  description: string;
  /** The input. Its description is that of the input type. */
  input: Schema;
  /** `confirmed` is what the author confirmed about the texts. It is recorded, except for the public: a public mutation does so itself. */
  run: (context: Context, input: z.output<Schema>, confirmed: ConfirmedText | null) => Promise<Result>;
  /** True if a repeated request finds nothing to change. Such a run leaves no audit event. */
  mayChangeNothing?: boolean;
  /** Runs after the commit, for announcements. It must not fail the mutation, which has already succeeded. */
  afterCommit?: (context: Context, result: Result) => Promise<void>;
}

interface RowOptions<Schema extends z.ZodObject, Row> extends Options<Schema, NoInfer<Row>> {
  /** The type of the returned row. */
  payload: TypeRef<Row>;
  /** The field of the payload; the name of the type by default. */
  key?: string;
}

interface FieldsOptions<Schema extends z.ZodObject, Result> extends Options<Schema, Result> {
  /** One field for each value of the result. */
  payload: { readonly [Key in keyof Result]: TypeRef<NonNullable<Result[Key]>> | PayloadField };
  /** Required for an input with an idempotency key. */
  retry?: Retry<z.output<Schema>, Result>;
}

const capitalized = (name: string): string => `${(name[0] ?? '').toUpperCase()}${name.slice(1)}`;

/**
 * A mutation that returns one row, such as `{ activity }`. Its name determines the input type (`<Name>Input`,
 * from the schema), the payload (`<Name>Payload`) and the union with the expected errors (`<Name>Result`). It
 * runs in one write transaction and must leave an audit event. An input with an idempotency key runs once for
 * each key.
 */
export function mutation<Schema extends z.ZodObject, Row extends { id: string }>(
  name: string,
  { payload, key, run, afterCommit, ...options }: RowOptions<Schema, Row>,
): void {
  const table = tableOf(payload);
  if (!table) throw new Error(`${name} returns a type that has no table`);
  const field = key ?? `${(table.typeName[0] ?? '').toLowerCase()}${table.typeName.slice(1)}`;
  const rowIn = (result: Record<string, Row>): Row => result[field] as Row;
  declare<Schema, Record<string, Row>>(name, {
    ...options,
    payload: { [field]: payload },
    run: async (context, input, confirmed) => ({ [field]: await run(context, input, confirmed) }),
    retry: {
      idOf: (result) => rowIn(result).id,
      again: async (context, _input, id) => ({
        [field]: (await table.require(context, id, ['input'])) as Row,
      }),
    },
    ...(afterCommit ? { afterCommit: (context, result) => afterCommit(context, rowIn(result)) } : {}),
  });
}

/** A mutation that returns several values. Otherwise like `mutation`. */
export function mutationOf<Schema extends z.ZodObject, Result extends object>(
  name: string,
  options: FieldsOptions<Schema, Result>,
): void {
  declare(name, options);
}

function declare<Schema extends z.ZodObject, Result extends object>(
  name: string,
  {
    action,
    description,
    input,
    payload,
    run,
    retry,
    afterCommit,
    mayChangeNothing,
  }: FieldsOptions<Schema, Result>,
): void {
  const hasKey = 'idempotencyKey' in input.shape;
  if (hasKey && !retry) throw new Error(`${name} has an idempotency key and no result for a retry`);
  const payloadType = builder.objectRef<object>(`${capitalized(name)}Payload`).implement({
    description: `Result of \`${name}\`.`,
    fields: (t) => outputFields(payloadFields(t, payload)),
  });
  const inputType = inputFrom(`${capitalized(name)}Input`, withConfirmation(input), `Input of \`${name}\`.`);
  builder.mutationField(name, (t) =>
    t.field({
      type: payloadType,
      action,
      description,
      errors: {
        types: acceptsConfirmation(input) ? [...expectedErrors, IdentifyingTextError] : expectedErrors,
      },
      args: {
        input: t.arg({ type: asType(inputType), required: true, description: `Input of \`${name}\`.` }),
      },
      resolve: (_root, args, context) =>
        runMutation(context, {
          name,
          action,
          schema: input,
          given: args.input,
          run: (parsed, confirmed) => {
            const work = () => run(context, parsed, confirmed);
            const first = () => (mayChangeNothing === true ? work() : audited(context, name, work));
            if (!retry) return first();
            const again = (id: string) => retry.again(context, parsed, id);
            return onceForKey(context, name, parsed as KeyedInput, { first, idOf: retry.idOf, again });
          },
          ...(afterCommit ? { afterCommit: (result: Result) => afterCommit(context, result) } : {}),
        }),
    }),
  );
}

function payloadFields(t: object, payload: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(payload as Record<string, TypeRef<object> | PayloadField>).map(([key, field]) => {
      const table: AnyTable | undefined = tableOf(field);
      const {
        type,
        description,
        isNullable = false,
      } = table ? { type: field, description: `The ${table.noun} as it is now.` } : (field as PayloadField);
      const resolve = (result: object) => valueOf(result, key) as never;
      const options = { type: asType(type), nullable: isNullable as false, description, resolve };
      return [key, (t as FieldBuilder<object>).field(options)];
    }),
  );
}
