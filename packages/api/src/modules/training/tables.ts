import { table } from '../../tables/table.ts';

export const trainings = table('Training', 'training');
export const trainingCompletions = table('TrainingCompletion', 'training completion');
export const programTrainings = table('ProgramTraining', 'required training of the program', {
  plural: 'required trainings of programs',
});
