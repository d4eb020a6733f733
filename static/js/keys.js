// r runs, s stops, / searches, n and p go to the next lesson and the one before, ? lists all that. Letters can be switched
// off in that list, for readers whose speech input or screen reader sends single letters.
import { focusSearch } from "./search.js";

const list = document.getElementById("shortcuts");
const box = list.querySelector("[data-shortcuts]");
const opener = document.querySelector("[data-shortcuts-open]");
box.checked = localStorage.getItem("shortcuts") !== "off";
box.addEventListener("change", () => localStorage.setItem("shortcuts", box.checked ? "on" : "off"));
opener.hidden = false;
opener.addEventListener("click", () => list.showModal());

const runnable = "[data-lab], .sweep, .outcomes";

/** What is meant of all that can be run: that with the focus, else that of which most is seen. */
function runnableInView() {
  const focused = document.activeElement?.closest(runnable);
  const seen = (block) => {
    const { top, bottom } = block.getBoundingClientRect();
    return Math.min(bottom, innerHeight) - Math.max(top, 0);
  };
  return focused ?? [...document.querySelectorAll(runnable)].sort((a, b) => seen(b) - seen(a))[0];
}

const actions = {
  r: () => runnableInView()?.querySelector("[data-key='r']").click(),
  s: () => {
    const forms = [...(runnableInView() ?? document).querySelectorAll("form[data-stop]")];
    (forms.find((form) => form.checkVisibility()) ?? forms[0])?.requestSubmit();
  },
  "/": (event) => {
    event.preventDefault();
    focusSearch();
  },
  n: () => document.querySelector("a[rel='next']")?.click(),
  p: () => document.querySelector("a[rel='prev']")?.click(),
  "?": () => list.showModal(),
};

document.addEventListener("keydown", (event) => {
  // Inside the editor's shadow the event only tells of its host.
  const target = event.composedPath()[0];
  const writing =
    target.isContentEditable || target.matches?.("textarea, select, input:not([type='radio']):not([type='checkbox'])");
  if (!box.checked || list.open || writing || event.ctrlKey || event.metaKey || event.altKey || event.repeat) {
    return;
  }
  actions[event.key]?.(event);
});
