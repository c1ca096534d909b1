/** Every domain module, one line each. */
import './programs/program.mutations.ts';
