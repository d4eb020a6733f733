// One text in a code editor. It lies in a shadow, where its styles need no permission of the page's policy.
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { java } from "@codemirror/lang-java";
import { HighlightStyle, bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView, drawSelection, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** How long after Escape the Tab key leaves the text. */
const LEAVING_MS = 20_000;

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.modifier, tags.bool, tags.null], color: "light-dark(#8a2b6d, #e39ccb)" },
  { tag: [tags.typeName, tags.className], color: "light-dark(#0b6470, #7fd0d8)" },
  { tag: [tags.string, tags.character], color: "light-dark(#306b1f, #a5d68f)" },
  { tag: tags.number, color: "light-dark(#8a4b00, #f0b77a)" },
  { tag: tags.comment, color: "light-dark(#656d76, #97a1ab)", fontStyle: "italic" },
  { tag: tags.annotation, color: "light-dark(#6a5300, #d8c37a)" },
]);

const look = EditorView.theme({
  "&": { height: "100%", color: "var(--ink)", backgroundColor: "var(--sunk)" },
  "&.cm-focused": { outline: "3px solid var(--accent)", outlineOffset: "-3px" },
  ".cm-scroller": { fontFamily: "inherit", lineHeight: "inherit" },
  ".cm-gutters": { color: "var(--soft)", backgroundColor: "var(--sunk)", border: "none" },
  ".cm-activeLine": { backgroundColor: "color-mix(in srgb, var(--accent) 8%, transparent)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "color-mix(in srgb, var(--accent) 30%, transparent)",
  },
  "&.cm-focused .cm-matchingBracket": {
    backgroundColor: "color-mix(in srgb, var(--accent) 25%, transparent)",
    outline: "1px solid var(--accent)",
  },
  // The library's own marks are pictures, which the page's policy takes from nowhere but the site.
  ".cm-lintRange-error": { backgroundImage: "none", textDecoration: "underline wavy var(--bad) 1.5px" },
  ".cm-lint-marker-error": { content: "normal", borderRadius: "50%", backgroundColor: "var(--bad)" },
  ".cm-tooltip": { color: "var(--ink)", backgroundColor: "var(--card)", borderColor: "var(--edge)" },
  ".cm-diagnostic": { whiteSpace: "pre-wrap", maxWidth: "34rem", font: "0.875rem/1.45 var(--sans)" },
});

/** Chromium gives what is typed over a selection the selection's style, inline, which the page's policy forbids. */
function typeOver(event, view) {
  if (event.inputType !== "insertText" || !event.data || view.composing || view.state.selection.main.empty) {
    return false;
  }
  view.dispatch(view.state.replaceSelection(event.data), { userEvent: "input.type", scrollIntoView: true });
  return true;
}

/** Puts an editor in the place of a text area, which stays the form's field and always has the text. */
export function edit(area, { run, changed }) {
  const host = document.createElement("div");
  host.className = "editor-host";
  host.dataset.editor = "";
  area.after(host);
  area.hidden = true;
  const root = host.attachShadow({ mode: "open" });
  const label = `${area.getAttribute("aria-label")}. To leave the text press Escape, then Tab.`;
  const extensions = [
    lineNumbers(),
    lintGutter(),
    history(),
    drawSelection(),
    highlightActiveLine(),
    indentOnInput(),
    indentUnit.of("    "),
    EditorState.tabSize.of(4),
    bracketMatching(),
    java(),
    syntaxHighlighting(colours),
    look,
    keymap.of([
      { key: "Ctrl-Enter", mac: "Cmd-Enter", run: () => (run(), true) },
      { key: "Escape", run: (view) => (view.setTabFocusMode(LEAVING_MS), true) },
      ...defaultKeymap.filter((binding) => binding.key !== "Mod-Enter"),
      ...historyKeymap,
      ...lintKeymap,
      indentWithTab,
    ]),
    EditorView.domEventHandlers({ beforeinput: typeOver }),
    EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0", spellcheck: "false", autocapitalize: "off" }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) {
        area.value = update.state.doc.toString();
        changed();
      }
    }),
  ];
  const view = new EditorView({ doc: area.value, extensions, parent: root, root });
  return {
    set(text) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    },
    focus: () => view.focus(),
    remove() {
      view.destroy();
      host.remove();
    },
    /** Each has line and column from 1, a length, and a message. */
    mark(mistakes) {
      const doc = view.state.doc;
      const found = mistakes.map(({ line, column, length, message }) => {
        const at = doc.line(Math.min(Math.max(line, 1), doc.lines));
        const from = Math.min(at.from + column - 1, at.to);
        return { from, to: Math.min(from + length, at.to), severity: "error", message };
      });
      view.dispatch(setDiagnostics(view.state, found));
    },
  };
}
