// The editor of a cell: Monaco; a plain text field where fingers type, or where Monaco is not to be had.

const dark = matchMedia("(prefers-color-scheme: dark)");
const style = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

const setTheme = monaco => {
  const colour = name => style(name).replace("#", "");
  monaco.editor.defineTheme("deepnet", {
    base: dark.matches ? "vs-dark" : "vs",
    inherit: true,
    rules: [
      { token: "", foreground: colour("--ink") },
      { token: "keyword", foreground: colour("--keyword") },
      { token: "string", foreground: colour("--string") },
      { token: "number", foreground: colour("--number") },
      { token: "comment", foreground: colour("--comment"), fontStyle: "italic" },
      { token: "type", foreground: colour("--type") },
      { token: "method", foreground: colour("--method") },
    ],
    colors: {
      "editor.background": style("--raised"),
      "editor.foreground": style("--ink"),
      "editorLineNumber.foreground": style("--quiet"),
      "editorLineNumber.activeForeground": style("--ink"),
    },
  });
  monaco.editor.setTheme("deepnet");
};

const askers = new Map();

const addProviders = monaco => {
  const ask = (type, model, position) =>
    askers.get(model)?.(type, model.getValue(), position.lineNumber, position.column) ?? Promise.resolve(null);
  monaco.languages.registerCompletionItemProvider("csharp", {
    triggerCharacters: ["."],
    provideCompletionItems: async (model, position) => {
      const items = await ask("complete", model, position) ?? [];
      const { startColumn, endColumn } = model.getWordUntilPosition(position);
      const range = new monaco.Range(position.lineNumber, startColumn, position.lineNumber, endColumn);
      const kinds = monaco.languages.CompletionItemKind;
      return {
        suggestions: items.map(({ displayText, kind, insertText, isSnippet, filterText, sortText, documentation }) => ({
          label: displayText, kind: kinds[kind] ?? kinds.Text, insertText, filterText, sortText, documentation, range,
          insertTextRules: isSnippet ? monaco.languages.CompletionItemInsertTextRule.InsertAsSnippet : undefined,
        })),
      };
    },
  });
  monaco.languages.registerHoverProvider("csharp", {
    provideHover: async (model, position) => {
      const text = await ask("hover", model, position);
      return text ? { contents: [{ value: text }] } : null;
    },
  });
};

