import { expect, test } from 'vitest';

import { repeatedSources } from './policy-change.rules.ts';

test('a source is repeated where the same activity or the same feedback item was named before', () => {
  expect(repeatedSources([{ activityId: 'a' }, { feedbackItemId: 'a' }, { activityId: 'b' }])).toEqual([]);
  expect(
    repeatedSources([
      { activityId: 'a' },
      { activityId: 'a' },
      { feedbackItemId: 'a' },
      { feedbackItemId: 'a' },
      { activityId: 'a' },
    ]),
  ).toEqual([1, 3, 4]);
});
