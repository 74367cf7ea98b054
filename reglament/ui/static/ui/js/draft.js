// Text a person is typing is never lost: kept in this browser at each input under data-draft, put back when the
// page comes without it. It is forgotten when it was accepted: the page that answers the form has the same field,
// empty, or says data-draft-done. A log-in page in between has neither, so a lost session loses no text.
const key = (name) => `draft:${name}`;
const fields = (root) => root.querySelectorAll?.("[data-draft]") ?? [];
const keep = (field) => {
  if (field.value) localStorage.setItem(key(field.dataset.draft), field.value);
  else localStorage.removeItem(key(field.dataset.draft));
};
const restore = (root) => {
  for (const field of fields(root)) {
    const kept = localStorage.getItem(key(field.dataset.draft));
    if (!kept || field.value) continue;
    field.value = kept;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
};
const forget = (root) => {
  for (const done of root.querySelectorAll?.("[data-draft-done]") ?? []) localStorage.removeItem(key(done.dataset.draftDone));
};

const sent = sessionStorage.getItem("draft-sent");
sessionStorage.removeItem("draft-sent");
const answered = [...fields(document)].find((field) => field.dataset.draft === sent);
if (answered && !answered.value) localStorage.removeItem(key(sent));
forget(document);
restore(document);

document.addEventListener("input", ({ target }) => target.dataset?.draft && keep(target));
document.addEventListener("submit", ({ target }) => {
  const [field] = fields(target);
  if (field) sessionStorage.setItem("draft-sent", field.dataset.draft);
});
document.addEventListener("htmx:load", ({ target }) => (forget(target), restore(target)));
document.addEventListener("htmx:afterRequest", ({ target, detail }) => {
  if (!(detail.xhr.status < 400) || !target.matches("form")) return; // 409 and 422 are shown, so htmx calls them successful
  sessionStorage.removeItem("draft-sent");
  for (const field of fields(target)) {
    field.value = "";
    keep(field);
  }
});
