import { nodeType } from '../../contract/node.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { apiKeys } from './tables.ts';

export const ApiKey = nodeType(apiKeys, {
  action: 'apiKey.read',
  description: 'A key with which a program acts in the jurisdiction. Only a hash of it is stored.',
  columns: {
    name: 'The purpose of the key. No other active key of the jurisdiction has this name.',
    prefix: 'The first characters of the key, to tell keys apart.',
    scopes: 'The actions that the key allows, such as "program.read".',
    expiresAt: 'When the key expires.',
    revokedAt: 'When the key was revoked; null if it was not.',
    lastUsedAt: 'When the key was last used, accurate to five minutes; null if it was never used.',
    createdBySubject:
      'The creator of the key: a subject of the identity provider, or "api-key:" and the id of a key.',
    createdAt: 'When the key was created.',
    updatedAt: false,
  },
});

listsOf(ApiKey, apiKeys).query('apiKeys', {
  description: 'The API keys of the acting jurisdiction, including expired and revoked ones, newest first.',
});
