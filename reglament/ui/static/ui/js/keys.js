// A shortcut lives on the visible control: data-key="KeyG Digit1|KeyM". The key clicks that control, so rights,
// disabled state and confirmation are the control's own. event.code is the physical key: in the Russian layout
// KeyJ types «о», and event.key would be useless. Single letters can be switched off (WCAG 2.1.4).
const field = (element) => element.closest?.("input:not([type=checkbox],[type=radio]),textarea,select,dialog,[contenteditable]");
const seen = (element) => element.checkVisibility?.({ visibilityProperty: true }) ?? true;
const matching = (combination) =>
  [...document.querySelectorAll("[data-key]")].find((one) => one.dataset.key.split("|").includes(combination) && seen(one));
const rows = () => [...document.querySelectorAll(".rows .subject")].filter(seen);
let lead = "";
let timer = 0;

const spell = (event) => {
  if (event.key === "?") return "?";
  const marks = [(event.ctrlKey || event.metaKey) && "Mod", event.altKey && "Alt", event.shiftKey && "Shift"];
  return [...marks, event.code].filter(Boolean).join("+");
};

const act = (element) => (element.matches("input:not([type=checkbox],[type=radio]),textarea,select") ? element.focus() : element.click());

const move = (step, extend) => {
  const all = rows();
  const at = all.findIndex((one) => one === document.activeElement || one.getAttribute("aria-current") === "true");
  const next = all[Math.max(0, Math.min(all.length - 1, at + step))];
  if (!next) return;
  if (extend) for (const one of [all[at], next]) {
    const box = one?.closest(".row").querySelector(".pick:not(:checked)");
    box?.click();
  }
  next.focus({ preventScroll: true });
  next.closest(".row").scrollIntoView({ block: "nearest" });
};

const inList = {
  KeyJ: () => move(1, false),
  KeyK: () => move(-1, false),
  "Shift+KeyJ": () => move(1, true),
  "Shift+KeyK": () => move(-1, true),
  KeyX: () => document.activeElement.closest(".row")?.querySelector(".pick")?.click(),
  KeyO: () => document.activeElement.closest(".row")?.querySelector(".subject")?.click(),
};

document.addEventListener("keydown", (event) => {
  if (event.isComposing || event.defaultPrevented) return;
  if (event.key === "Escape" && field(event.target) && !event.target.closest("dialog")) return event.target.blur();
  const combination = spell(event);
  const chord = /Mod|Alt/.test(combination);
  if (!chord && (field(event.target) || document.documentElement.dataset.keys === "off")) return;
  const said = lead ? `${lead} ${combination}` : combination;
  clearTimeout(timer);
  const element = matching(said);
  lead = !element && !lead && combination === "KeyG" ? combination : "";
  if (lead) timer = setTimeout(() => (lead = ""), 1200);
  else if (element) (event.preventDefault(), act(element));
  else if (inList[said] && rows().length) (event.preventDefault(), inList[said]());
});

const names = { Mod: "Ctrl", Slash: "/", Backslash: "\\", Period: ".", Semicolon: ";", BracketLeft: "[", BracketRight: "]", Enter: "↵", Escape: "Esc" };
const written = (combination) =>
  combination.split(" ").map((press) => press.split("+").map((part) => names[part] ?? part.replace(/^(Key|Digit)/, "")).join(" ")).join(", ");

// The sheet of keys is made from the page itself, so it can never be out of date.
document.addEventListener("dialog:open", ({ target }) => {
  const sheet = target.querySelector("[data-keys-here]");
  if (!sheet) return;
  const lines = [...document.querySelectorAll("[data-key]")].filter(seen).flatMap((one) => {
    const term = document.createElement("dt");
    const key = document.createElement("kbd");
    key.textContent = written(one.dataset.key.split("|")[0]);
    term.append(key);
    const words = one.cloneNode(true);
    words.querySelectorAll("kbd, svg, .count").forEach((part) => part.remove());
    const meaning = document.createElement("dd");
    meaning.textContent = one.dataset.keyName || one.getAttribute("aria-label") || words.textContent.trim();
    return [term, meaning];
  });
  sheet.replaceChildren(...lines);
});