// Monaco's grammar of C# has one colour for all names. Here one before a parenthesis is a method; a capitalised word that
// follows no dot, and is given no value, a type. W and AL are neither.
const kindOf = (name, before, after) =>
  /^\s*(<[\w<>[\], ]*>)?\(/.test(after) && !/\bnew\s+$/.test(before) ? "method"
    : /^[A-Z]\w*[a-z]/.test(name) && !before.endsWith(".") && !/^\s*=[^=>]/.test(after) ? "type"
    : null;

const addNames = monaco => {
  const tokenTypes = ["type", "method"];
  monaco.languages.registerDocumentSemanticTokensProvider("csharp", {
    getLegend: () => ({ tokenTypes, tokenModifiers: [] }),
    provideDocumentSemanticTokens: model => {
      const data = [];
      let last = { line: 0, start: 0 };
      monaco.editor.tokenize(model.getValue(), "csharp").forEach((tokens, line) => {
        const text = model.getLineContent(line + 1);
        tokens.forEach(({ offset: start, type }, i) => {
          if (!type.startsWith("identifier")) return;
          const end = tokens[i + 1]?.offset ?? text.length;
          const kind = kindOf(text.slice(start, end), text.slice(0, start), text.slice(end));
          if (!kind) return;
          data.push(line - last.line, line === last.line ? start - last.start : start, end - start, tokenTypes.indexOf(kind), 0);
          last = { line, start };
        });
      });
      return { data: new Uint32Array(data) };
    },
    releaseDocumentSemanticTokens: () => {},
  });
};

let loading;
const loadMonaco = () => loading ??= new Promise((done, failed) => {
  // its worker looks for its own files under a folder that is called vs
  const base = new URL("/monaco/vs", location.href).href;
  const loader = document.createElement("script");
  loader.src = `${base}/loader.js`;
  loader.addEventListener("error", () => failed(new Error("The editor's files are not there.")));
  loader.addEventListener("load", () => {
    window.require.config({ paths: { vs: base } });
    window.require(["vs/editor/editor.main"], () => {
      const { monaco } = window;
      setTheme(monaco);
      dark.addEventListener("change", () => setTheme(monaco));
      addProviders(monaco);
      addNames(monaco);
      done(monaco);
    }, failed);
  });
  document.head.append(loader);
});

const openMonaco = (monaco, still, { code, label, changed, run, leave, ask }) => {
  const { fontSize, lineHeight, fontFamily } = getComputedStyle(still);
  const host = document.createElement("div");
  host.className = "editor";
  const model = monaco.editor.createModel(code, "csharp");
  askers.set(model, ask);
  still.hidden = true;
  still.after(host);
  const editor = monaco.editor.create(host, {
    model, ariaLabel: label, fontFamily, fontSize: parseFloat(fontSize), lineHeight: parseFloat(lineHeight),
    automaticLayout: true, minimap: { enabled: false }, folding: false, glyphMargin: false, lineNumbersMinChars: 3,
    lineDecorationsWidth: 8, scrollBeyondLastLine: false, overviewRulerLanes: 0, hideCursorInOverviewRuler: true,
    renderLineHighlight: "none", wordBasedSuggestions: false, fixedOverflowWidgets: true, padding: { top: 12, bottom: 12 },
    scrollbar: { vertical: "hidden", alwaysConsumeMouseWheel: false }, occurrencesHighlight: false, links: false, "semanticHighlighting.enabled": true,
  });
  const fit = () => { host.style.height = `${editor.getContentHeight()}px`; };
  fit();
  editor.onDidContentSizeChange(fit);
  editor.onDidChangeModelContent(() => changed(editor.getValue()));
  const { KeyMod, KeyCode } = monaco;
  const onKey = (id, name, keys, action, keybindingContext) =>
    editor.addAction({ id: `deepnet.${id}`, label: name, keybindings: [keys], keybindingContext, run: action });
  onKey("run-and-move", "Run the cell and go on to the next", KeyMod.Shift | KeyCode.Enter, () => run(true));
  onKey("run", "Run the cell", KeyMod.CtrlCmd | KeyCode.Enter, () => run(false));
  onKey("leave", "Leave the editor", KeyCode.Escape, leave, "!suggestWidgetVisible && !findWidgetVisible && !parameterHintsVisible && !editorHasSelection");
  return {
    focus: () => editor.focus(),
    write: text => editor.setValue(text),
    mark: problems => monaco.editor.setModelMarkers(model, "cell", (problems ?? []).map(problem => marker(monaco, model, problem))),
  };
};

// A compiler's place has an end; of an exception only the line is known, and all of it is underlined.
const marker = (monaco, model, { line, column, endLine, endColumn, isError, message }) => {
  const startLineNumber = Math.min(line, model.getLineCount());
  const startColumn = column ?? model.getLineFirstNonWhitespaceColumn(startLineNumber);
  return {
    startLineNumber, startColumn, endLineNumber: endLine ?? startLineNumber,
    endColumn: Math.max(endColumn ?? model.getLineMaxColumn(startLineNumber), startColumn + 1),
    message, severity: isError ? monaco.MarkerSeverity.Error : monaco.MarkerSeverity.Warning,
  };
};

const openField = (still, { code, label, changed, run, leave }) => {
  const field = document.createElement("textarea");
  Object.assign(field, { className: "editor code", value: code, spellcheck: false, autocapitalize: "off", wrap: "off" });
  field.setAttribute("aria-label", label);
  const fit = () => { field.rows = field.value.split("\n").length; };
  fit();
  field.addEventListener("input", () => { fit(); changed(field.value); });
  field.addEventListener("keydown", event => {
    if (event.key === "Enter" && (event.shiftKey || event.ctrlKey)) {
      event.preventDefault();
      run(event.shiftKey);
    } else if (event.key === "Escape") leave();
  });
  still.hidden = true;
  still.after(field);
  return {
    focus: () => field.focus(),
    write: text => { field.value = text; fit(); },
    mark: problems => field.setAttribute("aria-invalid", String(problems !== null)),
  };
};

// Puts an editor in the place of the still code.
export const openEditor = async (still, options) => {
  if (matchMedia("(pointer: coarse)").matches) return openField(still, options);
  try {
    return openMonaco(await loadMonaco(), still, options);
  } catch {
    return openField(still, options);
  }
};
