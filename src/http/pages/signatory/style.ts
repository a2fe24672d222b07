/** Cards on a quiet ground, one colour of our own, the system's typeface; nothing is fetched. */
export const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
--ground: #fafafa; --card: #fff; --line: #d6d6d6; --ink: #242424; --soft: #5c5c5c; --brand: #1c5f78; --hover: #195469; --on-brand: #fff; --tint: #eef5f8;
--good: #0e700e; --good-tint: #f1faf1; --bad: #b10e1c; --bad-tint: #fdf3f4; --edge: #6e6e6e }
@media (prefers-color-scheme: dark) { :root { --ground: #1f1f1f; --card: #292929; --line: #474747; --ink: #fff; --soft: #bdbdbd; --brand: #57a9c7; --hover: #78b7ce; --on-brand: #07191f; --tint: #1d333c;
--good: #7fcf7f; --good-tint: #17301a; --bad: #f1a0a7; --bad-tint: #3f1d20; --edge: #9e9e9e } }
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink); overflow-wrap: anywhere; hyphens: auto }
.skip:not(:focus) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.skip { display: block; padding: .75rem 1rem }
header { background: var(--card); border-bottom: 1px solid var(--line) }
header > div, main { max-width: 72rem; margin: 0 auto; padding: .75rem 1rem }
header > div { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: center; justify-content: space-between }
header p { margin: 0; font-weight: 600 }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem; list-style: none; margin: 0; padding: 0 }
nav a, nav span { display: inline-flex; align-items: center; min-height: 2.25rem; padding: 0 .75rem; border-radius: .25rem; text-decoration: none }
nav span { background: var(--tint); font-weight: 600 }
main { padding-top: 1.5rem; padding-bottom: 3rem }
h1 { overflow-wrap: break-word; font-size: clamp(1.375rem, 6vw, 1.75rem); line-height: 1.25; margin: 0 0 .5rem; text-wrap: balance }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 0 0 .75rem }
h3, h4 { font-size: 1rem; margin: 1.5rem 0 .5rem }
p { margin: 0 0 .75rem }
a { color: var(--brand) }
.lead { font-size: 1.125rem; max-width: 46rem }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: 1.25rem 1rem; margin-top: 1rem }
.card > :last-child { margin-bottom: 0 }
.card h2:not(:first-child) { margin-top: 1.5rem }
.card > .note:first-child { margin-top: 0 }
.narrow { max-width: 46rem }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr)); gap: .75rem 1.5rem; margin: 0 }
dt { color: var(--soft); font-size: .875rem }
dd { margin: 0; font-weight: 600 }
.text ol, .text ul { padding-left: 1.75rem }
.text { max-width: 42rem }
.text h2 { margin-top: 1.5rem }
.text > h2:first-child { margin-top: 0 }
.text p, .text li { white-space: pre-line }
.text li { margin-bottom: .5rem }
form + .small { margin-top: 1.25rem }
.small { font-size: .875rem; color: var(--soft) }
code { overflow-wrap: anywhere; font: .8125rem/1.4 ui-monospace, "SF Mono", Consolas, "Liberation Mono", monospace }
.links { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: 0 0 .75rem; padding: 0 }
.links a { display: inline-block; padding: .375rem 0 }
.box { display: flex; gap: .75rem; align-items: flex-start; margin: 0 0 1rem; cursor: pointer }
input[type=checkbox] { flex: none; width: 1.5rem; height: 1.5rem; margin: 0; accent-color: var(--brand) }
button { font: inherit; font-weight: 600; min-height: 2.75rem; padding: .5rem 1.25rem; border: 1px solid var(--edge); border-radius: .25rem; background: var(--card); color: var(--ink); cursor: pointer; max-width: 100% }
button:hover { background: var(--ground) }
.primary { background: var(--brand); border-color: var(--brand); color: var(--on-brand); width: 100%; max-width: 25rem }
.primary:hover { background: var(--hover) }
.field { margin: 0 0 1rem }
.field label { display: block; font-weight: 600 }
.field input, textarea { font: inherit; width: 100%; min-height: 2.75rem; padding: .5rem .75rem; border: 1px solid var(--edge); border-radius: .25rem; background: var(--card); color: var(--ink) }
textarea { min-height: 6rem; resize: vertical }
.field [aria-invalid=true] { border-color: var(--bad); border-width: 2px }
.wrong { color: var(--bad); margin: .25rem 0 0 }
details { border-top: 1px solid var(--line); margin-top: 1rem; padding-top: .25rem }
summary { display: flex; align-items: center; min-height: 2.75rem; padding: .5rem 0; cursor: pointer; font-weight: 600; color: var(--brand) }
summary::before { content: "+"; width: 1.5rem; flex: none; font-size: 1.25rem }
details[open] > summary::before { content: "−" }
summary::-webkit-details-marker { display: none }
:focus-visible { outline: 3px solid var(--brand); outline-offset: 2px; border-radius: .25rem }
.note { border: 1px solid var(--line); border-left: .25rem solid var(--brand); border-radius: .25rem; background: var(--tint); padding: .75rem 1rem; margin: 1rem 0 }
.note > :last-child { margin-bottom: 0 }
.problem { border-left-color: var(--bad); background: var(--bad-tint) }
.done { border-left-color: var(--good); background: var(--good-tint) }
@media (min-width: 64rem) { main { padding-left: 2rem; padding-right: 2rem } header > div { padding-left: 2rem; padding-right: 2rem }
.card { padding: 1.5rem }
.jump { display: none }
.reading { display: grid; grid-template-columns: minmax(0, 1fr) 25rem; gap: 1.5rem; align-items: start }
.decision { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow: auto }
.decision:has(details[open]) { position: static; max-height: none } }
@media print { body { background: #fff } header nav, .decision, .skip, .links { display: none } .reading { display: block } .card { border: 0; padding: 0 } a { color: inherit } }
@media (forced-colors: active) { button { border: 1px solid } }
`
