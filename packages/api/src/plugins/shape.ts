import { LimitExceededError } from '@rapport/core/errors.ts';
import type { RequestLimits } from '@rapport/core/limits.ts';
import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

import { toGraphQLError } from './errors.ts';

/** Counts that grow with every use of a fragment. */
interface Shape {
  depth: number;
  /** Levels below `__schema` and `__type`, which have a limit of their own. */
  introspectionDepth: number;
  /** Fields of the selection itself. */
  fields: number;
  /** Fields, spreads and inline fragments, as if every fragment were written out at each use. */
  selections: number;
  aliases: number;
  directives: number;
}

const nothing: Shape = {
  depth: 0,
  introspectionDepth: 0,
  fields: 0,
  selections: 0,
  aliases: 0,
  directives: 0,
};

const introspectionFields = new Set(['__schema', '__type']);

/**
 * Measures a selection including its fragments. Each fragment is measured once, and its counts are added at
 * each use. A fragment that contains itself counts as empty there, and GraphQL's own rule refuses it by name.
 */
function createMeasure(document: DocumentNode): (selectionSet: SelectionSetNode) => Shape {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const measured = new Map<string, Shape>();

  function ofFragment(name: string): Shape {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, nothing);
    const fragment = fragments.get(name);
    const shape = fragment ? measure(fragment.selectionSet) : nothing;
    measured.set(name, shape);
    return shape;
  }

  /** `seen` has the names of the fields at this level, of inline fragments too, by the type they are for. */
  function measure(selectionSet: SelectionSetNode, seen = new Set<string>(), forType = ''): Shape {
    const total = { ...nothing };
    for (const selection of selectionSet.selections) {
      total.directives += selection.directives?.length ?? 0;
      total.selections += 1;
      if (selection.kind === Kind.FIELD) {
        // A repeated field, including `__typename`, causes the same work as an alias.
        const key = `${forType}.${selection.name.value}`;
        if (selection.alias || seen.has(key)) total.aliases += 1;
        seen.add(key);
        total.fields += 1;
        add(total, selection.selectionSet ? measure(selection.selectionSet) : nothing, selection);
      } else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        add(total, ofFragment(selection.name.value), null);
      } else {
        const type = selection.typeCondition?.name.value ?? forType;
        add(total, measure(selection.selectionSet, seen, type), null);
      }
    }
    return total;
  }

  return (selectionSet) => measure(selectionSet);
}

function add(total: Shape, inner: Shape, field: FieldNode | null): void {
  const isIntrospection = field !== null && introspectionFields.has(field.name.value);
  const levels = field === null ? 0 : 1;
  total.depth = Math.max(total.depth, isIntrospection ? levels : inner.depth + levels);
  total.introspectionDepth = Math.max(
    total.introspectionDepth,
    isIntrospection ? inner.depth + levels : inner.introspectionDepth,
  );
  if (field === null) total.fields += inner.fields;
  total.selections += inner.selections;
  total.aliases += inner.aliases;
  total.directives += inner.directives;
}

/** The limits that a document exceeds: depth, size, aliases, directives and root fields of its operations, and its lists. */
export function shapeErrors(document: DocumentNode, limits: RequestLimits): GraphQLError[] {
  const errors: GraphQLError[] = [];
  const check = (name: string, maximum: number, actual: number): void => {
    if (actual > maximum)
      errors.push(toGraphQLError(new LimitExceededError(name, maximum, actual), 'REQUEST'));
  };
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  check('operations in one document', limits.operationsMax, operations.length);
  const measure = createMeasure(document);
  for (const operation of operations) {
    // Without this, Yoga would hand it to its own executor, which knows no sessions.
    if (operation.operation === OperationTypeNode.SUBSCRIPTION) {
      errors.push(
        new GraphQLError('This API has no subscriptions.', {
          nodes: operation,
          extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
        }),
      );
    }
    const shape = measure(operation.selectionSet);
    check('levels of depth', limits.depthMax, shape.depth);
    check('levels of introspection', limits.introspectionDepthMax, shape.introspectionDepth);
    // A document that multiplies through fragments counts as one that writes them out.
    check('selections including fragments', limits.tokensMax, shape.selections);
    check('aliases and repeated fields', limits.aliasesMax, shape.aliases);
    check('directives', limits.directivesMax, shape.directives + (operation.directives?.length ?? 0));
    check('root fields', limits.rootFieldsMax, shape.fields);
  }
  visit(document, {
    ListValue: ({ values }) => check('items of a list', limits.listItemsMax, values.length),
  });
  return errors;
}
