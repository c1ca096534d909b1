import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { themes } from './tables.ts';

/** More themes than one codebook can keep apart. */
export const themesMax = 200;

const required = {
  code: rules.code().describe('The code of the theme in files. No other theme has it.'),
  name: rules.publicTitle('A name').describe('The name of the theme.'),
  definition: rules.narrative('A definition').describe('When to use the theme, and when not.'),
};
const parentId = themes.id.describe('The wider theme that it belongs to, which belongs to none itself.');

export const createThemeSchema = z
  .object({ ...required, parentId: parentId.nullish(), idempotencyKey: idempotencyKeySchema })
  .describe(`A new theme of the codebook. A codebook has at most ${themesMax} themes in use.`);

export const updateThemeSchema = themes
  .changeInput({ ...rules.optional(required), parentId: parentId.nullish() })
  .describe('Changes to a theme. A field that is left out stays as it is; null clears the wider theme.');

export const retireThemeSchema = themes
  .changeInput({})
  .describe('The theme to retire. It stays on what it was used for, and cannot be used again.');
