import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/**
 * Serves one folder. `path` is the percent-encoded part after the folder's address. A path without an
 * extension is a page of the single-page application and gets index.html. Returns null for missing files and
 * for paths outside the folder.
 */
export async function serveFile(directory: string, path: string): Promise<Response | null> {
  const name = decoded(path);
  if (name === null) return null;
  const root = resolve(directory);
  const file = join(root, extname(name) === '' ? 'index.html' : name);
  if (!file.startsWith(root + sep)) return null;
  const body = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'EISDIR' || error.code === 'ENOTDIR') return null;
    throw error;
  });
  if (body === null) return null;
  const type = types[extname(file)] ?? 'application/octet-stream';
  return new Response(body, {
    headers: { 'content-type': type, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' },
  });
}

function decoded(path: string): string | null {
  try {
    const name = decodeURIComponent(path);
    return name.includes('\0') ? null : name;
  } catch {
    return null; // This is not percent-encoding, so no file has this name.
  }
}
