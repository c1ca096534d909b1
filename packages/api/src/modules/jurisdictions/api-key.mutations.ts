import { builder } from '../../builder.ts';
import { mutation } from '../../mutation.ts';
import { apiKeyDaysMax } from './api-key.rules.ts';
import { ApiKey } from './api-key.schema.ts';
import {
  createApiKey,
  createApiKeySchema,
  revokeApiKey,
  revokeApiKeySchema,
  type ApiKeyRow,
} from './api-key.service.ts';

const CreateApiKeyInput = builder.inputType('CreateApiKeyInput', {
  description: 'A key for a machine.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'What it is for; no other live key has this name.' }),
    scopes: t.stringList({
      required: true,
      description: 'The actions that it allows, of those that the caller may do: see `viewer.can`.',
    }),
    expiresAt: t.field({
      type: 'DateTime',
      required: true,
      description: `When it stops working: at most ${apiKeyDaysMax} days from now.`,
    }),
  }),
});

const RevokeApiKeyInput = builder.inputType('RevokeApiKeyInput', {
  description: 'A key that is to stop working.',
  fields: (t) => ({ id: t.id({ required: true, description: 'The key.' }) }),
});

const CreateApiKeyPayload = builder
  .objectRef<{ apiKey: ApiKeyRow; key: string }>('CreateApiKeyPayload')
  .implement({
    description: 'The key was made.',
    fields: (t) => ({
      apiKey: t.field({
        type: ApiKey,
        description: 'What is known of the key from now on.',
        resolve: ({ apiKey }) => apiKey,
      }),
      key: t.exposeString('key', {
        description:
          'The key itself, shown this once: keep it as a secret and send it as `Authorization: Bearer <key>`.',
      }),
    }),
  });

const RevokeApiKeyPayload = builder.objectRef<{ apiKey: ApiKeyRow }>('RevokeApiKeyPayload').implement({
  description: 'The key does not work any more.',
  fields: (t) => ({
    apiKey: t.field({
      type: ApiKey,
      description: 'The key as it stands now.',
      resolve: ({ apiKey }) => apiKey,
    }),
  }),
});

builder.mutationField('createApiKey', (t) =>
  t.field({
    type: CreateApiKeyPayload,
    description:
      'Makes an API key and shows it, this once. A retry is refused, because the name is in use: revoke a key whose answer was lost, and make another.',
    args: { input: t.arg({ type: CreateApiKeyInput, required: true, description: 'The key.' }) },
    ...mutation({ action: 'apiKey.write', schema: createApiKeySchema, resolve: createApiKey }),
  }),
);

builder.mutationField('revokeApiKey', (t) =>
  t.field({
    type: RevokeApiKeyPayload,
    description: 'Stops an API key at once and for good. Revoking it again changes nothing.',
    args: { input: t.arg({ type: RevokeApiKeyInput, required: true, description: 'The key.' }) },
    ...mutation({ action: 'apiKey.write', schema: revokeApiKeySchema, resolve: revokeApiKey }),
  }),
);
