import type { Action } from '@rapport/core/permissions.ts';

/** A column that a type shows. */
export interface ShownField {
  readonly column: string;
  readonly description: string;
  /** The action that it needs besides that of the row; null for none. */
  readonly action: Action | null;
  /** The type of the row whose id is in the column; null for a value. */
  readonly refersTo: string | null;
}

const fieldsOfTypes = new Map<string, readonly ShownField[]>();

/** Registers the columns that a type shows, when it is declared. */
export function registerShownFields(typeName: string, fields: readonly ShownField[]): void {
  fieldsOfTypes.set(typeName, fields);
}

/** The columns that a type shows, in their order. */
export const shownFields = (typeName: string): readonly ShownField[] => fieldsOfTypes.get(typeName) ?? [];
