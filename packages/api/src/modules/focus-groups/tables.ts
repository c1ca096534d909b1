import { table } from '../../tables/table.ts';

export const themes = table('Theme', 'theme');
export const focusGroups = table('FocusGroup', 'focus group');
export const focusGroupSessions = table('FocusGroupSession', 'session of the focus group', {
  plural: 'sessions of focus groups',
});
export const focusGroupParticipants = table('FocusGroupParticipant', 'participant of the session', {
  plural: 'participants of sessions',
});
export const excerpts = table('Excerpt', 'excerpt');
export const codings = table('Coding', 'coding');
