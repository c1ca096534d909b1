/** The path of the site, with slashes at both ends. */
export const base = '/public/';

/** The API has the same origin. */
export const endpoint = '/graphql';
