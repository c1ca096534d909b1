import type { AuditAnchor } from '@rapport/database/audit-seal.verifier.ts';
import type { Database } from '@rapport/database/database.ts';
import { inSystem } from '@rapport/database/system.ts';
import type { ObjectStore } from '@rapport/storage/object-store.ts';

/**
 * The heads of all audit trails, saved where no administrator of the database can change them. Each hour has a file with a line `slug:sequence:hash` for each jurisdiction that has a
 * seal. Somebody who rewrites a trail in the database cannot rewrite the files of earlier hours, so the trail no longer has the seals that they name.
 */
const prefix = 'heads/';
const hourMilliseconds = 3_600_000;
/** Every file of these hours is compared, and the last file of each day before. */
const recentHours = 48;

/** The key of the file of an hour, such as `heads/2026-11-28T14Z.txt`. In the order of time. */
const keyOf = (moment: Date): string => `${prefix}${moment.toISOString().slice(0, 13)}Z.txt`;

const anchorLine = /^([a-z0-9-]+):([1-9][0-9]{0,8}):([0-9a-f]{64})$/;

/** Reads `slug:sequence:hash`; null for any other text. */
export function parseAnchor(text: string): AuditAnchor | null {
  const [, slug, sequence, hash] = anchorLine.exec(text) ?? [];
  return slug === undefined || hash === undefined ? null : { slug, sequence: Number(sequence), hash };
}

/** Saves the heads once an hour. `system` is connected as rapport_system. Returns the number of heads that it saved: 0 if this hour has its file, or if nothing is sealed. */
export async function saveAuditHeads(system: Database, store: ObjectStore, now: Date): Promise<number> {
  const key = keyOf(now);
  if (await store.head(key)) return 0;
  const heads = await inSystem(
    system,
    () => system.prisma.$queryRaw<AuditAnchor[]>`
      select j.slug, h.sequence, h.hash from audit_head h join jurisdiction j on j.id = h.jurisdiction_id
       where h.sequence > 0 order by j.slug`,
  );
  if (heads.length === 0) return 0;
  const lines = heads.map(({ slug, sequence, hash }) => `${slug}:${sequence}:${hash}\n`);
  await store.write(key, Buffer.from(lines.join('')), 'text/plain; charset=utf-8');
  return heads.length;
}

/** Heads that were saved, without repetitions. */
export interface SavedHeads {
  anchors: AuditAnchor[];
  /** The hours of the files that were read, the first and the last as `2026-11-28T14Z`; null if there is no file. */
  hours: { count: number; first: string; last: string } | null;
}

/** Reads the heads that were saved in the days before a moment. Throws for a file that is not one of heads. */
export async function readSavedHeads(store: ObjectStore, now: Date, days: number): Promise<SavedHeads> {
  const since = keyOf(new Date(now.getTime() - days * 24 * hourMilliseconds));
  const recent = keyOf(new Date(now.getTime() - recentHours * hourMilliseconds));
  const keys: string[] = [];
  for await (const { key } of store.list(prefix)) {
    if (key < since) continue;
    const isSameDay = key.slice(0, prefix.length + 10) === keys.at(-1)?.slice(0, prefix.length + 10);
    if (isSameDay && key < recent) keys.pop();
    keys.push(key);
  }
  const anchors = new Map<string, AuditAnchor>();
  for (const key of keys) {
    const chunks: Buffer[] = [];
    for await (const chunk of await store.openRead(key)) chunks.push(chunk as Buffer);
    for (const line of Buffer.concat(chunks).toString().trimEnd().split('\n')) {
      const anchor = parseAnchor(line);
      if (!anchor)
        throw new Error(`The file ${key} of saved heads has a line that is not slug:sequence:hash`);
      anchors.set(line, anchor);
    }
  }
  const hourOf = (key: string): string => key.slice(prefix.length, -'.txt'.length);
  const [first] = keys;
  const last = keys.at(-1);
  return {
    anchors: [...anchors.values()],
    hours:
      first === undefined || last === undefined
        ? null
        : { count: keys.length, first: hourOf(first), last: hourOf(last) },
  };
}
