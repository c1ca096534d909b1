/** The different values of a column of a small CSV without quoted cells, sorted: the choices of a question. */
export function distinctValues(content: Buffer, column: string): string[] {
  const [header = '', ...lines] = content.toString('utf8').split(/\r?\n/);
  const index = header.split(',').indexOf(column);
  if (index < 0) throw new Error(`The file has no column "${column}". Its columns are ${header}.`);
  const values = lines.map((line) => line.split(',')[index] ?? '').filter((value) => value !== '');
  return [...new Set(values)].sort();
}

/** 400 invented respondents, the same each time; one area is small enough to be hidden. */
export function syntheticResponses(): string {
  const areas = ['north', 'south', 'east'];
  const lines = Array.from({ length: 400 }, (_, person) => {
    const area = person < 8 ? 'harbour' : (areas[person % areas.length] ?? 'north');
    return `p${person},${(person * 7 + (person % 5)) % 11},${area}`;
  });
  return ['respondent_key,trust,area', ...lines].join('\n');
}
