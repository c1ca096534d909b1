import { actions } from '@rapport/core/permissions.ts';
import { describe, expect, it } from 'vitest';

import { createAccessNotes } from './access-notes.ts';

describe('the notes of a request', () => {
  it('keep twenty denials, each action once and with its first field', () => {
    const notes = createAccessNotes();
    for (const action of [...actions, ...actions]) notes.denied(action, `Query.${action}`);
    notes.denied('program.read', 'Query.other');
    expect([...notes.denials]).toEqual(actions.slice(0, 20).map((action) => [action, `Query.${action}`]));
  });

  it('count every row of a field and name the first hundred, each once', () => {
    const notes = createAccessNotes();
    const ids = Array.from({ length: 70 }, (_, index) => `id-${index}`);
    const read = { event: 'response.read', entityType: 'Response', field: 'A.b', count: 70, ids };
    notes.read(read);
    notes.read(read);
    notes.read({ ...read, ids: ids.map((id) => `more-${id}`) });
    notes.read({ ...read, field: 'A.c' });
    expect(notes.reads.map(({ field, count, ids: named }) => [field, count, named.size])).toEqual([
      ['A.b', 210, 100],
      ['A.c', 70, 70],
    ]);
  });
});
