/** The path of the dashboard, with slashes at both ends. */
export const base = '/dashboard/';

/** The API has the same origin. */
export const endpoint = '/graphql';
