import { DomainError, ValidationError } from '@rapport/core/errors.ts';

import type { Context } from '../../context.ts';
import { draftEquityTable } from './equity.service.ts';

/** The result of a dry run of `freezeEquityTable`. */
export interface EquityCheck {
  /** The reasons why the view cannot be created now; empty if it can. */
  problems: string[];
  draft: Awaited<ReturnType<typeof draftEquityTable>> | null;
}

/** Checks whether an equity view can be created, and creates nothing. */
export async function checkEquityTable(
  context: Context,
  input: Parameters<typeof draftEquityTable>[1],
): Promise<EquityCheck> {
  try {
    return { problems: [], draft: await draftEquityTable(context, input) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const problems =
      error instanceof ValidationError ? error.issues.map(({ message }) => message) : [error.message];
    return { problems, draft: null };
  }
}
