// Who is covered, who is not, and why; what is monitored of it. Runs in Node.js and in the browser.

// Definitions of a platform worker, and what follows from each.

export { type AnswerColumns, countDefinitions, definitionRules } from './definitions/count-definitions.ts';
export {
	type Definitions,
	figuresOf,
	type PublishedCount,
	readDefinitions,
} from './definitions/definitions.ts';
