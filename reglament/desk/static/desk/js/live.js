// What others do comes in by itself: numbers by the stream, the changed parts of the page by one question. Rows are
// put right where they stand and never move; what came or went waits behind a button. Without the stream a page is
// as true as its loading, and says of when it is.
const queue = document.querySelector("[data-live]:not([data-stream=''])");
const changed = new Set();
let asking = 0;

const ask = () => {
  asking = 0;
  if (document.hidden || !changed.size) return;
  const shown = [...document.querySelectorAll(".row[id^=q]")].map((row) => row.id.slice(1));
  const values = {
    numbers: [...changed].join(),
    shown: shown.join(),
    list: queue.dataset.live,
    on: document.getElementById("palette-on")?.value ?? "",
  };
  changed.clear();
  htmx.ajax("GET", `${queue.dataset.stream}parts/`, { source: "#live", target: "#live", values });
};
const soon = () => (asking ||= setTimeout(ask, 200));

// What somebody has in his hands is not taken out of them: a region with the focus or an open menu stays as it is.
let ours = false;
document.addEventListener("htmx:beforeSwap", ({ detail }) => (ours = detail.target.id === "live"));
document.addEventListener("htmx:afterSwap", () => (ours = false));
document.addEventListener("htmx:oobBeforeSwap", ({ detail }) => {
  const { target } = detail;
  const opened = target.id !== "thread" && target.querySelector("details[open]");
  if (ours && (opened || target.contains(document.activeElement))) detail.shouldSwap = false;
});

const lost = (is) => {
  const note = document.getElementById("live-lost");
  if (note) note.hidden = !is;
};

if (queue) {
  const stream = new EventSource(queue.dataset.stream);
  stream.onopen = () => lost(false);
  stream.onerror = () => lost(stream.readyState === EventSource.CLOSED);
  stream.onmessage = ({ data }) => {
    for (const number of data.split(",")) changed.add(number);
    soon();
  };
  stream.addEventListener("resync", () => {
    for (const row of document.querySelectorAll(".row[id^=q]")) changed.add(row.id.slice(1));
    soon();
  });
  document.addEventListener("visibilitychange", soon);
}
