import { builder } from '../../builder.ts';
import { mutation } from '../../mutation.ts';
import { Area, AreaKindEnum } from './area.schema.ts';
import {
  createArea,
  createAreaSchema,
  retireArea,
  retireAreaSchema,
  updateArea,
  updateAreaSchema,
  type AreaPayload,
} from './area.service.ts';

const codeForm = '1 to 64 letters, digits, underscores, dots or hyphens';

const CreateAreaInput = builder.inputType('CreateAreaInput', {
  description: 'A new area.',
  fields: (t) => ({
    code: t.string({ required: true, description: `Names it in files; ${codeForm}.` }),
    name: t.string({ required: true, description: 'What it is called; at most 200 characters.' }),
    kind: t.field({
      type: AreaKindEnum,
      description: 'What kind of place it is; NEIGHBORHOOD unless said otherwise.',
    }),
    idempotencyKey: t.string({
      description: 'Makes a retry safe: the same key and input give the same area.',
    }),
  }),
});

const UpdateAreaInput = builder.inputType('UpdateAreaInput', {
  description: 'Changes to an area. What is left out or null stays.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The area.' }),
    expectedVersion: t.int({ required: true, description: 'The version that the change was made from.' }),
    code: t.string({ description: `Names it in files; ${codeForm}.` }),
    name: t.string({ description: 'What it is called; at most 200 characters.' }),
    kind: t.field({ type: AreaKindEnum, description: 'What kind of place it is.' }),
  }),
});

const RetireAreaInput = builder.inputType('RetireAreaInput', {
  description: 'The area that is not to be used for anything new.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The area.' }),
    expectedVersion: t.int({ required: true, description: 'The version that the change was made from.' }),
  }),
});

const areaPayload = (name: string, description: string) =>
  builder.objectRef<AreaPayload>(name).implement({
    description,
    fields: (t) => ({
      area: t.field({
        type: Area,
        description: 'The area as it stands now.',
        resolve: ({ area }) => area,
      }),
    }),
  });

const CreateAreaPayload = areaPayload('CreateAreaPayload', 'The area was recorded.');
const UpdateAreaPayload = areaPayload('UpdateAreaPayload', 'The area was changed.');
const RetireAreaPayload = areaPayload('RetireAreaPayload', 'The area is retired.');

builder.mutationField('createArea', (t) =>
  t.field({
    type: CreateAreaPayload,
    description: 'Records a part of the jurisdiction that the office plans for.',
    args: { input: t.arg({ type: CreateAreaInput, required: true, description: 'The area.' }) },
    ...mutation({ action: 'area.write', schema: createAreaSchema, resolve: createArea }),
  }),
);

builder.mutationField('updateArea', (t) =>
  t.field({
    type: UpdateAreaPayload,
    description: 'Changes an area, if nobody else has since it was read.',
    args: { input: t.arg({ type: UpdateAreaInput, required: true, description: 'The changes.' }) },
    ...mutation({ action: 'area.write', schema: updateAreaSchema, resolve: updateArea }),
  }),
);

builder.mutationField('retireArea', (t) =>
  t.field({
    type: RetireAreaPayload,
    description: 'Retires an area: it stays on what refers to it, and cannot be chosen for anything new.',
    args: { input: t.arg({ type: RetireAreaInput, required: true, description: 'The area.' }) },
    ...mutation({ action: 'area.write', schema: retireAreaSchema, resolve: retireArea }),
  }),
);
