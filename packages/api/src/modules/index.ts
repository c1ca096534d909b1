/** Every domain module, one line each. */
import './programs/program.mutations.ts';
import './surveys/survey.mutations.ts';
import './surveys/survey-result.schema.ts';
import './surveys/response.schema.ts';
