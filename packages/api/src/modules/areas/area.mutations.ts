import { mutation } from '../../contract/mutation.schema.ts';
import { createAreaSchema, retireAreaSchema, updateAreaSchema } from './area.input.ts';
import { Area } from './area.schema.ts';
import { createArea, retireArea, updateArea } from './area.service.ts';

mutation('createArea', {
  action: 'area.write',
  description: 'Records a part of the jurisdiction that the office plans for.',
  input: createAreaSchema,
  payload: Area,
  run: createArea,
});

mutation('updateArea', {
  action: 'area.write',
  description: 'Changes an area.',
  input: updateAreaSchema,
  payload: Area,
  run: updateArea,
});

mutation('retireArea', {
  action: 'area.write',
  description:
    'Retires an area: it stays on everything that refers to it, and cannot be used for anything new.',
  input: retireAreaSchema,
  payload: Area,
  run: retireArea,
});
