import { createHash } from 'node:crypto';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { canonicalJson, createSealHash, eventHash, firstPreviousHash } from './audit-seal.hash.ts';

const event = {
  id: '01920000-0000-7000-8000-000000000001',
  jurisdictionId: '01920000-0000-7000-8000-0000000000aa',
  occurredAt: new Date('2026-05-01T12:00:00.25Z'),
  actorKind: 'PERSON',
  actorSubject: 'auth0|ana',
  action: 'program.updated',
  entityType: 'Program',
  entityId: '01920000-0000-7000-8000-0000000000bb',
  detail: { to: 'ACTIVE', from: null, fields: ['título', 'b'], rows: 12, nested: { z: 1, a: true } },
  requestId: 'request-1',
};

describe('canonical JSON', () => {
  it('has one spelling for each value', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'é"\n' }], a: new Date(0), A: 1e21 })).toBe(
      '{"A":1e+21,"a":"1970-01-01T00:00:00.000Z","b":[1,{"c":"é\\"\\n","d":null}]}',
    );
    for (const value of [undefined, { a: undefined }, 1n])
      expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  it('says what was said, in any order of the keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        const shuffled = JSON.parse(JSON.stringify(value), (_key, item: unknown) =>
          typeof item === 'object' && item !== null && !Array.isArray(item)
            ? Object.fromEntries(Object.entries(item).reverse())
            : item,
        ) as unknown;
        expect(canonicalJson(shuffled)).toBe(text);
      }),
    );
  });
});

describe('the hash of an event', () => {
  it('is SHA-256 of its columns, spelled out here', () => {
    const text =
      '{"action":"program.updated","actorKind":"PERSON","actorSubject":"auth0|ana","detail":{"fields":["título","b"],"from":null,"nested":{"a":true,"z":1},"rows":12,"to":"ACTIVE"},' +
      '"entityId":"01920000-0000-7000-8000-0000000000bb","entityType":"Program","id":"01920000-0000-7000-8000-000000000001","jurisdictionId":"01920000-0000-7000-8000-0000000000aa",' +
      '"occurredAt":"2026-05-01T12:00:00.250Z","requestId":"request-1"}';
    expect(eventHash(event)).toBe(createHash('sha256').update(text).digest('hex'));
    expect(eventHash(event)).toBe('2982d9c2c304871bf6418aea35e172ec1e26b0546255c81de475a99cb2fdc444');
  });

  it('changes with every column', () => {
    const others = Object.keys(event).map((column) =>
      eventHash({ ...event, [column]: column === 'occurredAt' ? new Date(0) : 'other' }),
    );
    expect(new Set([eventHash(event), ...others]).size).toBe(Object.keys(event).length + 1);
    expect(eventHash({ ...event, detail: { ...event.detail, rows: 13 } })).not.toBe(eventHash(event));
  });
});

describe('the hash of a seal', () => {
  const head = {
    jurisdictionId: event.jurisdictionId,
    sequence: 1,
    sealedAt: new Date('2026-05-01T12:05:00Z'),
    previousHash: firstPreviousHash,
  };
  const sealed = (change: Partial<typeof head>, events: [string, string][]): string => {
    const hash = createSealHash({ ...head, ...change });
    for (const [id, eventHashOf] of events) hash.add(id, eventHashOf);
    return hash.digest();
  };

  it('is SHA-256 of its head and the lines of its events, spelled out here', () => {
    expect(firstPreviousHash).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    const text =
      `{"jurisdictionId":"${head.jurisdictionId}","previousHash":"${firstPreviousHash}","sealedAt":"2026-05-01T12:05:00.000Z","sequence":1}\n` +
      'one aa\ntwo bb\n';
    expect(
      sealed({}, [
        ['one', 'aa'],
        ['two', 'bb'],
      ]),
    ).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('changes with what it says, and with the order of its events', () => {
    const one: [string, string] = ['one', 'aa'];
    const two: [string, string] = ['two', 'bb'];
    const hashes = [
      sealed({}, [one, two]),
      sealed({}, [two, one]),
      sealed({}, [one]),
      sealed({ sequence: 2 }, [one, two]),
      sealed({ sealedAt: new Date(0) }, [one, two]),
      sealed({ previousHash: 'aa' }, [one, two]),
      sealed({ jurisdictionId: 'other' }, [one, two]),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});
