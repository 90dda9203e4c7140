"use strict";
// Runs before textual.js, and makes the page's own part of it: what it may not do is taken away
// first, and what it does not tell, why a visit ended, is told.

(() => {
  const CODES = { 1011: "failed", 1013: "full" }; // server.py says when; all others are "ended"
  const REMARK = 5000; // milliseconds that a passing remark stays
  const byId = (id) => document.getElementById(id);

  // xterm writes its styles itself: they carry the nonce that the page's policy asks for.
  const { nonce } = byId("size");
  const create = document.createElement.bind(document);
  document.createElement = (name, options) => {
    const made = create(name, options);
    if (name === "style") made.nonce = nonce;
    return made;
  };

  // An address on the screen, or one that the app names, opens nothing.
  window.open = () => null;

  // Of the page's own address textual.js may only read what is its own business.
  const size = new URLSearchParams(location.search).get("fontsize");
  const kept = size === null ? "" : `?${new URLSearchParams({ fontsize: size })}`;
  history.replaceState(null, "", location.pathname + kept);

  let timer; // until the page asks if somebody is still there
  let over = false;

  const rest = () => {
    clearTimeout(timer);
    byId("still-there").hidden = true;
    const text = byId("still-there").textContent;
    const after = Number(byId("terminal").dataset.warnAfter) * 1000;
    if (text && after > 0 && !over) {
      timer = setTimeout(() => (byId("still-there").hidden = false), after);
    }
  };

  const show = (id) => {
    if (over) return;
    over = true;
    rest();
    byId("waiting").hidden = true;
    byId("long").hidden = true;
    byId("terminal").inert = true;
    byId(id).hidden = false;
    byId(id).querySelector("button").focus();
  };

  const Plain = window.WebSocket;
  window.WebSocket = class extends Plain {
    constructor(address) {
      super(address);
      let opened = false;
      this.addEventListener("open", () => {
        opened = true;
        rest();
      });
      this.addEventListener("message", (event) => {
        if (typeof event.data === "string" || byId("waiting").hidden) return;
        byId("waiting").hidden = true;
        document.querySelector(".xterm-helper-textarea").focus();
      });
      this.addEventListener("close", (event) => {
        show(CODES[event.code] ?? (opened ? "ended" : "failed"));
      });
    }

    send(data) {
      if (this.readyState !== Plain.OPEN) return;
      const most = Number(byId("terminal").dataset.frameBytes);
      if (data.length * 3 > most && new TextEncoder().encode(data).length > most) {
        byId("long").hidden = false;
        setTimeout(() => (byId("long").hidden = true), REMARK);
        return;
      }
      super.send(data);
      if (data.startsWith('["stdin"')) rest();
    }
  };

  // textual.js measures a letter when it starts, so the font has to be there by then.
  document.addEventListener("DOMContentLoaded", () => {
    byId("waiting").hidden = false;
    const begin = window.onload;
    window.onload = null;
    const address = new URL("ws", location.href);
    address.protocol = location.protocol === "https:" ? "wss:" : "ws:";
    address.search = "";
    byId("terminal").dataset.sessionWebsocketUrl = address;
    for (const button of document.querySelectorAll("button")) {
      button.addEventListener("click", () => location.reload());
    }
    const fonts = ["", "bold ", "italic "].map((f) => document.fonts.load(`${f}16px "Roboto Mono"`));
    const patience = new Promise((done) => setTimeout(done, 3000));
    Promise.race([Promise.allSettled(fonts), patience]).then(() => begin());
  });
})();
