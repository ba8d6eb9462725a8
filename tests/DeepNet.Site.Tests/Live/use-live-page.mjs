// Uses a live page as a reader does, in Chromium with the network cut, and reports what it saw as one JSON object.
// Input (JSON on standard input): address, the page's; root, whose node_modules has the packages; chromium, the program.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { swipeOverFigures } from "../Browser/swipe.mjs";

const { address, root, chromium: executablePath } = JSON.parse(readFileSync(0, "utf8"));
const require = createRequire(join(root, "package.json"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const timeout = 180_000;
const browser = await chromium.launch({
  executablePath, timeout,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
});
const seen = { errors: [], outside: [], violations: [] };

const open = async options => {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(timeout);
  const page = await context.newPage();
  page.on("console", message => { if (["error", "warning"].includes(message.type())) seen.errors.push(message.text()); });
  page.on("pageerror", error => seen.errors.push(error.message));
  page.on("request", request => { if (!request.url().startsWith(new URL(address).origin) && !/^(data|blob):/.test(request.url())) seen.outside.push(request.url()); });
  page.on("response", response => { if (response.status() >= 400) seen.errors.push(`${response.url()}: ${response.status()}`); });
  await page.goto(address);
  await ready(page);
  return page;
};
// after a reload the bar tells at once what the session did last
const ready = page => page.waitForFunction(() => /^(?!Starting|Connection)./.test(document.querySelector(".live-status")?.textContent ?? ""));
const cell = (page, id) => page.locator(`#cell-${id}`);
const outputOf = (page, id) => cell(page, id).locator(".outputs").innerText();
const state = (page, id, wanted) => page.waitForFunction(([id, wanted]) => document.getElementById(`cell-${id}`).dataset.state === wanted, [id, wanted]);
const printed = (page, id, text) => page.waitForFunction(([id, text]) => document.querySelector(`#cell-${id} .outputs`).innerText.includes(text), [id, text]);
const type = async (page, id, code) => {
  await cell(page, id).scrollIntoViewIfNeeded();
  await cell(page, id).locator(".view-lines").click();
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(code);
};
const runAxe = async (page, place) => {
  await page.evaluate(axe);
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await page.evaluate(values => window.axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"], preload: false }),
      ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]);
    seen.violations.push(...violations.map(({ id, nodes }) => `${place}, ${colorScheme}: ${id}: ${nodes.length}×, first ${nodes[0].target.join(" ")}: ${nodes[0].failureSummary.replaceAll("\n", " ")}`));
  }
};
const overflow = page => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

const page = await open({ viewport: { width: 1280, height: 900 }, colorScheme: "light" });
seen.address = page.url();

// a changed cell, and on to the next by key
await type(page, "first", "int x = 20;\nConsole.WriteLine(x + 22);");
await page.keyboard.press("Shift+Enter");
await state(page, "first", "Succeeded");
seen.changedOutput = await outputOf(page, "first");
await page.waitForFunction(() => document.activeElement.closest("#cell-second"));
await page.keyboard.press("Control+Enter");
await printed(page, "second", "step 1");
seen.stateAfterFirstOutput = await cell(page, "second").getAttribute("data-state");
await state(page, "second", "Succeeded");
seen.streamedOutput = await outputOf(page, "second");

// names have colours of their own
await type(page, "first", "Matrix<double> W = Sum(W.Rows);");
const colourOf = text => page.locator("#cell-first .view-line span span", { hasText: new RegExp(`^\\s*${text}$`) }).first().evaluate(span => getComputedStyle(span).color);
const named = name => page.evaluate(name => {
  const probe = document.body.appendChild(document.createElement("i"));
  probe.style.color = `var(${name})`;
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}, name);
await page.waitForFunction(wanted => [...document.querySelectorAll("#cell-first .view-line span span")].some(span => span.textContent.trim() === "Sum" && getComputedStyle(span).color === wanted), await named("--method"), { timeout: 30_000 }).catch(() => {});
seen.colours = { type: await colourOf("Matrix"), typeWanted: await named("--type"), method: await colourOf("Sum"), methodWanted: await named("--method") };

// the editor's worker, which a letter beyond ASCII calls, finds its files
const [worker] = await Promise.all([page.waitForEvent("worker"), type(page, "first", "// größer")]);
seen.workerFiles = await worker.evaluate(async () => {
  const files = () => performance.getEntriesByType("resource").map(({ name, responseStatus }) => `${responseStatus} ${new URL(name).pathname}`);
  while (files().length === 0) await new Promise(again => setTimeout(again, 50));
  return files();
});

