// The composer keeps two texts apart: switching between reply and note swaps them, so that a note begun is never
// sent to the author by a slip. data-mode buttons (R, N) choose a mode and put the cursor into the text.
document.addEventListener("change", ({ target }) => {
  const form = target.closest?.("[data-composer]");
  if (!form || target.type !== "radio") return;
  const text = form.querySelector("textarea");
  const now = text.dataset.draft;
  text.dataset.draft = now.replace(/:\w+$/, `:${target.value}`);
  text.value = localStorage.getItem(`draft:${text.dataset.draft}`) ?? "";
  text.focus();
});

document.addEventListener("click", ({ target }) => {
  const button = target.closest?.("[data-mode]");
  const form = button && document.querySelector("[data-composer]");
  if (!form) return;
  const radio = form.querySelector(`[type=radio][value="${button.dataset.mode}"]`);
  if (radio && !radio.checked) radio.click();
  form.querySelector("textarea").focus();
});

// A text area without field-sizing grows with its text.
if (!CSS.supports("field-sizing", "content")) document.addEventListener("input", ({ target }) => {
  if (!target.matches("textarea")) return;
  target.rows = Math.min(20, Math.max(4, target.value.split("\n").length + 1));
});
