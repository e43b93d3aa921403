// <khobor-kept>: the stories that this device has kept, on the page for readers without a network.
const MOST = 20;

class Kept extends HTMLElement {
  async connectedCallback() {
    const pages = await caches.open("khobor-pages");
    const requests = (await pages.keys()).reverse();
    const list = this.querySelector("ul");
    for (const request of requests) {
      const page = await this.read(await pages.match(request));
      const isStory = page.body.classList.contains("reading");
      if (isStory && list.children.length < MOST) list.append(this.line(request.url, page));
    }
    this.hidden = list.children.length === 0;
  }

  async read(response) {
    return new DOMParser().parseFromString(await response.text(), "text/html");
  }

  line(address, page) {
    const link = document.createElement("a");
    link.href = address;
    link.textContent = page.querySelector("h1").textContent;
    const line = document.createElement("li");
    line.append(link);
    return line;
  }
}

if ("caches" in window) customElements.define("khobor-kept", Kept);
