import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { answerBytes } from './answer-size.ts';

describe('the size of an answer', () => {
  it('is that of its text, except for escapes and other alphabets in short texts', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const bytes = Buffer.byteLength(JSON.stringify(value));
        const size = answerBytes(value, Infinity);
        expect(size).toBeGreaterThanOrEqual(bytes / 6);
        expect(size).toBeLessThanOrEqual(bytes * 2 + 4);
      }),
    );
    expect(answerBytes({ a: 'é'.repeat(1_000) }, Infinity)).toBeGreaterThanOrEqual(2_000);
    expect(answerBytes([new Date(0)], Infinity)).toBe(29);
  });

  it('is not counted beyond the maximum', () => {
    const item = { text: 'x'.repeat(1_000) };
    let read = 0;
    const items = new Proxy(
      Array.from({ length: 1_000 }, () => item),
      {},
    );
    const watched = items.map(() => ({
      get text() {
        read += 1;
        return item.text;
      },
    }));
    expect(answerBytes(watched, 50_000)).toBeGreaterThan(50_000);
    expect(read).toBeLessThan(60);
  });
});
