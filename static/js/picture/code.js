// A span of the picture, a line of output and a line of code mark one another. The trace knows the line of code that
// each span is at, and of each line of output the thread and the time: what is marked is where that thread was then.
import { beginOf, endOf, lanesOf, shownScene, spanAt, spansOf } from "./drawing.js";

const marked = new Set();

function mark(element, name) {
  element.classList.add(name);
  marked.add([element, name]);
}

function clear() {
  marked.forEach(([element, name]) => element.classList.remove(name));
  marked.clear();
}

/** What belongs together: the listing of a program, and the picture and output of the run of it that is shown. */
export function partsOf(element) {
  const all = element.closest(".lab, .run-page");
  const index = element.closest(".slot, .listing")?.dataset.index;
  const slot = all?.querySelector(`.slot[data-index="${index}"]`) ?? all;
  const runs = [...(slot?.querySelectorAll(".run") ?? [])];
  const run = element.closest(".run") ?? runs.find((one) => one.checkVisibility());
  const figure = run?.querySelector(".picture");
  return {
    listing: all?.querySelector(all.matches(".lab") ? `.listing[data-index="${index}"]` : ".listing"),
    scene: figure ? shownScene(figure) : null,
    output: run?.querySelector(".output"),
  };
}

/** Milliseconds of a line of output; none of what goes on with a line. */
export const timeOf = (piece) => (piece.dataset.at ? parseInt(piece.dataset.at, 10) : NaN);

/**
 * Answers which span a thread was in at an instant of whole milliseconds; for threads without a lane of their own, none.
 * The lanes are read once.
 */
function finder(scene) {
  const lanes = new Map();
  const spans = (lane) => {
    const drawn = scene && lane ? document.getElementById(`${scene.id}-${lane}-o`)?.parentElement : null;
    lanes.has(lane) || lanes.set(lane, drawn ? spansOf(drawn) : []);
    return lanes.get(lane);
  };
  return (lane, at) => spans(lane).findLast((span) => beginOf(span) < at + 1 && at <= endOf(span, scene));
}

/** Marks lines of code; the first of them is brought into view, within the listing alone. */
function markLines(listing, numbers, scroll) {
  for (const number of numbers) {
    const row = listing?.querySelector(`[data-line="${number}"]`)?.closest("tr");
    if (row) {
      mark(row, "at");
      scroll && within(listing, row);
      scroll = false;
    }
  }
}

function within(box, row) {
  const outer = box.getBoundingClientRect();
  const inner = row.getBoundingClientRect();
  if (inner.top < outer.top || inner.bottom > outer.bottom) {
    box.scrollTop += inner.top - outer.top - outer.height / 3;
  }
}

const pieces = (output) => [...(output?.querySelectorAll(".piece[data-at]") ?? [])];

function fromSpan(span) {
  const { listing, output, scene } = partsOf(span);
  markLines(listing, span.dataset.line ? [span.dataset.line] : [], true);
  const lane = span.closest(".picture-lane")?.id.split("-").at(-1);
  pieces(output)
    .filter((piece) => piece.dataset.lane === lane && timeOf(piece) >= Math.floor(beginOf(span)))
    .filter((piece) => timeOf(piece) <= endOf(span, scene))
    .forEach((piece) => mark(piece, "at"));
}

function fromPiece(piece) {
  const { listing, scene } = partsOf(piece);
  mark(piece, "at");
  const span = finder(scene)(piece.dataset.lane, timeOf(piece));
  if (span) {
    mark(span, "traced");
    markLines(listing, span.dataset.line ? [span.dataset.line] : [], true);
  }
}

function fromLine(row) {
  const number = row.querySelector("[data-line]")?.dataset.line;
  const { scene, output } = partsOf(row);
  mark(row, "at");
  const spans = scene ? lanesOf(scene).flat().filter((span) => span.dataset.line === number) : [];
  if (spans.length === 0) {
    return;
  }
  mark(scene, "tracing");
  spans.forEach((span) => mark(span, "traced"));
  const known = new Set(spans);
  const spanOf = finder(scene);
  pieces(output)
    .filter((piece) => known.has(spanOf(piece.dataset.lane, timeOf(piece))))
    .forEach((piece) => mark(piece, "at"));
}

const rowAt = (target) => target.closest?.(".listing .code tr:not(.mark)") ?? null;
const pieceAt = (target) => target.closest?.(".piece[data-at]") ?? null;
let from = null;

function show(element) {
  if (element === from) {
    return;
  }
  clear();
  from = element;
  if (element?.matches(".piece")) {
    fromPiece(element);
  } else if (element?.matches("tr")) {
    fromLine(element);
  } else if (element) {
    fromSpan(element);
  }
}

document.addEventListener("span:told", (event) => show(event.detail));
/** Where the pointer was: what is scrolled under one that rests is not meant. */
let pointer = "";

document.addEventListener("pointerover", (event) => {
  const place = `${event.clientX} ${event.clientY}`;
  if (place === pointer) {
    return;
  }
  pointer = place;
  const element = rowAt(event.target) ?? pieceAt(event.target);
  if (element || (from && !spanAt(event.target) && !from.matches("rect, path") && !event.target.closest(".output, .listing"))) {
    show(element);
  }
});

// With the keyboard: the arrows up and down go from line to line in a listing or an output that has the focus.
document.addEventListener("keydown", (event) => {
  const box = event.target.matches?.(".listing, .output") ? event.target : null;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === "Escape") {
    show(null);
  } else if (box && step && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const rows = [...box.querySelectorAll(".piece[data-at], .code tr:not(.mark)")];
    const at = rows.indexOf(from);
    const next = rows[at < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.max(0, Math.min(at + step, rows.length - 1))];
    if (next) {
      event.preventDefault();
      show(next);
      within(box, next);
    }
  }
});
document.addEventListener("focusout", (event) => event.target.matches(".listing, .output") && show(null));
