import { describe, expect, it } from 'vitest';

import { auditDetails } from './audit-event.rules.ts';

describe('the detail of an audit event', () => {
  it('is pairs of a name and a text, by name', () => {
    expect(
      auditDetails(
        { to: 'ACTIVE', from: null, fields: ['title', 'endsOn'], rows: 12, isDryRun: false },
        true,
      ),
    ).toEqual([
      { name: 'fields', value: 'title, endsOn' },
      { name: 'from', value: null },
      { name: 'isDryRun', value: 'false' },
      { name: 'rows', value: '12' },
      { name: 'to', value: 'ACTIVE' },
    ]);
  });

  it('has no numbers of rows of files or people of cohorts for people who cannot read responses', () => {
    const counts = { rows: 12, rowsRead: 12, rowsImported: 11, rowsDone: 3, people: 4, issueCount: 1 };
    expect(auditDetails(counts, false)).toEqual([{ name: 'issueCount', value: '1' }]);
  });

  it('may be empty', () => {
    expect(auditDetails({}, true)).toEqual([]);
  });

  it.each([null, 'text', [], { nested: { deep: 1 } }])('is refused where it is %j', (detail) => {
    expect(() => auditDetails(detail, true)).toThrow();
  });
});
