import type { RateLimits } from '@rapport/core/limits.ts';

const many = 1e12;
const budget = { pointsMax: many, pointsPerSecond: many };

/** For tests and measurements, which send everything as one person. */
export const unlimitedRates: RateLimits = {
  slots: many,
  tenantSlots: many,
  principalSlots: many,
  anonymousSlots: many,
  waitingMax: 0,
  waitMilliseconds: 0,
  principal: budget,
  tenant: budget,
  anonymous: budget,
};
