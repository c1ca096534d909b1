import { mutation } from '../../contract/mutation.schema.ts';
import { createThemeSchema, retireThemeSchema, updateThemeSchema } from './theme.input.ts';
import { Theme } from './theme.schema.ts';
import { createTheme, retireTheme, updateTheme } from './theme.service.ts';

mutation('createTheme', {
  action: 'theme.write',
  description: 'Adds a theme to the codebook.',
  input: createThemeSchema,
  payload: Theme,
  run: createTheme,
});

mutation('updateTheme', {
  action: 'theme.write',
  description: 'Changes a theme.',
  input: updateThemeSchema,
  payload: Theme,
  run: updateTheme,
});

mutation('retireTheme', {
  action: 'theme.write',
  description: 'Takes a theme out of use. Its codings stay.',
  input: retireThemeSchema,
  payload: Theme,
  run: retireTheme,
});
