import { nodeType } from '../../contract/node.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy } from '../../lists/order.schema.ts';
import { Program } from '../programs/program.schema.ts';
import { LegalAuthority } from './legal-authority.schema.ts';
import { programAuthorities } from './tables.ts';

const ProgramAuthority = nodeType(programAuthorities, {
  action: 'authority.read',
  description: 'A legal authority that a program cites.',
  columns: {
    note: 'The permission or requirement that applies here.',
    updatedAt: false,
    version: false,
  },
  references: {
    program: {
      to: Program,
      column: 'programId',
      isNullable: true,
      description: 'The program; null if it was deleted.',
    },
    legalAuthority: { to: LegalAuthority, column: 'legalAuthorityId', description: 'The legal authority.' },
  },
});

listsOf(ProgramAuthority, programAuthorities).under(Program, 'authorities', 'programId', {
  description: 'The legal authorities that the program cites, oldest citation first.',
  orderBy: orderBy(programAuthorities, 'createdAt', 'asc'),
});
