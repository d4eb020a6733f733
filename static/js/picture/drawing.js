// Reads what is drawn: the lanes of a picture, the spans of a lane, what each of them is and when it was.
const WORDS = new WeakMap();
/** Parts of a picture's width, as its template has them. */
const PLOT_FROM = 0.16;
const PLOT_WIDTH = 0.83;

/** The part of a page in which all pictures show the same stretch of time. */
export const figureOf = (element) => element.closest(".together, .picture");

/** The picture of a figure that is shown: of tasks, or of carriers. */
export const shownScene = (figure) =>
  [...figure.querySelectorAll(".picture-scene")].find((scene) => scene.checkVisibility()) ?? null;

/** The inner svg whose viewBox is time from left to right. */
export const scaledOf = (scene) => scene.querySelector(".picture-scaled");

/** How long the picture is, in milliseconds. */
export function lengthOf(scene) {
  const box = scene.querySelector("[data-view-box]")?.dataset.viewBox;
  return box ? Number(box.split(" ")[2]) : 0;
}

/** Where the lanes are in the window, in pixels. Their own boxes do not tell: they reach as far as what is clipped. */
export function plotOf(scene) {
  const { left, width } = scene.getBoundingClientRect();
  return { left: left + PLOT_FROM * width, width: PLOT_WIDTH * width };
}

/** Rows of spans in order of time; of a stacked area each band is a row. */
export function lanesOf(scene) {
  const lanes = [...scene.querySelectorAll(".picture-lane")];
  return lanes.length > 0 ? lanes.map(spansOf) : [...scene.querySelectorAll(".picture-band")].map((band) => [band]);
}

const isTold = (shape) => WORDS.has(shape) || shape.querySelector("title") !== null;

/** Spans of one lane, in order of time. */
export function spansOf(lane) {
  return [...lane.querySelectorAll("rect")].filter(isTold).sort((a, b) => beginOf(a) - beginOf(b));
}

/** In milliseconds. */
export const beginOf = (span) => Number(span.getAttribute("x") ?? 0);

/** In milliseconds; of a span that goes on, the end of the picture. */
export const endOf = (span, scene) =>
  Math.min(beginOf(span) + Number(span.getAttribute("width") ?? Infinity), lengthOf(scene));

/** The span or band that an event is about, if it has something to tell. */
export function spanAt(target) {
  const shape = target.closest?.(".picture-plot rect, .picture-plot .picture-band");
  return shape && isTold(shape) ? shape : null;
}

/**
 * What it is, in a few sentences: the state, then thread, place and what matters to it. Taken out of the drawing, so
 * that the browser shows no bubble of its own beside ours.
 */
export function wordsOf(span) {
  const title = span.querySelector("title");
  if (title) {
    WORDS.set(span, title.textContent.split("; "));
    title.remove();
  }
  const [what, ...rest] = WORDS.get(span);
  const lane = span.closest(".picture-lane")?.dataset.name;
  return lane ? [what, lane, ...rest] : [what, ...rest];
}
