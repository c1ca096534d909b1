// JavaScript, because it has to run where TypeScript does not.
if (!process.features.typescript) {
  console.error(
    `Rapport's scripts are TypeScript, which Node runs from 22.18 on; this is Node ${process.versions.node}. ` +
      'On Linux, run "npm start" or "npm test" once: they install the Node 24 that npm scripts use. Elsewhere install Node 24 from nodejs.org.',
  );
  process.exit(1);
}
