import * as z from 'zod';

import * as rules from '../../input-rules.ts';
import { apiKeyDaysMax } from './api-key.rules.ts';
import { apiKeys } from './tables.ts';

const scopesMax = 100;

export const createApiKeySchema = z
  .object({
    name: rules
      .publicTitle('A name')
      .describe('The purpose of the key. No other active key of the jurisdiction has this name.'),
    scopes: z
      .array(rules.exempt(rules.storable('A scope', 100), 'The name of an action.'))
      .min(1, 'An API key has at least one scope.')
      .max(scopesMax, `An API key has at most ${scopesMax} scopes.`)
      .describe('The actions that the key allows. The caller must have each of them (`viewer.can`).'),
    expiresAt: rules.moment.describe(`When the key expires, at most ${apiKeyDaysMax} days from now.`),
  })
  .describe('A new API key.');

export const revokeApiKeySchema = z.object({ id: apiKeys.id }).describe('The API key to revoke.');
