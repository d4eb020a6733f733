// Going back in history shows a page as it was kept, without asking the site. What a reader has done since (a lesson
// read, a question answered) stands on it only when it is loaded anew. A page that was kept with all it had, not only
// with what the site once sent, stays as it is, unless it lists what the reader has done elsewhere.
addEventListener("pageshow", (event) => {
  const [visit] = performance.getEntriesByType("navigation");
  const outdated = event.persisted ? document.querySelector("[data-standings]") : visit.type === "back_forward";
  if (outdated) {
    location.reload();
  }
});
