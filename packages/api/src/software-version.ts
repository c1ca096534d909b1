/** The software that writes manifests and receipts. */
export const softwareVersion = 'rapport 0.1.0';
