import { describe, expect, it } from 'vitest';

import { auditDetails } from './audit-event.rules.ts';

describe('the detail of an audit event', () => {
  it('is pairs of a name and a text, by name', () => {
    expect(
      auditDetails({ to: 'ACTIVE', from: null, fields: ['title', 'endsOn'], rows: 12, isDryRun: false }),
    ).toEqual([
      { name: 'fields', value: 'title, endsOn' },
      { name: 'from', value: null },
      { name: 'isDryRun', value: 'false' },
      { name: 'rows', value: '12' },
      { name: 'to', value: 'ACTIVE' },
    ]);
  });

  it('may be empty', () => {
    expect(auditDetails({})).toEqual([]);
  });

  it.each([null, 'text', [], { nested: { deep: 1 } }])('is refused where it is %j', (detail) => {
    expect(() => auditDetails(detail)).toThrow();
  });
});
