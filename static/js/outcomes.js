// A table of outcomes starts the program in its lab, with the numbers that stand on the lab's knobs.
import { rememberInUrl } from "./remember.js";
import { connect } from "./stream.js";

const labOf = (form) => document.getElementById(form.dataset.counts);

document.addEventListener("htmx:configRequest", (event) => {
  if (event.detail.elt.matches?.("form[data-counts]")) {
    for (const knob of labOf(event.detail.elt).querySelectorAll("[name^='knob.']")) {
      event.detail.parameters[knob.name] = knob.value;
    }
  }
});

document.addEventListener("htmx:afterRequest", (event) => {
  const form = event.detail.elt;
  if (!form.matches?.("form[data-counts]") || !event.detail.successful) {
    return;
  }
  const program = CSS.escape(form.elements.program.value);
  labOf(form).querySelector(`.tab input[value="${program}"]`).checked = true;
  rememberInUrl();
  connect();
});
