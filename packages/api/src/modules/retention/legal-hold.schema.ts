import { nameField, nodeType } from '../../contract/node.schema.ts';
import { newestFirst } from '../../lists/connection.ts';
import { filterOf, isSet } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderOf } from '../../lists/order.schema.ts';
import { Program } from '../programs/program.schema.ts';
import { legalHoldDescriptions } from './legal-hold.input.ts';
import { legalHolds } from './tables.ts';

const { program, ...columns } = legalHoldDescriptions;
const placedAt = 'When it was placed.';

export const LegalHold = nodeType(legalHolds, {
  action: 'legalHold.read',
  description:
    'A legal hold. Until it is released, no person and no retention rule can delete a record that it covers.',
  columns: {
    ...columns,
    releasedAt: 'When it was released; null while it is in force.',
    createdAt: false,
    updatedAt: false,
  },
  references: {
    program: {
      to: Program,
      column: 'programId',
      description: `${program} Also null while the program is deleted.`,
    },
  },
  fields: (t) => ({
    isLimitedToProgram: t.boolean({
      description: 'True if it covers only the records of one program.',
      extensions: { columns: ['programId'] },
      resolve: ({ programId }) => programId !== null,
    }),
    placedBy: t.exposeString('placedBySubject', {
      description: 'The person who placed it, as named in the audit trail.',
    }),
    placedByName: nameField(t, 'placedBySubject', { shownAs: 'placedBy' }),
    placedAt: t.expose('createdAt', { type: 'DateTime', description: placedAt }),
    releasedBy: t.exposeString('releasedBySubject', {
      nullable: true,
      description: 'The person who released it; null while it is in force.',
    }),
    releasedByName: nameField(t, 'releasedBySubject', { shownAs: 'releasedBy' }),
  }),
});

listsOf(LegalHold, legalHolds).query('legalHolds', {
  description: 'The legal holds of the acting jurisdiction, newest first by default.',
  filter: filterOf('LegalHoldFilter', legalHolds, {
    isReleased: isSet('releasedAt', 'True for released holds, false for holds in force.'),
  }),
  order: orderOf(legalHolds, newestFirst, { PLACED_AT: ['createdAt', placedAt] }),
});
