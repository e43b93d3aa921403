// Bangla digits in what Wagtail's scripts write: counts of panels, of letters, of uploads.
// The same rule as desk/digits.py: a word that has Latin letters as well stays as it is.
import { toBangla } from "../js/bangla.js";
const NUMBER = /(?<![A-Za-z0-9@_#/\\:.])(?<![A-Za-z0-9_]-)[0-9][0-9.,:%–-]*(?![A-Za-z0-9@_/\\])/g;
const KEPT = "script, style, textarea, code, pre, svg, [contenteditable=true]";

function rewrite(text) {
  const written = text.data.replace(NUMBER, (number) => toBangla(number));
  if (written !== text.data && !text.parentElement?.closest(KEPT)) text.data = written;
}

function rewriteWithin(node) {
  if (node.nodeType === Node.TEXT_NODE) return rewrite(node);
  const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) rewrite(texts.currentNode);
}

if (document.documentElement.lang.startsWith("bn")) {
  const watcher = new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === "characterData") rewrite(target);
      else addedNodes.forEach(rewriteWithin);
    }
  });
  watcher.observe(document.body, { childList: true, characterData: true, subtree: true });
  rewriteWithin(document.body);
}
