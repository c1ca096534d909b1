import { pageSizeDefault, pageSizeMax } from '@rapport/core/limits.ts';
import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/**
 * Estimates the rows that an operation reads or writes: one for each field that leads to an object, times the
 * page size of every connection around it. Leaves cost nothing. A missing page size counts as the default,
 * and one above the maximum counts as the maximum.
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

  function ofSelections(type: GraphQLCompositeType | undefined, selectionSet: SelectionSetNode): number {
    let cost = 0;
    for (const selection of selectionSet.selections) {
      if (selection.kind === Kind.FIELD) {
        cost += ofField(type, selection);
        continue;
      }
      const inner = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      if (!inner) continue;
      const narrowed = inner.typeCondition ? schema.getType(inner.typeCondition.name.value) : type;
      cost += ofSelections(isCompositeType(narrowed) ? narrowed : type, inner.selectionSet);
    }
    return cost;
  }

  function ofField(parent: GraphQLCompositeType | undefined, field: FieldNode): number {
    if (!field.selectionSet) return 0;
    if (!parent || isUnionType(parent) || !(isObjectType(parent) || isInterfaceType(parent))) return 1;
    const definition = parent.getFields()[field.name.value];
    if (!definition) return 1;
    const type = getNamedType(definition.type);
    const inner = isCompositeType(type) ? ofSelections(type, field.selectionSet) : 0;
    if (type.name === 'PageInfo') return 0;
    // The rows of a connection are counted at the connection, because its edges are the rows.
    if (field.name.value === 'edges' || (field.name.value === 'node' && parent.name.endsWith('Edge')))
      return inner;
    const isConnection = definition.args.some((argument) => argument.name === 'first');
    if (isConnection) return 1 + pageSize(field, variables) * (1 + inner);
    const ids = field.arguments?.find((argument) => argument.name.value === 'ids');
    const times = ids ? listLength(ids.value, variables) : 1;
    return times * (1 + inner);
  }

  const root = schema.getRootType(operation.operation);
  return ofSelections(root ?? undefined, operation.selectionSet);
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
