import { builder } from '../../builder.ts';
import { connectionTypes } from '../../lists/connection.schema.ts';
import { readConnection } from '../../lists/connection.ts';
import { registerNode } from '../../lists/node.schema.ts';
import { Program } from '../programs/program.schema.ts';
import { programFields, type ProgramRow } from '../programs/program.service.ts';
import { LegalAuthority } from './legal-authority.schema.ts';
import { authorityOf } from './legal-authority.service.ts';
import {
  programAuthorityFields,
  programAuthorityList,
  type ProgramAuthorityRow,
} from './program-authority.service.ts';

export const ProgramAuthority = builder.prismaObject('ProgramAuthority', {
  description: 'That a program rests on a legal authority.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.globalID({
      description: 'Global id.',
      resolve: (row) => ({ id: row.id, type: 'ProgramAuthority' }),
    }),
    program: t.field({
      type: Program,
      nullable: true,
      action: 'program.read',
      description: 'The program; null where it is deleted.',
      resolve: (row, _args, context) =>
        context.loaders.byId<ProgramRow>('Program', programFields, row.programId),
    }),
    legalAuthority: t.field({
      type: LegalAuthority,
      action: 'authority.read',
      description: 'The legal authority.',
      resolve: (row, _args, context) => authorityOf(context, row.legalAuthorityId),
    }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'What the authority allows or demands here.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was recorded.' }),
  }),
});

registerNode('ProgramAuthority', programAuthorityFields, 'authority.read');
const [ProgramAuthorityConnection, ProgramAuthorityEdge] = connectionTypes(
  ProgramAuthority,
  'ProgramAuthority',
);

builder.objectField(Program, 'authorities', (t) =>
  t.connection(
    {
      type: ProgramAuthority,
      action: 'authority.read',
      description: 'The legal authorities that the program rests on, the first recorded first.',
      resolve: (program, args, context) =>
        readConnection<ProgramAuthorityRow>(context, programAuthorityList(program.id), args),
    },
    ProgramAuthorityConnection,
    ProgramAuthorityEdge,
  ),
);
