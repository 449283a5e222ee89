// Coverage of a whole study, on several threads of Node.js.

export { coverageOfStudy, type StudyCoverage, type StudyOrder, variationsOf } from './study-coverage.ts';
