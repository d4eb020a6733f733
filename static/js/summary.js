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

setInterval(() => {
  const running = [...document.querySelectorAll("[data-run]")].filter((panel) =>
    panel.querySelector("[data-state='running'] [data-clock]"));
  if (!document.hidden && running.length > 0) {
    announcer.textContent = running.map(summary).join(" ");
  }
}, EVERY_MS);
