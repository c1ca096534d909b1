import SchemaBuilder from '@pothos/core';
import ErrorsPlugin from '@pothos/plugin-errors';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import { decodeGlobalId, encodeGlobalId } from '@rapport/core/ids.ts';
import { pageSizeDefault, pageSizeMax } from '@rapport/core/limits.ts';
import type PrismaTypes from '@rapport/database/generated/pothos-types.ts';
import { GraphQLError } from 'graphql';

import type { Context } from './context.ts';
import { authorizationPlugin } from './plugins/authorization.ts';
import { datamodel } from './tables/columns.ts';

export interface SchemaTypes {
  Context: Context;
  PrismaTypes: PrismaTypes;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: false;
  DefaultNodeNullability: false;
  /** Every connection can count its list. */
  Connection: { totalCount: () => Promise<number> };
  Scalars: {
    ID: { Input: string; Output: string };
    DateTime: { Input: Date; Output: Date };
    Date: { Input: Date; Output: Date };
    BigInt: { Input: bigint; Output: bigint };
  };
}

/** The one schema builder. The errors plugin stands before the Prisma plugin, or results of errors would be planned as rows. */
export const builder = new SchemaBuilder<SchemaTypes>({
  defaultFieldNullability: false,
  plugins: [ErrorsPlugin, authorizationPlugin, RelayPlugin, PrismaPlugin],
  errors: {
    directResult: true,
    defaultUnionOptions: {
      name: ({ fieldName }) => `${(fieldName[0] ?? '').toUpperCase()}${fieldName.slice(1)}Result`,
      description: 'The payload of the mutation, or the error.',
    },
  },
  prisma: {
    client: (context) => context.database.prisma,
    dmmf: datamodel,
    onUnusedQuery: 'error',
    exposeDescriptions: false,
  },
  relay: {
    cursorType: 'String',
    clientMutationId: 'omit',
    encodeGlobalID: (typeName, id) => encodeGlobalId(typeName, String(id)),
    decodeGlobalID: (globalId) => {
      const decoded = decodeGlobalId(globalId);
      if (!decoded) throw new GraphQLError(`"${globalId.slice(0, 80)}" is not an id of this API.`);
      return { typename: decoded.typeName, id: decoded.id };
    },
    nodeTypeOptions: { description: 'An object with a global id, by which it can be fetched again.' },
    pageInfoTypeOptions: { description: 'The position of a page in its list.' },
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    edgesFieldOptions: { description: 'The rows of this page, each with its cursor.' },
    nodeFieldOptions: { description: 'The row.' },
    cursorFieldOptions: { description: 'The position of this row in its list; for `after` and `before`.' },
    idFieldOptions: { description: 'Global id: the same for the same object in every response.' },
    hasNextPageFieldOptions: { description: 'True if there are rows after this page.' },
    hasPreviousPageFieldOptions: { description: 'True if there are rows before this page.' },
    startCursorFieldOptions: { description: 'Cursor of the first row; null if the page is empty.' },
    endCursorFieldOptions: { description: 'Cursor of the last row; null if the page is empty.' },
    firstArgOptions: {
      description: `Rows from the start of the list or from \`after\`; ${pageSizeDefault} by default, at most ${pageSizeMax}.`,
    },
    afterArgOptions: { description: 'Return rows after this cursor.' },
    lastArgOptions: {
      description: `Rows from the end of the list or from \`before\`, in the order of the list; at most ${pageSizeMax}.`,
    },
    beforeArgOptions: { description: 'Return rows before this cursor.' },
    pageInfoFieldOptions: { description: 'The position of this page in its list.' },
  },
});

builder.globalConnectionField('totalCount', (t) =>
  t.int({
    description: 'The number of rows in the whole list, not only on this page.',
    resolve: (connection) => connection.totalCount(),
  }),
);

builder.queryType({ description: 'The queries of the API.' });
builder.mutationType({
  description:
    'The mutations of the API. Each mutation takes one input, runs in its own transaction and returns its payload or an error.',
});
