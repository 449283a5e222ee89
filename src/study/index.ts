// What a study is made of, for every other part; runs in Node.js and in the browser.

export { type Dimension, dimensions, type Finding, type Kind } from './finding.ts';
export { type Outcome, type Problem, problemLine, type Spot } from './problem.ts';
// sources and findings
export { type Confidence, type Source, weaker } from './source.ts';
// texts and problems
export { type Language, languages, type Words } from './words.ts';
// YAML with line and column
export { type Path, readYaml, schemaProblems, type YamlText } from './yaml-text.ts';
