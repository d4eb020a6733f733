// Sweeps: what was started stays in the URL and is followed, and its end is announced.
import { rememberInUrl } from "./remember.js";
import { connect } from "./stream.js";

const states = new Map();

/** Notes how far every sweep is; announces those that have ended, unless the page has only just been opened. */
function note(announce) {
  for (const curve of document.querySelectorAll("[data-curve]")) {
    const state = curve.querySelector("[data-state]");
    const before = states.get(curve.dataset.curve);
    states.set(curve.dataset.curve, state.dataset.state);
    if (announce && state.dataset.state === "over" && before !== "over") {
      document.getElementById("announcer").textContent = `${curve.dataset.title}: ${state.textContent}`;
    }
  }
}

document.addEventListener("htmx:afterRequest", (event) => {
  if (event.detail.elt.matches?.("form[data-sweep-form]") && event.detail.successful) {
    rememberInUrl();
    note(true);
    connect();
  }
});

document.addEventListener("runs:told", () => note(true));
note(false);
