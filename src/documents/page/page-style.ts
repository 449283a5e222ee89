/** How a report looks as a web page, on a screen, on a phone and when it is printed. */
export const pageStyle = `
:root { --ink: #18212f; --quiet: #525c6b; --line: #d8dde5; --wash: #f5f7fa; --accent: #0b57c5; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 52rem; padding: 1.5rem 1.25rem 4rem; color: var(--ink); font: 1rem/1.65 Georgia, "Times New Roman", "Songti SC", SimSun, "Noto Serif CJK SC", serif; overflow-wrap: anywhere; }
:lang(zh) { line-height: 1.85; }
h1, h2, h3, h4, h5, figcaption, table, nav, .study, .subtitle, .day, .note { font-family: system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; line-height: 1.35; }
h1 { font-size: 2.1rem; margin: 0.2em 0; }
h2 { font-size: 1.5rem; margin: 2.4em 0 0.6em; }
h3 { font-size: 1.2rem; margin: 1.8em 0 0.5em; }
h4, h5 { font-size: 1rem; margin: 1.4em 0 0.4em; }
a { color: var(--accent); text-decoration: none; }
a:hover, a:focus-visible { text-decoration: underline; }
a.number { color: inherit; border-bottom: 1px dotted var(--quiet); }
.study, .subtitle, .day, .note { color: var(--quiet); margin: 0.2em 0; }
.study { color: var(--accent); }
.note { font-size: 0.8rem; }
figure { margin: 1.6em 0; }
figcaption { font-size: 0.9rem; margin: 0.4em 0; }
svg { display: block; width: 100%; height: auto; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.85rem; border-top: 2px solid var(--ink); }
th, td { text-align: start; vertical-align: top; padding: 0.35em 0.5em; border-bottom: 1px solid var(--line); }
th { background: var(--wash); }
th.end, td.end { text-align: end; font-variant-numeric: tabular-nums; }
tr.heading td { background: var(--wash); font-weight: 600; }
.message { background: #eaf1fb; border-left: 3px solid var(--accent); padding: 0.4em 1em; margin: 1.2em 0; }
blockquote { border-left: 2px solid var(--line); margin: 1.2em 0; padding: 0 1em; }
.pending { border: 1px dashed var(--line); color: var(--quiet); padding: 0.5em 0.8em; }
nav ul { list-style: none; padding: 0; }
nav summary { cursor: pointer; font-weight: 600; margin: 0.6em 0; }
.references { list-style: none; padding: 0; }
.references li { padding-left: 2em; text-indent: -2em; margin: 0.4em 0; font-size: 0.9rem; }
tr:target td { background: #fff8ea; }
@media print { body { max-width: none; } nav { break-after: page; } }
`;
