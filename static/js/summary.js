// While runs go on, a screen reader is told every few seconds how far they are; lab.js tells when they start and end.
const EVERY_MS = 5000;
const announcer = document.getElementById("announcer");

function count(lines) {
  return lines === 1 ? "1 line" : `${lines.toLocaleString("en")} lines`;
}

function summary(panel) {
  const clock = panel.querySelector("[data-clock]").textContent;
  const lines = panel.querySelectorAll(".piece[data-at]");
  const last = lines.length > 0 ? `, the last: ${lines[lines.length - 1].textContent.trim()}` : "";
  return `${panel.dataset.label}, ${clock} so far: ${count(lines.length)} printed${last}.`;
}

/** Ids of the runs that went on when it was looked last: what has only just begun was told a moment ago. */
let known = new Set();

setInterval(() => {
  const running = [...document.querySelectorAll("[data-run]")].filter((panel) =>
    panel.querySelector("[data-state='running'] [data-clock]"));
  const told = running.filter((panel) => known.has(panel.dataset.run));
  known = new Set(running.map((panel) => panel.dataset.run));
  if (!document.hidden && told.length > 0) {
    announcer.textContent = told.map(summary).join(" ");
  }
}, EVERY_MS);
