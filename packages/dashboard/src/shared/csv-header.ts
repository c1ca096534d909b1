/** Bytes of a file that are read for its header. */
export const headerBytesMax = 256 * 1024;

/**
 * The names of the columns of a CSV file (RFC 4180), from its first bytes. Quoted names can contain separators,
 * quotes and line breaks. The separator is the one of comma, semicolon, tab and vertical bar with which the header
 * has the most columns. A byte order mark and a first line such as `sep=;` are dropped. [] for an empty text.
 */
export function readCsvHeader(text: string): string[] {
  const content = text.replace(/^\uFEFF/, '');
  const [declaration, declared] = /^"?sep=([,;\t|])"?\s*(?:\r\n|\r|\n)/i.exec(content) ?? [];
  if (declared !== undefined) return namesOf(content.slice(declaration?.length), declared);
  const headers = [',', ';', '\t', '|'].map((separator) => namesOf(content, separator));
  return headers.reduce((best, names) => (names.length > best.length ? names : best));
}

function namesOf(content: string, separator: string): string[] {
  const names: string[] = [];
  let name = '';
  let isQuoted = false;
  if (content === '') return [];
  for (let index = 0; index < content.length; index += 1) {
    const character = content.charAt(index);
    if (isQuoted) {
      if (character !== '"') name += character;
      else if (content.charAt(index + 1) === '"') {
        name += '"';
        index += 1;
      } else isQuoted = false;
    } else if (character === '"' && name === '') isQuoted = true;
    else if (character === separator) {
      names.push(name);
      name = '';
    } else if (character === '\n' || character === '\r') break;
    else name += character;
  }
  return [...names, name];
}

/** The column with the name of a question, in upper or lower case; '' if it does not exist. */
export function columnFor(code: string, columns: readonly string[]): string {
  return (
    columns.find((column) => column === code) ??
    columns.find((column) => column.trim().toLowerCase() === code.toLowerCase()) ??
    ''
  );
}
