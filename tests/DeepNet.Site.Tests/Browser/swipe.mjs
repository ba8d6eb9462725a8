// Swipes over the drawn figures of a page as a finger does that only wants to go on, and tells which of them held it.
export const swipeOverFigures = async page => {
  const finger = await page.context().newCDPSession(page);
  const touch = (type, ...touchPoints) => finger.send("Input.dispatchTouchEvent", { type, touchPoints });
  // a page that still rolls is not touched again
  const rest = () => page.evaluate(async () => {
    for (let last = NaN; window.scrollY !== last;) {
      last = window.scrollY;
      await new Promise(later => setTimeout(later, 150));
    }
  });
  const held = [];
  const figures = page.locator(".js-plotly-plot");
  for (let i = 0; i < await figures.count(); i++) {
    const figure = figures.nth(i);
    const { x, y, room, width } = await figure.evaluate(element => {
      const plot = element.querySelector(".nsewdrag") ?? element;
      plot.scrollIntoView({ block: "center", behavior: "instant" });
      const { x, y, width, height } = plot.getBoundingClientRect();
      return { x: Math.min(x + width / 2, window.innerWidth - 20), y: y + height / 2, width, room: document.documentElement.scrollHeight - window.innerHeight - window.scrollY };
    });
    // a fold hides it
    if (width === 0) continue;
    const state = () => figure.evaluate(element => ({
      scroll: window.scrollY,
      ranges: JSON.stringify(Object.entries(element._fullLayout).filter(([key]) => /^[xy]axis\d*$/.test(key)).map(([, axis]) => axis.range)),
    }));
    await rest();
    const before = await state();
    // at the end of the page a finger can only go back
    const step = room < 300 ? 40 : -40;
    await touch("touchStart", { x, y });
    for (let moved = 1; moved <= 4; moved++) await touch("touchMove", { x, y: y + step * moved });
    await touch("touchEnd");
    await page.waitForFunction(from => Math.abs(window.scrollY - from) > 50, before.scroll, { timeout: 3000 }).catch(() => {});
    await rest();
    const after = await state();
    if (Math.abs(after.scroll - before.scroll) <= 50) held.push(`figure ${i + 1} held the swipe`);
    if (after.ranges !== before.ranges) held.push(`figure ${i + 1} went from ${before.ranges} to ${after.ranges}`);
  }
  await finger.detach();
  return held;
};
