// Turns the static picture of every figure into the interactive one, now and whenever a figure is added to the page.
(() => {
  if (window.deepNetFigures) return;
  window.deepNetFigures = true;

  // on a phone the legend goes below the plot, and the buttons give way to the title
  const narrow = 520;

  // plotly.js has a button that sends the data to a server; nothing leaves the machine here
  const options = {
    responsive: true, displaylogo: false, showSendToCloud: false, plotlyServerURL: "",
    modeBarButtonsToRemove: ["lasso2d", "select2d"],
  };

  const draw = figure => {
    if (figure.deepNetDrawn || !window.Plotly) return;
    figure.deepNetDrawn = true;
    const still = [...figure.childNodes];
    const target = document.createElement("div");
    try {
      const { alt, data, layout: { width, ...layout } } = JSON.parse(figure.getAttribute("data-figure"));
      target.style.maxWidth = `${width}px`;
      figure.setAttribute("aria-label", alt);
      const isNarrow = figure.clientWidth < narrow;
      if (isNarrow) {
        layout.title.font = { size: 15 };
        layout.margin = { ...layout.margin, r: 12 };
        // below a plot with a slider there is no room
        if (!layout.sliders) layout.legend = { orientation: "h", y: -0.2, yanchor: "top" };
      }
      figure.replaceChildren(target);
      window.Plotly.newPlot(target, data, layout, isNarrow ? { ...options, displayModeBar: false } : options)
        .catch(() => figure.replaceChildren(...still));
    } catch {
      figure.replaceChildren(...still);
    }
  };
  const drawAll = () => document.querySelectorAll("figure[data-figure]").forEach(draw);

  const start = () => {
    drawAll();
    new MutationObserver(drawAll).observe(document.documentElement, { childList: true, subtree: true });
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
