// The palette: a combobox whose lines come from the server. A line follows the link of its address that the page
// shows, so that it does what a click there would do; else it leads to the address.
const list = () => document.getElementById("palette-list");
const lines = () => [...(list()?.querySelectorAll("[role=option]") ?? [])];

const choose = (line) => {
  for (const one of lines()) one.setAttribute("aria-selected", one === line);
  const words = document.getElementById("palette-words");
  line ? words.setAttribute("aria-activedescendant", line.id) : words.removeAttribute("aria-activedescendant");
  line?.scrollIntoView({ block: "nearest" });
};

const follow = (line) => {
  document.getElementById("palette").close();
  const link = [...document.querySelectorAll("a[href]")].find((one) => one.getAttribute("href") === line.dataset.href);
  link ? link.click() : location.assign(line.dataset.href);
};

document.addEventListener("dialog:open", ({ target }) => {
  if (target.id !== "palette") return;
  const words = document.getElementById("palette-words");
  words.value = "";
  words.dispatchEvent(new Event("palette"));
});

document.addEventListener("htmx:afterSwap", (event) => event.detail.target.id === "palette-list" && choose(lines()[0]));
document.addEventListener("click", (event) => {
  const line = event.target.closest?.("#palette-list [role=option]");
  if (line) follow(line);
});
document.addEventListener("keydown", (event) => {
  if (event.target.id !== "palette-words") return;
  const all = lines();
  const at = all.findIndex((one) => one.getAttribute("aria-selected") === "true");
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) choose(all[(at + step + all.length) % all.length]);
  else if (event.key === "Enter" && all[at]) follow(all[at]);
  else return;
  event.preventDefault();
});
