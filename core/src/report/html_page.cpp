// SPDX-License-Identifier: MIT
#include "report/html_page.h"

#include "report/html_blocks.h"
#include "report/html_text.h"

namespace fade::html {

namespace {

constexpr auto style = R"(<style>
:root{color-scheme:light dark;--ink:#222;--soft:#5c5c5c;--line:#d4d4d4;--page:#fff;--panel:#f5f5f5;--track:#dedede}
@media(prefers-color-scheme:dark){:root{--ink:#ddd;--soft:#a8a8a8;--line:#4a4a4a;--page:#222;--panel:#2c2c2c;--track:#484848}}
body{font:15px/1.5 system-ui,sans-serif;font-variant-ligatures:none;max-width:1060px;margin:2em auto;padding:0 1.4em;color:var(--ink);background:var(--page)}
header{border-bottom:2px solid var(--ink);margin-bottom:1.2em;overflow:hidden}
.logo{float:right;max-width:240px;max-height:90px;margin:0 0 .6em 1.2em;background:#fff;padding:4px}
.company{font-size:1.1em;font-weight:600;margin:0}h1{font-size:1.9em;line-height:1.2;margin:.1em 0 .4em}
h2{font-size:1.35em;margin:1.8em 0 .6em;overflow-wrap:anywhere}h3{font-size:1.05em;margin:1.5em 0 .3em}
section+section{border-top:1px solid var(--line);margin-top:2.6em}
h2 .word,h3 .word{margin-right:.6em}h2 .value,h3 .value{float:right;font-variant-numeric:tabular-nums}
.mark{width:1.35em;height:1.35em;vertical-align:-.3em;margin-right:.4em}.mark text{fill:#fff;font:700 11px system-ui,sans-serif}
table{border-collapse:collapse;margin:.6em 0;font-variant-numeric:tabular-nums}caption{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
th,td{padding:.3em 1.4em .3em 0;text-align:left;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}
th{font-weight:500;color:var(--soft);overflow-wrap:break-word}th.number,td.number{text-align:right}td{min-width:8em}td.number{min-width:0;white-space:nowrap}
.maps{width:100%;table-layout:fixed}.maps th:first-child{width:12%}.maps img{display:block;float:left;margin:.2em .8em .2em 0;border-radius:2px}.maps span{display:block;font-size:.9em}
dl{display:grid;grid-template-columns:minmax(9em,max-content) 1fr;gap:.15em 1.4em;margin:.6em 0}dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
.pair{display:flex;flex-wrap:wrap;gap:1em;align-items:flex-start}figure{margin:0;flex:2 1 260px;min-width:0}.marked{flex:4 1 420px}
figure svg,figure img{width:100%;height:auto;max-height:720px;object-fit:contain;display:block;border-radius:3px}
figcaption,.notice,.note{color:var(--soft);font-size:.9em}figcaption{padding:.3em 0}.region{fill:#fff;font-family:system-ui,sans-serif;font-weight:700}
.bar{flex:0 0 58px}.bar svg{width:58px;height:auto}.bar text,.scores text{fill:var(--ink);font:12px system-ui,sans-serif}.scores text[font-weight]{font-weight:700}
.scores .mark text{fill:#fff;font:700 11px system-ui,sans-serif}.track{fill:var(--track)}
.scores{background:var(--panel);border-radius:6px;padding:.8em 1em;margin:1em 0}.scores svg:not(.mark){width:100%;max-width:680px;display:block}
ul{list-style:none;padding:0}.tally,.limits{display:flex;flex-wrap:wrap;gap:.4em 2em;margin:.6em 0}.tally{font-size:1.25em;font-weight:600}
.thumbnails{display:grid;grid-template-columns:repeat(auto-fill,minmax(150px,1fr));gap:1em}.thumbnails p{margin:0;line-height:1.35;overflow-wrap:anywhere}
.thumbnail{height:120px;display:flex;align-items:center;justify-content:center;background:var(--panel);border-radius:3px;margin-bottom:.3em;color:var(--soft);text-align:center}
.thumbnail img{max-width:100%;max-height:100%}.thumbnails a{display:block;text-decoration:none;color:inherit}.thumbnails a:hover .name{text-decoration:underline}
.name{font-size:.9em}.comment{white-space:pre-wrap;border-left:3px solid var(--line);padding-left:.8em;overflow-wrap:anywhere}
.signature{display:flex;gap:3em;margin-top:5em}.signature p{flex:1;border-top:1px solid var(--ink);padding-top:.3em;color:var(--soft)}
@page{margin:14mm;@bottom-right{content:counter(page) " / " counter(pages);font:10px system-ui,sans-serif}}
@media print{:root{--ink:#000;--soft:#444;--page:#fff;--panel:#f5f5f5;--line:#bbb;--track:#dedede}body{margin:0;max-width:none;font-size:12px}
.new-page{break-before:page;border:0;margin:0}th,td{padding-right:.9em}.pair{flex-wrap:nowrap}figure{flex:2 1 0}.marked{flex:4 1 0}figure svg,figure img{max-height:420px}
figure,tr,.scores,.thumbnails li,.signature{break-inside:avoid}h2,h3,.notice{break-after:avoid}*{print-color-adjust:exact}}
</style>)";

}  // namespace

std::string begin_page(const std::string& title, const std::string& language) {
    return "<!DOCTYPE html>\n<html lang=\"" + escape_html(language) + "\"><head><meta charset=\"utf-8\">" +
           std::string(html_policy) + "<meta name=\"viewport\" content=\"width=device-width\"><title>" +
           escape_html(title) + "</title>" + style + "</head>\n<body><main>\n";
}

std::string section(const DocumentSection& section, bool begins_page, const Job& job) {
    auto html = "<section id=\"" + section.anchor + (begins_page ? "\" class=\"new-page\">" : "\">");
    for (const auto& block : section.blocks) html += write(block, job);
    return html + "</section>\n";
}

std::string end_page() {
    return "</main></body></html>\n";
}

}  // namespace fade::html
