import type { FeedbackItemFilter } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { useAreaOptions, useChannelOptions, useStaffOptions } from '../shared/choices.ts';
import { SelectField, TextField } from '../shared/fields.tsx';
import { feedbackPriorities, feedbackStatuses, isOneOf, optionsOf } from '../shared/labels.ts';
import { useCan } from '../viewer.context.ts';

const names = ['text', 'status', 'priority', 'channel', 'area', 'assignee', 'due'] as const;
export const feedbackFilterNames = names;
type Filters = Readonly<Record<(typeof names)[number], string>>;

/**
 * The filter of the API. Without a choice, the items are open: those with a decision need no answer. Duplicates
 * are left out, because the item that is kept answers for them. A search for words finds them, too.
 */
export function feedbackFilterOf(filters: Filters): FeedbackItemFilter {
  const { text, status, priority, channel, area, assignee, due } = filters;
  return {
    ...(text.trim() === '' ? { isDuplicate: false } : { text }),
    ...(isOneOf(feedbackStatuses, status) ? { statuses: [status] } : {}),
    ...(status === '' ? { isOpen: true } : {}),
    ...(isOneOf(feedbackPriorities, priority) ? { priorities: [priority] } : {}),
    ...(channel === '' ? {} : { feedbackChannelId: channel }),
    ...(area === '' ? {} : { areaId: area }),
    ...(assignee === 'NOBODY' ? { isAssigned: false } : assignee === '' ? {} : { assigneeId: assignee }),
    ...(due === 'overdue' ? { isOverdue: true } : {}),
  };
}

interface FeedbackFiltersProps {
  filters: Filters;
  setFilter: (name: keyof Filters, value: string) => void;
}

export function FeedbackFilters({ filters, setFilter }: FeedbackFiltersProps): ReactNode {
  const canReadStaff = useCan('staff.read');
  const areas = useAreaOptions();
  const channels = useChannelOptions();
  const { options: staff, mine } = useStaffOptions(canReadStaff);
  const fields: readonly (readonly [keyof Filters, string, readonly (readonly [string, string])[]])[] = [
    ['status', 'Status', [['', 'All open'], ['ANY', 'Any'], ...optionsOf(feedbackStatuses)]],
    ['priority', 'Priority', optionsOf(feedbackPriorities)],
    ['channel', 'Channel', channels],
    ['area', 'Area', areas],
    [
      'assignee',
      'Assigned to',
      [
        ...(mine === null ? [] : [[mine, 'Me'] as const]),
        ['NOBODY', 'Nobody'],
        ...staff.filter(([id]) => id !== mine),
      ],
    ],
    ['due', 'Answer', [['overdue', 'Overdue']]],
  ];
  return (
    <form role="search" className="filters" onSubmit={(event) => event.preventDefault()}>
      <TextField
        label="Words"
        hint="In the summary or the resident's words."
        name="text"
        value={filters.text}
        onChange={(value) => setFilter('text', value)}
      />
      {fields.map(([name, label, options]) => (
        <SelectField
          key={name}
          label={label}
          name={name}
          value={filters[name]}
          options={name === 'status' ? options : [['', 'Any'], ...options]}
          onChange={(value) => setFilter(name, value)}
        />
      ))}
    </form>
  );
}
