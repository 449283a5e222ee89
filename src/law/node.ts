// What needs Node.js: threads that work out a population together.

export { nodeCrew } from './kernel/threads/node-threads.ts';
