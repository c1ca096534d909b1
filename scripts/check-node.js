// JavaScript, because it has to run where TypeScript does not.
if (!process.features.typescript) {
  console.error(
    `Rapport's scripts are TypeScript, which Node runs from 22.18 on; this is Node ${process.versions.node}. ` +
      'On Linux the installation brings Node 24 along (npm scripts use it); elsewhere install Node 24 from nodejs.org.',
  );
  process.exit(1);
}
