/** Bytes of a file that are read for its header. */
export const headerBytesMax = 256 * 1024;

/**
 * The names of the columns of a CSV file (RFC 4180), from its first bytes. Quoted names can contain commas,
 * quotes and line breaks. A byte order mark is dropped. [] for an empty text.
 */
export function readCsvHeader(text: string): string[] {
  const names: string[] = [];
  let name = '';
  let isQuoted = false;
  const content = text.replace(/^\uFEFF/, '');
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
    else if (character === ',') {
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
