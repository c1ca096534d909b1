/** The limits of one request. The error for an exceeded limit names it. */
export interface RequestLimits {
  /** Bytes of the request's body. */
  bodyBytesMax: number;
  /** Lexical tokens of the document. */
  tokensMax: number;
  /** Levels of nested selection, including fragments. */
  depthMax: number;
  /** Levels of selection below `__schema` and `__type`: tools that read the schema need more. */
  introspectionDepthMax: number;
  /** Levels of nested brackets in the document, and of nested values in its variables. */
  nestingMax: number;
  /** Operations in one document. One of them runs. */
  operationsMax: number;
  /** Aliased fields and repeated fields of the same name, including fragments. */
  aliasesMax: number;
  /** Directives, including fragments. */
  directivesMax: number;
  /** Root fields of one operation. */
  rootFieldsMax: number;
  /** Items of any list in the document or its variables. Many inputs have a lower limit. */
  listItemsMax: number;
  /** Points of estimated work; see docs/api.md. */
  costMax: number;
  /** Bytes of the answer, before compression. Lambda refuses six million. */
  answerBytesMax: number;
}

export const defaultRequestLimits: RequestLimits = {
  bodyBytesMax: 256 * 1024,
  tokensMax: 4_000,
  depthMax: 14,
  introspectionDepthMax: 20,
  nestingMax: 100,
  operationsMax: 50,
  aliasesMax: 60,
  directivesMax: 50,
  rootFieldsMax: 20,
  listItemsMax: 1_000,
  costMax: 10_000,
  answerBytesMax: 5_000_000,
};

const limitNames: Record<keyof RequestLimits, string> = {
  bodyBytesMax: 'bytes of the body, or of the address',
  tokensMax: 'tokens of the document',
  depthMax: 'levels of nested fields',
  introspectionDepthMax: 'levels of nested fields in `__schema` and `__type`',
  nestingMax: 'levels of nested brackets, in the document and in the variables',
  operationsMax: 'operations in one document',
  aliasesMax: 'aliases or repeated fields',
  directivesMax: 'directives',
  rootFieldsMax: 'root fields',
  listItemsMax: 'items in any list of the inputs',
  costMax: 'points of cost',
  answerBytesMax: 'bytes of the answer, before compression',
};

/** The limits of a request with their names, for the documentation. */
export const readableLimits: readonly (readonly [name: string, maximum: string])[] = Object.entries(
  defaultRequestLimits,
).map(([key, maximum]) => [limitNames[key as keyof RequestLimits], Number(maximum).toLocaleString('en-US')]);

/** Points that can be spent at once, and how fast they come back. */
export interface PointBudget {
  pointsMax: number;
  pointsPerSecond: number;
}

/** The limits of all requests of a process together, so that nobody keeps others from their share. */
export interface RateLimits {
  /** Requests that run at once: as many as there are connections to the database. */
  slots: number;
  /** The maximum for one jurisdiction, and for one person or API key. */
  tenantSlots: number;
  principalSlots: number;
  /** Requests without a credential that is known to be good that run at once. */
  anonymousSlots: number;
  /** Requests of one person or API key that wait for their turn, and how long. */
  waitingMax: number;
  waitMilliseconds: number;
  principal: PointBudget;
  tenant: PointBudget;
  /** All requests without a credential together. */
  anonymous: PointBudget;
}

/** The rate limits of a process with so many connections to the database. */
export function rateLimitsFor(connectionsMax: number): RateLimits {
  return {
    slots: connectionsMax,
    tenantSlots: Math.max(1, Math.floor(connectionsMax * 0.6)),
    principalSlots: Math.max(1, Math.floor(connectionsMax * 0.4)),
    anonymousSlots: Math.max(1, Math.floor(connectionsMax * 0.2)),
    waitingMax: 20,
    waitMilliseconds: 1_500,
    principal: { pointsMax: 60_000, pointsPerSecond: 4_000 },
    tenant: { pointsMax: 120_000, pointsPerSecond: 10_000 },
    anonymous: { pointsMax: 60_000, pointsPerSecond: 5_000 },
  };
}

/** Bytes of parsed and compiled documents that a process keeps. */
export const documentCacheBytesMax = 64 * 1024 * 1024;

/** Rows on a page: the maximum and the default. */
export const pageSizeMax = 100;
export const pageSizeDefault = 20;

/** Characters of typed text. */
export const choiceCodeCharactersMax = 64;
export const titleCharactersMax = 200;
export const textCharactersMax = 10_000;
/** Characters of the reason of a confirmation. */
export const reasonCharactersMax = 500;
export const webAddressCharactersMax = 2_000;

/** The size of an imported file: at most 512 MiB. */
export const uploadBytesMax = 512 * 1024 * 1024;
export const uploadLinkSeconds = 15 * 60;
export const downloadLinkSeconds = 5 * 60;
export const exportRetentionDays = 7;

/** Row errors that an import keeps. It counts the others. */
export const importIssuesMax = 1_000;

/** The time in which a deleted record can be restored. */
export const restoreWindowDays = 30;
