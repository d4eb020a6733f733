// Runs under way show how long they have been; the site tells the measured time when they end.
const begun = new WeakMap();

function tick() {
  const clocks = document.querySelectorAll("[data-clock]");
  const now = performance.now();
  for (const clock of clocks) {
    if (!begun.has(clock)) {
      begun.set(clock, now - Number(clock.dataset.clock));
    }
    clock.textContent = `${Math.round(now - begun.get(clock)).toLocaleString("en")} ms`;
  }
}

setInterval(() => document.hidden || tick(), 100);
document.addEventListener("runs:told", tick);
