import { pageSizeDefault, pageSizeMax } from '@rapport/core/limits.ts';
import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

import {
  charactersOf,
  charactersPerPoint,
  fieldPoints,
  introspectionOf,
  introspectionPoints,
  itemsOf,
  mutationPoints,
} from './charges.ts';

type Variables = Readonly<Record<string, unknown>>;
type Field = GraphQLField<unknown, unknown>;

/**
 * Estimates the work of an operation in points: one for each object that it reads or writes, one for each 2,500
 * characters that its leaves may have, and more for fields that read many rows (charges.ts). Each is multiplied by
 * the page size of every list around it. A missing page size counts as the default, and one above the maximum
 * counts as the maximum.
 */
export function operationCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const root = schema.getRootType(operation.operation);

  function ofSelections(type: GraphQLCompositeType, selectionSet: SelectionSetNode): number {
    let points = 0;
    for (const selection of selectionSet.selections) {
      if (selection.kind === Kind.FIELD) {
        points += ofField(type, selection);
        continue;
      }
      const inner = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      if (!inner) continue;
      const narrowed = inner.typeCondition ? schema.getType(inner.typeCondition.name.value) : type;
      points += ofSelections(isCompositeType(narrowed) ? narrowed : type, inner.selectionSet);
    }
    return points;
  }

  function ofField(parent: GraphQLCompositeType, field: FieldNode): number {
    const name = field.name.value;
    const definition = fieldNamed(parent, name, parent === root);
    // `__typename`: the name of a type.
    if (!definition) return ofCharacters(parent.name.length, field);
    const place = `${parent.name}.${name}`;
    const type = getNamedType(definition.type);
    if (!field.selectionSet || !isCompositeType(type)) {
      if (isIntrospectionType(parent)) return 0;
      const characters = charactersOf(place, name, type) * itemsOf(place, definition.type);
      return ofCharacters(characters, field) + (fieldPoints[place] ?? 0);
    }
    const inner = ofSelections(type, field.selectionSet);
    if (isIntrospectionType(type)) return introspectionOf(schema).items(name) * (introspectionPoints + inner);
    if (type.name === 'PageInfo') return inner;
    // The rows of a connection are counted at the connection, because its edges are the rows.
    if (name === 'edges' || (name === 'node' && parent.name.endsWith('Edge'))) return inner;
    const own = (fieldPoints[place] ?? 0) + (parent.name === 'Mutation' ? mutationPoints : 0);
    const isConnection = definition.args.some((argument) => argument.name === 'first');
    if (isConnection) return own + 1 + pageSize(field, variables) * (1 + inner);
    const ids = field.arguments?.find((argument) => argument.name.value === 'ids');
    const times = ids ? listLength(ids.value, variables) : itemsOf(place, definition.type);
    return own + times * (1 + inner);
  }

  return root ? Math.ceil(ofSelections(root, operation.selectionSet)) : 0;
}

function ofCharacters(characters: number, field: FieldNode): number {
  const key = (field.alias ?? field.name).value.length;
  return (characters + key) / charactersPerPoint;
}

function fieldNamed(parent: GraphQLCompositeType, name: string, isRoot: boolean): Field | undefined {
  if (isRoot && name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (isRoot && name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

function pageSize(field: FieldNode, variables: Variables): number {
  for (const argument of field.arguments ?? []) {
    if (argument.name.value !== 'first' && argument.name.value !== 'last') continue;
    const { value } = argument;
    const size =
      value.kind === Kind.INT
        ? Number(value.value)
        : value.kind === Kind.VARIABLE
          ? variables[value.name.value]
          : undefined;
    if (typeof size === 'number') return Math.min(Math.max(size, 0), pageSizeMax);
  }
  return pageSizeDefault;
}

function listLength(
  value: { kind: string; values?: readonly unknown[]; name?: { value: string } },
  variables: Variables,
): number {
  if (value.values) return value.values.length;
  const given = value.name ? variables[value.name.value] : undefined;
  return Array.isArray(given) ? Math.min(given.length, pageSizeMax) : 1;
}
