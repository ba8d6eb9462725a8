// Turns the static picture of every figure into the interactive one, now and whenever a figure is added to the page.
(() => {
  if (window.deepNetFigures) return;
  window.deepNetFigures = true;

  // on a phone the title breaks into lines, the legend goes below everything else, a colour bar above the
  // plot, and the buttons give way
  const narrow = 520;
  const size = 15, line = 20, bar = 40;

  // in a dark page each colour of the figures has another in its place; the ground is the page's own
  const dark = DARK_COLOURS;

  const groundOf = element => {
    for (let each = element; each; each = each.parentElement) {
      const [r, g, b, a = 1] = getComputedStyle(each).backgroundColor.match(/[\d.]+/g).map(Number);
      if (a > 0.5) return { r, g, b };
    }
    // a page in VS Code is transparent, and lies on the editor
    const editor = getComputedStyle(document.documentElement).getPropertyValue("--vscode-editor-background").match(/[\da-f]{2}/gi) ?? [];
    const [r, g, b] = editor.length === 3 ? editor.map(part => parseInt(part, 16)) : [255, 255, 255];
    return { r, g, b };
  };

  const isDark = ({ r, g, b }) => 0.3 * r + 0.59 * g + 0.11 * b <= 110;

  const coloured = (json, { r, g, b }) => {
    const ground = "#" + [r, g, b].map(part => Math.round(part).toString(16).padStart(2, "0")).join("");
    return json.replace(/"#([0-9a-f]{6})([0-9a-f]{2})?"/g, (all, colour, alpha = "") => {
      const other = colour === "ffffff" ? ground : dark["#" + colour];
      return other ? `"${other}${alpha}"` : all;
    });
  };

  const broken = (text, width, family) => {
    const pen = document.createElement("canvas").getContext("2d");
    pen.font = `${size}px ${family}`;
    return text.split(/ |<br>/).reduce((lines, word) => {
      const longer = `${lines.at(-1)} ${word}`;
      return pen.measureText(longer).width > width ? [...lines, word] : [...lines.slice(0, -1), longer.trim()];
    }, [""]);
  };

  const fit = (data, layout, width) => {
    const given = layout.title.text.split("<br>").length;
    const title = broken(layout.title.text, width - 24, layout.font.family);
    const more = (title.length - given) * line;
    // plotly.js makes room for a legend of a few lines, and cuts off the end of a longer one
    const legend = data.filter(trace => trace.name && trace.visible !== false && trace.showlegend !== false).length;
    layout.title = { ...layout.title, text: title.join("<br>"), font: { size } };
    layout.margin = { ...layout.margin, r: 12, t: layout.margin.t + more };
    layout.height += more + Math.max(0, legend - 4) * line;
    for (const note of layout.annotations ?? [])
      if (note.text) note.text = broken(note.text, width - (note.xref === "paper" && note.x === 0.5 ? 60 : 160), layout.font.family).join("<br>");
    layout.legend = { ...layout.legend, orientation: "h", x: 0, xanchor: "left", yref: "container", y: 0, yanchor: "bottom" };
    // a plot whose axes have one scale is as high as it is wide, and leaves the rest of its height empty; so would two beside each other
    if (layout.yaxis?.scaleanchor || layout.grid) layout.height = Math.min(layout.height, width + 120);
    // nothing holds the finger that only wants to go on
    for (const axis of Object.keys(layout).filter(key => /^[xy]axis\d*$/.test(key)).concat("xaxis", "yaxis"))
      layout[axis] = { ...layout[axis], fixedrange: true };
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

  // plays the steps of a slider from where it stands, or from the start when it stands at the end
  const play = (target, button) => {
    const slider = () => target.layout.sliders[0];
    const last = slider().steps.length - 1;
    let next = slider().active >= last ? 0 : slider().active + 1;
    const show = async () => {
      const step = slider().steps[next];
      await window.Plotly.update(target, step.args[0], { ...step.args[1], "sliders[0].active": next });
      if (next++ < last && button.timer) button.timer = setTimeout(show, 700);
      else stop();
    };
    const stop = () => {
      clearTimeout(button.timer);
      button.timer = 0;
      button.textContent = "▶ play";
    };
    if (button.timer) return stop();
    button.timer = 1;
    button.textContent = "⏸ pause";
    show();
  };

  const playButton = target => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "▶ play";
    button.style.cssText = "font:inherit;margin:.25em 0 .5em;padding:.2em .9em;cursor:pointer";
    button.onclick = () => play(target, button);
    return button;
  };

  // while the page is printed: paper is white
  let isPaper = false;

  const draw = figure => {
    if (figure.deepNetDrawn || !window.Plotly) return;
    figure.deepNetDrawn = true;
    const still = figure.deepNetStill ??= [...figure.childNodes];
    const target = document.createElement("div");
    try {
      const json = figure.getAttribute("data-figure");
      const ground = groundOf(figure.parentElement);
      figure.deepNetDark = isDark(ground);
      const { alt, data, layout: { width = 720, ...own } } = JSON.parse(figure.deepNetDark && !isPaper ? coloured(json, ground) : json);
      // what the template says counts where the chart says nothing
      const base = own.template?.layout ?? {};
      const layout = { height: 440, ...base, ...own, title: { text: "", ...base.title, ...own.title }, margin: { ...base.margin, ...own.margin } };
      for (const axis of ["xaxis", "yaxis"]) delete layout[axis];
      for (const [key, value] of Object.entries(own)) if (/^[xy]axis/.test(key)) layout[key] = value;
      target.style.maxWidth = `${width}px`;
      figure.setAttribute("aria-label", alt);
      const isNarrow = figure.clientWidth < narrow;
      // a swipe over it goes on down the page, whatever the chart says
      if (isNarrow) layout.dragmode = false;
      // three and more side by side would shrink until their labels meet: they keep their width, and the output scrolls
      if (layout.grid?.columns > 2 || layout.images) target.style.minWidth = `${width}px`;
      else if (isNarrow) fit(data, layout, figure.clientWidth);
      figure.replaceChildren(target);
      window.Plotly.newPlot(target, data, layout, isNarrow || layout.sliders ? { ...options, displayModeBar: false } : options)
        .then(() => {
          // below the plot the buttons hide no title
          const buttons = target.querySelector(".modebar-container");
          if (buttons) buttons.style.top = "calc(100% - 26px)";
          if (layout.sliders) figure.append(playButton(target));
        })
        .catch(() => figure.replaceChildren(...still));
    } catch {
      figure.replaceChildren(...still);
    }
  };
  const all = () => document.querySelectorAll("figure[data-figure]");
  const drawAll = () => all().forEach(draw);
  const drawAgain = which => {
    [...all()].filter(which).forEach(figure => figure.deepNetDrawn = false);
    drawAll();
  };
  const print = isOn => {
    isPaper = isOn;
    drawAgain(figure => figure.deepNetDark);
  };

  // VS Code has a theme of its own, whatever the system's is, and diagrams are images, which ask for the system's
  const followEditor = () => {
    const style = document.head.appendChild(document.createElement("style"));
    const follow = () => {
      style.textContent = `img{color-scheme:${isDark(groundOf(document.body)) ? "dark" : "light"}}`;
      drawAgain(() => true);
    };
    new MutationObserver(follow).observe(document.body, { attributeFilter: ["data-vscode-theme-id"] });
    follow();
  };

  const start = () => {
    drawAll();
    new MutationObserver(drawAll).observe(document.documentElement, { childList: true, subtree: true });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => drawAgain(() => true));
    if (document.body.dataset.vscodeThemeId) followEditor();
    addEventListener("beforeprint", () => print(true));
    addEventListener("afterprint", () => print(false));
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
