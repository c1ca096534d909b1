import { mutation } from '../../contract/mutation.schema.ts';
import './influence-source.schema.ts';
import { addInfluenceSource, removeInfluenceSource } from './influence-source.service.ts';
import {
  addInfluenceSourceSchema,
  createInfluenceSchema,
  removeInfluenceSourceSchema,
  updateInfluenceSchema,
} from './influence.input.ts';
import { sourcesMax } from './influence.rules.ts';
import { DecisionInfluence } from './influence.schema.ts';
import { createInfluence, updateInfluence } from './influence.service.ts';

const shared = { action: 'influence.write', payload: DecisionInfluence } as const;

mutation('createDecisionInfluence', {
  ...shared,
  description: "Records an influence of the community on the office's work, with its sources and its limits.",
  input: createInfluenceSchema,
  run: createInfluence,
});

mutation('updateDecisionInfluence', {
  ...shared,
  description: 'Changes an influence.',
  input: updateInfluenceSchema,
  run: updateInfluence,
});

mutation('addInfluenceSource', {
  ...shared,
  description: `Adds a source to an influence. An influence has at most ${sourcesMax} sources.`,
  input: addInfluenceSourceSchema,
  run: addInfluenceSource,
});

mutation('removeInfluenceSource', {
  ...shared,
  description: 'Removes a source from an influence. The last source cannot be removed.',
  input: removeInfluenceSourceSchema,
  run: removeInfluenceSource,
});
