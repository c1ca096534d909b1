/** Where the dashboard is served, with slashes at both ends. */
export const base = '/dashboard/';

/** The API stands at the same origin. */
export const endpoint = '/graphql';
