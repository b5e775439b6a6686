/** The look of the HTML keepsake: readable on a phone, in the dark and on paper. System fonts, nothing to fetch. */
export const style = `
:root { color-scheme: light dark; --ink: #2b2622; --soft: #5d554e; --paper: #fbf7f1; --line: #d9cfc2; --warm: #8a4b2a; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f3ece3; --soft: #c4b9ad; --paper: #1f1b18; --line: #4a423b; --warm: #f0b48c; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.6 system-ui, sans-serif; }
main { max-width: 42rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: anywhere; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 1rem; }
h2 { font-size: 1.5rem; line-height: 1.25; margin: 3rem 0 0.5rem; padding-top: 1.5rem; border-top: 1px solid var(--line); color: var(--warm); }
h3 { font-size: 1.2rem; margin: 2rem 0 0.5rem; }
h4 { font-size: 1.05rem; margin: 1.5rem 0 0.5rem; }
p { margin: 0 0 0.75rem; }
.words { white-space: pre-wrap; }
.soft, .from { color: var(--soft); }
ul { list-style: none; margin: 0.5rem 0 0; padding: 0; }
li { margin: 0 0 0.75rem; padding: 0.75rem 1rem; border: 1px solid var(--line); border-radius: 0.75rem; break-inside: avoid; }
.from { display: block; font-size: 0.95rem; }
figure { margin: 0.75rem 0; }
img { display: block; max-width: 100%; height: auto; border: 1px solid var(--line); border-radius: 0.75rem; }
a { color: inherit; }
.files a { display: inline-block; min-width: 2.75rem; padding: 0.6rem 0.5rem; }
summary { padding: 0.75rem 0; cursor: pointer; font-weight: 600; }
@page { margin: 15mm; }
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #333; --paper: #fff; --line: #999; --warm: #000; }
  main { max-width: none; padding: 0; }
  h2, h3, h4 { break-after: avoid; }
  details::details-content { display: block; content-visibility: visible; }
  img { max-height: 20cm; break-inside: avoid; }
}
`
