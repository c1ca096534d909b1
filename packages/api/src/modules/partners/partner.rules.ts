/** True for the address of a page that anybody can open: over https, on a named host, and without a sign-in. */
export function isWebsite(text: string): boolean {
  const url = URL.parse(text);
  return (
    url?.protocol === 'https:' &&
    text.toLowerCase().startsWith('https://') &&
    url.hostname.includes('.') &&
    /[a-z]$/.test(url.hostname) &&
    url.username === '' &&
    url.password === ''
  );
}
