import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  type GraphQLField,
  type GraphQLNamedType,
} from 'graphql';

import { schema } from '../schema.ts';

/** Fields whose value is another one each time that they are read. */
const volatile = ['download', 'request', 'key'];

/**
 * A selection of every field of a type that needs no argument, with the objects and lists below it, so many
 * levels deep. Lists have their counts and first rows.
 */
export function deepSelection(typeName: string, levels: number): string {
  const type = schema.getType(typeName);
  if (!type) throw new Error(`There is no type ${typeName}`);
  return selectionOf(type, levels) ?? '__typename';
}

function selectionOf(type: GraphQLNamedType, levels: number): string | null {
  if (type.name.endsWith('Connection') && isObjectType(type)) {
    const edge = getNamedType(type.getFields()['edges']?.type);
    const node = isObjectType(edge) ? getNamedType(edge.getFields()['node']?.type) : undefined;
    const below = node && selectionOf(node, levels);
    const count = 'totalCount' in type.getFields() ? 'totalCount' : '';
    return below ? `${count} edges { node { ${below} } }` : count || null;
  }
  if (isUnionType(type)) {
    const members = type
      .getTypes()
      .map((one) => `... on ${one.name} { ${selectionOf(one, 0) ?? '__typename'} }`);
    return `__typename ${members.join(' ')}`;
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return null;
  const fields = Object.values(type.getFields()).flatMap((field) => fieldSelection(type, field, levels));
  return fields.length > 0 ? fields.join(' ') : null;
}

function fieldSelection(
  parent: GraphQLNamedType,
  field: GraphQLField<unknown, unknown>,
  levels: number,
): string[] {
  if (field.args.some(isRequiredArgument) || volatile.includes(field.name)) return [];
  const type = getNamedType(field.type);
  // Fields of the same name that differ in type need names of their own, below a union or an interface.
  const alias = `${parent.name}_${field.name}: ${field.name}`;
  if (isLeafType(type)) return [alias];
  // A measured value has no objects below it.
  if (isUnionType(type)) return [`${alias} { ${selectionOf(type, 0) ?? '__typename'} }`];
  if (levels === 0) return [];
  const page = field.args.some(({ name }) => name === 'first') ? '(first: 3)' : '';
  const below = selectionOf(type, levels - 1);
  return below ? [`${alias}${page} { ${below} }`] : [];
}
