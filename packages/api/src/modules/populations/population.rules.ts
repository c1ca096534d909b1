/** True for the FIPS code of a county: five digits. A spreadsheet that removed the leading zero leaves four. */
export function isCountyFips(text: string): boolean {
  return /^\d{5}$/.test(text);
}
