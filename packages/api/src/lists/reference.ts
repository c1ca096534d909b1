export { refersTo } from './filter.schema.ts';
