// Looks closer: by wheel with Ctrl (without it the page scrolls), by plus, minus and 0, by buttons, by two fingers;
// and moves what is seen by dragging it, by a wheel that goes sideways, or by Shift and the arrows.
import { figureOf, shownScene } from "./drawing.js";
import { whenTold } from "../told.js";
import { drawAll, instantAt, isZoomed, pan, reset, stretchOf, zoom } from "./scale.js";

const STEP = 1.6;
const DRAG_PX = 4;
const middle = ({ from, to }) => (from + to) / 2;

const actions = {
  in: (scene) => zoom(scene, 1 / STEP, middle(stretchOf(scene))),
  out: (scene) => zoom(scene, STEP, middle(stretchOf(scene))),
  reset,
};
const keys = { "+": "in", "=": "in", "-": "out", _: "out", 0: "reset" };

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-picture]");
  const scene = button && shownScene(figureOf(button));
  if (scene && button.dataset.picture in actions) {
    actions[button.dataset.picture](scene);
    if (button.hidden) {
      scene.focus({ preventScroll: true });
    }
  }
});

document.addEventListener("keydown", (event) => {
  const scene = event.target.closest?.(".picture-scene");
  const action = keys[event.key];
  if (scene && action && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    actions[action](scene);
  }
});

function wheel(event) {
  const scene = event.currentTarget;
  if (event.ctrlKey) {
    event.preventDefault();
    zoom(scene, Math.exp(Math.max(-60, Math.min(event.deltaY, 60)) / 120), instantAt(scene, event.clientX));
  } else if (isZoomed(scene) && Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
    event.preventDefault();
    pan(scene, event.deltaX / scene.clientWidth);
  }
}

/** Fingers, or the mouse with its button down, on one picture. */
const held = new Map();
let dragged = false;

const spread = () => {
  const [one, other] = [...held.values()];
  return other ? Math.max(10, Math.abs(one.x - other.x)) : 0;
};
const centre = () => [...held.values()].reduce((sum, { x }) => sum + x, 0) / held.size;

function down(event) {
  if (event.button === 0) {
    held.set(event.pointerId, { x: event.clientX, began: event.clientX });
    dragged = false;
  }
}

function move(event) {
  const finger = held.get(event.pointerId);
  const scene = event.currentTarget;
  if (!finger) {
    return;
  }
  const before = spread();
  const was = centre();
  finger.x = event.clientX;
  dragged ||= Math.abs(finger.x - finger.began) > DRAG_PX;
  if (!dragged) {
    return;
  }
  if (isZoomed(scene) && !scene.hasPointerCapture(event.pointerId)) {
    scene.setPointerCapture(event.pointerId);
  }
  if (before > 0) {
    zoom(scene, before / spread(), instantAt(scene, centre()));
  }
  pan(scene, (instantAt(scene, was) - instantAt(scene, centre())) / (stretchOf(scene).to - stretchOf(scene).from));
}

const up = (event) => held.delete(event.pointerId);

// A drag is no click on the span that it ended on.
function click(event) {
  if (dragged) {
    event.stopPropagation();
    dragged = false;
  }
}

const sizes = new ResizeObserver((entries) => entries.forEach(({ target }) => drawAll(figureOf(target))));

/** Makes a picture that was not there before reachable by keyboard, wheel and finger. */
function prepare(scene) {
  scene.tabIndex = 0;
  scene.setAttribute("role", "application");
  scene.setAttribute(
    "aria-label",
    "Picture of what the threads did. Arrows go from span to span and from thread to thread; plus and minus zoom, 0 shows all.",
  );
  scene.addEventListener("wheel", wheel, { passive: false });
  scene.addEventListener("pointerdown", down);
  scene.addEventListener("pointermove", move);
  scene.addEventListener("pointerup", up);
  scene.addEventListener("pointercancel", up);
  scene.addEventListener("click", click);
  sizes.observe(scene);
}

function look() {
  document.querySelectorAll(".picture-scene:not([tabindex], .race *)").forEach(prepare);
  document.querySelectorAll(".picture:not(.race *), .together").forEach(drawAll);
}

whenTold(look);
