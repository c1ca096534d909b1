import { builder } from '../builder.ts';

export const SortDirection = builder.enumType('SortDirection', {
  description: 'Which end of an ordering comes first.',
  values: {
    ASCENDING: { description: 'Smallest, earliest or first in the alphabet.', value: 'asc' },
    DESCENDING: { description: 'Largest, latest or last in the alphabet.', value: 'desc' },
  } as const,
});
