import type { OfficeOverviewQuery } from '@rapport/client/generated/hooks.ts';

/** The state of an office, as its start page shows it. */
export type Overview = OfficeOverviewQuery;