// completion, quick info, leaving the editor
await type(page, "first", "");
await page.keyboard.type("Math.");
await page.locator(".suggest-widget.visible .monaco-list-row").first().waitFor();
await page.keyboard.type("Floo");
seen.suggestions = await page.locator(".suggest-widget.visible .monaco-list-row").allInnerTexts();
await page.keyboard.press("Escape");
await page.keyboard.press("Escape");
seen.focusAfterEscape = await page.evaluate(() => document.activeElement.getAttribute("aria-label"));
await type(page, "first", "Math.Floor(2.5)");
// on a busy machine the editor may have given up waiting by the time the answer comes; a reader points again
const quickInfo = page.locator(".monaco-hover:visible", { hasText: "Floor" }).first();
for (let tries = 0; tries < 10 && !await quickInfo.isVisible(); tries++) {
  await page.mouse.move(0, 0);
  await page.locator("#cell-first .view-line span", { hasText: "Floor" }).last().hover();
  await quickInfo.waitFor({ timeout: 15_000 }).catch(() => {});
}
seen.hover = await quickInfo.innerText();

// a compiler error where it is
await type(page, "first", "var good = 1;\nvar bad = nowhere + good;");
await page.keyboard.press("Control+Enter");
await state(page, "first", "Failed");
await page.locator("#cell-first .squiggly-error").waitFor();
const box = await page.locator("#cell-first .squiggly-error").boundingBox();
const word = await page.locator("#cell-first .view-line").nth(1).boundingBox();
seen.underline = { count: await page.locator("#cell-first .squiggly-error").count(), isOnSecondLine: box.y >= word.y - 1 && box.y < word.y + word.height };
seen.errorOutput = await outputOf(page, "first");

// a figure is drawn
await cell(page, "figure").getByRole("button", { name: /^Run cell/ }).click();
await state(page, "figure", "Succeeded");
await page.locator("#cell-figure .js-plotly-plot .main-svg").first().waitFor();
seen.isFigureDrawn = true;

// endless, cut and interrupted
await type(page, "first", "while (true) Console.WriteLine(\"for ever and ever\");");
await page.keyboard.press("Control+Enter");
await printed(page, "first", "The output is cut here");
await type(page, "first", "while (true) { }");
await page.keyboard.press("Escape");
await page.waitForFunction(() => ["Stopped", "Failed"].includes(document.getElementById("cell-first").dataset.state) || document.querySelector(".live-bar button:nth-child(2)").click());
await state(page, "second", "Past");
await cell(page, "first").getByRole("button", { name: /^Run cell/ }).click();
await state(page, "first", "Running");
await page.getByRole("button", { name: "Interrupt" }).click();
await state(page, "first", "Stopped");
seen.statusAfterInterrupt = await page.locator(".live-status").innerText();

// saved, loaded again, reset
await page.getByRole("button", { name: "Save my copy" }).click();
await page.waitForFunction(() => document.querySelector(".live-status").textContent.startsWith("Saved as "));
seen.saved = (await page.locator(".live-status").innerText()).slice("Saved as ".length);
await runAxe(page, "wide");
await page.emulateMedia({ colorScheme: "light" });
await page.reload();
await ready(page);
seen.codeAfterReload = await cell(page, "first").locator("pre.code").textContent();
await printed(page, "second", "step 3");
await cell(page, "first").getByRole("button", { name: /^Reset cell/ }).click();
seen.codeAfterReset = await page.evaluate(() => localStorage.length);
await page.reload();
await ready(page);
seen.codeAfterResetAndReload = await cell(page, "first").locator("pre.code").textContent();
seen.overflow = await overflow(page);
await page.context().close();

// a phone: a plain field, and no key
const phone = await open({ viewport: { width: 375, height: 800 }, colorScheme: "dark", hasTouch: true, isMobile: true });
await cell(phone, "first").locator("pre.code").tap();
await cell(phone, "first").locator("textarea.editor").fill("Console.WriteLine(6 * 7);");
await cell(phone, "first").getByRole("button", { name: /^Run cell/ }).tap();
await state(phone, "first", "Succeeded");
seen.phoneOutput = await outputOf(phone, "first");
await cell(phone, "figure").getByRole("button", { name: /^Run cell/ }).tap();
await state(phone, "figure", "Succeeded");
await phone.locator("#cell-figure .js-plotly-plot .main-svg").first().waitFor();
seen.swipes = await swipeOverFigures(phone);
seen.phoneOverflow = await overflow(phone);
await runAxe(phone, "phone");

await browser.close();
process.stdout.write(JSON.stringify(seen));
