/** The compressed cases of a system file as elements of 8 bytes, read by the rules of the format and not by the writer. */
export function decodedCases(file: Buffer): Buffer[][] {
  const elements = file.readInt32LE(68);
  const end = Buffer.from([0xe7, 0x03, 0, 0, 0, 0, 0, 0]);
  let at = file.indexOf(end) + end.length;
  const found: Buffer[] = [];
  read: while (at < file.length) {
    const codes = file.subarray(at, at + 8);
    at += 8;
    for (const code of codes) {
      if (code === 252) break read;
      if (code === 0) continue;
      const element = Buffer.alloc(8, ' ');
      if (code === 253) {
        file.copy(element, 0, at, at + 8);
        at += 8;
      } else if (code !== 254) element.writeDoubleLE(code === 255 ? -Number.MAX_VALUE : code - 100);
      found.push(element);
    }
  }
  return Array.from({ length: found.length / elements }, (_, index) =>
    found.slice(index * elements, (index + 1) * elements),
  );
}
