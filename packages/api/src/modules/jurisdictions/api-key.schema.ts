import { builder } from '../../builder.ts';
import { connectionTypes } from '../../lists/connection.schema.ts';
import { readConnection } from '../../lists/connection.ts';
import { registerNode } from '../../lists/node.schema.ts';
import { apiKeyFields, apiKeyList, type ApiKeyRow } from './api-key.service.ts';

/** No Prisma object: its rows would carry the hash. */
export const ApiKey = builder.objectRef<ApiKeyRow>('ApiKey').implement({
  description: 'A key with which a machine acts in the jurisdiction. Only a hash of it is kept.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.globalID({
      description: 'Global id.',
      resolve: (apiKey) => ({ id: apiKey.id, type: 'ApiKey' }),
    }),
    name: t.exposeString('name', { description: 'What the key is for; no other live key has this name.' }),
    prefix: t.exposeString('prefix', { description: 'How the key begins, to tell keys apart.' }),
    scopes: t.exposeStringList('scopes', {
      description: 'The actions that it allows, such as "program.read".',
    }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When it stops working.' }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was revoked; null where it was not.',
    }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was last used, to five minutes; null where it never was.',
    }),
    createdBySubject: t.exposeString('createdBySubject', {
      description: 'Who made it: a subject of the identity provider, or "api-key:" and the id of a key.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    version: t.exposeInt('version', { description: 'Rises by one with each change.' }),
  }),
});

registerNode('ApiKey', apiKeyFields, 'apiKey.read');
const [ApiKeyConnection, ApiKeyEdge] = connectionTypes(ApiKey, 'ApiKey');

builder.queryField('apiKeys', (t) =>
  t.connection(
    {
      type: ApiKey,
      action: 'apiKey.read',
      description:
        'The API keys of the acting jurisdiction, expired and revoked ones included, newest first.',
      resolve: (_root, args, context) => readConnection<ApiKeyRow>(context, apiKeyList(), args),
    },
    ApiKeyConnection,
    ApiKeyEdge,
  ),
);
