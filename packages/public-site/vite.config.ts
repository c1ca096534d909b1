import react from '@vitejs/plugin-react';

import { pagesConfig } from '../../pages.config.ts';
import { base } from './src/base.ts';

/** The built page loads its own files and calls the API of its own origin, and nothing else. */
export default pagesConfig(base, react(), ["img-src 'self' data:"]);
