import type { RecidivismEvent, RecidivismVerdict } from '@rapport/client/generated/hooks.ts';

export const cohortEvents: Record<RecidivismEvent, string> = {
  ARREST: 'New arrest',
  CHARGE: 'New charge',
  CONVICTION: 'New conviction',
  INCARCERATION: 'New incarceration',
};

export const verdictMethods: Record<RecidivismVerdict, string> = {
  DIFFERENCE: 'Difference of the shares',
  RISK_RATIO: 'Ratio of the shares',
  LOG_RANK: 'Log-rank test of the curves',
};

export const windows = { 12: '12 months', 24: '24 months', 36: '36 months' } as const;
