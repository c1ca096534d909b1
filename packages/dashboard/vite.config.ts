import react from '@vitejs/plugin-react';

import { pagesConfig } from '../../pages.config.ts';
import { base } from './src/base.ts';

/**
 * The built page can only load its own files, and call the API and the object store. Only the API knows the
 * store's address.
 */
export default pagesConfig(base, react(), [
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self' https: http://127.0.0.1:* http://localhost:*",
]);
