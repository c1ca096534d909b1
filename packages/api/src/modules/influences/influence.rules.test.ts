import { expect, test } from 'vitest';

import { repeatedSources } from './influence.rules.ts';

test('a source is repeated where the same activity or the same concern was named before', () => {
  expect(repeatedSources([{ activityId: 'a' }, { communityConcernId: 'a' }, { activityId: 'b' }])).toEqual(
    [],
  );
  expect(
    repeatedSources([
      { activityId: 'a' },
      { activityId: 'a' },
      { communityConcernId: 'a' },
      { communityConcernId: 'a' },
      { activityId: 'a' },
    ]),
  ).toEqual([1, 3, 4]);
});
