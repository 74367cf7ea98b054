// The three panes of a draft: the gutter follows the text, a clause of the document leads to its field, and a text
// that is being typed is not replaced by what the form made of it.
const lined = () => document.querySelector("[data-lined]");
document.addEventListener("input", ({ target }) => {
  if (!target.dataset?.lined) return;
  localStorage.setItem(target.dataset.lined, target.value);
  const count = target.value.split("\n").length;
  const gutter = target.previousElementSibling;
  target.rows = count;
  while (gutter.childElementCount > count) gutter.lastElementChild.remove();
  while (gutter.childElementCount < count) {
    const line = gutter.appendChild(document.createElement("span"));
    line.id = `L${(line.textContent = gutter.childElementCount)}`;
  }
});

document.addEventListener("htmx:oobBeforeSwap", (event) => {
  const text = event.detail.target.querySelector?.("[data-lined]");
  if (text && text.value !== text.defaultValue) event.preventDefault();
});

document.addEventListener("click", ({ target }) => {
  const clause = target.closest?.(".document-pane .clause-text[id]");
  if (!clause || target.closest("a")) return;
  const place = document.querySelector(`.form-pane [data-clause="${CSS.escape(clause.id)}"]`);
  place?.scrollIntoView({ block: "center" });
  place?.querySelector("input:not([type=hidden]), select, textarea")?.focus({ preventScroll: true });
});

document.querySelector(".sections [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });

// What was typed and never saved (a lost session, a closed window) is offered again, not put there by itself.
const text = lined();
const kept = text && localStorage.getItem(text.dataset.lined);
if (kept === text?.value) localStorage.removeItem(text.dataset.lined);
else if (kept) document.querySelector("[data-typed]").hidden = false;
document.addEventListener("click", ({ target }) => {
  const offer = target.closest?.("[data-typed]");
  if (!offer) return;
  offer.hidden = true;
  lined().value = localStorage.getItem(lined().dataset.lined);
  lined().dispatchEvent(new Event("input", { bubbles: true }));
});
