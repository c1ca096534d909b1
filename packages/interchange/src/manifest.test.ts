import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { describeFile, manifestFile } from './manifest.ts';

it('lists the contents of an export', () => {
  const codebook = Buffer.from('# Codebook\n');
  const files = [describeFile('codebook.md', 'text/markdown', codebook)];
  const written = manifestFile({
    exportId: 'export-1',
    createdAt: new Date('2026-03-31T12:00:00Z'),
    softwareVersion: '0.1.0',
    survey: { id: 's', title: 'Trust' },
    surveyVersions: [{ id: 'v', number: 2 }],
    rowCount: 1704,
    columnCount: 12,
    files,
  });
  expect(JSON.parse(written.toString())).toEqual({
    formatVersion: 1,
    exportId: 'export-1',
    createdAt: '2026-03-31T12:00:00.000Z',
    softwareVersion: '0.1.0',
    warning: expect.stringMatching(/not for publication/),
    survey: { id: 's', title: 'Trust' },
    surveyVersions: [{ id: 'v', number: 2 }],
    rowCount: 1704,
    columnCount: 12,
    files: [
      {
        name: 'codebook.md',
        contentType: 'text/markdown',
        bytes: codebook.length,
        rows: null,
        sha256: createHash('sha256').update(codebook).digest('hex'),
      },
    ],
  });
});
