// Formulas, the data of figures, and boxes that scroll. The lessons can be read without any of it.
(() => {
  const narrow = window.matchMedia("(max-width: 64rem)");

  const foldSections = () => {
    const sections = document.getElementById("sections");
    if (sections) sections.open = !narrow.matches;
  };

  const renderFormulas = () => {
    if (!window.katex) return;
    for (const formula of document.querySelectorAll(".math")) {
      const displayMode = formula.classList.contains("display");
      window.katex.render(formula.textContent, formula, { displayMode, throwOnError: false, strict: false });
      formula.classList.add("rendered");
    }
  };

  // figures.js expects the data in the figure itself
  const bringFigureData = () => {
    for (const figure of document.querySelectorAll("figure[data-figure-key]")) {
      const data = window.deepNetFigureData?.[figure.dataset.figureKey];
      if (data) figure.setAttribute("data-figure", JSON.stringify(data));
    }
  };

  // KaTeX breaks a formula only at its relations; a piece that is wider than its line scrolls.
  const markWideFormulas = () => {
    for (const formula of document.querySelectorAll(".math.rendered:not(.display)")) {
      formula.classList.remove("wide");
      const room = formula.closest("p, li, td, th, h1, h2, h3, h4")?.clientWidth ?? Infinity;
      const isWide = room > 0 && [...formula.querySelectorAll(".base")].some(piece => piece.offsetWidth > room);
      formula.classList.toggle("wide", isWide && !formula.closest("table"));
    }
  };

  // A box that scrolls can be reached with the Tab key and has a name; one that does not is no stop on the way.
  const scrollers = ".code, .output, .output pre, .scroll, .math.display.rendered, .math.wide";
  const markScrollers = () => {
    markWideFormulas();
    for (const box of document.querySelectorAll(scrollers)) {
      const scrolls = box.scrollWidth > box.clientWidth + 1;
      box.classList.toggle("at-end", scrolls && box.scrollLeft + box.clientWidth >= box.scrollWidth - 1);
      if (scrolls === box.hasAttribute("tabindex")) continue;
      if (scrolls) {
        box.tabIndex = 0;
        box.setAttribute("role", "group");
        box.setAttribute("aria-label", box.matches(".code") ? "Code, scrolls sideways" : box.matches(".math") ? "Formula, scrolls sideways" : "Output, scrolls sideways");
      } else {
        for (const name of ["tabindex", "role", "aria-label"]) box.removeAttribute(name);
      }
    }
  };

  foldSections();
  narrow.addEventListener("change", foldSections);
  bringFigureData();
  renderFormulas();
  markScrollers();
  window.addEventListener("load", markScrollers);
  window.addEventListener("resize", markScrollers);
  document.addEventListener("toggle", markScrollers, true);
  document.addEventListener("scroll", event => event.target !== document && markScrollers(), true);
})();
