import { shortened } from './row-result.ts';

const missingForm =
  /^(n\/?a|#n\/a|nan|null|none|nil|missing|unknown|unk|refused|declined|dk|\.|-+|\?|-[7-9]{1,4}|[7-9]{2,4}|\[not completed\]|1980-01-01( 00:00(:00)?)?)$/i;

/** Whether a text often stands for a missing value. Nothing treats it as one before it is declared. */
export function likelyMissing(text: string): boolean {
  return missingForm.test(text);
}

/** The advice for a text that probably stands for a missing value; otherwise empty. */
export function missingAdvice(text: string): string {
  return likelyMissing(text)
    ? ` If "${shortened(text)}" stands for a missing value, declare it as a missing code.`
    : '';
}
