/** Whether a text that should be a pseudonym has an e-mail address in it; full-width forms of "@" count as one. */
export function holdsEmailAddress(text: string): boolean {
  return text.normalize('NFKC').includes('@');
}
