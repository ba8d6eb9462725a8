// Opens a lesson in VS Code's notebook editor, in Chromium, and reports what a reader sees in light and dark as one JSON
// object. Input (JSON on standard input): address, the server's; lesson, the notebook's file name; texts and outputs, how
// many it has; root, whose node_modules has the packages; chromium, the program.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const { address, lesson, texts, outputs, root, chromium: executablePath } = JSON.parse(readFileSync(0, "utf8"));
const require = createRequire(join(root, "package.json"));
const { chromium } = require("playwright-core");
const timeout = 180_000;
const browser = await chromium.launch({ executablePath, timeout, args: ["--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"] });
const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, colorScheme: "light" });
page.setDefaultTimeout(timeout);
await page.goto(address);

// a file that is opened before the extension for notebooks is there is opened as text
const explorer = page.locator(".explorer-folders-view");
await explorer.getByText("notebooks", { exact: true }).click();
const end = Date.now() + timeout;
for (; ;) {
  await explorer.getByText(lesson, { exact: true }).dblclick();
  const isOpen = await page.waitForSelector(".notebookOverlay", { timeout: 2000 }).catch(() => null);
  if (isOpen) break;
  if (Date.now() > end) throw new Error("VS Code does not open the lesson as a notebook.");
  await page.click(".tab .codicon-close");
}
// VS Code draws the cells that are in view: in a window as high as a lesson, every cell
await page.setViewportSize({ width: 1280, height: 16_000 });

// texts and outputs are drawn by a page in a page of the editor's
const outer = await (await page.waitForSelector("iframe.webview.ready", { state: "attached" })).contentFrame();
const frame = await (await outer.waitForSelector("#active-frame", { state: "attached" })).contentFrame();

const state = () => frame.evaluate(() => {
  const all = selector => [...document.querySelectorAll(selector)];
  const pictures = all("img");
  return {
    texts: all(".preview").length,
    outputs: all(".output").length,
    isWaiting: all(".output").some(output => !output.firstElementChild) || pictures.some(image => !image.complete) || all("figure").some(figure => window.Plotly && !figure.querySelector(".main-svg, img")),
    // what is measured moves what is below it
    places: all(".preview, .output_container").map(each => each.getBoundingClientRect().top).join(),
    ground: getComputedStyle(document.body).getPropertyValue("--vscode-editor-background"),
  };
});

const settle = async theme => {
  await frame.waitForSelector(`body.vscode-${theme}`, { state: "attached" });
  for (let before = ""; ;) {
    await page.waitForTimeout(700);
    const now = await state();
    const text = JSON.stringify(now);
    if (now.texts === texts && now.outputs === outputs && !now.isWaiting && text === before) return;
    if (Date.now() > end) throw new Error(`VS Code does not draw all of ${texts} texts and ${outputs} outputs: ${text}`);
    before = text;
  }
};

