// A span tells what it is: under the pointer, at a touch, and with the keyboard, which goes along a lane with the
// arrows to the left and right, and from lane to lane with those up and down. Escape closes.
import { beginOf, endOf, lanesOf, plotOf, spanAt, wordsOf } from "./drawing.js";
import { isZoomed, pan, show, stretchOf } from "./scale.js";

const GAP_PX = 10;
const bubble = document.createElement("div");
bubble.className = "picture-bubble";
bubble.popover = "manual";
document.body.append(bubble);

let told = null;

/** The span that is told of, if one is. */
export const toldSpan = () => told;

function place(x, top, bottom) {
  const { width, height } = bubble.getBoundingClientRect();
  const above = top - GAP_PX - height;
  bubble.style.top = `${Math.max(4, above < 4 ? Math.min(bottom + GAP_PX, innerHeight - height - 4) : above)}px`;
  bubble.style.left = `${Math.max(8, Math.min(x - width / 2, innerWidth - width - 8))}px`;
}

function fill(words) {
  bubble.replaceChildren(
    ...words.map((text) => {
      const line = document.createElement("p");
      line.textContent = text;
      return line;
    }),
  );
}

function tell(span, x) {
  if (told !== span) {
    hide();
    told = span;
    fill(wordsOf(span));
    span.classList.add("told");
    bubble.showPopover();
    document.dispatchEvent(new CustomEvent("span:told", { detail: span }));
  }
  const box = span.getBoundingClientRect();
  const plot = plotOf(span.closest(".picture-scene"));
  const middle = (Math.max(box.left, plot.left) + Math.min(box.right, plot.left + plot.width)) / 2;
  place(x ?? middle, box.top, box.bottom);
}

/** Tells nothing any more. */
export function hide() {
  if (!told) {
    return;
  }
  told.classList.remove("told");
  told = null;
  bubble.hidePopover();
  document.dispatchEvent(new CustomEvent("span:told", { detail: null }));
}

/** Where the keyboard is: the span that is told of, found anew, since the picture may have grown. */
function placeIn(lanes) {
  const lane = lanes.findIndex((spans) => spans.includes(told));
  return { lane, span: lane < 0 ? -1 : lanes[lane].indexOf(told) };
}

/** The span of a lane that was going on at that instant, or the one that is nearest. */
function nearest(spans, at, scene) {
  const away = (span) => Math.max(beginOf(span) - at, at - endOf(span, scene), 0);
  return spans.reduce((best, span) => (away(span) < away(best) ? span : best), spans[0]);
}

function step(lanes, key, scene) {
  const filled = lanes.filter((spans) => spans.length > 0);
  const { lane, span } = placeIn(filled);
  if (filled.length === 0) {
    return null;
  }
  if (lane < 0) {
    return filled[0][0];
  }
  const row = filled[lane];
  const other = (by) => filled[Math.max(0, Math.min(lane + by, filled.length - 1))];
  const at = (Math.max(beginOf(told), stretchOf(scene).from) + Math.min(endOf(told, scene), stretchOf(scene).to)) / 2;
  switch (key) {
    case "ArrowRight":
      return row[Math.min(span + 1, row.length - 1)];
    case "ArrowLeft":
      return row[Math.max(span - 1, 0)];
    case "ArrowDown":
      return nearest(other(1), at, scene);
    case "ArrowUp":
      return nearest(other(-1), at, scene);
    case "Home":
      return row[0];
    default:
      return row.at(-1);
  }
}

/** Moves a picture that is zoomed so that the span is seen. */
function bringIntoView(span, scene) {
  const { from, to } = stretchOf(scene);
  if (isZoomed(scene) && (beginOf(span) < from || Math.min(endOf(span, scene), beginOf(span) + (to - from) / 2) > to)) {
    const begin = beginOf(span) - (to - from) / 4;
    show(scene, begin, begin + to - from);
  }
}

const KEYS = ["ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp", "Home", "End"];

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    hide();
    return;
  }
  const scene = event.target.closest?.(".picture-scene");
  if (!scene || !KEYS.includes(event.key) || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  event.preventDefault();
  if (event.shiftKey) {
    pan(scene, { ArrowRight: 0.25, ArrowLeft: -0.25 }[event.key] ?? 0);
    return;
  }
  const span = step(lanesOf(scene), event.key, scene);
  if (span) {
    bringIntoView(span, scene);
    tell(span);
    document.getElementById("announcer").textContent = wordsOf(span).join(", ");
  }
});

document.addEventListener("pointerover", (event) => {
  const span = spanAt(event.target);
  if (span && event.pointerType !== "touch" && event.buttons === 0) {
    tell(span, event.clientX);
  } else if (!span && told && !told.closest(".picture-scene").matches(":focus-visible")) {
    hide();
  }
});

document.addEventListener("click", (event) => {
  const span = spanAt(event.target);
  if (span) {
    tell(span, event.clientX);
  } else if (!event.target.closest(".picture")) {
    hide();
  }
});

document.addEventListener("focusout", (event) => {
  if (event.target.matches(".picture-scene")) {
    hide();
  }
});
document.addEventListener("scroll", () => hide(), { passive: true });

// What was told of may be gone with a picture that was drawn anew.
document.addEventListener("runs:told", () => told && !told.isConnected && hide());
