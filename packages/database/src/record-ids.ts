import { randomBytes } from 'node:crypto';

/**
 * The id of a record that was created at a time: a UUIDv7, which begins with the milliseconds since 1970. Records that are created
 * now get theirs from the database; this is for records with a history, because `created_at` is read from the id.
 */
export function uuidv7At(time: Date): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(time.getTime(), 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The lowest id of a record that was created at a time or later. */
export function firstUuidv7At(time: Date): string {
  const milliseconds = time.getTime().toString(16).padStart(12, '0');
  return `${milliseconds.slice(0, 8)}-${milliseconds.slice(8)}-7000-8000-000000000000`;
}
