import { decodeGlobalId } from '@rapport/core/ids.ts';
import type { Action } from '@rapport/core/permissions.ts';
import { isAllowed } from '@rapport/core/actor.ts';
import { LimitExceededError } from '@rapport/core/errors.ts';
import { pageSizeMax } from '@rapport/core/limits.ts';
import type { Row } from '@rapport/database/list-reader.ts';

import { noteRead, restrictedReads } from '../access-notes.ts';
import { builder } from '../builder.ts';
import { noteDenial, type Context } from '../context.ts';

interface NodeType {
  model: string;
  fields: readonly string[];
  action: Action;
  isVisible: (context: Context, row: Row) => boolean;
}

/** Types that can be fetched by global id: registered beside each type. */
const nodeTypes = new Map<string, NodeType>();

/**
 * Makes a type fetchable by `node(id:)`, for those who have the action. The type has the model's name by default. If the action does not show every row,
 * `isVisible` says which rows it shows; other rows are treated as missing.
 */
export function registerNode(
  model: string,
  fields: readonly string[],
  action: Action,
  options: { typeName?: string; isVisible?: NodeType['isVisible'] } = {},
): void {
  const { typeName = model, isVisible = () => true } = options;
  nodeTypes.set(typeName, { model, fields, action, isVisible });
}

/** The types that can be fetched by global id. A global id is made of the type's name and the row's id, as `loadNode` reads it. */
export function nodeTypeNames(): string[] {
  return [...nodeTypes.keys()];
}

/** The columns of a type's rows, and the action that shows them. Throws for a type that cannot be fetched by global id. */
export function nodeNamed(typeName: string): Pick<NodeType, 'model' | 'fields' | 'action'> {
  const type = nodeTypes.get(typeName);
  if (!type) throw new Error(`${typeName} cannot be fetched by global id`);
  return type;
}

/** The action that shows things of a type; undefined for a type that cannot be fetched by id. */
export function nodeAction(typeName: string): Action | undefined {
  return nodeTypes.get(typeName)?.action;
}

/** The model of a type's rows. */
export function modelOf(typeName: string): string {
  return nodeTypes.get(typeName)?.model ?? typeName;
}

/** The row behind a global id; null where it is no id, not this tenant's, or not for this actor: all alike. */
export async function loadNode(context: Context, globalId: string): Promise<Row | null> {
  const decoded = decodeGlobalId(globalId);
  const type = decoded && nodeTypes.get(decoded.typeName);
  if (!decoded || !type || !isAllowed(context.actor, type.action)) return null;
  const row = await context.loaders.byId(type.model, type.fields, decoded.id);
  return row && type.isVisible(context, row) ? { ...row, __typename: decoded.typeName } : null;
}

/** The same for a field that any id may be given to: what is restricted, or denied, is noted by the type behind the id. */
async function loadAnyNode(context: Context, globalId: string, field: 'node' | 'nodes'): Promise<Row | null> {
  const action = nodeTypes.get(decodeGlobalId(globalId)?.typeName ?? '')?.action;
  if (action && !isAllowed(context.actor, action)) noteDenial(context, action, `Query.${field}`);
  const row = await loadNode(context, globalId);
  const restriction = action && restrictedReads[action];
  if (restriction) noteRead(context, restriction, { parentType: 'Query', name: field }, row, row);
  return row;
}

/** The row behind a global id of one type; null for anything else. */
export function findNode<R extends { id: string }>(
  context: Context,
  typeName: string,
  globalId: string,
): Promise<R | null> {
  if (decodeGlobalId(globalId)?.typeName !== typeName) return Promise.resolve(null);
  return loadNode(context, globalId) as Promise<R | null>;
}

builder.queryField('node', (t) =>
  t.field({
    type: builder.nodeInterfaceRef(),
    nullable: true,
    action: 'public',
    description: 'One object by its global id; null if it does not exist for you.',
    args: { id: t.arg.id({ required: true, description: 'A global id from an earlier answer.' }) },
    resolve: (_root, { id }, context) => loadAnyNode(context, id, 'node'),
  }),
);

builder.queryField('nodes', (t) =>
  t.field({
    type: [builder.nodeInterfaceRef()],
    nullable: { list: false, items: true },
    action: 'public',
    description: `Several objects by their global ids, in the order of the ids; null for each that does not exist for you. At most ${pageSizeMax}.`,
    args: { ids: t.arg.idList({ required: true, description: 'Global ids from earlier answers.' }) },
    resolve: (_root, { ids }, context) => {
      if (ids.length > pageSizeMax) throw new LimitExceededError('ids', pageSizeMax, ids.length);
      return Promise.all(ids.map((id) => loadAnyNode(context, id, 'nodes')));
    },
  }),
);
