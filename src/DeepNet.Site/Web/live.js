// A live page: its code cells can be changed and run. The session behind it is the server's, one for each tab.
import { LiveCell } from "./live-cell.js";

const [, shelf, file] = location.pathname.split("/");
const lesson = decodeURIComponent(file).replace(/\.html$/, "");

// The token has become a cookie; it need not stay where others may read it.
history.replaceState(null, "", location.pathname + location.hash);

const element = (name, attributes, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};

const button = (text, hint, action) => {
  const made = element("button", { type: "button", title: hint }, text);
  made.addEventListener("click", action);
  return made;
};

// The browser gives a copied tab the same name; the server then asks for another.
const newName = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, "0")).join("");
let tabName = sessionStorage.getItem("deepnet-tab");
const rename = () => sessionStorage.setItem("deepnet-tab", tabName = newName());
if (!tabName) rename();

const status = element("span", { class: "live-status", role: "status" });
const tell = text => { status.textContent = text; };

class Page {
  cells = [];
  asked = new Map();
  lastAsked = 0;
  socket = null;
  failures = 0;

  constructor() {
    const boxes = [...document.querySelectorAll("main .cell:not(.text)")].filter(box => box.querySelector("pre.code"));
    this.cells = boxes.map((box, index) => new LiveCell(this, box, index + 1, `deepnet:/${shelf}/${lesson}:`));
    this.byId = new Map(this.cells.map(cell => [cell.id, cell]));
    if (this.cells.length > 0) this.addBar();
  }

  addBar() {
    this.interruptButton = button("Interrupt", "Stop the cell that runs", () => this.send({ type: "interrupt" }));
    this.interruptButton.disabled = true;
    document.body.append(element("section", { class: "live-bar", "aria-label": "Session" },
      button("Run all", "Run every cell, from the first", () => this.run(this.cells, true)),
      this.interruptButton,
      button("Restart", "Begin with a fresh session, without variables", () => this.restart()),
      button("Save my copy", "Write this lesson with your changes into my-notebooks", () => this.save()),
      status));
    document.body.classList.add("is-live");
    this.connect();
  }

  connect() {
    tell(this.failures ? "Connection lost; trying again…" : "Starting…");
    const socket = this.socket = new WebSocket(`ws://${location.host}/${shelf}/session/${encodeURIComponent(lesson)}/${tabName}`);
    socket.addEventListener("message", message => this.receive(JSON.parse(message.data)));
    socket.addEventListener("close", ({ code, reason }) => {
      for (const answer of this.asked.values()) answer(null);
      this.asked.clear();
      if (code === 4001) rename();
      else if (reason) return tell(reason);
      this.failures++;
      if (this.failures > 20) return tell("The server has ended. Start it again with deepnet open; what you typed is kept.");
      setTimeout(() => this.connect(), code === 4001 ? 0 : Math.min(250 * this.failures, 3000));
    });
  }

  send(message) {
    if (this.socket?.readyState !== WebSocket.OPEN) return tell("Not connected: the server has ended, or is about to answer.");
    this.socket.send(JSON.stringify(message));
  }

  // completion and quick info: asks the engine, and gives null when there is no answer
  ask(type, code, line, column) {
    if (this.socket?.readyState !== WebSocket.OPEN) return Promise.resolve(null);
    const id = ++this.lastAsked;
    this.send({ type, id, code, line, column });
    return new Promise(answer => this.asked.set(id, answer));
  }

  receive(message) {
    const cell = this.byId.get(message.cell);
    switch (message.type) {
      case "ready":
        this.failures = 0;
        tell("Ready.");
        break;
      case "begin": cell?.begin(); break;
      case "text": cell?.addText(message.output, message.stream, message.text); break;
      case "html": cell?.showHtml(message.output, message.html); break;
      case "state":
        cell?.setState(message);
        this.tellState(cell, message.state);
        break;
      case "saved":
        tell(message.error ? `Not saved: ${message.error}` : `Saved as ${message.path}`);
        break;
      case "answer":
        this.asked.get(message.id)?.(message.value);
        this.asked.delete(message.id);
        break;
    }
  }

  tellState(cell, state) {
    const busy = this.cells.some(other => other.state === "Running" || other.state === "Waiting");
    this.interruptButton.disabled = !busy;
    document.body.classList.toggle("is-busy", busy);
    const fresh = this.cells.some(other => other.state === "Past") ? " The variables are gone: run the cells again, from the first." : "";
    if (state === "Running") tell(`${cell.name} runs…`);
    else if (state === "Failed") tell(`${cell.name} failed.${fresh}`);
    else if (state === "Stopped") tell(`${cell.name} was interrupted.${fresh}`);
    else if (state === "Past") tell(fresh.trim());
    else if (state === "Succeeded" && !busy) tell(`${cell.name} is done.`);
  }

  run(cells, all = false) {
    this.send({ type: "run", all, cells: cells.map(cell => ({ cell: cell.id, code: cell.code })) });
  }

  runAbove(cell, itself) {
    this.run(this.cells.slice(0, this.cells.indexOf(cell) + (itself ? 1 : 0)), true);
  }

  moveOn(cell) {
    this.cells[this.cells.indexOf(cell) + 1]?.edit();
  }

  isFirstToRun(cell) {
    return !this.cells.slice(0, this.cells.indexOf(cell)).some(above => above.state === null || above.state === "Past" || above.state === "Dropped");
  }

  restart() {
    for (const cell of this.cells) cell.forgetRun();
    tell("Restarting…");
    this.send({ type: "restart" });
  }

  save() {
    tell("Saving…");
    this.send({ type: "save", cells: this.cells.map(cell => ({ cell: cell.id, code: cell.code })) });
  }
}

new Page();
