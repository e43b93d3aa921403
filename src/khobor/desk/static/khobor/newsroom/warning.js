// The one box above the form that says why nothing was sent.
export function warn(...parts) {
  calm();
  const box = Object.assign(document.createElement("div"), { className: "warning-box" });
  box.setAttribute("role", "alert");
  box.append(...parts);
  document.body.append(box);
}

export function calm() {
  document.querySelector(".warning-box")?.remove();
}
