import { table } from '../../tables/table.ts';

export const legalAuthorities = table('LegalAuthority', 'legal authority');
export const programAuthorities = table('ProgramAuthority', 'legal authority of the program', {
  plural: 'legal authorities of programs',
});
