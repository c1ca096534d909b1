import { ConflictError } from '@rapport/core/errors.ts';
import { describe, expect, it } from 'vitest';

import { translateDatabaseError } from './database-errors.ts';

describe('translateDatabaseError', () => {
  it.each(['55P03', '40P01', '40001'])('answers %s, of pg or behind Prisma, with a conflict', (code) => {
    const failure = Object.assign(new Error('the server said no'), { code });
    for (const error of [failure, new Error('Prisma failed', { cause: failure })]) {
      const translated = translateDatabaseError(error);
      expect(translated).toBeInstanceOf(ConflictError);
      expect(translated).toMatchObject({
        message: 'Somebody else is changing this at the moment. Try again.',
        inputPath: ['input'],
      });
    }
  });

  it("answers Prisma's own code of a write conflict with a conflict", () => {
    expect(translateDatabaseError(Object.assign(new Error('busy'), { code: 'P2034' }))).toBeInstanceOf(
      ConflictError,
    );
  });

  it('leaves what nobody foresaw as it is', () => {
    const error = Object.assign(new Error('division by zero'), { code: '22012' });
    expect(translateDatabaseError(error)).toBe(error);
  });
});
