// The server counts working time; here a countdown is only re-worded while the calendar stays open without a
// break, every 30 s and silently. Elapsed time is measured from the arrival of the page: the desk's clock and
// the clock of this computer need not agree.
const units = document.documentElement.lang.startsWith("en") ? ["h", "m"] : ["ч", "м"];
const written = (seconds) => {
  const minutes = Math.floor(Math.abs(seconds) / 60);
  const parts = [[Math.floor(minutes / 60), units[0]], [minutes % 60, units[1]]].filter(([number]) => number);
  const said = parts.map(([number, unit]) => `${number}\u00a0${unit}`).join("\u00a0") || `0\u00a0${units[1]}`;
  return seconds <= -60 ? `−${said}` : said;
};
const arrivals = new WeakMap();

const reword = () => {
  for (const chip of document.querySelectorAll(".due[data-left]")) {
    if (!arrivals.has(chip)) arrivals.set(chip, performance.now());
    const passed = Math.floor((performance.now() - arrivals.get(chip)) / 1000);
    const { left, at, open } = chip.dataset;
    if (+at + passed > +open) continue;
    chip.lastElementChild.textContent = written(left - passed);
  }
};
reword();
setInterval(reword, 30000);
