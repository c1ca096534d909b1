import { findBundles } from './bundles.files.ts';

export const bundles = findBundles($cli.paths.root);
