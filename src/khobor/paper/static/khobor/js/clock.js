// <khobor-clock>: the masthead's clock, always Dhaka's; and every "ago" on the page kept true.
import { banglaDay, hijriDay, mastheadTime, relativeTime } from "./bangla.js";

class Clock extends HTMLElement {
  connectedCallback() {
    this.tick();
    document.addEventListener("khobor-renewed", () => this.tick());
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
  }

  tick() {
    clearTimeout(this.timer);
    const now = new Date();
    if (this.dataset.language === "bn") this.showBangla(now);
    this.timer = setTimeout(() => this.tick(), 60000 - (now.getTime() % 60000));
  }

  showBangla(now) {
    this.textContent = mastheadTime(now);
    const others = {
      bangla: banglaDay(now),
      hijri: hijriDay(now, Number(this.dataset.moonOffsetDays)),
    };
    for (const [name, text] of Object.entries(others)) {
      const place = document.querySelector(`[data-calendar="${name}"]`);
      if (place) place.textContent = text;
    }
    for (const time of document.querySelectorAll("time.ago")) {
      time.textContent = relativeTime(new Date(time.dateTime), now);
    }
  }
}

customElements.define("khobor-clock", Clock);
