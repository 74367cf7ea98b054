// Pictures pasted or dropped into a form go into its file field; chosen names are shown. The field is an ordinary
// <input type="file" multiple> inside [data-drop], so without scripts it is simply chosen.
const area = (element) => element.closest?.("form")?.querySelector("[data-drop]");
const show = (drop) => {
  const list = drop.querySelector("[data-chosen]");
  const chosen = [...drop.querySelector("input[type=file]").files];
  list.replaceChildren(...chosen.map((file) => {
    const item = document.createElement("li");
    item.className = "file";
    item.textContent = `${file.name} · ${Math.max(1, Math.round(file.size / 1024))} ${drop.dataset.unit || "КБ"}`;
    return item;
  }));
};

const add = (drop, files) => {
  const input = drop.querySelector("input[type=file]");
  const all = new DataTransfer();
  for (const file of [...input.files, ...files]) all.items.add(file);
  input.files = all.files;
  show(drop);
};

document.addEventListener("paste", (event) => {
  const drop = area(event.target);
  const files = [...(event.clipboardData?.files ?? [])];
  if (!drop || !files.length) return;
  event.preventDefault();
  add(drop, files.map((file, at) => (file.name === "image.png" ? new File([file], `${drop.dataset.name || "снимок"}-${Date.now() % 1e6}-${at + 1}.png`, { type: file.type }) : file)));
});
document.addEventListener("dragover", (event) => {
  const drop = area(event.target);
  if (drop && event.dataTransfer.types.includes("Files")) (event.preventDefault(), (drop.dataset.over = ""));
});
for (const end of ["dragleave", "drop"]) document.addEventListener(end, (event) => delete area(event.target)?.dataset.over);
document.addEventListener("drop", (event) => {
  const drop = area(event.target);
  if (!drop || !event.dataTransfer.files.length) return;
  event.preventDefault();
  add(drop, event.dataTransfer.files);
});
document.addEventListener("change", ({ target }) => {
  const drop = target.type === "file" && target.closest("[data-drop]");
  if (drop) show(drop);
});
