// Reads { inline: [LaTeX], display: [LaTeX] } and writes { inline: { LaTeX: MathML }, display: … }, made by KaTeX.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const katex = createRequire(join(process.cwd(), "package.json"))("katex");
const render = (formulas, displayMode) => Object.fromEntries(formulas.map(latex => {
  const html = katex.renderToString(latex, { displayMode, output: "mathml", strict: false });
  // in HTML the element needs no namespace
  return [latex, html.slice(html.indexOf("<math"), html.lastIndexOf("</math>") + "</math>".length).replace(/ xmlns="[^"]*"/, "")];
}));
const { inline, display } = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify({ inline: render(inline, false), display: render(display, true) }));
