#pragma once

#include <string_view>

namespace plenary::record {

/// How the HTML record looks, on a screen and on A4 paper. Nothing is loaded from anywhere: Inter is
/// taken where the reader has it.
inline constexpr std::string_view report_style = R"css(
:root {
  --ink: #1B2130; --ink-2: #566072; --line: #DED8CA; --surface: #FFFFFF; --paper: #F6F3EC;
  --spruce: #0B5D5E; --spruce-pale: #BFD6D5; --spruce-wash: #DCEBEA;
  font-family: Inter, "Helvetica Neue", Arial, "Noto Sans", sans-serif;
  font-size: 16px; line-height: 1.5; color: var(--ink); background: var(--surface);
  font-variant-numeric: tabular-nums; -webkit-print-color-adjust: exact; print-color-adjust: exact;
}
body { max-width: 46.4rem; margin: 0 auto; padding: 4.5rem 2rem; overflow-wrap: anywhere; }
h1 { font-size: 2.55rem; line-height: 1.1; letter-spacing: -.025em; margin: 0; }
h2 { font-size: 1.41rem; line-height: 1.25; letter-spacing: -.01em; margin: 2.2rem 0 0; }
h3 { font-size: 1.05rem; line-height: 1.4; margin: 1.1rem 0 .3rem; }
h4 { font-size: .95rem; margin: .7rem 0 .15rem; }
h2, h3, h4, .source, .statement, .verdict { break-after: avoid; }
.placing, p { break-inside: avoid; }
p { margin: .4rem 0; }
ol, ul { margin: .5rem 0; padding: 0; }
ol { padding-left: 1.4rem; }
li { break-inside: avoid; }
.words { white-space: pre-line; }
.letterhead { display: flex; align-items: center; justify-content: space-between; gap: 1.5rem;
  margin: 0 0 1.6rem; }
.letterhead p { font-weight: 600; color: var(--ink-2); margin: 0; }
.letterhead img { max-width: 14rem; max-height: 3.6rem; margin-left: auto; }
.subtitle { font-size: 1.05rem; color: var(--ink-2); margin: .65rem 0 0; }
.so-far { display: inline-block; font-weight: 600; color: var(--spruce); background: var(--spruce-wash);
  border-radius: .4rem; padding: .3rem .7rem; margin: .9rem 0 0; }
.facts { display: flex; flex-wrap: wrap; gap: .8rem 2rem; margin: 2rem 0 0; padding: 1rem 0;
  border-top: 3px solid var(--ink); border-bottom: 1px solid var(--line); }
.facts li { display: flex; flex-direction: column; margin: 0; }
.facts span { font-size: .86rem; color: var(--ink-2); }
.facts strong { font-size: 1.55rem; line-height: 1.3; }
.source { font-size: .86rem; color: var(--ink-2); margin: .1rem 0 .6rem; }
.quiet, .remark { color: var(--ink-2); }
.remark { font-size: .86rem; margin: 0; }

.item { display: flex; gap: .6rem; align-items: baseline; }
.item > .words { min-width: 0; }
.cluster { font-weight: 700; }
.label { flex: none; font-size: .8rem; font-weight: 600; color: var(--spruce); }
.group { flex: none; font-size: .72rem; font-weight: 700; line-height: 1; color: #FFFFFF;
  max-width: 45%; overflow-wrap: anywhere; border-radius: 1rem; padding: .24rem .5rem; }
ul { list-style: none; }
li { margin: .2rem 0; }
.ideas > li { border-left: 4px solid var(--line); padding: .1rem 0 .1rem .7rem; margin: .45rem 0; }
.ideas .ideas { margin: .3rem 0 0; }
ul.names { display: flex; flex-wrap: wrap; gap: 0 1.4rem; }
ul.plain > li { padding-left: 1.4rem; position: relative; }
ul.plain > li::before { content: "–"; position: absolute; left: .3rem; color: var(--ink-2); }
.ideas > .sun { border-color: #FFE39A; } .ideas > .sky { border-color: #C6E3F7; }
.ideas > .mint { border-color: #CDECD4; } .ideas > .rose { border-color: #FAD3D6; }
.ideas > .lilac { border-color: #DFD7F6; } .ideas > .sand { border-color: #EBE3D4; }
.group-1 { background: #0B5C8A; } .group-2 { background: #B4570E; } .group-3 { background: #1B6B3A; }
.group-4 { background: #6A3FA0; } .group-5 { background: #A32440; } .group-6 { background: #3D4A5C; }
.group-7 { background: #7A5200; } .group-8 { background: #00695C; } .group-9 { background: #8A2D7C; }
.group-10 { background: #3F4DB0; } .group-11 { background: #5C6B00; } .group-12 { background: #7B3F2B; }

table { width: 100%; border-collapse: collapse; font-size: .955rem; margin: .5rem 0; }
th, td { text-align: start; vertical-align: top; padding: .5rem .36rem; border-bottom: 1px solid var(--line); }
thead th { font-weight: 600; color: var(--ink-2); }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.actions th:first-child { width: 66%; }
.ladder th, .ladder td { border: 0; padding: .13rem .36rem; vertical-align: middle; line-height: 1.35; }
.ladder thead th { font-size: .8rem; white-space: nowrap; }
.ladder thead th:first-child { padding-left: 0; }
.ladder tbody th { width: 1.6rem; color: var(--ink-2); padding-left: 0; }
.ladder .rung { width: 46%; }
.ladder .agreed .rung { font-weight: 700; }
.ladder .count { width: 4.6rem; text-align: end; color: var(--ink-2); }
.ladder .wanted .rung { font-style: italic; }
figure { margin: .8rem 0; break-inside: avoid; }
figure img { display: block; max-width: 100%; max-height: 34rem; border-radius: .5rem; background: #FFFFFF; }
figcaption { font-size: .95rem; color: var(--ink-2); margin: .5rem 0 0; }
.overview { display: block; width: 100%; margin: .8rem 0; break-inside: avoid; font-size: 14px; }
.overview text { fill: var(--ink); } .overview .number { font-weight: 700; }
.overview .wood { stroke: #B98B55; stroke-width: 5; stroke-linecap: round; }
.overview .way { stroke: var(--spruce); stroke-width: 3; stroke-dasharray: 1 5; stroke-linecap: round; }
.overview .flag { font-size: 13px; font-weight: 600; }
.overview .ghost { fill-opacity: .3; stroke: var(--ink-2); stroke-width: 1.5; stroke-dasharray: 5 4; }
.overview .sun { fill: #FFE39A; } .overview .sky { fill: #C6E3F7; } .overview .mint { fill: #CDECD4; }
.overview .rose { fill: #FAD3D6; } .overview .lilac { fill: #DFD7F6; } .overview .sand { fill: #EBE3D4; }
.verdict { font-size: 1.2rem; font-weight: 700; background: var(--spruce-wash); border-left: 5px solid var(--spruce);
  border-radius: .2rem .5rem .5rem .2rem; padding: .6rem .9rem; margin: .7rem 0; }
.verdict.open { font-size: 1rem; font-weight: 600; color: var(--ink-2); background: var(--paper);
  border-color: var(--line); }
.votes th, .votes td { padding: .5rem .3rem; vertical-align: middle; }
.votes tbody { break-inside: avoid; }
.votes tbody th { font-weight: 400; padding-left: 0; }
.votes th ul { margin: .2rem 0 0; }
.votes thead th { font-size: .8rem; line-height: 1.25; vertical-align: bottom; overflow-wrap: normal; }
.votes thead th:first-child { padding-left: 0; }
.votes .chosen .words { font-weight: 700; }
.votes .chosen li .words { font-weight: 400; }
.votes .figure { width: 3.4rem; text-align: end; }
.votes td.figure { font-weight: 600; white-space: nowrap; }
.votes .written { min-width: 6.6rem; }
.votes .word, .votes .said { width: 6.5rem; }
.votes td.word { font-weight: 600; color: var(--spruce); }
.votes td.word.quiet { font-weight: 400; color: var(--ink-2); }
.votes .card th { padding-bottom: .1rem; border-bottom: 0; }
.votes .side th { color: var(--ink-2); padding: .12rem .3rem .12rem 1rem; }
.votes .side td { padding-top: .12rem; padding-bottom: .12rem; }
.votes .side:not(.last) > * { border-bottom: 0; }
.votes .side.last > * { padding-bottom: .6rem; }
.votes .share { width: 4.2rem; text-align: center; }
.votes .of-scale { width: 1.9rem; }
.votes .share span { display: block; height: 1.6rem; line-height: 1.6rem; border-radius: 4px; }
.shade-0 { background: var(--paper); color: var(--ink-2); } .shade-1 { background: #DCEBEA; }
.shade-2 { background: #BFD6D5; } .shade-3 { background: #86B4B2; }
.shade-4 { background: var(--spruce); color: #FFFFFF; font-weight: 700; }
.middle { box-shadow: inset 0 0 0 2px var(--spruce), inset 0 0 0 3.5px var(--surface); }
.votes .long { width: 12rem; white-space: nowrap; text-align: start; }
.votes td.long > span:first-child { display: inline-block; min-width: 3.1rem; font-weight: 600; }
.votes .room { display: inline-block; width: 8.6rem; height: 1.1rem; vertical-align: -.18rem; }
.votes .room .bar { display: block; height: 100%; }
.votes .item .label { min-width: 2rem; }
.votes li .label { min-width: 0; }
.bars { display: flex; flex-direction: column; justify-content: center; gap: 1px; height: 1.15rem; }
.bar { flex: 1; border-radius: 3px; background: var(--spruce); }
.bar.first { background: var(--spruce-pale); }
.steps { font-size: .86rem; }
.steps .number, .steps .time { white-space: nowrap; }

@page { size: A4; margin: 18mm; }
@media print {
  :root { font-size: 10.6pt; }
  body { max-width: none; padding: 0; }
}
@media (max-width: 34rem) {
  body { padding: 1.5rem 1rem; }
  h1 { font-size: 1.9rem; }
  .ladder .rung { width: auto; }
  .scrolled { overflow-x: auto; padding: .3rem 0; }
  .votes { min-width: 34rem; }
}
)css";

}
