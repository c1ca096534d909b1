import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv } from 'vite';

export default defineConfig(({ mode }) => {
  const proxy = { '/graphql': loadEnv(mode, '.', 'API_')['API_ORIGIN'] ?? 'http://127.0.0.1:4000' };
  return {
    plugins: [react()],
    build: { sourcemap: true },
    server: { host: '127.0.0.1', proxy },
    preview: { host: '127.0.0.1', proxy },
  };
});
