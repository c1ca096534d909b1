import type { OperatorCommand } from './command.ts';
import { migrationStatusCommand } from './migration-status.command.ts';
import { onboardCommand } from './onboard.command.ts';
import { rebuildRollupsCommand, verifyRollupsCommand } from './rollups.command.ts';
import { verifyAuditCommand } from './verify-audit.command.ts';

/** Every command of an operator, by the name of its npm script. */
export const operatorCommands = {
  onboard: onboardCommand,
  'verify-audit': verifyAuditCommand,
  'verify-rollups': verifyRollupsCommand,
  'rebuild-rollups': rebuildRollupsCommand,
  'migration-status': migrationStatusCommand,
} as const satisfies Record<string, OperatorCommand>;

export type OperatorCommandName = keyof typeof operatorCommands;
