// What is watched inside the tablet's page; runs there, before the client's own scripts.

/** Puts `kairanEye` on the page's window: decoded pictures, turns, strokes' echoes and the time of paintings. */
export function eye() {
  const seen = { alive: 0, mostAlive: 0, turns: [], echoes: [], strokes: [], paintings: [], keepPaintings: false };
  globalThis.kairanEye = seen;

  const decode = globalThis.createImageBitmap.bind(globalThis);
  globalThis.createImageBitmap = async (...from) => {
    const bitmap = await decode(...from);
    seen.alive += 1;
    seen.mostAlive = Math.max(seen.mostAlive, seen.alive);
    return bitmap;
  };
  const close = ImageBitmap.prototype.close;
  ImageBitmap.prototype.close = function () {
    if (this.width > 0) seen.alive -= 1;
    close.call(this);
  };

  let told = 0;
  const decoder = new TextDecoder();
  const Socket = globalThis.WebSocket;
  globalThis.WebSocket = class extends Socket {
    constructor(...address) {
      super(...address);
      this.addEventListener("message", ({ data, timeStamp }) => {
        const words = typeof data === "string" ? data : decoder.decode(data);
        if (words.includes('"pageTurned"')) told = timeStamp;
      });
    }
  };

  /** Calls back once the next frame is done. */
  const afterFrame = (then) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => then(performance.now());
      port2.postMessage(null);
    });

  void customElements.whenDefined("kairan-stage").then(({ prototype }) => {
    const begin = prototype.begin;
    prototype.begin = function () {
      globalThis.kairanStage = this;
      this.addEventListener("page-painted", () => {
        const arrived = told;
        told = 0;
        if (arrived > 0) afterFrame((now) => seen.turns.push(now - arrived));
      });
      begin.call(this);
    };
    const paint = prototype.paint;
    prototype.paint = function () {
      if (!seen.keepPaintings) return paint.call(this);
      const began = performance.now();
      fills = 0;
      lines = 0;
      paint.call(this);
      const canvas = this.renderRoot.querySelector("canvas");
      canvas.getContext("2d").getImageData(0, 0, 1, 1);
      const ended = performance.now();
      const known = this.painted === undefined ? 0 : this.room.ink.visible(this.painted.page, "private").length;
      seen.paintings.push({ began, ended, known, drawn: fills, seen: fills + lines });
    };
  });

  let fills = 0;
  let lines = 0;
  const stroke = CanvasRenderingContext2D.prototype.stroke;
  CanvasRenderingContext2D.prototype.stroke = function (...what) {
    lines += 1;
    stroke.apply(this, what);
  };
  const fill = CanvasRenderingContext2D.prototype.fill;
  CanvasRenderingContext2D.prototype.fill = function (...what) {
    fills += 1;
    fill.apply(this, what);
  };

  addEventListener(
    "pointermove",
    ({ pointerType, buttons, timeStamp }) => {
      if (pointerType === "pen" && buttons > 0) afterFrame((now) => seen.echoes.push(now - timeStamp));
    },
    { capture: true },
  );
  addEventListener(
    "pointerup",
    ({ timeStamp }) => afterFrame((now) => seen.strokes.push(now - timeStamp)),
    { capture: true },
  );
}
