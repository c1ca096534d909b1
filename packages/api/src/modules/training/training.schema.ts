import { nodeType } from '../../contract/node.schema.ts';
import { contains, filterOf, isSet } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy, orderOf } from '../../lists/order.schema.ts';
import { LegalAuthority } from '../authorities/legal-authority.schema.ts';
import '../staff/staff-member.schema.ts';
import { trainings } from './tables.ts';

export const Training = nodeType(trainings, {
  action: 'training.read',
  description: 'A training for staff, and who must complete it.',
  columns: {
    title: 'The title of the training.',
    code: 'The code that identifies the training in files. No other training has it.',
    description: 'A description of the training.',
    requiredPositions: 'The positions whose holders must complete it; an empty list means all staff.',
    validMonths: 'The number of months for which a completion is valid; null if it never expires.',
    retiredAt: 'When it was retired; null while it is in use.',
  },
  references: {
    legalAuthority: {
      to: LegalAuthority,
      column: 'legalAuthorityId',
      description: 'The legal authority that requires it.',
    },
  },
});

const lists = listsOf(Training, trainings);
lists.lookup('training');
lists.query('trainings', {
  description: 'The trainings of the acting jurisdiction, by title by default.',
  filter: filterOf('TrainingFilter', trainings, {
    isRetired: isSet('retiredAt', 'True for retired trainings, false for trainings in use.'),
    titleContains: contains('title', 'The title contains this text; case and accents do not matter.'),
  }),
  order: orderOf(trainings, orderBy(trainings, 'title', 'asc'), {
    TITLE: ['title', 'The title, alphabetically.'],
    CREATED_AT: ['createdAt', 'When it was recorded.'],
  }),
});
