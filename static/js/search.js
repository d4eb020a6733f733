// Results as one types: under the field, reached by arrows, closed by Escape. Without this, the form opens a page.
const form = document.querySelector("[data-search]");
const field = form.querySelector("input");
const panel = document.getElementById("search-panel");
const search = form.parentElement;
const announcer = document.getElementById("announcer");
field.setAttribute("aria-controls", panel.id);

function open(whether) {
  panel.hidden = !whether;
}

const links = () => [...panel.querySelectorAll("a")];

/** The next link in that direction; before the first one is the field. */
function move(step) {
  const all = links();
  const at = all.indexOf(document.activeElement) + step;
  (at < 0 ? field : all[Math.min(at, all.length - 1)])?.focus();
}

/** Whether the reader was in the field or among the results when new ones came. */
let here = false;
panel.addEventListener("htmx:beforeSwap", () => {
  here = search.contains(document.activeElement);
});

panel.addEventListener("htmx:afterSwap", () => {
  const count = panel.querySelector("[data-count]");
  open(count !== null && here);
  if (here && !search.contains(document.activeElement)) {
    // The result that had the focus is gone: what was typed last was still under way.
    (links()[0] ?? field).focus();
  }
  announcer.textContent = count?.textContent ?? "";
});

search.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !panel.hidden) {
    event.preventDefault();
    field.focus();
    open(false);
  } else if (event.key === "ArrowDown" && !panel.hidden) {
    event.preventDefault();
    move(1);
  } else if (event.key === "ArrowUp" && !panel.hidden && document.activeElement !== field) {
    event.preventDefault();
    move(-1);
  }
});

search.addEventListener("focusout", (event) => {
  if (!search.contains(event.relatedTarget)) {
    open(false);
  }
});

field.addEventListener("focus", () => open(panel.querySelector("[data-count]") !== null));

// A result on this very page only scrolls: nothing else would close the panel.
panel.addEventListener("click", (event) => {
  if (event.target.closest("a")) {
    open(false);
  }
});

/** Puts the cursor into the field. */
export function focusSearch() {
  field.focus();
  field.select();
}
