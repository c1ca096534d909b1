import { mutation, mutationOf } from '../../contract/mutation.schema.ts';
import { createApiKeySchema, revokeApiKeySchema } from './api-key.input.ts';
import { ApiKey } from './api-key.schema.ts';
import { createApiKey, revokeApiKey } from './api-key.service.ts';

mutationOf('createApiKey', {
  action: 'apiKey.write',
  description:
    'Creates an API key and shows it only this once. A retry is refused, because the name is in use. If the answer was lost, revoke the key and create another.',
  input: createApiKeySchema,
  payload: {
    apiKey: ApiKey,
    key: {
      type: 'String',
      description:
        'The key itself, shown only this once. Keep it as a secret and send it as `Authorization: Bearer <key>`.',
    },
  },
  run: createApiKey,
});

mutation('revokeApiKey', {
  action: 'apiKey.write',
  description: 'Revokes an API key at once and permanently. Revoking it again changes nothing.',
  input: revokeApiKeySchema,
  payload: ApiKey,
  mayChangeNothing: true,
  run: revokeApiKey,
});
