import { writeXlsx, type CellValue } from 'hucre/xlsx';

/** A workbook with these sheets, as Excel writes it. */
export async function workbook(
  sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>,
): Promise<Buffer> {
  const all = Object.entries(sheets).map(([name, rows]) => ({ name, rows: rows.map((row) => [...row]) }));
  return Buffer.from(await writeXlsx({ sheets: all }));
}
