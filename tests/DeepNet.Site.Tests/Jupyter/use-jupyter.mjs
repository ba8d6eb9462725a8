// Opens a lesson in the classic notebook, in Chromium, untrusted and then run from top to bottom, and reports what a reader
// sees as one JSON object. Input (JSON on standard input): address, the notebook's; root, whose node_modules has the
// packages; chromium, the program; change, the cell that is changed before the run, with from and to; null for none.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const { address, root, chromium: executablePath, change } = JSON.parse(readFileSync(0, "utf8"));
const require = createRequire(join(root, "package.json"));
const { chromium } = require("playwright-core");
const timeout = 180_000;
const browser = await chromium.launch({ executablePath, timeout, args: ["--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"] });
const page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
page.setDefaultTimeout(timeout);
page.on("dialog", dialog => dialog.accept());
await page.goto(address);
await page.waitForFunction(() => window.Jupyter?.notebook?.kernel?.is_connected() && window.Jupyter.notebook._fully_loaded);

const look = () => page.evaluate(() => {
  const all = selector => [...document.querySelectorAll(selector)];
  return {
    isTrusted: window.Jupyter.notebook.trusted,
    folds: all(".text_cell_render summary").length,
    foldsWithoutTriangle: all(".text_cell_render summary").filter(summary => getComputedStyle(summary).display !== "list-item").length,
    pictures: all(".output_area img").filter(image => image.naturalWidth > 0 && image.getBoundingClientRect().width > 100).length,
    brokenPictures: all(".output_area img").filter(image => image.naturalWidth === 0).length,
    drawn: all(".output_area .js-plotly-plot .main-svg").length,
    tables: all(".text_cell_render table").length,
    // a column of single words, beside one that is nearly empty
    brokenTables: all(".text_cell_render td").filter(cell => cell.clientHeight > 6 * parseFloat(getComputedStyle(cell).fontSize) && cell.clientWidth < 150).length,
    warnings: all(".output_stderr").map(output => output.innerText),
    errors: all(".output_error").map(output => output.closest(".cell")).map(cell => window.jQuery(cell).data("cell").id),
    printed: all(".output_stdout").map(output => output.innerText).join("\n"),
  };
});
await page.waitForTimeout(1000);
const untrusted = await look();

if (change)
  await page.evaluate(({ cell, from, to }) => {
    const changed = window.Jupyter.notebook.get_cells().find(each => each.id === cell || each.metadata.id === cell);
    changed.set_text(changed.get_text().replace(from, to));
  }, change);
await page.click("#celllink");
await page.click("#run_all_cells");
await page.waitForFunction(() => window.Jupyter.notebook.get_cells().filter(cell => cell.cell_type === "code").every(cell => cell.input_prompt_number !== "*") && !window.Jupyter.notebook.kernel_busy);
await page.waitForTimeout(1000);
const run = await look();
await browser.close();
process.stdout.write(JSON.stringify({ untrusted, run }));
