// One EventSource carries all the runs that a page shows, and what it shows of its room. Each message holds fragments of HTML that say by themselves
// where they belong; its id is how far the page is with every run, so that after a break nothing is missing or double.
const WAITS_MS = [250, 500, 1000, 2000, 4000, 8000, 8000, 8000];

/** Run id → number of its first event that this page has not got. */
const next = new Map();
/** Ids of runs and sweeps that the site does not know any more. */
const gone = new Set();
let source = null;
let following = "";
let failures = 0;
let retry = 0;

const KINDS = ["run", "curve", "room"];
const kindOf = (panel) => KINDS.find((kind) => kind in panel.dataset);
const idOf = (panel) => panel.dataset[kindOf(panel)];

function goingOn() {
  return [...document.querySelectorAll("[data-run], [data-curve], [data-room]")].filter(
    (panel) => !gone.has(idOf(panel)) && !panel.querySelector("[data-state='over']") && !panel.closest("[data-still]"),
  );
}

function tell(sentence) {
  const place = document.getElementById("connection");
  place.textContent = sentence;
  place.hidden = sentence === "";
}

function close() {
  clearTimeout(retry);
  source?.close();
  source = null;
  following = "";
}

/** Opens the stream for the runs that are going on, or closes it if there is none; does nothing if that is so. */
export function connect() {
  const panels = goingOn();
  const wanted = panels.map(idOf).join(" ");
  if (document.hidden || wanted === "") {
    close();
    return;
  }
  if (wanted === following && source) {
    return;
  }
  close();
  following = wanted;
  const query = new URLSearchParams();
  const from = [];
  for (const panel of panels) {
    const id = idOf(panel);
    query.append(kindOf(panel), id);
    if (panel.dataset.run) {
      from.push(`${id}.${next.get(id) ?? panel.dataset.next}`);
    }
  }
  query.append("from", from.join("~"));
  for (const piece of document.querySelectorAll("[data-part]")) {
    query.append("has", piece.dataset.part);
  }
  open(new EventSource(`/streams?${query}`));
}

function open(stream) {
  source = stream;
  const remember = (message) => {
    failures = 0;
    tell("");
    for (const entry of message.lastEventId.split("~").filter(Boolean)) {
      const [id, number] = entry.split(".");
      next.set(id, Number(number));
    }
  };
  stream.addEventListener("message", (message) => {
    remember(message);
    htmx.swap(document.body, message.data, { swapStyle: "none", settleDelay: 0, swapDelay: 0 });
    document.dispatchEvent(new CustomEvent("runs:told"));
  });
  stream.addEventListener("gone", (message) => {
    gone.add(message.data);
    const state =
      document.getElementById(`run-${message.data}-state`) ?? document.getElementById(`curve-${message.data}-state`);
    if (state) {
      state.textContent = "The site no longer remembers what was run here.";
      state.dataset.state = "over";
    }
  });
  stream.addEventListener("end", close);
  stream.addEventListener("stopped", () => lost());
  stream.addEventListener("error", () => lost());
}

/** The browser's own retries know no bound and would not say anything, so they are not used. */
function lost() {
  close();
  if (document.hidden || goingOn().length === 0) {
    return;
  }
  if (failures >= WAITS_MS.length) {
    tell("The connection to the site is lost. Reload the page to try again.");
    return;
  }
  tell("The connection to the site is lost. Trying again …");
  retry = setTimeout(connect, WAITS_MS[failures]);
  failures += 1;
}

htmx.defineExtension("runs", {
  onEvent(name) {
    if (name === "htmx:afterRequest" || name === "htmx:afterSettle") {
      queueMicrotask(connect);
    }
    return true;
  },
});

document.addEventListener("visibilitychange", () => {
  failures = 0;
  connect();
});
window.addEventListener("pagehide", close);
window.addEventListener("pageshow", connect);
