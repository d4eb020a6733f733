// What a page shows is kept in its URL.
/** The URL of a lesson names the runs that it shows, so that a reload shows them again. */
export function rememberInUrl() {
  if (!document.querySelector("article.lesson")) {
    return;
  }
  const query = new URLSearchParams();
  const batches = new Set();
  for (const panel of document.querySelectorAll(".slot [data-run]")) {
    query.append("run", panel.dataset.run);
    if (panel.dataset.batch) {
      batches.add(panel.dataset.batch);
    }
  }
  for (const curve of document.querySelectorAll("[data-curve]")) {
    query.append("curve", curve.dataset.curve);
  }
  batches.forEach((batch) => query.append("batch", batch));
  const search = query.toString();
  history.replaceState(history.state, "", `${location.pathname}${search ? `?${search}` : ""}${location.hash}`);
}
