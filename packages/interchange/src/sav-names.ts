/** Bytes of a name in UTF-8. */
const nameBytesMax = 64;

const reserved = new Set(['ALL', 'AND', 'BY', 'EQ', 'GE', 'GT', 'LE', 'LT', 'NE', 'NOT', 'OR', 'TO', 'WITH']);

/**
 * Names by the rules of SPSS, one for each of `names` and in their order: a letter first, then letters, digits, periods and underscores, at most 64 bytes, no period or underscore
 * at the end, no reserved word, and unique without regard to case. A name that follows the rules is kept.
 */
export function savNames(names: readonly string[]): string[] {
  const valid = new Set(names.filter((name) => plainName(name) === name).map(folded));
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = plainName(name);
    // A name that needs no change is not lost to one that was changed before it.
    const isFree = (one: string) => !taken.has(folded(one)) && (one === name || !valid.has(folded(one)));
    let free = plain;
    for (let number = 2; !isFree(free); number += 1) free = shortened(plain, `_${number}`);
    taken.add(folded(free));
    return free;
  });
}

const folded = (name: string): string => name.toUpperCase();

function plainName(name: string): string {
  const allowed = name
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}._]/gu, '_')
    .replaceAll(/^[._]+/g, '');
  const begun = /^\p{L}/u.test(allowed) ? allowed : `v_${allowed}`;
  const plain = shortened(begun, '');
  return reserved.has(folded(plain)) ? `${plain}_v` : plain;
}

/** The beginning of a name that leaves room for `suffix`, with it. */
function shortened(name: string, suffix: string): string {
  const beginning = utf8Prefix(name, nameBytesMax - suffix.length).replace(/[._]+$/, '');
  return `${beginning === '' ? 'v' : beginning}${suffix}`;
}

/** The longest beginning of a text that fits into `bytesMax` bytes of UTF-8. */
export function utf8Prefix(text: string, bytesMax: number): string {
  if (text.length * 3 <= bytesMax || Buffer.byteLength(text) <= bytesMax) return text;
  let bytes = 0;
  let end = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > bytesMax) break;
    end += character.length;
  }
  return text.slice(0, end);
}
