/** The kinds of files that documents are written to; slides are PowerPoint files, the others reports. */
export const formats = ['pdf', 'docx', 'html', 'pptx'] as const;
export type Format = (typeof formats)[number];
