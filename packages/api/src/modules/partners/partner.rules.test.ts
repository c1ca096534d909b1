import { describe, expect, it } from 'vitest';

import { isWebsite } from './partner.rules.ts';

describe('a website', () => {
  it.each(['https://example.org', 'https://www.example.org/about?lang=es#team', 'HTTPS://Example.org:8443/'])(
    'is %s',
    (text) => {
      expect(isWebsite(text)).toBe(true);
    },
  );

  it.each([
    'http://example.org',
    'example.org',
    'https:example.org',
    'javascript:alert(1)',
    'mailto:somebody@example.org',
    'https://localhost/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://somebody:secret@example.org/',
    'https://',
    '',
  ])('is not %s', (text) => {
    expect(isWebsite(text)).toBe(false);
  });
});
