// Tells the site how far a lesson was read, so that the contents page can lead back there.
const lesson = document.querySelector("[data-lesson]");
const REST = 1500;

if (lesson) {
  const places = [...lesson.querySelectorAll("h2[id], h3[id], section[id], fieldset[id]")];
  const end = lesson.querySelector("[data-end]");
  let told = null;
  let ended = lesson.dataset.read === "1";
  let timer;

  /** The last heading or block that has come past the middle of the window. */
  const place = () => places.findLast((one) => one.getBoundingClientRect().top < innerHeight / 2)?.id ?? "";

  const tell = () => {
    const now = place();
    const atEnd = !ended && end.getBoundingClientRect().top < innerHeight;
    if (now === told && !atEnd) {
      return;
    }
    told = now;
    ended ||= atEnd;
    const body = new URLSearchParams({ place: now, end: atEnd ? "1" : "" });
    // It is told again with the next step if it does not arrive.
    fetch(`/lessons/${lesson.dataset.lesson}/place`, { method: "POST", body, keepalive: true }).catch(() => {});
  };

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(tell, REST);
  };
  addEventListener("scroll", later, { passive: true });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") {
      clearTimeout(timer);
      tell();
    }
  });
  later();
}
