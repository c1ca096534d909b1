import { expect, test } from 'vitest';

import { columnsInput, guessedMapping } from './table-mapping.ts';

test('a mapping is guessed from the names, without case and spaces', () => {
  const columns = ['Código', 'Received on', 'TEXT', 'Area code', 'phone'];
  expect(guessedMapping(['code', 'received_on', 'text', 'area', 'channel'], columns)).toEqual({
    code: { column: '', recode: '' },
    received_on: { column: 'Received on', recode: '' },
    text: { column: 'TEXT', recode: '' },
    area: { column: '', recode: '' },
    channel: { column: '', recode: '' },
  });
});

test('columns under their own names are not sent, others with their replacements', () => {
  expect(
    columnsInput({
      code: { column: 'code', recode: '' },
      text: { column: 'Request', recode: '' },
      channel: { column: 'channel', recode: 'Phone => Hotline\n\nweb=>Online form' },
      area: { column: '', recode: 'North => N' },
    }),
  ).toEqual([
    { field: 'text', column: 'Request' },
    {
      field: 'channel',
      column: 'channel',
      recode: [
        { from: 'Phone', to: 'Hotline' },
        { from: 'web', to: 'Online form' },
      ],
    },
  ]);
});
