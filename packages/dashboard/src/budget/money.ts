/** US dollars as a form takes them, "1,234.50", in cents. Null for any other text. */
export function parseMoney(text: string): number | null {
  const [, sign = '', dollars = '', cents = ''] =
    /^(-?)\$?(\d{1,3}(?:,\d{3})+|\d{1,11})(?:\.(\d{1,2}))?$/.exec(text.trim()) ?? [];
  if (dollars === '') return null;
  const amount = Number(dollars.replaceAll(',', '')) * 100 + Number(cents.padEnd(2, '0'));
  return sign === '-' ? -amount : amount;
}

/** Cents as text for a field: 123450 becomes "1234.50". */
export function moneyText(cents: number): string {
  const size = Math.abs(cents);
  return `${cents < 0 ? '-' : ''}${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}`;
}
