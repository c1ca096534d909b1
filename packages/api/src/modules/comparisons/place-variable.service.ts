import { ValidationError } from '@rapport/core/errors.ts';
import type { output } from 'zod';

import type { Context } from '../../context.ts';
import type { createPlaceVariableSchema, removePlaceVariableSchema } from './place-variable.input.ts';
import { placeVariables } from './tables.ts';

/** The variable that every comparison has: the residents of the offices' counties. */
export const populationCode = 'population';

type Figures = output<typeof createPlaceVariableSchema>['figures'];

/** Records a variable of offices. */
export async function createPlaceVariable(context: Context, input: output<typeof createPlaceVariableSchema>) {
  const { idempotencyKey: _key, figures, ...columns } = input;
  if (input.code === populationCode) {
    const message = 'Every comparison has the variable population. Choose another code.';
    throw new ValidationError([{ path: ['input', 'code'], message }]);
  }
  requireLogarithms(input.scale, figures);
  await placeVariables.requireUnique(context, 'code', input.code);
  return placeVariables.create(context, { ...columns, ...columnsOf(figures) });
}

/** Removes a variable. */
export async function removePlaceVariable(context: Context, input: output<typeof removePlaceVariableSchema>) {
  return placeVariables.remove(context, await placeVariables.lockVersion(context, input), ['input', 'id']);
}

const columnsOf = (figures: Figures) => ({
  officeSlugs: figures.map(({ officeSlug }) => officeSlug),
  figures: figures.map(({ figure }) => figure),
});

/** Refuses figures of a logarithmic variable that have no logarithm. */
function requireLogarithms(scale: 'LINEAR' | 'LOG', figures: Figures): void {
  const index = figures.findIndex(({ figure }) => scale === 'LOG' && !(figure > 0));
  if (index < 0) return;
  const message = `The figure of ${figures[index]?.officeSlug ?? ''} is not over 0, and a LOG variable needs that.`;
  throw new ValidationError([{ path: ['input', 'figures', index, 'figure'], message }]);
}
