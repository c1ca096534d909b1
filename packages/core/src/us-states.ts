/** No real state has these codes. The demonstration and the templates use them. */
const demonstration = ['ZZ', '99', 'Demonstration State'] as const;

/** The states, the District of Columbia and the territories with a prosecutor: USPS code, FIPS code, name. */
const rows = [
  ['AL', '01', 'Alabama'],
  ['AK', '02', 'Alaska'],
  ['AZ', '04', 'Arizona'],
  ['AR', '05', 'Arkansas'],
  ['CA', '06', 'California'],
  ['CO', '08', 'Colorado'],
  ['CT', '09', 'Connecticut'],
  ['DE', '10', 'Delaware'],
  ['DC', '11', 'District of Columbia'],
  ['FL', '12', 'Florida'],
  ['GA', '13', 'Georgia'],
  ['HI', '15', 'Hawaii'],
  ['ID', '16', 'Idaho'],
  ['IL', '17', 'Illinois'],
  ['IN', '18', 'Indiana'],
  ['IA', '19', 'Iowa'],
  ['KS', '20', 'Kansas'],
  ['KY', '21', 'Kentucky'],
  ['LA', '22', 'Louisiana'],
  ['ME', '23', 'Maine'],
  ['MD', '24', 'Maryland'],
  ['MA', '25', 'Massachusetts'],
  ['MI', '26', 'Michigan'],
  ['MN', '27', 'Minnesota'],
  ['MS', '28', 'Mississippi'],
  ['MO', '29', 'Missouri'],
  ['MT', '30', 'Montana'],
  ['NE', '31', 'Nebraska'],
  ['NV', '32', 'Nevada'],
  ['NH', '33', 'New Hampshire'],
  ['NJ', '34', 'New Jersey'],
  ['NM', '35', 'New Mexico'],
  ['NY', '36', 'New York'],
  ['NC', '37', 'North Carolina'],
  ['ND', '38', 'North Dakota'],
  ['OH', '39', 'Ohio'],
  ['OK', '40', 'Oklahoma'],
  ['OR', '41', 'Oregon'],
  ['PA', '42', 'Pennsylvania'],
  ['RI', '44', 'Rhode Island'],
  ['SC', '45', 'South Carolina'],
  ['SD', '46', 'South Dakota'],
  ['TN', '47', 'Tennessee'],
  ['TX', '48', 'Texas'],
  ['UT', '49', 'Utah'],
  ['VT', '50', 'Vermont'],
  ['VA', '51', 'Virginia'],
  ['WA', '53', 'Washington'],
  ['WV', '54', 'West Virginia'],
  ['WI', '55', 'Wisconsin'],
  ['WY', '56', 'Wyoming'],
  ['AS', '60', 'American Samoa'],
  ['GU', '66', 'Guam'],
  ['MP', '69', 'Northern Mariana Islands'],
  ['PR', '72', 'Puerto Rico'],
  ['VI', '78', 'U.S. Virgin Islands'],
  demonstration,
] as const;

/** The state of the demonstration, which does not exist. */
export const demonstrationState = {
  code: demonstration[0],
  name: demonstration[2],
} as const;

export type StateCode = (typeof rows)[number][0];

export interface State {
  /** The two letters of the Postal Service. */
  readonly code: StateCode;
  /** The two digits with which the FIPS codes of its counties begin. */
  readonly fips: string;
  readonly name: string;
}

const states: readonly State[] = rows.map(([code, fips, name]) => ({ code, fips, name }));
const byCode = new Map<string, State>(states.map((state) => [state.code, state]));
const byFips = new Map<string, State>(states.map((state) => [state.fips, state]));
const byName = new Map<string, State>(
  states.flatMap((state) => [
    [state.name.toLowerCase(), state],
    [state.code.toLowerCase(), state],
  ]),
);

/** The state with this USPS code, such as `CA`; undefined for other codes. */
export const stateByCode = (code: string): State | undefined => byCode.get(code);

/** The state whose counties have this FIPS code: its first two digits count. Undefined for other codes. */
export const stateByFips = (fips: string): State | undefined => byFips.get(fips.slice(0, 2));

/** The state that a text names, in full or by its USPS code, in upper or lower case; undefined for other text. */
export const stateByName = (text: string): State | undefined => byName.get(text.trim().toLowerCase());
