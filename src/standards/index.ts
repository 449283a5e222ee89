// What international standards ask of a legal order, and how it answers. Runs in Node.js and in the browser.

export { readComparativeLaw } from './comparative-law.ts';
