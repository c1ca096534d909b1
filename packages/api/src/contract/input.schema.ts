import * as z from 'zod';

import { builder } from '../builder.ts';
import type { Screening } from '../input-rules.ts';
import { enumNamed, enumOfValues } from './enum.schema.ts';
import { innerOf, metaOf, unwrapped, type Schema } from './schema-shape.ts';
import { screeningOf } from './text-screening.ts';
import { asType, inputFields, type ContractType, type InputFieldBuilder } from './seam.ts';

const inputs = new Map<string, object>();

/** Every text of the inputs of the contract, by type and field: "CreateProgramInput.title". */
export const textFields = new Map<string, Screening>();

/**
 * The input type of a schema. The schema is the only source of its names, types, required fields, limits and
 * descriptions (`describe`). Objects inside it need a name: `.meta({ graphql: 'LogicModelInput' })`. Throws
 * for a field without a description.
 */
export function inputFrom(name: string, schema: z.ZodObject, otherwise = ''): object {
  const known = inputs.get(name);
  if (known) return known;
  noteTexts(schema);
  const { description = otherwise, isOneOf = false } = metaOf(schema);
  const ref = builder.inputType(name, {
    description,
    isOneOf: isOneOf as false,
    fields: (t) =>
      inputFields(
        Object.fromEntries(
          Object.entries(schema.shape).map(([key, field]) => [
            key,
            fieldOf(t as unknown as InputFieldBuilder, `${name}.${key}`, field as Schema),
          ]),
        ),
      ),
  });
  inputs.set(name, ref);
  return ref;
}

const charactersByName = new Map<string, number>();

/** The most characters that an input allows for a text of this name; undefined if no input has it. */
export function charactersOfInput(name: string): number | undefined {
  return charactersByName.get(name);
}

function noteTexts(schema: z.ZodObject): void {
  for (const [name, field] of Object.entries(schema.shape)) noteCharacters(name, field as Schema);
}

function noteCharacters(name: string, schema: Schema): void {
  const inner = innerOf(schema);
  if (inner instanceof z.ZodArray) return noteCharacters(name, inner.element);
  if (inner instanceof z.ZodObject) return noteTexts(inner);
  const maximum = inner instanceof z.ZodString ? inner.maxLength : null;
  if (maximum !== null) charactersByName.set(name, Math.max(maximum, charactersByName.get(name) ?? 0));
}

/** Makes an input known that no schema describes: the type of a record with its name, `.meta({ graphql })`. */
export function inputNamed(name: string, ref: object): void {
  inputs.set(name, ref);
}

function fieldOf(t: InputFieldBuilder, place: string, schema: Schema) {
  const description = descriptionOf(schema);
  if (!description) throw new Error(`${place} is not described`);
  noteScreening(place, schema);
  const limits = limitsOf(schema);
  const required = !z.safeParse(schema, undefined).success;
  if (required && z.safeParse(schema, null).success) {
    throw new Error(
      `${place}: GraphQL has no required field that can be null; use .nullish() or .default(null)`,
    );
  }
  return t.field({
    type: asType(typeOf(place, schema)),
    required,
    description: limits === '' ? description : `${description} ${limits}`,
  });
}

/** Notes whether a text is screened. Throws if nobody has decided it. */
function noteScreening(place: string, schema: Schema): void {
  const inner = innerOf(schema);
  if (inner instanceof z.ZodArray) return noteScreening(place, inner.element);
  if (!(inner instanceof z.ZodString)) return;
  const screening = screeningOf(schema);
  if (!screening) throw new Error(`${place}: state whether the text is screened or exempt (input-rules.ts)`);
  textFields.set(place, screening);
}

/** The description of a schema, or of the one inside its wrappers. */
function descriptionOf(schema: Schema): string | undefined {
  const inner = unwrapped(schema);
  return metaOf(schema).description ?? (inner === schema ? undefined : descriptionOf(inner));
}

const count = (value: number): string => value.toLocaleString('en-US');

/** The limits of a value as text, from the checks of its schema: "At most 200 characters." */
function limitsOf(schema: Schema): string {
  const inner = innerOf(schema);
  const { limits } = metaOf(inner);
  if (limits !== undefined) return limits;
  const { minimum, maximum } = inner._zod.bag as { minimum?: number; maximum?: number };
  if (inner instanceof z.ZodArray) {
    const items = maximum === undefined ? '' : `At most ${count(maximum)} items.`;
    const each = limitsOf(inner.element);
    return [items, each === '' ? '' : `For each: ${each.charAt(0).toLowerCase()}${each.slice(1)}`]
      .filter((text) => text !== '')
      .join(' ');
  }
  if (maximum === undefined) return '';
  if (inner instanceof z.ZodString) return `At most ${count(maximum)} characters.`;
  if (!(inner instanceof z.ZodNumber) || minimum === undefined || maximum > int32Max) return '';
  // A whole number without its own limits has those of its format.
  if (maximum === Number.MAX_SAFE_INTEGER || maximum === int32Max) return '';
  return `From ${count(minimum)} to ${count(maximum)}.`;
}
const int32Max = 2 ** 31 - 1;

function typeOf(place: string, schema: Schema): ContractType {
  const { graphql } = metaOf(schema);
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'pipe':
      return graphql ?? typeOf(place, unwrapped(schema));
    case 'array':
      return [typeOf(place, def.element)];
    case 'object':
      if (!graphql) throw new Error(`${place}: an object needs a name, .meta({ graphql: '…Input' })`);
      return inputFrom(graphql, schema as z.ZodObject);
    case 'enum':
      return (graphql && enumNamed(graphql)) ?? enumOfValues(def.entries, place);
    case 'record': {
      const named = inputs.get(graphql ?? '');
      if (!named) throw new Error(`${place}: a record needs the name of an input, declared with inputNamed`);
      return named;
    }
    case 'string':
      return graphql ?? 'String';
    case 'boolean':
      return 'Boolean';
    case 'bigint':
      return 'BigInt';
    case 'date':
      if (!graphql) throw new Error(`${place}: state whether it is a day or a time (input-rules.ts)`);
      return graphql;
    case 'number':
      return 'check' in def && def.check === 'number_format' ? 'Int' : 'Float';
    default:
      throw new Error(`${place}: a schema of type ${def.type} has no input type`);
  }
}
