/// The style sheet of the report: one accent, system fonts, light and dark, screen and paper.
let pageStyle: StaticString = """

  :root {
    --paper: #fdfcfa; --ink: #1d1c1a; --soft: #5d5a54; --line: #dedad2; --wash: #f4f1eb;
    --accent: #0f5b6d; --tint: #d8e6e8; --bad: #9b2c1c;
    --serif: ui-serif, "Iowan Old Style", "Palatino Linotype", Palatino, "Source Serif 4",
      Georgia, "Liberation Serif", serif;
    --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans",
      Arial, sans-serif;
  }
  @media screen and (prefers-color-scheme: dark) {
    :root {
      --paper: #15171a; --ink: #e9e6e0; --soft: #a8a49c; --line: #34373b; --wash: #1d2023;
      --accent: #76c2d0; --tint: #24424a; --bad: #f0907f;
    }
  }
  * { box-sizing: border-box; }
  html { scroll-behavior: smooth; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
  body {
    margin: 0 auto; padding: 4.5rem 2.5rem 6rem; max-width: 74rem; background: var(--paper);
    color: var(--ink); font: 1rem/1.55 var(--sans); font-variant-numeric: tabular-nums lining-nums;
  }
  h1, h2, h3, p, dl, ul, ol, figure { margin: 0; padding: 0; }
  h1 { font: 400 clamp(2rem, 5vw, 3.1rem)/1.1 var(--serif); letter-spacing: -.015em; }
  h2 { font: 400 1.75rem/1.2 var(--serif); letter-spacing: -.01em; }
  h1, h2, h3, .lead, figcaption p { text-wrap: balance; }
  a { color: inherit; text-decoration-color: var(--line); text-underline-offset: .22em; }
  a:hover { color: var(--accent); text-decoration-color: currentColor; }
  :focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
  code {
    font: .8125rem/1.4 ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace;
  }
  main > section { margin-top: 5rem; scroll-margin-top: 1.5rem; }
  .subtitle {
    margin-top: .7rem; max-width: 46rem; color: var(--soft); font: 1.2rem/1.45 var(--serif);
  }
  .lead, section > p { max-width: 44rem; margin-top: .7rem; color: var(--soft); }

  .facts {
    display: grid; grid-template-columns: repeat(auto-fit, minmax(10.5rem, 1fr));
    gap: 1.25rem 2rem; margin-top: 2.75rem; padding-top: 1.1rem; border-top: 2px solid var(--ink);
  }
  dt { color: var(--soft); font-size: .8125rem; }
  dd { margin: 0; overflow-wrap: anywhere; }
  nav {
    display: flex; flex-wrap: wrap; gap: .6rem 1.75rem; margin-top: 1.75rem; font-size: .9375rem;
  }
  nav ul { display: flex; flex-wrap: wrap; gap: .4rem 1.75rem; flex: 1; list-style: none; }
  button {
    padding: 0; border: 0; background: none; color: var(--accent); font: inherit; cursor: pointer;
  }
  button:hover { text-decoration: underline; text-underline-offset: .22em; }

  .headlines {
    display: grid; grid-template-columns: repeat(auto-fill, minmax(14.5rem, 1fr));
    gap: 2.5rem 2.25rem;
  }
  main > .headlines { margin-top: 3.5rem; }
  @media (min-width: 60rem) {
    .headlines:has(> :nth-child(3n):last-child) { grid-template-columns: repeat(3, 1fr); }
    .headlines:has(> :nth-child(4n):last-child) { grid-template-columns: repeat(4, 1fr); }
  }
  .tile {
    display: flex; flex-direction: column; padding-top: .8rem; border-top: 1px solid var(--line);
  }
  .tile h3 { color: var(--soft); font: 400 .9375rem/1.35 var(--sans); }
  .tile h3 a { text-decoration: none; }
  .figure {
    margin: .3rem 0 .35rem; font: 400 2.35rem/1.1 var(--serif); letter-spacing: -.02em;
    white-space: nowrap;
  }
  .figure.words { white-space: normal; }
  .figure .missing { font: 1rem/1.4 var(--sans); letter-spacing: 0; }
  .change { color: var(--soft); font-size: .875rem; }
  .change b { color: var(--ink); font-weight: 600; }
  .reference { display: block; }
  .change.better > [aria-hidden], .change.better b { color: var(--accent); }
  .change.worse > [aria-hidden], .change.worse b { color: var(--bad); }
  .spark { width: 100%; max-width: 12rem; margin-top: auto; padding-top: .9rem; overflow: visible; }

  .scroll {
    margin-top: 1.75rem; overflow-x: auto;
    background:
      linear-gradient(to left, var(--paper) 1.5rem, transparent) right / 3rem 100% no-repeat local,
      linear-gradient(to left, var(--line), transparent) right / .75rem 100% no-repeat scroll;
  }
  .scroll + .scroll, h3 + .scroll { margin-top: 2.75rem; }
  section > h3 { margin-top: 2.75rem; font: 600 1rem/1.4 var(--sans); }
  table { width: 100%; border-collapse: collapse; font-size: .9375rem; line-height: 1.45; }
  caption { padding-bottom: .5rem; font: 600 1rem/1.4 var(--sans); text-align: left; }
  th, td {
    padding: .5rem 1.5rem .5rem 0; font-weight: 400; text-align: left; vertical-align: baseline;
  }
  th:last-child, td:last-child { padding-right: 0; }
  thead th {
    border-bottom: 1px solid var(--ink); color: var(--soft); font-size: .8125rem;
    vertical-align: bottom;
  }
  tbody th, tbody td { border-bottom: 1px solid var(--line); }
  th.number, td.number { text-align: right; white-space: nowrap; }
  .scroll th.words, .scroll td.words { min-width: 6rem; overflow-wrap: break-word; }
  .scroll td.long { min-width: 15rem; }
  .strong > * { font-weight: 600; }
  .remark { margin-top: .6rem; color: var(--soft); font-size: .875rem; }
  .missing, .reason { color: var(--soft); }
  .reason { font-size: .8125rem; }

  .matrix { margin-top: 2rem; }
  .matrix > * > tr > * { padding: .7rem 0 0 1.25rem; }
  .matrix > * > tr > :first-child { padding-left: 0; }
  .matrix > thead > tr > th { padding-bottom: .5rem; }
  .matrix > tbody > .group > th {
    padding: 2.25rem 0 .45rem; border-bottom: 1px solid var(--line);
    font: 400 1.2rem/1.3 var(--serif);
  }
  .matrix > tbody > .kpi > * { border: 0; }
  .matrix > tbody > .kpi > th { width: 28%; padding-bottom: 1.6rem; font-weight: 600; }
  .kpi td { line-height: 1.35; }
  .kpi td.first { font-weight: 600; }
  .kpi { scroll-margin-top: 1rem; }
  .kpi:target th { color: var(--accent); }
  .matrix .missing, .records { display: block; font-weight: 400; }
  .records { color: var(--soft); font-size: .8125rem; }
  .matrix .reason { white-space: normal; }
  .scope { display: none; }
  .matrix > tbody > .detail > td { padding: 0 0 .75rem; }
  .detail > td > details > summary, .detail > td > p { width: fit-content; margin-top: -1.5rem; }
  .detail .inside { max-width: 52rem; padding: .9rem 0 1.25rem 1rem; }

  summary { color: var(--soft); font-size: .875rem; cursor: pointer; list-style: none; }
  summary::-webkit-details-marker { display: none; }
  summary::after { content: "\\00a0+"; color: var(--accent); font-weight: 600; }
  details[open] > summary::after { content: "\\00a0\\2212"; }
  summary:hover, summary:hover code { color: var(--accent); }
  .inside dl {
    display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: .35rem 1.5rem;
    font-size: .9375rem;
  }
  .inside dt { padding-top: .12rem; }

  .charts {
    display: grid; grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr));
    gap: 3.5rem 3.5rem; margin-top: 2.25rem; align-items: start;
  }
  figcaption h3 { font: 600 1rem/1.4 var(--sans); }
  figcaption p { color: var(--soft); font-size: .9375rem; }
  .charts figure { max-width: 40rem; }
  .chart { display: block; width: 100%; margin: 1.1rem 0 .7rem; overflow: visible; }
  .legend {
    display: flex; flex-wrap: wrap; gap: .2rem 1.5rem; margin-top: .8rem; list-style: none;
    font-size: .875rem;
  }
  .legend svg { width: 28px; height: 8px; margin-right: .5rem; vertical-align: middle; }
  .label { fill: var(--soft); font: 12.5px var(--sans); }
  .label.name { fill: var(--ink); }
  .label.strong { fill: var(--ink); font-weight: 600; }
  .grid { stroke: var(--line); }
  .base { stroke: var(--soft); }
  .bar { fill: var(--accent); }
  .track { fill: var(--wash); }
  .passage { fill: var(--tint); opacity: .55; }
  .line {
    fill: none; stroke: var(--accent); stroke-width: 2; stroke-linejoin: round;
    stroke-linecap: round;
  }
  .spark .line { stroke-width: 1.5; }
  .series-2 { stroke: var(--ink); stroke-dasharray: 7 4; }
  .series-3 { stroke: var(--soft); stroke-dasharray: 1.5 4; }
  .series-4 { stroke: var(--accent); stroke-dasharray: 10 3 2 3; }
  .dot { fill: var(--accent); }

  footer {
    margin-top: 5rem; padding-top: 1.1rem; border-top: 1px solid var(--line); color: var(--soft);
    font-size: .875rem;
  }
  footer h2 { font: 600 .875rem/1.4 var(--sans); color: var(--ink); letter-spacing: 0; }
  footer ol { padding-left: 1.2rem; max-width: 52rem; }
  footer li { margin-top: .4rem; }

  @media (max-width: 44rem) {
    body { padding: 2.5rem 1.25rem 4rem; }
    main > section { margin-top: 3.75rem; }
    .facts { grid-template-columns: 1fr 1fr; gap: 1rem 1.25rem; }
    .headlines { grid-template-columns: 1fr 1fr; gap: 2rem 1.25rem; }
    .figure { font-size: 1.6rem; }
    nav { flex-direction: column; align-items: start; }
    .label { font-size: 15px; }
    .matrix > thead {
      position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
    }
    .matrix, .matrix > tbody, .matrix > tbody > tr, .matrix > tbody > tr > * {
      display: block; width: 100%;
    }
    .matrix > tbody > .kpi > th { width: 100%; padding: 1.1rem 0 .3rem; }
    .matrix > tbody > .kpi > td {
      display: flex; justify-content: space-between; gap: 1rem; padding: .2rem 0;
      white-space: normal;
    }
    .scope { display: inline; color: var(--soft); font-weight: 400; }
    .detail > td > details > summary, .detail > td > p { margin-top: .4rem; }
    .detail .inside { padding-left: 0; }
    .inside dl { grid-template-columns: 1fr; gap: 0; }
    .inside dd { margin-bottom: .6rem; }
  }
  @media (max-width: 22rem) { .headlines { grid-template-columns: 1fr; } }
  @media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }

  @page { margin: 18mm 16mm; }
  @media print {
    :root { --paper: #fff; }
    html { font-size: 9pt; }
    body {
      max-width: none; padding: 0; print-color-adjust: exact; -webkit-print-color-adjust: exact;
    }
    nav { display: none; }
    .scroll { overflow: visible; background: none; }
    .label { font-size: 13.5px; }
    details::details-content { display: block; content-visibility: visible; block-size: auto; }
    summary::after, details[open] > summary::after { content: none; }
    main > section, footer { margin-top: 2.5rem; }
    .headlines { grid-template-columns: repeat(3, 1fr); gap: 1.5rem; }
    .charts { grid-template-columns: 1fr 1fr; gap: 2rem; }
    h2, h3, .lead, caption, .group, .kpi, figcaption { break-after: avoid; }
    .tile, .lead, tr:not(.detail), svg, footer { break-inside: avoid; }
    footer li { margin-top: .1rem; }
    thead { display: table-header-group; }
    a { text-decoration: none; }
  }
  """
