import { table } from '../../tables/table.ts';

export const staffMembers = table('StaffMember', 'staff member');
export const programStaff = table('ProgramStaff', 'staff assignment');
