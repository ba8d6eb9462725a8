// Opens every page of a site in Chromium with the network cut, and reports what it saw: one JSON object a line.
// Input (JSON on standard input): site, the folder; root, whose node_modules has the packages; chromium, the program.
import { createServer } from "node:http";
import { readFileSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { extname, join, normalize, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { swipeOverFigures } from "./swipe.mjs";

const { site, root, chromium: executablePath } = JSON.parse(readFileSync(0, "utf8"));
const require = createRequire(join(root, "package.json"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".woff2": "font/woff2" };
const server = createServer(async (request, response) => {
  const path = normalize(join(site, decodeURIComponent(new URL(request.url, "http://x").pathname)));
  try {
    if (!path.startsWith(site + sep)) throw new Error("outside");
    const bytes = await readFile(path);
    response.writeHead(200, { "content-type": types[extname(path)] ?? "application/octet-stream" }).end(bytes);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise(ready => server.listen(0, "127.0.0.1", ready));
const local = `http://127.0.0.1:${server.address().port}/`;
const disk = pathToFileURL(site + sep).href;

// no name leads anywhere
const args = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];
const timeout = 180_000;
const browser = await chromium.launch({ executablePath, args, timeout });

const wide = { width: 1280, height: 900 };
const phone = { width: 375, height: 800 };
const visits = [
  { from: "disk", base: disk, viewport: wide, colorScheme: "light", examined: ["light", "dark"] },
  { from: "disk", base: disk, viewport: phone, colorScheme: "dark", examined: ["dark", "light"] },
  { from: "server", base: local, viewport: phone, colorScheme: "light", hasTouch: true },
  { from: "disk", base: disk, viewport: phone, colorScheme: "light", javaScriptEnabled: false },
];

const count = (page, selector) => page.locator(selector).count();

const look = () => {
  for (const details of document.querySelectorAll("main details")) details.open = true;
  const seen = image => image.complete && image.naturalWidth > 0 && image.getBoundingClientRect().width > 0;
  return {
    overflow: document.documentElement.scrollWidth - window.innerWidth,
    brokenImages: [...document.images].filter(image => !seen(image)).map(image => image.getAttribute("src")),
    imagesWithoutText: [...document.images].filter(image => !image.alt).length,
    formulas: document.querySelectorAll(".math").length,
    formulasRendered: [...document.querySelectorAll(".math > math")].filter(formula => formula.closest("details:not([open])") || formula.getBoundingClientRect().width > 0).length,
    formulaErrors: [...document.querySelectorAll("merror")].map(error => error.textContent),
    cutFormulas: [...document.querySelectorAll(".math.display")].filter(formula => formula.scrollWidth > formula.clientWidth + 1).map(formula => formula.textContent.trim().slice(0, 60)),
  };
};

// the first legend and the first slider of the page answer a click
const tryFigures = async page => {
  const states = selector => page.locator(selector).first().evaluate(element => {
    const figure = element.closest(".js-plotly-plot");
    return JSON.stringify([figure._fullData.map(trace => trace.visible), (figure._fullLayout.sliders ?? []).map(slider => slider.active)]);
  });
  const answers = async selector => {
    if (!await count(page, selector)) return null;
    const before = await states(selector);
    const target = page.locator(selector).first();
    await target.scrollIntoViewIfNeeded();
    // a slider may stand where it is clicked, so two places are tried
    for (const place of [0.7, 0.1]) {
      const box = await target.boundingBox();
      await page.mouse.click(box.x + box.width * place, box.y + box.height / 2);
      for (let waited = 0; waited < 50; waited++) {
        if (await states(selector) !== before) return true;
        await page.waitForTimeout(100);
      }
    }
    return false;
  };
  return { legend: await answers(".legendtoggle"), slider: await answers(".slider-rail-touch-rect") };
};

// what of a drawn figure lies on its legend or beyond its edge; on a phone the legend has no place inside the plot either
const findCrowding = isPhone => [...document.querySelectorAll(".js-plotly-plot")].flatMap(figure => {
  const parts = selector => [...figure.querySelectorAll(selector)].map(element => ({ element, box: element.getBoundingClientRect() }));
  const name = ({ element }) => `${element.getAttribute("class") ?? element.tagName} ${element.textContent.slice(0, 30)}`;
  const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
  const edge = figure.getBoundingClientRect();
  const others = parts(`.gtitle, .xtitle, .ytitle, .xtick text, .ytick text, .slider-group, .colorbar${isPhone ? ", .nsewdrag" : ""}`);
  return [
    ...parts(".legend > .bg").flatMap(legend => others.filter(({ box }) => meet(legend.box, box)).map(other => `the legend covers ${name(other)}`)),
    ...parts("text").filter(({ box }) => box.left < edge.left - 1 || box.right > edge.right + 1 || box.top < edge.top - 1 || box.bottom > edge.bottom + 1).map(text => `cut off: ${name(text)}`),
  ];
});

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const runAxe = async (page, schemes) => {
  const found = [];
  if (schemes.length > 0) await page.evaluate(axe);
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await page.evaluate(values => window.axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"], preload: false }), tags);
    found.push(...violations.map(({ id, nodes }) => `${colorScheme}: ${id}: ${nodes.length}×, first ${nodes[0].target.join(" ")}: ${nodes[0].failureSummary.replaceAll("\n", " ")}`));
  }
  return found;
};

for (const name of readdirSync(site).filter(file => file.endsWith(".html")).sort()) {
  for (const { from, base, examined = [], ...options } of visits) {
    const context = await browser.newContext(options);
    context.setDefaultTimeout(timeout);
    const page = await context.newPage();
    const errors = [], outside = [];
    page.on("console", message => { if (["error", "warning"].includes(message.type())) errors.push(message.text()); });
    page.on("pageerror", error => errors.push(error.message));
    page.on("request", request => { if (!request.url().startsWith(base) && !/^(data|blob):/.test(request.url())) outside.push(request.url()); });
    page.on("requestfailed", request => errors.push(`${request.url()}: ${request.failure()?.errorText}`));
    page.on("response", response => { if (response.status() >= 400) errors.push(`${response.url()}: ${response.status()}`); });

    await page.goto(base + name, { waitUntil: "load", timeout });
    const figures = await count(page, "figure.deepnet-figure");
    const scripted = options.javaScriptEnabled !== false;
    const interactive = await count(page, "figure[data-figure-key]");
    if (scripted) {
      await page.waitForFunction(() => [...document.querySelectorAll("figure[data-figure-key]")].every(figure => figure.querySelector(".main-svg")), null, { timeout }).catch(() => {});
      await page.evaluate(() => document.fonts.ready);
    }

    // pictures far down the map are not fetched before they come near
    await page.evaluate(() => Promise.all([...document.images].filter(image => image.loading === "lazy").map(image => {
      image.loading = "eager";
      return image.decode().catch(() => {});
    })));
    const seen = await page.evaluate(look);
    const visit = {
      page: name, from, width: options.viewport.width, scheme: options.colorScheme, scripted, figures, interactive,
      drawn: await count(page, "figure.deepnet-figure .js-plotly-plot .main-svg:first-child"),
      pictures: await count(page, "figure.deepnet-figure > img, figure.deepnet-figure > table, figure.deepnet-figure > p"),
      ...seen,
      crowding: await page.evaluate(findCrowding, options.viewport === phone),
      examined,
      violations: await runAxe(page, examined),
      swipes: options.hasTouch ? await swipeOverFigures(page) : null,
      answers: interactive > 0 && options.viewport === wide ? await tryFigures(page) : {},
      errors, outside,
    };
    process.stdout.write(JSON.stringify(visit) + "\n");
    await context.close();
  }
}

await browser.close();
server.close();
