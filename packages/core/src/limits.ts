/** What one request may ask for. Each limit is named in the error of whoever exceeds it. */
export interface RequestLimits {
  /** Bytes of the request's body. */
  bodyBytesMax: number;
  /** Lexical tokens of the document. */
  tokensMax: number;
  /** Levels of nested selection, fragments followed. */
  depthMax: number;
  /** Aliased fields, and fields asked for again and again under one name, fragments followed. */
  aliasesMax: number;
  /** Directives, fragments followed. */
  directivesMax: number;
  /** Root fields of one operation. */
  rootFieldsMax: number;
  /** Items of any list in the document or its variables, whatever it is for; many inputs take fewer. */
  listItemsMax: number;
  /** Estimated rows that the operation may touch; see docs/api.md. */
  costMax: number;
}

export const defaultRequestLimits: RequestLimits = {
  bodyBytesMax: 256 * 1024,
  tokensMax: 4_000,
  depthMax: 14,
  aliasesMax: 60,
  directivesMax: 50,
  rootFieldsMax: 20,
  listItemsMax: 1_000,
  costMax: 10_000,
};

/** Rows on a page: at most, and when the caller does not say. */
export const pageSizeMax = 100;
export const pageSizeDefault = 20;

/** Characters of the texts that people type. */
export const titleCharactersMax = 200;
export const textCharactersMax = 10_000;
export const webAddressCharactersMax = 2_000;

/** One file of an import: at most 512 MiB. */
export const uploadBytesMax = 512 * 1024 * 1024;
export const uploadLinkSeconds = 15 * 60;
export const downloadLinkSeconds = 5 * 60;
export const exportRetentionDays = 7;

/** Row errors that an import keeps; it goes on counting beyond them. */
export const importIssuesMax = 1_000;

/** How long a deleted record can be restored. */
export const restoreWindowDays = 30;
