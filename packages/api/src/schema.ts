import { builder } from './builder.ts';
import './scalars.ts';
import './errors.schema.ts';
import './modules/index.ts';

/** The executable schema. schema/schema.graphql is printed from it, and sorted then: every start would pay for it here. */
export const schema = builder.toSchema({ sortSchema: false });
