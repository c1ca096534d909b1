import { inSystem } from '@rapport/database/system.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { parseAnchor, readSavedHeads, saveAuditHeads } from './audit-heads.ts';
import { startApiWithWorker } from './testing/survey-journey.ts';

let api: Awaited<ReturnType<typeof startApiWithWorker>>;
beforeAll(async () => {
  api = await startApiWithWorker();
});
afterAll(() => api.close());

const store = () => api.services.exports;
const at = (time: string): Date => new Date(`${time}:00Z`);
const save = (time: string) => saveAuditHeads(api.database.system, store(), at(time));
const hash = 'a'.repeat(64);

async function keys(): Promise<string[]> {
  const found: string[] = [];
  for await (const { key } of store().list('heads/')) found.push(key);
  return found;
}
beforeEach(async () => {
  for (const key of await keys()) await store().delete(key);
});

describe('saving the heads', () => {
  it('writes nothing while nothing is sealed, and then one file an hour with every head', async () => {
    expect(await save('2026-05-01T12:00')).toBe(0);
    expect(await keys()).toEqual([]);
    const [one, other] = [await api.jurisdiction(), await api.jurisdiction()];
    const { prisma } = api.database.system;
    await inSystem(api.database.system, () =>
      prisma.auditEvent.createMany({
        data: [one, other].map(({ id }) => ({
          jurisdictionId: id,
          occurredAt: new Date(Date.now() - 3_600_000),
          actorKind: 'PERSON' as const,
          actorSubject: 'ana',
          action: 'program.updated',
          entityType: 'Program',
          entityId: id,
          detail: {},
          requestId: 'r',
        })),
      }),
    );
    await api.worker.sweep();
    expect(await save('2026-05-01T12:01')).toBe(2);
    expect(await save('2026-05-01T12:59')).toBe(0);
    expect(await save('2026-05-01T13:07')).toBe(2);
    expect(await keys()).toEqual(['heads/2026-05-01T12Z.txt', 'heads/2026-05-01T13Z.txt']);
    const { anchors, hours } = await readSavedHeads(store(), at('2026-05-02T00:00'), 35);
    expect(hours).toEqual({ count: 2, first: '2026-05-01T12Z', last: '2026-05-01T13Z' });
    // The same head of two hours is one.
    expect(anchors.map(({ slug, sequence }) => [slug, sequence]).toSorted()).toEqual(
      [one.slug, other.slug].map((slug) => [slug, 1]).toSorted(),
    );
  });

  it('is part of the sweep', async () => {
    const { sweep } = await import('./sweep.ts');
    const dependencies = { ...api.services, system: api.database.system };
    expect(await sweep(dependencies)).toMatchObject({ headsSaved: 0 });
    expect(await sweep({ ...dependencies, auditHeads: store() })).toMatchObject({ headsSaved: 2 });
    expect(await sweep({ ...dependencies, auditHeads: store() })).toMatchObject({ headsSaved: 0 });
  });
});

describe('reading saved heads', () => {
  it('reads every hour of two days, the last of each day before, and nothing older', async () => {
    const saved = [
      '2026-03-01T10',
      '2026-04-20T10',
      '2026-04-28T01',
      '2026-04-28T02',
      '2026-04-29T23',
      '2026-04-30T13',
      '2026-04-30T14',
      '2026-05-01T11',
    ];
    for (const [index, hour] of saved.entries())
      await store().write(`heads/${hour}Z.txt`, Buffer.from(`elm:${index + 1}:${hash}\n`), 'text/plain');
    const { anchors, hours } = await readSavedHeads(store(), at('2026-05-01T12:30'), 35);
    expect(anchors.map(({ sequence }) => sequence)).toEqual([2, 4, 5, 6, 7, 8]);
    expect(hours).toEqual({ count: 6, first: '2026-04-20T10Z', last: '2026-05-01T11Z' });
    expect(await readSavedHeads(store(), at('2027-05-01T12:30'), 35)).toEqual({ anchors: [], hours: null });
  });

  it('refuses a file that is not one of heads', async () => {
    await store().write('heads/2026-05-01T11Z.txt', Buffer.from('elm:1:short\n'), 'text/plain');
    await expect(readSavedHeads(store(), at('2026-05-01T12:30'), 35)).rejects.toThrow(
      'heads/2026-05-01T11Z.txt',
    );
  });

  it.each(['elm:0:' + hash, 'Elm:1:' + hash, 'elm:1:' + hash.toUpperCase(), 'elm:1', ''])(
    'knows that %j is no head',
    (text) => {
      expect(parseAnchor(text)).toBeNull();
    },
  );
});
