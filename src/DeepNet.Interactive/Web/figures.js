// Turns the static picture of every figure into the interactive one, now and whenever a figure is added to the page.
(() => {
  if (window.deepNetFigures) return;
  window.deepNetFigures = true;

  // on a phone the title breaks into lines, the legend goes below everything else, a colour bar above the
  // plot, and the buttons give way
  const narrow = 520;
  const size = 15, line = 20, bar = 40;

  const broken = (text, width, family) => {
    const pen = document.createElement("canvas").getContext("2d");
    pen.font = `${size}px ${family}`;
    return text.split(" ").reduce((lines, word) => {
      const longer = `${lines.at(-1)} ${word}`;
      return pen.measureText(longer).width > width ? [...lines, word] : [...lines.slice(0, -1), longer.trim()];
    }, [""]);
  };

  const fit = (data, layout, width) => {
    const title = broken(layout.title.text, width - 24, layout.font.family);
    const more = (title.length - 1) * line;
    // plotly.js makes room for a legend of a few lines, and cuts off the end of a longer one
    const legend = data.filter(trace => trace.name && trace.showlegend !== false).flatMap(trace => trace.name.split("<br>")).length;
    layout.title = { ...layout.title, text: title.join("<br>"), font: { size } };
    layout.margin = { ...layout.margin, r: 12, t: layout.margin.t + more };
    layout.height += more + Math.max(0, legend - 4) * line;
    layout.legend = { orientation: "h", yref: "container", y: 0, yanchor: "bottom" };
    // a plot whose axes have one scale is as high as it is wide, and leaves the rest of its height empty
    if (layout.yaxis?.scaleanchor) layout.height = Math.min(layout.height, width + 120);
    // a colour bar lies above the plot, which then has the whole width
    const bars = data.filter(trace => trace.colorbar);
    if (bars.length === 0) return;
    const top = layout.margin.t - 8;
    layout.margin.t += bar;
    layout.height += bar;
    for (const trace of bars)
      trace.colorbar = { ...trace.colorbar, orientation: "h", yref: "container", y: 1 - top / layout.height, yanchor: "top", len: 1, thickness: 12 };
  };

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
      // several pictures side by side would shrink until their labels meet: they keep their width, and the output scrolls
      if (layout.xaxis2 || layout.images) target.style.minWidth = `${width}px`;
      else if (isNarrow) fit(data, layout, figure.clientWidth);
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
