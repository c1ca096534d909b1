import { builder } from '../../builder.ts';
import { enumOfNames } from '../../contract/enum.schema.ts';
import { partNames, type DefinitionDifference } from './definition-changes.rules.ts';

const DefinitionPartEnum = enumOfNames(
  'DefinitionPart',
  'A part of the definition of an indicator.',
  partNames,
);

export const DefinitionDifferenceType = builder
  .objectRef<DefinitionDifference>('DefinitionDifference')
  .implement({
    description: 'A part of a definition that differs from the revision before.',
    fields: (t) => ({
      part: t.field({ type: DefinitionPartEnum, description: 'The part.', resolve: ({ part }) => part }),
      itemCode: t.exposeString('itemCode', {
        nullable: true,
        description: 'The code of the inclusion, exclusion or question; null for other parts.',
      }),
      from: t.exposeString('from', {
        nullable: true,
        description: 'The text in the revision before; null if it did not have the part.',
      }),
      to: t.exposeString('to', {
        nullable: true,
        description: 'The text in this revision; null if it does not have the part.',
      }),
    }),
  });
