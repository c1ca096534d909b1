import * as databaseEnums from '@rapport/database/generated/prisma/enums.ts';

import { builder } from '../builder.ts';

/** The enums of the contract, by the constant object that has their values. */
const byValues = new Map<object, object>();
const byName = new Map<string, object>();

/**
 * An enum of the contract. `values` is the constant object of its values, usually an enum of the Prisma
 * schema. Each value has a description. Columns and inputs of that enum take this type.
 */
export function enumOf<const Values extends Readonly<Record<string, string>>>(
  name: string,
  values: Values,
  description: string,
  descriptions: { readonly [Value in keyof Values]: string },
) {
  const entries = Object.entries(descriptions) as [keyof Values & string, string][];
  const ref = builder.enumType(name, {
    description,
    values: Object.fromEntries(entries.map(([value, text]) => [value, { description: text }])) as Record<
      keyof Values & string,
      { description: string }
    >,
  });
  byValues.set(values, ref);
  byName.set(name, ref);
  return ref;
}

/** An enum of the contract whose values are the described names, for fields without a column. */
export function enumOfNames<const Name extends string>(
  name: string,
  description: string,
  descriptions: Readonly<Record<Name, string>>,
) {
  const names = Object.keys(descriptions) as Name[];
  const values = Object.fromEntries(names.map((value) => [value, value])) as { [Value in Name]: Value };
  return enumOf(name, values, description, descriptions);
}

/** The enum of the contract for a constant object of values. Throws if it is not declared. */
export function enumOfValues(values: object, place: string): object {
  const ref = byValues.get(values);
  if (!ref) throw new Error(`${place}: its enum is not part of the contract; declare it with enumOf`);
  return ref;
}

/** The enum of the contract for an enum of the Prisma schema. Throws if it is not declared. */
export function enumOfColumn(enumName: string, place: string): object {
  return enumOfValues(databaseEnums[enumName as keyof typeof databaseEnums], place);
}

/** An enum of the contract by its own name; undefined if it is not declared. */
export const enumNamed = (name: string): object | undefined => byName.get(name);
