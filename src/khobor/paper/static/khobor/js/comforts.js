// <khobor-comforts>: text size and dark colours, remembered on this device and nowhere else.
const SIZES = ["90", "100", "112", "125", "140"];
const root = document.documentElement;

function remembered(name) {
  try {
    return localStorage.getItem(`khobor-${name}`);
  } catch {
    return null;
  }
}

function remember(name, value) {
  try {
    localStorage.setItem(`khobor-${name}`, value);
  } catch {
    // A browser that keeps nothing still shows what was asked for, on this page.
  }
}

function show(name, value) {
  if (value) root.dataset[name] = value;
}

show("size", SIZES.includes(remembered("size")) ? remembered("size") : "");
show("theme", ["dark", "light"].includes(remembered("theme")) ? remembered("theme") : "");

class Comforts extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (button) this[button.dataset.does](button);
    });
    this.querySelector("[data-does=theme]").setAttribute("aria-pressed", this.isDark());
  }

  isDark() {
    const chosen = root.dataset.theme;
    return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }

  theme(button) {
    const next = this.isDark() ? "light" : "dark";
    show("theme", next);
    remember("theme", next);
    button.setAttribute("aria-pressed", next === "dark");
  }

  smaller() {
    this.resize(-1);
  }

  larger() {
    this.resize(1);
  }

  resize(step) {
    const now = SIZES.indexOf(root.dataset.size || "100");
    const next = SIZES[Math.min(Math.max(now + step, 0), SIZES.length - 1)];
    show("size", next);
    remember("size", next);
  }
}

customElements.define("khobor-comforts", Comforts);

// What a phone keeps, and whether there is news, comes last: nothing on the page waits for it.
addEventListener("load", () => setTimeout(() => import("./phone.js"), 5000));

// What suggests while a reader types comes when the search box is entered, not with the page.
const box = document.querySelector(".search-box");
box?.addEventListener("focusin", () => import(box.dataset.module), { once: true });
