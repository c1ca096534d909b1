import { EvidenceStatus } from '@rapport/database/generated/prisma/enums.ts';
import { describe, expect, it } from 'vitest';

import { evidenceIssue } from './case-study.rules.ts';

describe('a claim about evidence', () => {
  it.each(Object.values(EvidenceStatus))('that is %s stands with a source', (status) => {
    expect(evidenceIssue(status, 1)).toBeNull();
  });

  it.each(['EFFECTIVE', 'PROMISING', 'MIXED', 'NO_EFFECT'] as const)(
    'that is %s needs a source',
    (status) => {
      expect(evidenceIssue(status, 0)).toBe(
        `A case study whose evidence is ${status} must cite at least one published source. Without one it is NOT_EVALUATED.`,
      );
    },
  );

  it('that no evaluation exists needs no source', () => {
    expect(evidenceIssue('NOT_EVALUATED', 0)).toBeNull();
  });
});
