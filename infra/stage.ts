import { readStage } from './stage.settings.ts';

export const stage = readStage($app.stage, process.env);
