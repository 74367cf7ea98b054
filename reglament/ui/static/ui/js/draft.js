// Text a person is typing is never lost: kept in this browser at each input under data-draft, put back when the
// page comes again empty, deleted when the form was accepted (the server then renders data-draft-done).
const key = (name) => `draft:${name}`;
const restore = (root) => {
  for (const field of root.querySelectorAll?.("[data-draft]") ?? []) {
    const kept = localStorage.getItem(key(field.dataset.draft));
    if (kept && !field.value) {
      field.value = kept;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }
};
const forget = (root) => {
  for (const done of root.querySelectorAll?.("[data-draft-done]") ?? []) localStorage.removeItem(key(done.dataset.draftDone));
};

document.addEventListener("input", ({ target }) => {
  if (!target.dataset?.draft) return;
  if (target.value) localStorage.setItem(key(target.dataset.draft), target.value);
  else localStorage.removeItem(key(target.dataset.draft));
});
document.addEventListener("htmx:load", ({ target }) => (forget(target), restore(target)));
forget(document);
restore(document);
