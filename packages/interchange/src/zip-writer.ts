import { PassThrough, Readable } from 'node:stream';
import { finished } from 'node:stream/promises';

import { ZipFile } from 'yazl';

/** A file in an archive. Its text is requested while the archive is read. */
export interface ZipPart {
  readonly name: string;
  readonly text: Iterable<string> | AsyncIterable<string>;
}

/** Of rows of answers as XML, the default level makes a file that is a quarter smaller in more than twice the time. */
const compressionLevel = 2;
/** The first day that the format knows. The same rows give the same bytes. */
const mtime = new Date(1980, 0, 1);

/** An archive of parts as a ZIP file in constant memory: a part is compressed while it is made. A reader who stops closes the parts. */
export function zipArchive(parts: Iterable<ZipPart> | AsyncIterable<ZipPart>): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream.pipe(new PassThrough());
  let content: Readable | undefined;
  const addAll = async (): Promise<void> => {
    for await (const { name, text } of parts) {
      if (output.destroyed) return;
      content = Readable.from(text, { objectMode: false });
      zip.addReadStream(content, name, { compressionLevel, mtime, forceDosTimestamp: true });
      await finished(content);
    }
    zip.end();
  };
  output.once('close', () => content?.destroy());
  addAll().catch((error: Error) => output.destroy(error));
  return output;
}
