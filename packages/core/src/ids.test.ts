import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { decodeGlobalId, encodeGlobalId, isUuid } from './ids.ts';

const typeNames = fc.stringMatching(/^[A-Z][A-Za-z]{0,30}$/);

describe('a global id', () => {
  it('returns its type and row', () => {
    fc.assert(
      fc.property(typeNames, fc.uuid(), (typeName, id) => {
        expect(decodeGlobalId(encodeGlobalId(typeName, id))).toEqual({ typeName, id });
      }),
    );
  });

  it('is different for each type and row', () => {
    fc.assert(
      fc.property(typeNames, fc.uuid(), typeNames, fc.uuid(), (type, id, otherType, otherId) => {
        fc.pre(type !== otherType || id !== otherId);
        expect(encodeGlobalId(type, id)).not.toBe(encodeGlobalId(otherType, otherId));
      }),
    );
  });

  it('has no other form', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String()), (text) => {
        expect(decodeGlobalId(text)).toBeNull();
      }),
    );
    const encode = (text: string): string => Buffer.from(text).toString('base64url');
    for (const text of [
      ':01920000-0000-7000-8000-000000000001',
      'Program:',
      'Program:7',
      'Program:01920000-0000-7000-8000-00000000000G',
      'Program:01920000-0000-7000-8000-0000000000AB',
      'Program:01920000-0000-7000-8000-000000000001\n',
      "Program:01920000-0000-7000-8000-000000000001'; drop table program",
      'Program:x:01920000-0000-7000-8000-000000000001',
    ]) {
      expect(decodeGlobalId(encode(text)), text).toBeNull();
    }
  });
});

describe('a UUID', () => {
  it('is in lower case, as the database writes it', () => {
    expect(isUuid('01920000-0000-7000-8000-00000000000a')).toBe(true);
    for (const text of ['', '01920000-0000-7000-8000-00000000000A', '0192000000007000800000000000000a']) {
      expect(isUuid(text)).toBe(false);
    }
  });
});
