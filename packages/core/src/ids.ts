const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** True for a UUID in lower case, as the database writes it. */
export function isUuid(text: string): boolean {
  return uuidForm.test(text);
}

/** A Relay global id: the type and the row's UUID. An id of the wrong type can be recognized. */
export function encodeGlobalId(typeName: string, id: string): string {
  return Buffer.from(`${typeName}:${id}`).toString('base64url');
}

/** Reads a global id. Returns null if the text is not one. */
export function decodeGlobalId(globalId: string): { typeName: string; id: string } | null {
  const text = Buffer.from(globalId, 'base64url').toString('utf8');
  const separator = text.indexOf(':');
  if (separator < 1) return null;
  const id = text.slice(separator + 1);
  return isUuid(id) ? { typeName: text.slice(0, separator), id } : null;
}
