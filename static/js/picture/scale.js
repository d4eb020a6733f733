// Which stretch of time a picture shows, and the axis that belongs to it. Spans keep their places: only the viewBox of
// the inner svg changes, so that every edge is as sharp as before.
import { figureOf, lengthOf, plotOf, scaledOf } from "./drawing.js";

const SVG = "http://www.w3.org/2000/svg";
const TICK_PX = 84;
const LEAST_MS = 0.02;
/** Figure → { from, to } in milliseconds; none: all of it. */
const stretches = new WeakMap();

const scenesOf = (figure) => [...figure.querySelectorAll(".picture-scene")];

/** What is shown, in milliseconds. */
export function stretchOf(scene) {
  return stretches.get(figureOf(scene)) ?? { from: 0, to: lengthOf(scene) };
}

export const isZoomed = (scene) => stretches.has(figureOf(scene));

/** Shows that stretch, as far as there is one, in all pictures of the figure. */
export function show(scene, from, to) {
  const figure = figureOf(scene);
  const length = Math.max(...scenesOf(figure).map(lengthOf));
  const span = Math.min(length, Math.max(LEAST_MS, to - from));
  const begin = Math.max(0, Math.min(from, length - span));
  if (span > length * 0.999) {
    stretches.delete(figure);
  } else {
    stretches.set(figure, { from: begin, to: begin + span });
  }
  drawAll(figure);
}

/** Shows all again. */
export function reset(scene) {
  stretches.delete(figureOf(scene));
  drawAll(figureOf(scene));
}

/** Makes it longer or shorter by that factor; what is at that instant stays where it is. */
export function zoom(scene, factor, at) {
  const { from, to } = stretchOf(scene);
  show(scene, at - (at - from) * factor, at + (to - at) * factor);
}

/** Moves it by a part of what is seen. */
export function pan(scene, part) {
  const { from, to } = stretchOf(scene);
  const length = Math.max(...scenesOf(figureOf(scene)).map(lengthOf));
  const by = Math.max(-from, Math.min((to - from) * part, length - to));
  if (isZoomed(scene)) {
    show(scene, from + by, to + by);
  }
}

/** The instant at that place of the window, in milliseconds. */
export function instantAt(scene, clientX) {
  const { left, width } = plotOf(scene);
  const { from, to } = stretchOf(scene);
  return from + ((clientX - left) / width) * (to - from);
}

/** Draws axis and stretch of all pictures of a figure; to be called when one of them has changed. */
export function drawAll(figure) {
  // All widths are read before anything is written, so that the browser lays the page out once.
  const widths = new Map(scenesOf(figure).map((scene) => [scene, plotOf(scene).width]));
  widths.forEach((width, scene) => draw(scene, width));
  figure.querySelectorAll("[data-picture='reset']").forEach((button) => (button.hidden = !stretches.has(figure)));
  document.dispatchEvent(new CustomEvent("picture:scaled", { detail: figure }));
}

function draw(scene, width) {
  const scaled = scaledOf(scene);
  const length = lengthOf(scene);
  if (!scaled || length === 0 || width === 0) {
    return;
  }
  const { from, to } = stretchOf(scene);
  const drawn = `${width} ${length} ${from} ${to}`;
  if (scaled.dataset.drawn === drawn) {
    return;
  }
  scaled.dataset.drawn = drawn;
  scaled.dataset.all ??= scaled.getAttribute("viewBox");
  const [, , all, rows] = (scaled.id ? scene.querySelector("[data-view-box]").dataset.viewBox : scaled.dataset.all).split(" ");
  scaled.setAttribute("viewBox", `${(from / length) * all} 0 ${((to - from) / length) * all} ${rows}`);
  scene.classList.toggle("zoomed", isZoomed(scene));
  axis(scene, from, to, Math.max(2, Math.floor(width / TICK_PX)));
}

/** The smallest of 1, 2, 5 times a power of ten that needs no more ticks than that. */
function stepOf(span, most) {
  const power = 10 ** Math.floor(Math.log10(span / most));
  return power * ([1, 2, 5].find((factor) => span / (factor * power) <= most + 1e-9) ?? 10);
}

function axis(scene, from, to, most) {
  const step = stepOf(to - from, most);
  const seconds = to >= 1000 && step >= 10;
  const unit = seconds ? 1000 : 1;
  const digits = Math.max(0, Math.ceil(-Math.log10(step / unit) - 1e-9));
  const format = new Intl.NumberFormat("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const ticks = document.createElementNS(SVG, "g");
  ticks.setAttribute("class", "picture-ticks");
  for (let tick = Math.ceil(from / step - 1e-9); tick * step <= to + step * 1e-9; tick += 1) {
    const percent = (100 * (tick * step - from)) / (to - from);
    ticks.append(line(percent), label(percent, tick === 0 ? "0" : `${format.format((tick * step) / unit)} ${seconds ? "s" : "ms"}`));
  }
  const place = scene.querySelector("[id$='-axis']").parentElement;
  place.querySelector(".picture-ticks")?.remove();
  place.append(ticks);
  scene.classList.add("measured");
}

function line(percent) {
  const made = document.createElementNS(SVG, "line");
  const places = { class: "picture-grid", x1: `${percent}%`, x2: `${percent}%`, y1: "0", y2: "91%" };
  Object.entries(places).forEach(([name, value]) => made.setAttribute(name, value));
  return made;
}

function label(percent, text) {
  const made = document.createElementNS(SVG, "text");
  const anchor = percent < 3 ? "start" : percent > 95 ? "end" : "middle";
  const places = { class: "picture-tick", x: `${percent}%`, y: "98%", "text-anchor": anchor };
  Object.entries(places).forEach(([name, value]) => made.setAttribute(name, value));
  made.textContent = text;
  return made;
}
