// Plays a run again, slowly: a line moves over the time axis, what comes after it is veiled, and the lines of code that
// the threads are at then are marked. The slider can be dragged too; where motion is not wanted, the button steps.
import { beginOf, endOf, figureOf, lanesOf, lengthOf, shownScene } from "./drawing.js";
import { partsOf, timeOf } from "./code.js";
import { whenTold } from "../told.js";
import { stretchOf } from "./scale.js";

const SVG = "http://www.w3.org/2000/svg";
const LEAST_MS = 12_000;
const SLOWER = 2;
const STEPS = 40;
const still = matchMedia("(prefers-reduced-motion: reduce)");
const sliderOf = (figure) => figure.querySelector(".picture-time");
/** Figure → what is played in it: when it began, by the clock of frames. */
const playing = new Map();

function make(parent, name, places) {
  const made = document.createElementNS(SVG, name);
  Object.entries(places).forEach(([key, value]) => made.setAttribute(key, value));
  parent.append(made);
  return made;
}

function veilOf(scene) {
  const frame = scene.querySelector("svg");
  const found = frame.querySelector(":scope > .picture-veil");
  if (found) {
    return found;
  }
  const veil = make(frame, "svg", { class: "picture-veil", x: "16%", width: "83%", height: "91%" });
  make(veil, "rect", { y: "0", width: "100%", height: "100%" });
  make(veil, "line", { y1: "0", y2: "100%" });
  return veil;
}

const words = (at) => `${at >= 1000 ? (at / 1000).toFixed(2) : at.toFixed(at < 10 ? 2 : 0)} ${at >= 1000 ? "s" : "ms"}`;

/** Shows the picture as it was at that part of its length; all of it at 1. */
function showAt(figure, part) {
  const scene = shownScene(figure);
  const at = part * lengthOf(scene);
  for (const one of figure.querySelectorAll(".picture-scene")) {
    if (part >= 1) {
      one.querySelector(".picture-veil")?.remove();
      continue;
    }
    const { from, to } = stretchOf(one);
    const x = `${Math.max(0, Math.min((100 * (at - from)) / (to - from), 100))}%`;
    const [rest, line] = veilOf(one).children;
    rest.setAttribute("x", x);
    line.setAttribute("x1", x);
    line.setAttribute("x2", x);
  }
  const slider = sliderOf(figure);
  slider.value = String(part * slider.max);
  slider.setAttribute("aria-valuetext", part >= 1 ? "all of it" : words(at));
  figure.querySelector(".picture-now").textContent = part >= 1 ? "" : words(at);
  markMoment(scene, part >= 1 ? null : at);
}

/** Marks the lines of code that threads are at, and veils the output of later. */
function markMoment(scene, at) {
  const { listing, output } = partsOf(scene);
  const lines = new Set();
  if (at !== null) {
    for (const spans of lanesOf(scene)) {
      const span = spans.find((one) => beginOf(one) <= at && at < endOf(one, scene));
      span?.dataset.line && lines.add(span.dataset.line);
    }
  }
  for (const number of listing?.querySelectorAll("[data-line]") ?? []) {
    number.closest("tr").classList.toggle("now", lines.has(number.dataset.line));
  }
  let latest = null;
  for (const piece of output?.querySelectorAll(".piece[data-at]") ?? []) {
    const later = at !== null && timeOf(piece) > at;
    piece.classList.toggle("later", later);
    latest = later ? latest : piece;
  }
  if (output) {
    output.scrollTop += latest ? latest.getBoundingClientRect().bottom - output.getBoundingClientRect().bottom + 2 : 0;
  }
}

function stop(figure) {
  cancelAnimationFrame(playing.get(figure));
  playing.delete(figure);
  label(figure);
}

function label(figure) {
  const button = figure.querySelector("[data-picture='play']");
  const text = playing.has(figure) ? "❚❚ Pause" : still.matches ? "Step" : "▶ Slowly";
  if (button.textContent !== text) {
    button.textContent = text;
  }
  button.title = playing.has(figure) ? "" : "Play the run again in slow motion";
}

function play(figure) {
  const slider = sliderOf(figure);
  const before = slider.value >= Number(slider.max) ? 0 : slider.value / slider.max;
  if (still.matches) {
    showAt(figure, Math.min(1, before + 1 / STEPS));
    return;
  }
  const takes = Math.max(LEAST_MS, SLOWER * lengthOf(shownScene(figure)));
  const begun = performance.now() - before * takes;
  const frame = (now) => {
    const part = Math.min(1, Math.max(0, (now - begun) / takes));
    if (!figure.isConnected || !shownScene(figure)) {
      playing.delete(figure);
      return;
    }
    showAt(figure, part);
    if (part < 1) {
      playing.set(figure, requestAnimationFrame(frame));
    } else {
      stop(figure);
    }
  };
  playing.set(figure, requestAnimationFrame(frame));
  label(figure);
}

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-picture='play']");
  const figure = button && figureOf(button);
  if (figure) {
    playing.has(figure) ? stop(figure) : play(figure);
  }
});

document.addEventListener("input", (event) => {
  if (event.target.matches?.(".picture-time")) {
    const figure = figureOf(event.target);
    playing.has(figure) && stop(figure);
    showAt(figure, event.target.value / event.target.max);
  }
});

// A picture that is zoomed or moved shows another place of the same instant.
document.addEventListener("picture:scaled", (event) => {
  const slider = sliderOf(event.detail);
  if (slider && event.detail.querySelector(".picture-veil")) {
    showAt(event.detail, slider.value / slider.max);
  }
});

/** A run can be played again once it is over: then there is its table. */
function look() {
  for (const figure of document.querySelectorAll(".picture:has(.picture-tools)")) {
    const over = figure.matches(".together") || figure.querySelector(".picture-table") !== null;
    figure.querySelectorAll(".picture-time, [data-picture='play']").forEach((tool) => (tool.disabled = !over));
    label(figure);
  }
}

whenTold(look);
still.addEventListener("change", look);
