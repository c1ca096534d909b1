import { table } from '../../tables/table.ts';

export const uploads = table('Upload', 'upload', { unlisted: ['objectKey', 'sha256'] });
export const datasetImports = table('DatasetImport', 'import', {
  unlisted: ['mapping', 'format', 'fileSha256', 'contentSha256'],
});
export const importIssues = table('ImportIssue', 'import issue');
