// <khobor-selected src data-story>: stories selected for this reader, in this browser, and a panel
// that shows by what. The file is the same for everybody; what is read never leaves the device.
import { erase, isOff, readings, remember, switchOff } from "./history.js";
import { rank, readFile } from "./ranking.js";
import { relativeTime } from "./bangla.js";

const SHOWN = 6;

function made(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

class Selected extends HTMLElement {
  async connectedCallback() {
    const now = Date.now();
    let stories;
    try {
      const answer = await fetch(this.getAttribute("src"), { credentials: "omit" });
      const file = await answer.json();
      stories = readFile(file, now);
      this.words = file.words;
      this.language = file.language;
    } catch {
      return; // what stands in the page stays: it was true when the page was made
    }
    this.stories = stories;
    this.rememberThis(now);
    this.show();
  }

  // Only a story's own page says which story it is; what is old stands in no file.
  rememberThis(now) {
    const id = Number(this.dataset.story);
    if (!id || isOff()) return;
    const known = this.stories.find((story) => story.id === id);
    const headline = document.querySelector("article.story h1")?.textContent.trim() ?? "";
    const { top = 0, space = "", packed = "" } = known ?? {};
    const read = { id, top, space, vector: btoa(packed), address: location.pathname };
    remember({ ...read, headline: known?.headline ?? headline }, now);
  }

  show() {
    const now = Date.now();
    const read = readings(now);
    const isFront = "front" in this.dataset;
    const others = read.filter(({ id }) => id !== Number(this.dataset.story));
    if (isFront && !read.length && !this.querySelector(".your-reading")) return; // nothing to add to it
    const { without, nearby } = this.shownElsewhere(isFront);
    const chosen = rank(this.stories, read, { now, count: SHOWN, without, nearby });
    const strip = made("div", { class: "strip-stories" }, ...chosen.map((one) => this.card(one)));
    const wasOpen = this.querySelector(".your-reading")?.open ?? false;
    const heading = isFront ? [made("h2", { class: "strip-title" }, this.words.selected)] : [];
    if (chosen.length) this.querySelector(".strip-stories")?.remove();
    const kept = chosen.length ? strip : (this.querySelector(".strip-stories") ?? strip);
    const because = others.length
      ? [made("p", { class: "because" }, this.words.reading_because)]
      : [];
    this.replaceChildren(...heading, ...because, kept, this.panel(read, wasOpen));
    this.dispatchEvent(new CustomEvent("khobor-renewed", { bubbles: true }));
  }

  // What the page shows elsewhere. Below a story its section's newest may stand here as well: of a
  // small newspaper little else would be left of what a reader likes.
  shownElsewhere(isFront) {
    const links = [...document.querySelectorAll(".teaser .headline a, .latest a")];
    const others = links.filter((link) => !this.contains(link));
    const isNewest = (link) => !isFront && link.closest(".newest") !== null;
    const idsOf = (some) => {
      const there = new Set(some.map((link) => link.getAttribute("href")));
      return this.stories.filter(({ address }) => there.has(address)).map(({ id }) => id);
    };
    const settled = idsOf(others.filter((link) => !isNewest(link)));
    return {
      without: new Set([...settled, Number(this.dataset.story)]),
      nearby: new Set(idsOf(others.filter(isNewest))),
    };
  }

  card({ headline, kicker, address, picture, name, ageHours }) {
    const link = made("a", { href: address });
    if (kicker) link.append(made("span", { class: "kicker" }, kicker), " ");
    link.append(headline);
    const at = new Date(Date.now() - ageHours * 3_600_000);
    const when = made("time", { class: "ago", datetime: at.toISOString() }, this.ago(at));
    const of = name ? [made("span", { class: "of" }, name)] : [];
    const words = made(
      "div",
      { class: "words" },
      made("h3", { class: "headline" }, link),
      made("p", { class: "when" }, when, ...of),
    );
    const card = made("article", { class: "teaser card" }, words);
    if (picture) card.prepend(this.frame(picture, address));
    return card;
  }

  frame(picture, address) {
    const image = { src: picture, alt: "", width: 320, height: 213, loading: "lazy" };
    const link = { class: "frame", href: address, tabindex: "-1", "aria-hidden": "true" };
    return made("a", link, made("img", image));
  }

  ago(at) {
    if (this.language === "bn") return relativeTime(at, new Date());
    return at.toLocaleDateString("en-GB", { day: "numeric", month: "long" });
  }

  panel(read, isOpen) {
    const { words } = this;
    const off = isOff();
    const toggle = made("input", { type: "checkbox" });
    toggle.checked = !off;
    toggle.addEventListener("change", () => this.change(() => switchOff(!toggle.checked)));
    const button = made("button", { type: "button", class: "button" }, words.reading_erase);
    button.disabled = !read.length;
    button.addEventListener("click", () => this.change(erase));
    const list = read.length
      ? made("ol", {}, ...read.map((one) => this.line(one)))
      : made("p", {}, off ? words.reading_off : words.reading_none);
    const panel = made(
      "details",
      { class: "your-reading" },
      made("summary", {}, words.reading_title),
      made("p", {}, words.reading_note),
      made("label", {}, toggle, " ", words.reading_on),
      list,
      button,
    );
    panel.open = isOpen;
    return panel;
  }

  line({ headline, address }) {
    return made("li", {}, made("a", { href: address }, headline));
  }

  change(does) {
    does();
    this.show();
    this.querySelector(".your-reading summary").focus();
  }
}

customElements.define("khobor-selected", Selected);
