// <khobor-share>: the device's own share sheet where there is one, else links; copy and print.
// <khobor-player>: a video on demand.
class Share extends HTMLElement {
  connectedCallback() {
    const hasSheet = "share" in navigator;
    for (const button of this.querySelectorAll("button")) button.parentElement.hidden = false;
    this.querySelector("[data-does=share]").parentElement.hidden = !hasSheet;
    for (const line of this.querySelectorAll("[data-else]")) line.hidden = hasSheet;
    this.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (button) this[button.dataset.does]();
    });
  }

  async share() {
    const { title, address: url } = this.dataset;
    await navigator.share({ title, url }).catch(() => {}); // the reader closed the sheet
  }

  async copy() {
    const short = this.querySelector(".short-address");
    try {
      await navigator.clipboard.writeText(short.textContent);
    } catch {
      getSelection().selectAllChildren(short); // an old browser, or one that was told not to
      if (!document.execCommand("copy")) return;
    }
    this.querySelector("[role=status]").textContent = this.dataset.copied;
  }

  print() {
    window.print();
  }
}

class Player extends HTMLElement {
  connectedCallback() {
    if (!this.dataset.player) return;
    const button = this.querySelector("button");
    for (const part of this.querySelectorAll("[hidden]")) part.hidden = false;
    button.addEventListener("click", () => this.play());
  }

  play() {
    const frame = document.createElement("iframe");
    frame.src = this.dataset.player;
    frame.title = this.dataset.title;
    frame.allow = "autoplay; fullscreen; picture-in-picture";
    frame.allowFullscreen = true;
    frame.referrerPolicy = "strict-origin-when-cross-origin";
    this.replaceChildren(frame);
  }
}

customElements.define("khobor-share", Share);
customElements.define("khobor-player", Player);
