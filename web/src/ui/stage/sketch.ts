import type { Stroke } from "../../wire/messages";

/**
 * Draws strokes without their shapes: the way of a pen as thin as the screen can, a marker's as broad
 * as it is. Thousands are on the page at once that way, while their shapes are still being built.
 */
export class Sketch {
  private readonly thinnest: number;

  constructor(private readonly brush: CanvasRenderingContext2D) {
    const { a, b } = brush.getTransform();
    this.thinnest = 1 / Math.hypot(a, b);
  }

  /** Opacity and blending are the caller's. */
  paint({ pen, points }: Stroke): void {
    const { brush } = this;
    let x = points[0] ?? 0;
    let y = points[1] ?? 0;
    brush.beginPath();
    brush.moveTo(x, y);
    // A dot has no length, and no line.
    if (points.length <= 4) brush.lineTo(x + this.thinnest, y);
    for (let i = 4; i + 1 < points.length; i += 4) {
      x += points[i] ?? 0;
      y += points[i + 1] ?? 0;
      brush.lineTo(x, y);
    }
    brush.strokeStyle = pen.color;
    brush.lineWidth = pen.kind === "marker" ? pen.width : this.thinnest;
    brush.lineCap = "butt";
    brush.lineJoin = "bevel";
    brush.stroke();
  }
}
