import {
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  Kind,
  TokenKind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

import type { Dependencies, Paging } from '../operation.ts';
import { documentOf } from './documents.ts';

/**
 * Objects without an id that are parts of a record or of a figure. Any other object without an id is a figure:
 * the API computes it from many records, so a change of any of them may change it.
 */
export const parts: ReadonlySet<string> = new Set([
  'Answer',
  'AttendanceCount',
  'AttendanceSummary',
  'AuditDetail',
  'CaseStudyCitation',
  'Choice',
  'ConfidenceInterval',
  'DeletedRecord',
  'DownloadLink',
  'EquityGroup',
  'Estimate',
  'EthicsReviewQuestion',
  'ExportFile',
  'GateBlocker',
  'GateRequirement',
  'GovernedSubject',
  'HttpHeader',
  'ImportColumn',
  'ImportIssue',
  'ImportTemplate',
  'Job',
  'JobProblem',
  'LogicModel',
  'NotComparable',
  'NotReported',
  'ObservationDerivationLine',
  'PageInfo',
  'ProgramMove',
  'RetentionRunLine',
  'ScaleItem',
  'Suppressed',
  'SurveyFigures',
  'SurveyResultGroup',
  'TimelineMonth',
  'TrainingGap',
  'UploadRequest',
  'Viewer',
  'ViewerMembership',
]);

/** The types and figures that the cached answer of a query depends on. */
export function dependenciesOf(fields: readonly SelectedField[]): Dependencies {
  const lists = new Set<string>();
  let hasFigures = false;
  for (const { type } of fields) {
    const named = getNamedType(type);
    const row = rowOf(named);
    const listed = row ?? (isList(type) ? named : null);
    if (listed && isRecord(listed)) lists.add(listed.name);
    hasFigures ||= isFigure(row ?? named);
  }
  return { lists: [...lists].sort(), hasFigures };
}

/** A field of an operation, with its type and the fields that lead to it. */
export interface SelectedField {
  node: FieldNode;
  type: GraphQLOutputType;
  path: readonly string[];
}

/** The fields of an operation, with those of its fragments written out. */
export function selectedFields(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): SelectedField[] {
  const fields: SelectedField[] = [];
  const path: string[] = [];
  const types = new TypeInfo(schema);
  visit(
    inlined(operation, fragments),
    visitWithTypeInfo(types, {
      Field: {
        enter(node) {
          path.push(node.alias?.value ?? node.name.value);
          const type = types.getType();
          if (type) fields.push({ node, type, path: [...path] });
        },
        leave() {
          path.pop();
        },
      },
    }),
  );
  return fields;
}

/** Where a query pages: its only connection whose cursor is a variable, if it selects how to go on. */
export function pagingOf(fields: readonly SelectedField[]): Paging | null {
  const found = fields.flatMap(({ node, path, type }) => {
    const cursor = node.arguments?.find(({ name }) => name.value === 'after')?.value;
    if (cursor?.kind !== Kind.VARIABLE || !getNamedType(type).name.endsWith('Connection')) return [];
    const selects = (name: string): boolean =>
      fields.some((one) => one.path.join('.') === [...path, 'pageInfo', name].join('.'));
    return selects('hasNextPage') && selects('endCursor') ? [{ path, after: cursor.name.value }] : [];
  });
  return found.length === 1 && found[0] ? found[0] : null;
}

/**
 * The types of the records that a mutation changes, from the contract: those of its payload, and those that the
 * comment "Changes: Activity" above the operation adds. Null if a payload does not name its record's type.
 */
export function changesOf(schema: GraphQLSchema, operation: OperationDefinitionNode): string[] | null {
  const types = new Set(declaredChanges(operation));
  for (const selection of operation.selectionSet.selections) {
    if (selection.kind !== Kind.FIELD) return null;
    const field = schema.getMutationType()?.getFields()[selection.name.value];
    const result = field ? getNamedType(field.type) : undefined;
    const members = isUnionType(result) ? result.getTypes() : [];
    const payload = members.find(({ name }) => name.endsWith('Payload'));
    const records = Object.values(payload?.getFields() ?? {})
      .map(({ type }) => getNamedType(type))
      .filter((type) => isObjectType(type) && isRecord(type));
    if (records.length === 0) return null;
    for (const { name } of records) types.add(name);
  }
  return [...types].sort();
}

/** The names of the fields with ids in the inputs of a mutation. */
export function idFieldsOf(schema: GraphQLSchema, operation: OperationDefinitionNode): string[] {
  const names = new Set<string>();
  const seen = new Set<GraphQLNamedType>();
  const follow = (type: GraphQLNamedType | undefined): void => {
    if (!isInputObjectType(type) || seen.has(type)) return;
    seen.add(type);
    for (const field of Object.values(type.getFields())) {
      const inner = getNamedType(field.type);
      if (inner.name === 'ID') names.add(field.name);
      else follow(inner);
    }
  };
  for (const { variable, type } of operation.variableDefinitions ?? []) {
    const name = JSON.stringify(type).match(/"value":"(\w+)"/)?.[1] ?? '';
    if (name === 'ID') names.add(variable.name.value);
    else follow(schema.getType(name));
  }
  return [...names].sort();
}

function declaredChanges({ loc }: OperationDefinitionNode): string[] {
  const comments: string[] = [];
  for (let token = loc?.startToken.prev; token?.kind === TokenKind.COMMENT; token = token.prev) {
    comments.push(token.value);
  }
  return comments.flatMap((text) => /^\s*Changes: (.+)$/.exec(text)?.[1]?.match(/\w+/g) ?? []);
}

/** The type of the rows of a connection. */
function rowOf(type: GraphQLNamedType): GraphQLNamedType | null {
  if (!isObjectType(type) || !type.name.endsWith('Connection')) return null;
  const edge = type.getFields()['edges'];
  const edgeType = edge ? getNamedType(edge.type) : null;
  const node = isObjectType(edgeType) ? edgeType.getFields()['node'] : undefined;
  return node ? getNamedType(node.type) : null;
}

function isRecord(type: GraphQLNamedType): boolean {
  return isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');
}

function isFigure(type: GraphQLNamedType): boolean {
  // Every change adds an event.
  if (type.name === 'AuditEvent') return true;
  if (!isObjectType(type) || isRecord(type) || parts.has(type.name)) return false;
  return !/(Connection|Edge)$/.test(type.name);
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

/** The operation with the selections of its fragments in place of their names. */
function inlined(operation: OperationDefinitionNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
  return visit(documentOf([operation]), {
    FragmentSpread({ name }) {
      const fragment = fragments.get(name.value);
      if (!fragment) return undefined;
      const { typeCondition, selectionSet } = fragment;
      return { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet };
    },
  });
}
