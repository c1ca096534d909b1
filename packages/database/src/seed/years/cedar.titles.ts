/** Titles that several parts of Cedar County's year refer to. */
export const forums = 'Neighborhood Listening Forums';
export const school = 'Know Your Rights at School';
export const fair = 'Victim Services Resource Fair';
export const diversion = 'First-Offense Diversion';
