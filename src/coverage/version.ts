/** Version of `coverage.json`; raised when its form changes, so that an old page does not misread a new file. */
export const coverageVersion = 2;
