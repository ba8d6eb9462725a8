// Changes and runs cells of a live page in Firefox, with no names resolved, and reports what it saw as one JSON object.
// Input (JSON on standard input): address, the page's; root, whose node_modules has the packages; firefox, the program.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const { address, root, firefox: executablePath } = JSON.parse(readFileSync(0, "utf8"));
const { default: puppeteer } = await import(pathToFileURL(join(root, "node_modules/puppeteer-core/lib/puppeteer/puppeteer-core.js")));
const timeout = 180_000;
const browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true, timeout, extraPrefsFirefox: { "network.dns.disabled": true } });
const seen = { errors: [], version: await browser.version() };

const page = await browser.newPage();
page.setDefaultTimeout(timeout);
page.on("console", message => { if (["error", "warn"].includes(message.type())) seen.errors.push(message.text()); });
page.on("pageerror", error => seen.errors.push(error.message));
await page.setViewport({ width: 1280, height: 900 });
await page.goto(address);
await page.waitForFunction(() => /^(?!Starting|Connection)./.test(document.querySelector(".live-status")?.textContent ?? ""));
const state = (id, wanted) => page.waitForFunction((id, wanted) => document.getElementById(`cell-${id}`).dataset.state === wanted, {}, id, wanted);

// a changed cell, and on to the next by key
await page.waitForSelector("#cell-first .view-lines");
await page.click("#cell-first .view-lines");
await page.keyboard.down("Control");
await page.keyboard.press("a");
await page.keyboard.up("Control");
await page.keyboard.type("Console.WriteLine(20 + 22);");
await page.keyboard.down("Shift");
await page.keyboard.press("Enter");
await page.keyboard.up("Shift");
await state("first", "Succeeded");
seen.output = await page.$eval("#cell-first .outputs", outputs => outputs.innerText);
await page.waitForFunction(() => document.activeElement.closest("#cell-figure"));

// a figure and a formula are drawn
await page.click("#cell-figure .cell-bar button");
await state("figure", "Succeeded");
await page.waitForSelector("#cell-figure .js-plotly-plot .main-svg");
seen.points = await page.$$eval("#cell-figure .js-plotly-plot .point", points => points.length);
seen.fraction = await page.$eval("math mfrac", fraction => fraction.getBoundingClientRect().height / parseFloat(getComputedStyle(fraction).fontSize));

// what was typed survives a reload
await page.reload();
await page.waitForSelector("#cell-first.live");
seen.codeAfterReload = await page.$eval("#cell-first pre.code", code => code.textContent);
seen.overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

await browser.close();
process.stdout.write(JSON.stringify(seen));
