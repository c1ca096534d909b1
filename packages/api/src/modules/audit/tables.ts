import { table } from '../../tables/table.ts';

export const auditEvents = table('AuditEvent', 'audit event');
