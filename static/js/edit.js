// The page on which a program is written: an editor for each file, the text kept in the browser, errors at their lines.
import { edit } from "./editor.js";

const MOST_FILES = 8;
const place = document.getElementById("edit");
const form = document.getElementById("edit-form");
const list = place.querySelector("[data-files]");
const tabs = place.querySelector("[data-file-tabs]");
const key = `edit.${place.dataset.keep}`;
const more = place.querySelector("[data-one-more]");
const several = Boolean(place.querySelector(".file-name"));
const pattern = (more ?? list).querySelector("[data-file]").cloneNode(true);
more?.remove();

/** In the order of their tabs; the first is the one that is started. */
let files = [];
let shown = null;

const originals = () =>
  [...place.querySelectorAll("[data-original]")].map((area) => ({ name: area.dataset.original, text: area.value }));

const now = () => files.map(({ name, area }) => ({ name: name.value, text: area.value }));

function keep() {
  try {
    localStorage.setItem(key, JSON.stringify(now()));
  } catch {
    // The browser keeps nothing: the page works, and a reload shows what was run last.
  }
}

function kept() {
  try {
    const found = JSON.parse(localStorage.getItem(key) ?? "null");
    return Array.isArray(found) && found.length > 0 ? found : null;
  } catch {
    return null;
  }
}

const run = () => form.requestSubmit(form.querySelector("[data-run-button]"));

function open(element) {
  const file = { element, name: element.querySelector("[data-file-name]"), area: element.querySelector("textarea") };
  file.editor = edit(file.area, { run, changed: keep });
  file.name.addEventListener("input", () => {
    keep();
    drawTabs();
  });
  files.push(file);
  return file;
}

function add({ name, text }) {
  const taken = new Set(files.map(({ area }) => area.name));
  let index = 0;
  while (taken.has(`source.${index}`)) {
    index += 1;
  }
  const element = pattern.cloneNode(true);
  const field = element.querySelector("[data-file-name]");
  const area = element.querySelector("textarea");
  field.name = `name.${index}`;
  field.value = name;
  area.name = `source.${index}`;
  area.setAttribute("aria-label", `Source of ${name}`);
  area.value = text;
  list.append(element);
  return open(element);
}

function take(file) {
  file.editor.remove();
  file.element.remove();
  files = files.filter((other) => other !== file);
}

/** Puts these files in the place of those that are there. */
function show(wanted) {
  const same = wanted.length === files.length;
  if (!same) {
    files.slice(1).forEach(take);
  }
  wanted.forEach(({ name, text }, index) => {
    const file = files[index] ?? add({ name, text });
    file.name.value = name;
    if (file.area.value !== text) {
      file.editor.set(text);
    }
    file.editor.mark([]);
  });
  select(files[0]);
}

function select(file) {
  shown = file;
  for (const other of files) {
    other.element.hidden = other !== file;
  }
  drawTabs();
}

function button(text, pressed, action) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button small";
  made.textContent = text;
  if (pressed !== null) {
    made.setAttribute("aria-pressed", String(pressed));
  }
  made.addEventListener("click", action);
  return made;
}

function freeName() {
  const names = new Set(now().map(({ name }) => name));
  let number = 1;
  while (names.has(`Other${number}.java`)) {
    number += 1;
  }
  return `Other${number}.java`;
}

function drawTabs() {
  if (!several) {
    return;
  }
  tabs.hidden = false;
  tabs.replaceChildren(...files.map((file) => button(file.name.value || "?", file === shown, () => select(file))));
  if (files.length < MOST_FILES) {
    tabs.append(
      button("+ File", null, () => {
        select(add({ name: freeName(), text: "" }));
        keep();
        shown.editor.focus();
      }),
    );
  }
  if (files.length > 1 && shown !== files[0]) {
    tabs.append(
      button(`Remove ${shown.name.value}`, null, () => {
        take(shown);
        keep();
        select(files[0]);
      }),
    );
  }
}

/** Marks in the text what the compiler said of the run that is shown. */
function mark() {
  const mistakes = [...place.querySelectorAll("#edit-run [data-mistake]")].map((item) => ({
    file: item.dataset.file,
    line: Number(item.dataset.line),
    column: Number(item.dataset.column),
    length: Number(item.dataset.length),
    message: [...item.querySelectorAll(".mistake-message, .mistake-advice")].map((part) => part.textContent).join("\n"),
  }));
  for (const file of files) {
    file.editor.mark(mistakes.filter((mistake) => mistake.file === file.name.value));
  }
}

/** A reload shows the run again. */
function nameRunInUrl() {
  const panel = place.querySelector("#edit-run [data-run]");
  if (panel) {
    const query = new URLSearchParams(several ? "" : location.search);
    query.set("run", panel.dataset.run);
    history.replaceState(history.state, "", `${location.pathname}?${query}`);
  }
}

async function copy(field, said) {
  field.select();
  // The newer way is there only where the page came by HTTPS or from this machine.
  try {
    await navigator.clipboard.writeText(field.value);
    said.textContent = "Copied";
  } catch {
    said.textContent = copyAsBefore() ? "Copied" : "Press Ctrl+C";
  }
}

const copyAsBefore = () => document.execCommand("copy");

[...list.querySelectorAll("[data-file]")].forEach(open);
const visit = performance.getEntriesByType("navigation")[0]?.type;
const givenGoesBefore = place.dataset.given === "yes" && visit === "navigate";
show((givenGoesBefore ? null : kept()) ?? now());
place.querySelector("[data-help]").hidden = false;
mark();

form.querySelector("[data-reset]").addEventListener("click", (event) => {
  event.preventDefault();
  show(originals());
  localStorage.removeItem(key);
  document.getElementById("edit-told").replaceChildren();
  files[0].editor.focus();
});
document.addEventListener("htmx:afterRequest", (event) => {
  if (event.detail.elt === form && event.detail.successful) {
    nameRunInUrl();
    mark();
  }
});
document.addEventListener("runs:told", mark);
document.addEventListener("htmx:afterSettle", () => {
  place.querySelector("[data-copy]")?.removeAttribute("hidden");
});
place.addEventListener("click", (event) => {
  if (event.target.matches("[data-copy]")) {
    copy(place.querySelector("[data-share]"), event.target);
  }
});
