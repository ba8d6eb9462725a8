// One code cell of a live page: its code, its buttons, its outputs.
import { openEditor } from "./live-editor.js";

const words = {
  Waiting: "waits",
  Running: "runs…",
  Failed: "failed",
  Stopped: "interrupted",
  Dropped: "not run",
  Past: "ran in a session that has ended",
};

// What was meant for a terminal: no colours, and of a line that overwrites itself the last state.
const sequence = /\u001b(?:\[[0-9;?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[@-Z\\\-_])/g;
const consoleText = text => text.replace(sequence, "").replaceAll("\r\n", "\n").split("\n").map(line => line.slice(line.lastIndexOf("\r") + 1)).join("\n").replace(/\n+$/, "");

const seconds = value => value < 0.1 ? `${Math.max(1, Math.round(value * 1000))} ms` : `${value.toFixed(1)} s`;

export class LiveCell {
  state = null;
  editor = null;
  boxes = [];
  problems = null;

  constructor(page, element, number, storage) {
    Object.assign(this, { page, element, number, name: `Cell ${number}`, id: element.id.replace(/^cell-/, "") });
    this.key = storage + this.id;
    this.still = element.querySelector("pre.code");
    this.original = this.still.textContent;
    // What comes after a guess is folded, the cell's own outputs with it; code that only checks is folded too.
    this.answer = element.nextElementSibling?.matches("details.answer") ? element.nextElementSibling : null;
    this.helper = this.still.closest("details.helper");
    this.outputs = (this.answer ?? element).querySelector(":scope > .outputs") ?? this.addOutputs();
    this.draft = localStorage.getItem(this.key);
    if (this.draft !== null) this.still.textContent = this.draft;
    this.addBar();
    element.classList.add("live");
    this.still.addEventListener("click", () => { if (getSelection().isCollapsed) this.edit(); });
    // Editors are made when their cells come near: a lesson has dozens.
    if (!matchMedia("(pointer: coarse)").matches) {
      const observer = new IntersectionObserver(entries => {
        if (!entries.some(entry => entry.isIntersecting)) return;
        observer.disconnect();
        this.open();
      }, { rootMargin: "400px" });
      observer.observe(element);
    }
  }

  addOutputs() {
    const made = document.createElement("div");
    made.className = "outputs";
    made.setAttribute("role", "group");
    made.setAttribute("aria-label", "Output");
    if (this.answer) this.answer.querySelector("summary").after(made);
    else this.element.append(made);
    return made;
  }

  // The reader asked for this one cell, and so for what comes of it.
  run() {
    if (this.answer) this.answer.open = true;
    this.page.run([this]);
  }

  addBar() {
    const make = (text, label, action) => {
      const made = document.createElement("button");
      made.type = "button";
      made.textContent = text;
      made.setAttribute("aria-label", label);
      made.addEventListener("click", action);
      return made;
    };
    const bar = document.createElement("div");
    bar.className = "cell-bar";
    this.runButton = make("▶ Run", `Run cell ${this.number}`, () => this.run());
    this.editButton = make("Edit", `Edit cell ${this.number}`, () => this.edit());
    this.resetButton = make("Reset", `Reset cell ${this.number} to the lesson's code`, () => this.reset());
    this.resetButton.hidden = this.draft === null;
    const above = make("Run above", `Run above: all cells before cell ${this.number}`, () => this.page.runAbove(this, false));
    above.hidden = this.number === 1;
    this.mark = document.createElement("span");
    this.mark.className = "cell-mark";
    bar.append(this.runButton, above, this.editButton, this.resetButton, this.mark);
    (this.helper ?? this.still).after(bar);
  }

  get code() {
    return this.draft ?? this.original;
  }

  // Opens the editor; a page without it still runs the cell.
  async open() {
    this.opening ??= openEditor(this.still, {
      code: this.code,
      label: `Code of cell ${this.number}. Shift+Enter runs it, Escape leaves the editor.`,
      changed: code => this.keep(code),
      run: moveOn => {
        this.run();
        if (moveOn) this.page.moveOn(this);
      },
      leave: () => this.runButton.focus(),
      ask: (type, code, line, column) => this.page.ask(type, code, line, column),
    }).then(editor => {
      this.editor = editor;
      this.editButton.hidden = true;
      editor.mark(this.problems);
    });
    await this.opening;
  }

  async edit() {
    for (const fold of [this.helper, this.element.closest("details.answer")]) if (fold) fold.open = true;
    await this.open();
    this.editor.focus();
    this.element.scrollIntoView({ block: "nearest" });
  }

  keep(code) {
    this.draft = code === this.original ? null : code;
    if (this.draft === null) localStorage.removeItem(this.key);
    else localStorage.setItem(this.key, code);
    this.resetButton.hidden = this.draft === null;
    if (this.problems) this.showProblems(null);
  }

  reset() {
    this.keep(this.original);
    if (this.editor) this.editor.write(this.original);
    else this.still.textContent = this.original;
    this.runButton.focus();
  }

  showProblems(problems) {
    this.problems = problems;
    this.editor?.mark(problems);
  }

  begin() {
    this.outputs.replaceChildren();
    this.boxes = [];
    this.showProblems(null);
  }

  // the box of the n-th output; they come in order, and later again with more, or with something else
  box(number, kind) {
    while (this.boxes.length <= number) {
      const made = document.createElement("div");
      this.outputs.append(made);
      this.boxes.push(made);
    }
    this.boxes[number].className = kind;
    return this.boxes[number];
  }

  addText(number, stream, text) {
    const box = this.box(number, stream === "stderr" ? "output stream stderr" : "output stream");
    if (!box.firstChild) box.append(document.createElement("pre"));
    const pre = box.firstChild;
    box.printed = (box.printed ?? "") + text;
    // Only what rewrites lines or colours them needs the whole text again.
    if (/[\r\u001b]/.test(box.printed)) pre.textContent = consoleText(box.printed);
    else pre.append(text);
    // Once a frame, however fast the pieces come: to measure a long print takes longer than to take one up.
    if (!box.isDue) requestAnimationFrame(() => this.showEnd(box, pre));
    box.isDue = true;
  }

  // A long print scrolls in its box, and its end stays in sight.
  showEnd(box, pre) {
    box.isDue = false;
    if (pre.scrollHeight <= pre.clientHeight + 1) return;
    pre.tabIndex = 0;
    pre.setAttribute("role", "group");
    pre.setAttribute("aria-label", "Output, scrolls");
    pre.scrollTop = pre.scrollHeight;
  }

  showHtml(number, html) {
    this.box(number, "shown").innerHTML = html;
  }

  setState({ state, seconds: duration, problems }) {
    this.state = state;
    this.element.dataset.state = state;
    this.mark.textContent = state === "Succeeded" ? `done in ${seconds(duration)}` : words[state];
    this.showProblems(problems ?? null);
    if (state === "Failed" && !this.page.isFirstToRun(this)) this.offerRunAbove();
  }

  forgetRun() {
    if (this.state === "Succeeded") this.setState({ state: "Past" });
  }

  offerRunAbove() {
    const hint = document.createElement("p");
    hint.className = "run-above";
    const offer = document.createElement("button");
    offer.type = "button";
    offer.textContent = "Run all cells down to this one";
    offer.addEventListener("click", () => this.page.runAbove(this, true));
    hint.append("Cells above have not run in this session, so what they define is not there. ", offer);
    this.outputs.append(hint);
  }
}