const look = () => frame.evaluate(() => {
  // a text stands in a shadow tree
  const trees = [document, ...[...document.querySelectorAll(".preview")].map(text => text.shadowRoot)];
  const all = selector => trees.flatMap(tree => [...tree.querySelectorAll(selector)]);
  const parentOf = element => element.parentElement ?? element.getRootNode().host;
  const isCut = element => {
    const box = element.getBoundingClientRect();
    for (let each = parentOf(element); each !== document.body; each = parentOf(each)) {
      const { overflowX, overflowY } = getComputedStyle(each);
      const room = each.getBoundingClientRect();
      if (overflowX !== "visible" && (box.right > room.right + 1 || box.left < room.left - 1)) return true;
      if (overflowY !== "visible" && (box.bottom > room.bottom + 1 || box.top < room.top - 1)) return true;
    }
    return box.right > innerWidth + 1;
  };
  const shown = all(".output").map(output => output.innerText);
  const lines = shown.flatMap(text => text.split("\n"));
  const boxes = all(".preview, .output_container").map(each => each.getBoundingClientRect()).filter(box => box.height > 0).sort((a, b) => a.top - b.top);
  const pictures = all(".output img").filter(image => image.naturalWidth > 0);
  const editor = document.body.appendChild(document.createElement("div"));
  editor.style.background = "var(--vscode-editor-background)";
  const ground = getComputedStyle(editor).backgroundColor;
  editor.remove();
  return {
    folds: all("summary").length,
    foldsWithoutTriangle: all("summary").filter(summary => getComputedStyle(summary).display !== "list-item").length,
    openFolds: all("details[open]").length,
    pictures: pictures.filter(image => image.getBoundingClientRect().width > 100).length,
    brokenPictures: all("img").filter(image => image.naturalWidth === 0).length,
    drawn: all(".js-plotly-plot .main-svg:first-child").length,
    drawnOnAnotherGround: all(".js-plotly-plot .main-svg:first-child").map(drawing => getComputedStyle(drawing).backgroundColor).filter(colour => colour !== ground),
    whitePictures: pictures.filter(image => {
      const pen = document.createElement("canvas").getContext("2d");
      pen.drawImage(image, 0, 0);
      return pen.getImageData(8, 8, 1, 1).data.every(part => part === 255);
    }).length,
    cutPictures: [...pictures, ...all(".main-svg")].filter(isCut).map(each => each.alt ?? each.closest("figure").getAttribute("aria-label")),
    tables: all("table").length,
    // a column of single words, beside one that is nearly empty
    brokenTables: all("td").filter(cell => cell.clientHeight > 6 * parseFloat(getComputedStyle(cell).fontSize) && cell.clientWidth < 150).map(cell => cell.innerText),
    formulas: all(".katex").length,
    brokenFormulas: all(".katex-error").map(formula => formula.innerText),
    cutTexts: all(".output pre, .output table, .output-stream, .output-plaintext, .traceback, .output .scrollable").filter(each => isCut(each) || each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1).map(each => each.innerText),
    overlaps: boxes.slice(1).filter((box, i) => box.top < boxes[i].bottom - 1).length,
    warnings: lines.filter(line => /warning [A-Z]+\d+/.test(line)),
    errors: all(".output.error").map(output => output.innerText.split("\n")[0]),
    stackLines: lines.filter(line => /^\s*at .*\(/.test(line)),
    truncated: lines.filter(line => /^Output (is truncated|exceeds)/.test(line)),
    scripts: shown.filter(text => /<\/?(script|style|figure|svg|div)\b|function *\(|window\./.test(text)),
  };
});

// where the line of the figure with a slider goes, as directions seen from the origin, when the slider stands at its start
const boundary = async () => {
  const rail = frame.locator(".slider-rail-touch-rect").first();
  if (await rail.count() === 0) return null;
  await rail.click({ position: { x: 2, y: 2 } });
  await page.waitForTimeout(1000);
  return frame.evaluate(() => {
    const figure = document.querySelector(".slider-rail-touch-rect").closest(".js-plotly-plot");
    const { xaxis, yaxis } = figure._fullLayout;
    const points = [...figure.querySelectorAll(".contourlines path")].flatMap(path =>
      Array.from({ length: 200 }, (_, i) => path.getPointAtLength(path.getTotalLength() * i / 199)).map(point => [xaxis.p2c(point.x), yaxis.p2c(point.y)]));
    return {
      at: figure.querySelector(".slider-label").textContent,
      directions: points.filter(([x, y]) => Math.hypot(x, y) > 0.3).map(([x, y]) => Math.atan2(y, x)),
    };
  });
};

const report = {};
for (const theme of ["light", "dark"]) {
  if (theme === "dark") {
    // the theme is the editor's: the browser goes on asking for light pages, as most systems do beside VS Code's dark theme
    await page.keyboard.press("F1");
    await page.keyboard.type("Toggle between Light/Dark Themes");
    await page.locator(".quick-input-list .monaco-list-row").first().waitFor();
    await page.keyboard.press("Enter");
  }

  await settle(theme);
  // VS Code gives an output its room some time after the output has told its height
  let seen = await look();
  for (const patience = Date.now() + 30_000; (seen.cutPictures.length || seen.cutTexts.length || seen.overlaps) && Date.now() < patience; seen = await look())
    await page.waitForTimeout(700);
  report[theme] = { ...seen, markedCharacters: await page.locator(".unicode-highlight").count() };
}
report.boundary = await boundary();
await browser.close();
process.stdout.write(JSON.stringify(report));
