// A link to a term tells what it means: under the pointer, with the focus, and at the first touch; a second one follows
// the link. Escape takes it away, and the pointer may rest on it.
const meaning = document.createElement("div");
meaning.className = "term-meaning";
meaning.id = "term-meaning";
meaning.popover = "manual";
meaning.setAttribute("role", "tooltip");
document.body.append(meaning);

const GAP_PX = 6;
/** How long the pointer may be between link and meaning, in milliseconds. */
const PATIENCE_MS = 200;
let shownFor = null;
let leaving = 0;

function place(link) {
  const around = link.getClientRects()[0];
  const { width, height } = meaning.getBoundingClientRect();
  const below = around.bottom + GAP_PX;
  const top = below + height > innerHeight ? around.top - GAP_PX - height : below;
  meaning.style.top = `${Math.max(GAP_PX, top)}px`;
  meaning.style.left = `${Math.max(GAP_PX, Math.min(around.left, innerWidth - width - GAP_PX))}px`;
}

function show(link) {
  clearTimeout(leaving);
  if (shownFor === link) {
    return;
  }
  hide();
  shownFor = link;
  meaning.textContent = link.dataset.meaning;
  link.setAttribute("aria-describedby", meaning.id);
  meaning.showPopover();
  place(link);
}

function hide() {
  clearTimeout(leaving);
  shownFor?.removeAttribute("aria-describedby");
  shownFor = null;
  if (meaning.matches(":popover-open")) {
    meaning.hidePopover();
  }
}

const termAt = (target) => target.closest?.("a.term");

document.addEventListener("pointerover", (event) => {
  if (event.pointerType === "touch") {
    return;
  }
  const link = termAt(event.target);
  if (link) {
    show(link);
  } else if (meaning.contains(event.target)) {
    clearTimeout(leaving);
  } else if (shownFor && shownFor !== document.activeElement) {
    clearTimeout(leaving);
    leaving = setTimeout(hide, PATIENCE_MS);
  }
});

document.addEventListener("focusin", (event) => {
  const link = termAt(event.target);
  if (link?.matches(":focus-visible")) {
    show(link);
  } else if (!link) {
    hide();
  }
});

document.addEventListener("click", (event) => {
  const link = termAt(event.target);
  if (link && event.pointerType === "touch" && shownFor !== link) {
    event.preventDefault();
    show(link);
  } else if (!link && !meaning.contains(event.target)) {
    hide();
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    hide();
  }
});
document.addEventListener("scroll", hide, { passive: true });
