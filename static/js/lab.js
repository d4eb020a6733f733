// Labs: starts and ends are announced, tabs follow the run under way.
import { rememberInUrl } from "./remember.js";
import { connect } from "./stream.js";
import { whenTold } from "./told.js";

const states = new Map();
/** Output → how far it was scrolled here; elsewhere it is where the reader has scrolled it, and stays. */
const followedTo = new WeakMap();
const announcer = () => document.getElementById("announcer");

/** Notes what every run does now; announces what has changed, unless the page has only just been opened. */
function note(announce) {
  for (const panel of document.querySelectorAll("[data-run]")) {
    const state = panel.querySelector("[data-state]");
    const before = states.get(panel.dataset.run);
    if (!state || before === state.dataset.state) {
      continue;
    }
    states.set(panel.dataset.run, state.dataset.state);
    if (announce && state.dataset.state === "running") {
      announcer().textContent = `${panel.dataset.label} started.`;
      follow(panel);
    } else if (announce && state.dataset.state === "over") {
      announcer().textContent = `${panel.dataset.label}: ${state.textContent}`;
      compare(panel);
    }
  }
}

/** After "Run all", the tab of the program that runs is opened, until the reader opens one. */
function follow(panel) {
  const lab = panel.closest("[data-lab]");
  if (lab?.dataset.follow) {
    const index = panel.closest(".slot").dataset.index;
    lab.querySelector(`.tab input[data-index="${index}"]`).checked = true;
  }
}

function compare(panel) {
  const place = panel?.closest("[data-lab]")?.querySelector("[data-comparison]");
  if (place) {
    htmx.trigger(place, "runs:changed");
  }
}

/** Brings what has been started into view, unless all of it is. */
function showResults(lab) {
  const results = lab.querySelector(".lab-results");
  const { top, bottom } = results.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) {
    const narrow = matchMedia("(max-width: 60rem)").matches;
    (narrow ? results : lab).scrollIntoView({ block: "start" });
  }
}

document.addEventListener("htmx:beforeRequest", (event) => {
  const lab = event.detail.elt.closest?.("[data-lab]");
  if (lab && event.detail.elt.matches("form")) {
    const action = event.detail.requestConfig.parameters.action;
    if (action === "all") {
      lab.dataset.follow = "on";
    } else {
      delete lab.dataset.follow;
    }
  }
});

document.addEventListener("htmx:afterRequest", (event) => {
  const lab = event.detail.elt.closest?.("[data-lab]");
  if (!lab || !event.detail.elt.matches("form") || !event.detail.successful) {
    return;
  }
  rememberInUrl();
  note(true);
  compare(lab.querySelector("[data-run]"));
  connect();
  showResults(lab);
});

document.addEventListener("change", (event) => {
  if (event.target.matches?.(".tab input")) {
    delete event.target.closest("[data-lab]").dataset.follow;
  }
});

// Stopping needs no answer: the stream tells what comes of it.
document.addEventListener("submit", (event) => {
  if (event.target.matches("form[data-stop]")) {
    event.preventDefault();
    event.target.querySelector("button").disabled = true;
    fetch(event.target.action, { method: "POST", redirect: "manual" });
  }
});

document.addEventListener("runs:told", () => note(true));

/** Keeps the end of each output in view that its reader has not scrolled away from. */
function followOutputs() {
  for (const output of document.querySelectorAll("[data-output]")) {
    const moved = Math.abs(output.scrollTop - (followedTo.get(output) ?? 0)) > 2;
    const rest = output.scrollHeight - output.clientHeight - output.scrollTop;
    if (output.clientHeight === 0) {
      followedTo.delete(output);
    } else if (!moved || rest < 120) {
      output.scrollTop = output.scrollHeight;
      followedTo.set(output, output.scrollTop);
    }
  }
}
whenTold(followOutputs);
note(false);
connect();
